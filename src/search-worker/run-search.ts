import type { SearchRequest, SearchUpdate } from '../shared/search/search-messages.ts'
import { parseQuery, type SearchQuery } from '../shared/search/search-query.ts'
import { type CategoryTest, createCategoryTest } from './category-test.ts'
import { Checks } from './check-candidates.ts'
import { countCategories } from './count-categories.ts'
import type { Candidate } from './find-candidates.ts'
import type { IndexReader } from './index-reader.ts'
import { type FinishedSearch, isNarrower, narrowHits } from './narrow-search.ts'
import type { Pause } from './pause-typing.ts'
import { mostTitles } from './query-keys.ts'
import { type Offer, offerCandidates } from './search-rounds.ts'

/** A search that is to be run. */
interface SearchTask {
  readonly reader: IndexReader
  readonly request: SearchRequest
  readonly report: (update: SearchUpdate) => void
  readonly signal: AbortSignal | undefined
  /** The search before, if all of its hits are known. */
  readonly known: FinishedSearch | undefined
  /** Set while the reader is typing. Reading that is not for the view waits for it. */
  readonly pause?: Pause
  /** The number of articles whose index is read before the search asks whether more are needed. */
  readonly firstRound: number
}

/** The number of articles that are read while the reader is typing, besides those in memory. */
const readAtOnce = 3

/** Runs a search and reports its results. Returns the hits if all are known in the end. */
export async function runSearch(task: SearchTask): Promise<FinishedSearch | undefined> {
  const query = parseQuery(task.request.query)
  if (query.length > 0) return new RunningSearch(task, query).run()
  task.report(nothing)
  return undefined
}

const nothing: SearchUpdate = {
  hits: [],
  count: 0,
  isExact: true,
  isPartial: false,
  hasMore: false,
  isDone: true,
  category: [],
  unread: 0,
}

/** One search for a query. */
class RunningSearch {
  readonly #task: SearchTask
  readonly #query: SearchQuery
  readonly #categories: CategoryTest
  readonly #checks: Checks
  #offer: Offer = { candidates: [], isWhole: false }
  #counted: Awaited<ReturnType<typeof countCategories>> | undefined
  /** The candidates that were counted. */
  #countedOffer: Offer | undefined

  constructor(task: SearchTask, query: SearchQuery) {
    this.#task = task
    this.#query = query
    this.#categories = createCategoryTest(task.reader.index.categories)
    this.#checks = new Checks(task.reader, query)
  }

  async run(): Promise<FinishedSearch | undefined> {
    const { reader, request, pause } = this.#task
    const offers = await this.#offers()
    await this.#readOn(offers)
    if (pause) await this.#wait(pause)
    await this.#check()
    while (!this.#isEnded && this.#needsMore()) {
      await this.#readOn(offers)
      await this.#check()
    }
    this.#report(true)
    await this.#addFacets(true)
    // Inside a category the hits elsewhere are not known, nor those of tiers that were not read.
    if (this.#isEnded || !this.#offer.isWhole || request.category.length > 0) return undefined
    const hits = this.#checks.allHits()
    return hits && { reader, query: this.#query, hits }
  }

  get #isEnded(): boolean {
    return this.#task.signal?.aborted === true
  }

  /** The candidates round by round, or at once where the last search knows them. */
  async #offers(): Promise<AsyncIterator<Offer> | Iterator<Offer>> {
    const { reader, known, firstRound } = this.#task
    const query = this.#query
    if (known && isNarrower(query, known.query)) {
      return [{ candidates: await narrowHits(known, query), isWhole: true }].values()
    }
    return offerCandidates({ reader, query, categories: this.#categories }, firstRound)
  }

  /** Whether the index has to be read on for the hits, or for their number. */
  #needsMore(): boolean {
    const { limit, isWhole } = this.#task.request
    return !this.#offer.isWhole && (isWhole || this.#checks.isOutOfCandidates(limit))
  }

  async #readOn(offers: AsyncIterator<Offer> | Iterator<Offer>): Promise<void> {
    if (this.#isEnded) return
    const { value } = await offers.next()
    if (this.#isEnded || value === undefined) return
    this.#offer = value
    const { request } = this.#task
    const isInside = request.category.length > 0
    if (isInside) await this.#count()
    const found = isInside ? (this.#counted?.inside ?? []) : value.candidates
    const candidates = found.toSorted(orderOf(request))
    this.#checks.offer(candidates, value.isWhole ? found.length : this.#settled(candidates))
  }

  /** How many candidates stay where they are in the order, whatever older tiers have. */
  #settled(candidates: readonly Candidate[]): number {
    if (this.#task.request.sort === 'date') return candidates.length
    const most = mostTitles(this.#query)
    const at = candidates.findIndex(({ titles }) => titles < most)
    return at === -1 ? candidates.length : at
  }

  async #count(): Promise<void> {
    const { reader, request } = this.#task
    const offer = this.#offer
    const [categories, slugs] = [this.#categories, request.category]
    const offered = offer.candidates
    this.#counted = await countCategories({ reader, categories, offered, slugs })
    this.#countedOffer = offer
  }

  async #check(mostRead?: number): Promise<void> {
    const { request, signal } = this.#task
    const amount = { limit: request.limit, ...(mostRead !== undefined && { mostRead }) }
    if (!this.#isEnded) await this.#checks.run(amount, () => this.#report(false), signal)
  }

  /** Shows what little reading finds, and waits for the end of typing where that is not all. */
  async #wait(pause: Pause): Promise<void> {
    const { request, signal } = this.#task
    await this.#check(readAtOnce)
    if (!this.#checks.isWanted(request.limit) && !this.#needsMore()) return
    // Where there is nothing to show yet, the page keeps what it had.
    if (this.#checks.hasHits()) {
      this.#report(false)
      await this.#addFacets(false)
    }
    await pause(signal)
  }

  #report(isDone: boolean): void {
    if (this.#isEnded) return
    const { request, report } = this.#task
    const isPartial = !this.#offer.isWhole
    report({
      ...this.#checks.update(request.limit, isDone, this.#counted?.facets),
      category: this.#categories.labels(request.category),
      isPartial,
      ...(isPartial && { isExact: false, hasMore: true }),
    })
  }

  /** Comes after the hits; without it only the filters are missing. */
  async #addFacets(isDone: boolean): Promise<void> {
    if (this.#countedOffer === this.#offer || this.#isEnded) return
    const isCounted = await this.#count().then(
      () => true,
      () => false,
    )
    if (isCounted) this.#report(isDone)
  }
}

/** By the number of clauses in the title and then by date, or by date alone; undated ones last. */
function orderOf({ sort }: SearchRequest): (a: Candidate, b: Candidate) => number {
  return (a, b) => {
    if (sort === 'relevance' && a.titles !== b.titles) return b.titles - a.titles
    if (a.group !== b.group) return a.group === 'dated' ? -1 : 1
    return a.group === 'dated' ? b.number - a.number : a.number - b.number
  }
}
