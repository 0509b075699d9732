import { markText } from '../shared/search/mark-text.ts'
import type { SearchRequest, SearchUpdate, TitleHit } from '../shared/search/search-messages.ts'
import { parseQuery } from '../shared/search/search-query.ts'
import { wantedTerms } from '../shared/search/wanted-terms.ts'
import { createCategoryTest } from './category-test.ts'
import { Checks } from './check-candidates.ts'
import { countCategories } from './count-categories.ts'
import { type Candidate, findCandidates } from './find-candidates.ts'
import { type IndexReader, openIndex, type ReadFile } from './index-reader.ts'
import { type FinishedSearch, isNarrower, narrowHits } from './narrow-search.ts'
import { type Pause, pauseTyping } from './pause-typing.ts'

/** Answers searches. It does not depend on pages or workers. */
export interface SearchEngine {
  /** Reads the index ahead. */
  warm(): Promise<void>
  /** Searches, and reports intermediate results. The signal ends it early. */
  search(
    request: SearchRequest,
    report: (update: SearchUpdate) => void,
    signal?: AbortSignal,
  ): Promise<void>
  /** The newest articles whose titles hold the words: at once, without the index. */
  titles(query: string, limit: number): Promise<TitleHit[]>
}

/** Makes a `SearchEngine` over the files that `read` reads. */
export function createSearchEngine(read: ReadFile, pause: Pause = pauseTyping): SearchEngine {
  let opening: Promise<IndexReader> | undefined
  let finished: FinishedSearch | undefined
  let last: SearchRequest | undefined
  const open = (): Promise<IndexReader> => {
    opening ??= openIndex(read).catch((error: unknown) => {
      opening = undefined
      throw error
    })
    return opening
  }

  /**
   * A deploy may have replaced the index while it was in memory. The search is then repeated with the new
   * index.
   */
  async function withIndex<T>(work: (reader: IndexReader) => Promise<T>): Promise<T> {
    const reader = await open()
    try {
      return await work(reader)
    } catch (error) {
      // Without a network the index in memory is better than none.
      const fresh = await openIndex(read).catch(() => reader)
      if (isSameIndex(fresh, reader)) throw error
      opening = Promise.resolve(fresh)
      return work(fresh)
    }
  }

  return {
    warm: async () => {
      await open()
    },
    search: (request, report, signal) =>
      withIndex(async (reader) => {
        const known = finished?.reader === reader ? finished : undefined
        const isTyping = last !== undefined && isTypedOn(request, last)
        last = request
        const task = { reader, request, report, signal, known, ...(isTyping && { pause }) }
        finished = (await runSearch(task)) ?? finished
      }),
    titles: (query, limit) => withIndex((reader) => findTitles(reader, query, limit)),
  }
}

/** The number of articles that are read while the reader is typing, besides those in memory. */
const readAtOnce = 3

/** Whether a query is another one with characters added or taken away, and nothing else has changed. */
function isTypedOn(request: SearchRequest, last: SearchRequest): boolean {
  const [one, other] = [request.query.trim(), last.query.trim()]
  const rest = ({ category, sort, limit }: SearchRequest) => [...category, sort, limit].join('\n')
  const isSame = one === other || other === ''
  return !isSame && rest(request) === rest(last) && (one.startsWith(other) || other.startsWith(one))
}

function isSameIndex(one: IndexReader, other: IndexReader): boolean {
  const hashes = ({ index }: IndexReader) => [index.hash, ...index.tiers.map((tier) => tier.hash)]
  return hashes(one).join() === hashes(other).join()
}

interface SearchTask {
  readonly reader: IndexReader
  readonly request: SearchRequest
  readonly report: (update: SearchUpdate) => void
  readonly signal: AbortSignal | undefined
  /** The search before, if all of its hits are known. */
  readonly known: FinishedSearch | undefined
  /** Set while the reader is typing. Reading that is not for the view waits for it. */
  readonly pause?: Pause
}

/** Returns the hits if all are known in the end. */
async function runSearch(task: SearchTask): Promise<FinishedSearch | undefined> {
  const { reader, request, report, signal, known, pause } = task
  const { limit } = request
  const query = parseQuery(request.query)
  if (query.length === 0) {
    report(nothing)
    return undefined
  }
  const categories = createCategoryTest(reader.index.categories)
  const offered =
    known && isNarrower(query, known.query)
      ? await narrowHits(known, query)
      : await findCandidates({ reader, query, categories })
  if (signal?.aborted) return undefined
  const count = () => countCategories({ reader, categories, offered, slugs: request.category })
  let counted = request.category.length > 0 ? await count() : undefined
  const labels = categories.labels(request.category)
  const checks = new Checks(reader, query, (counted?.inside ?? offered).sort(orderOf(request)))
  const update = (isDone: boolean): void => {
    if (signal?.aborted) return
    report({ ...checks.update(limit, isDone, counted?.facets), category: labels })
  }
  /** Comes after the hits; without it only the filters are missing. */
  const addFacets = async (isDone: boolean): Promise<void> => {
    if (counted || signal?.aborted) return
    counted = await count().catch(() => undefined)
    if (counted) update(isDone)
  }
  if (pause) {
    await checks.run({ limit, mostRead: readAtOnce }, () => update(false), signal)
    if (checks.isWanted(limit)) {
      // Where there is nothing to show yet, the page keeps what it had.
      if (checks.hasHits()) {
        update(false)
        await addFacets(false)
      }
      await pause(signal)
    }
  }
  await checks.run({ limit }, () => update(false), signal)
  update(true)
  await addFacets(true)
  if (signal?.aborted) return undefined
  // Inside a category the hits elsewhere are not known.
  const hits = request.category.length === 0 ? checks.allHits() : undefined
  return hits && { reader, query, hits }
}

const nothing: SearchUpdate = {
  hits: [],
  count: 0,
  isExact: true,
  hasMore: false,
  isDone: true,
  category: [],
  unread: 0,
}

/** By the number of clauses in the title and then by date, or by date alone; undated ones last. */
function orderOf({ sort }: SearchRequest): (a: Candidate, b: Candidate) => number {
  return (a, b) => {
    if (sort === 'relevance' && a.titles !== b.titles) return b.titles - a.titles
    if (a.group !== b.group) return a.group === 'dated' ? -1 : 1
    return a.group === 'dated' ? b.number - a.number : a.number - b.number
  }
}

async function findTitles(reader: IndexReader, query: string, limit: number): Promise<TitleHit[]> {
  const terms = wantedTerms(parseQuery(query)).filter((term) => term.field !== 'author')
  if (terms.length === 0) return []
  const { ids, titles } = await reader.newest()
  const hits: TitleHit[] = []
  for (const [index, title] of titles.entries()) {
    if (hits.length === limit) break
    const pieces = markText(title, terms)
    const found = terms.every((term) => markText(title, [term]).some((piece) => piece.marked))
    const id = ids[index]
    if (found && id !== undefined) hits.push({ id, title: pieces })
  }
  return hits
}
