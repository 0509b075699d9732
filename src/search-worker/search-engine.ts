import { markText } from '../shared/search/mark-text.ts'
import type { SearchRequest, SearchUpdate, TitleHit } from '../shared/search/search-messages.ts'
import { parseQuery } from '../shared/search/search-query.ts'
import { wantedTerms } from '../shared/search/wanted-terms.ts'
import { type IndexReader, openIndex, type ReadFile } from './index-reader.ts'
import type { FinishedSearch } from './narrow-search.ts'
import { type Pause, pauseTyping } from './pause-typing.ts'
import { runSearch } from './run-search.ts'
import { usualRound } from './search-rounds.ts'

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

/**
 * Makes a `SearchEngine` over the files that `read` reads. A search reads the index of `firstRound` articles, the
 * newest, before it asks whether more are needed.
 */
export function createSearchEngine(
  read: ReadFile,
  pause: Pause = pauseTyping,
  firstRound = usualRound,
): SearchEngine {
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
        const task = { reader, request, report, signal, known, firstRound }
        finished = (await runSearch({ ...task, ...(isTyping && { pause }) })) ?? finished
      }),
    titles: (query, limit) => withIndex((reader) => findTitles(reader, query, limit)),
  }
}

/** Whether a query is another one with characters added or taken away, and nothing else has changed. */
function isTypedOn(request: SearchRequest, last: SearchRequest): boolean {
  const [one, other] = [request.query.trim(), last.query.trim()]
  const rest = ({ category, sort, limit, isWhole = false }: SearchRequest) =>
    [...category, sort, limit, isWhole].join('\n')
  const isSame = one === other || other === ''
  return !isSame && rest(request) === rest(last) && (one.startsWith(other) || other.startsWith(one))
}

function isSameIndex(one: IndexReader, other: IndexReader): boolean {
  const hashes = ({ index }: IndexReader) => [index.hash, ...index.tiers.map((tier) => tier.hash)]
  return hashes(one).join() === hashes(other).join()
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
