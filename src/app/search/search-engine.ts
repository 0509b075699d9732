import { parseQuery, type SearchQuery } from '../../shared/search-query.ts'
import { createCategoryTest } from './category-test.ts'
import { checkArticle } from './check-article.ts'
import { countCategories } from './count-categories.ts'
import { type Candidate, findCandidates } from './find-candidates.ts'
import { type IndexReader, openIndex, type ReadFile, readId } from './index-reader.ts'
import { markText } from './mark-text.ts'
import { type FinishedSearch, isNarrower, narrowHits } from './narrow-search.ts'
import type { SearchHit, SearchRequest, SearchUpdate, TitleHit } from './search-messages.ts'
import { wantedTerms } from './wanted-terms.ts'

/** Answers searches; knows nothing of pages or workers. */
export interface SearchEngine {
  /** Reads the index ahead. */
  warm(): Promise<void>
  /** Searches and reports as it goes on; ends early when the signal says so. */
  search(
    request: SearchRequest,
    report: (update: SearchUpdate) => void,
    signal?: AbortSignal,
  ): Promise<void>
  /** The newest articles whose titles hold the words: at once, without the index. */
  titles(query: string, limit: number): Promise<TitleHit[]>
}

/** Articles read at the same time. */
const readers = 10
/** So many articles are checked for every ten hits that are wanted; then the reader is asked. */
const checksForTen = 14
/** As long as there is no hit at all, so many times as many. */
const patience = 2
/** The articles of so many hits are still in memory when somebody goes on typing. */
const mostNarrowed = 60

/** Makes a `SearchEngine` over the files that `read` reads. */
export function createSearchEngine(read: ReadFile): SearchEngine {
  let opening: Promise<IndexReader> | undefined
  let finished: FinishedSearch | undefined
  const open = (): Promise<IndexReader> => {
    opening ??= openIndex(read).catch((error: unknown) => {
      opening = undefined
      throw error
    })
    return opening
  }

  /** A deploy may have replaced the index while it was in memory: then once more with the new one. */
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
        finished = (await runSearch({ reader, request, report, signal, known })) ?? finished
      }),
    titles: (query, limit) => withIndex((reader) => findTitles(reader, query, limit)),
  }
}

function isSameIndex(one: IndexReader, other: IndexReader): boolean {
  const hashes = ({ index }: IndexReader) => [index.hash, ...index.tiers.map((tier) => tier.hash)]
  return hashes(one).join() === hashes(other).join()
}

interface SearchRun {
  readonly reader: IndexReader
  readonly request: SearchRequest
  readonly report: (update: SearchUpdate) => void
  readonly signal: AbortSignal | undefined
  /** The search before, if all of its hits are known. */
  readonly known: FinishedSearch | undefined
}

/** Returns the hits if all are known in the end. */
async function runSearch(run: SearchRun): Promise<FinishedSearch | undefined> {
  const { reader, request, report, signal, known } = run
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
  const counted = request.category.length > 0 ? await count() : undefined
  const labels = categories.labels(request.category)
  const checks = new Checks(reader, query, (counted?.inside ?? offered).sort(orderOf(request)))
  const update = (isDone: boolean, facets = counted?.facets): void => {
    if (signal?.aborted) return
    report({ ...checks.update(request.limit, isDone, facets), category: labels })
  }
  await checks.run(request.limit, () => update(false), signal)
  update(true)
  if (signal?.aborted) return undefined
  if (!counted) {
    // The hits are there already; without the facets only the filters are missing.
    const later = await count().catch(() => undefined)
    if (later) update(true, later.facets)
  }
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

/** Checks candidates in their order, several at a time, until there are enough hits. */
class Checks {
  readonly #reader: IndexReader
  readonly #query: SearchQuery
  readonly #candidates: readonly Candidate[]
  /** By the candidates' order: a hit, `null` for none, `'unread'`; missing while not known. */
  readonly #results: (SearchHit | null | 'unread')[] = []
  #next = 0
  #failure: unknown

  constructor(reader: IndexReader, query: SearchQuery, candidates: readonly Candidate[]) {
    this.#reader = reader
    this.#query = query
    this.#candidates = candidates
  }

  async run(limit: number, onHit: () => void, signal: AbortSignal | undefined): Promise<void> {
    const work = async (): Promise<void> => {
      while (this.#isWanted(limit) && !signal?.aborted) {
        const index = this.#next
        this.#next += 1
        const before = this.#settled().length
        this.#results[index] = await this.#check(index)
        if (this.#settled().length > before) onHit()
      }
    }
    await Promise.all(Array.from({ length: readers }, work))
    const { unread, known } = this.#count()
    if (known > 0 && unread === known) throw this.#failure
  }

  /** The candidates that are hits; undefined while one has not been checked, or when they are many. */
  allHits(): Candidate[] | undefined {
    const { hits, known, unread } = this.#count()
    if (known < this.#candidates.length || unread > 0 || hits > mostNarrowed) return undefined
    return this.#candidates.filter((_, index) => this.#results[index] !== null)
  }

  /** Whether one more candidate should be checked. */
  #isWanted(limit: number): boolean {
    const { hits, known } = this.#count()
    const checks = Math.ceil(limit / 10) * checksForTen * (hits === 0 ? patience : 1)
    // Those under way count as hits, as nearly all are: nothing is read that will not be shown.
    const expected = hits + this.#next - known
    return expected < limit && this.#next < Math.min(this.#candidates.length, checks)
  }

  update(
    limit: number,
    isDone: boolean,
    facets: SearchUpdate['facets'],
  ): Omit<SearchUpdate, 'category'> {
    const { hits, dropped, unread, known } = this.#count()
    const isExact = known === this.#candidates.length && unread === 0
    return {
      hits: this.#settled().slice(0, limit),
      count: this.#candidates.length - dropped,
      isExact,
      hasMore: hits > limit || known < this.#candidates.length,
      isDone,
      unread,
      ...(facets && { facets }),
    }
  }

  async #check(index: number): Promise<SearchHit | null | 'unread'> {
    const candidate = this.#candidates[index]
    if (candidate === undefined) return null
    try {
      const id = await readId(this.#reader, candidate.group, candidate.number)
      return checkArticle(await this.#reader.article(id), this.#query) ?? null
    } catch (error) {
      this.#failure = error
      return 'unread'
    }
  }

  /** The hits at the beginning of the order whose predecessors are all known. */
  #settled(): SearchHit[] {
    const hits: SearchHit[] = []
    for (let index = 0; index < this.#next; index += 1) {
      const result = this.#results[index]
      if (result === undefined) break
      if (result !== null && result !== 'unread') hits.push(result)
    }
    return hits
  }

  #count(): { hits: number; dropped: number; unread: number; known: number } {
    const known = this.#results.filter((result) => result !== undefined)
    const dropped = known.filter((result) => result === null).length
    const unread = known.filter((result) => result === 'unread').length
    return { hits: known.length - dropped - unread, dropped, unread, known: known.length }
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
