import type { SearchHit, SearchUpdate } from '../shared/search/search-messages.ts'
import type { SearchQuery } from '../shared/search/search-query.ts'
import { checkArticle } from './check-article.ts'
import type { Candidate } from './find-candidates.ts'
import type { IndexReader } from './index-reader.ts'

/** Articles read at the same time. */
const readers = 10
/** The number of articles that are checked for every ten wanted hits. After them the reader is asked. */
const checksForTen = 14
/** The factor by which this number grows as long as there is no hit at all. */
const patience = 2
/** The number of hits whose articles stay in memory while the reader goes on typing. */
const mostNarrowed = 60

/** Checks candidates in their order, several at a time, until there are enough hits. */
export class Checks {
  readonly #reader: IndexReader
  readonly #query: SearchQuery
  #candidates: readonly Candidate[] = []
  /** How many of the candidates have their place, whatever is offered later. */
  #settledCount = 0
  /**
   * The results in the order of the candidates: a hit, `null` for no hit, or `'unread'`. A result that is
   * not known yet is missing.
   */
  readonly #results: (SearchHit | null | 'unread')[] = []
  #next = 0
  #failure: unknown

  constructor(reader: IndexReader, query: SearchQuery) {
    this.#reader = reader
    this.#query = query
  }

  /**
   * Takes all candidates that are known by now, in their order. Only the first `settled` of them are checked: what is
   * offered later comes behind these.
   */
  offer(candidates: readonly Candidate[], settled: number): void {
    this.#candidates = candidates
    this.#settledCount = settled
  }

  /** Checks until `limit` hits are known; of the articles not read before only the first `mostRead`. */
  async run(
    { limit, mostRead = Infinity }: { limit: number; mostRead?: number },
    onHit: () => void,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    let read = 0
    const work = async (): Promise<void> => {
      while (this.isWanted(limit) && !signal?.aborted) {
        if (!this.#isInMemory(this.#next)) read += 1
        if (read > mostRead) return
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

  /** Whether any hit is known, so that there is something to show. */
  hasHits(): boolean {
    return this.#count().hits > 0
  }

  /** Whether one more candidate should be checked. */
  isWanted(limit: number): boolean {
    return this.#next < this.#settledCount && this.#isShort(limit)
  }

  /** Whether more candidates should be offered: all that have their place are checked, and hits are missing. */
  isOutOfCandidates(limit: number): boolean {
    return this.#next >= this.#settledCount && this.#isShort(limit)
  }

  /** Whether hits are missing for which one more candidate may be checked. */
  #isShort(limit: number): boolean {
    const { hits, known } = this.#count()
    const checks = Math.ceil(limit / 10) * checksForTen * (hits === 0 ? patience : 1)
    // Articles under way count as hits, as nearly all are: nothing is read that will not be shown.
    const expected = hits + this.#next - known
    return expected < limit && this.#next < checks
  }

  update(
    limit: number,
    isDone: boolean,
    facets: SearchUpdate['facets'],
  ): Omit<SearchUpdate, 'category' | 'isPartial'> {
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

  #isInMemory(index: number): boolean {
    const candidate = this.#candidates[index]
    return !candidate || this.#reader.hasArticle(candidate.group, candidate.number)
  }

  async #check(index: number): Promise<SearchHit | null | 'unread'> {
    const candidate = this.#candidates[index]
    if (candidate === undefined) return null
    try {
      const file = await this.#reader.article(candidate.group, candidate.number)
      return checkArticle(file, this.#query) ?? null
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
