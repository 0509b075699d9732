import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { askFeed } from '../../src/node/importing/asking/ask-feed.ts'
import { type FeedSource, plainSource } from '../../src/node/importing/feed-source.ts'
import type { ImportReport } from '../../src/node/importing/report/import-report.ts'
import { importFeeds } from '../../src/node/importing/run/import-feeds.ts'
import { importPaths } from '../../src/node/importing/run/import-paths.ts'
import { checkArchive } from './check-archive.ts'
import { ExpectedArchive } from './expected-archive.ts'
import { createRandom, type Random } from './random.ts'
import { snapshot } from './read-archive.ts'
import { SimulatedClient } from './simulated-client.ts'
import { type Habit, habits, SimulatedFeed } from './simulated-feed.ts'
import { keepArchive } from './simulated-keeper.ts'

/** How long and how the world is simulated. */
export interface SimulationOptions {
  /** An empty folder for the archive. */
  readonly root: string
  readonly hours: number
  /** The longest time that it may take; the result then tells how many hours there were. */
  readonly minutes?: number | undefined
  readonly feeds: number
  readonly seed: number
  /** After how many hours all bytes are compared around a run. */
  readonly compareEvery: number
  /** Gets the hour, now and then. */
  readonly onHour?: (hour: number, articles: number) => void
}

/** The result of a simulation. */
export interface SimulationResult {
  /** Sentences; none where the archive is as it must be. */
  readonly wrong: readonly string[]
  readonly hours: number
  readonly articles: number
  readonly killed: number
  readonly quiet: number
}

/** A run was killed. */
class KilledError extends Error {}

const timeZone = 'Europe/Berlin'

/**
 * Lets an archive follow simulated feeds, with a run every hour by a clock of its own, runs that are
 * killed at any moment, and a keeper who edits, moves and deletes. Checks each run against what was
 * served: nothing is lost, nothing is twice, a run without news writes nothing.
 */
export async function simulate(options: SimulationOptions): Promise<SimulationResult> {
  const world = new SimulatedWorld(options)
  const end = Date.now() + (options.minutes ?? Number.POSITIVE_INFINITY) * 60_000
  let hour = 0
  for (; hour < options.hours && Date.now() < end; hour += 1) await world.liveHour(hour)
  return { ...world.result(), hours: hour }
}

/** A feed has one habit, in their order; after the last habit it has two. */
function makeFeeds(count: number, random: Random): SimulatedFeed[] {
  const alone = new Set<Habit>(['http-403', 'gone', 'atom', 'json', 'rdf', 'cut-off', 'same-guid'])
  // An item that changes under another guid and link, or under that of another article, is another article.
  for (const habit of ['new-ids', 'numbered-guids', 'swapped-guids'] as const) alone.add(habit)
  const mixed = habits.filter(
    (habit) => !alone.has(habit) && !/gbk|big5|jis|1252|no-guid|same-link/.test(habit),
  )
  return Array.from({ length: count }, (_, number) => {
    const own = habits[number]
    const some = () => mixed[random.below(mixed.length)] ?? 'plain'
    return new SimulatedFeed(number, own === undefined ? [some(), some()] : [own], random)
  })
}

function sourceOf(feed: SimulatedFeed): FeedSource {
  return {
    ...plainSource,
    url: feed.url,
    title: `Feed ${feed.number}`,
    categories: ['Simulated'],
    file: 'feeds.yaml',
  }
}

class SimulatedWorld {
  readonly #options: SimulationOptions
  readonly #random: Random
  readonly #feeds: readonly SimulatedFeed[]
  readonly #client: SimulatedClient
  readonly #expected = new ExpectedArchive()
  readonly #wrong: string[] = []
  readonly #paths
  #killed = 0
  #quiet = 0
  /** Whether the state may be behind, since a run was killed. */
  #isStateLate = false

  constructor(options: SimulationOptions) {
    this.#options = options
    this.#random = createRandom(options.seed)
    this.#feeds = makeFeeds(options.feeds, this.#random)
    this.#client = new SimulatedClient(this.#feeds, this.#random)
    const { root } = options
    this.#paths = importPaths(root, join(root, 'content'), join(root, '.cache'))
    mkdirSync(this.#paths.contentDir, { recursive: true })
  }

  async liveHour(hour: number): Promise<void> {
    // The last hour of February 2026, so that a year has both changes of the clock and its end.
    const now = new Date(Date.UTC(2026, 1, 28, 23, 7) + hour * 3_600_000)
    for (const feed of this.#feeds) feed.live(now)
    this.#client.hour = hour
    const compares = hour % this.#options.compareEvery === 0
    const before = compares ? snapshot(this.#options.root) : undefined
    const writes: string[] = []
    const report = await this.#run(now, writes)
    const served = this.#client.take()
    if (report === undefined) {
      this.#expected.killed(served.values())
      this.#isStateLate = true
    } else {
      this.#judge(hour, report, writes, this.#expected.completed(served.values()))
      const isSame =
        before === undefined || writes.length > 0 || before === snapshot(this.#options.root)
      if (!isSame) this.#wrong.push(`hour ${hour}: bytes changed without a write`)
    }
    if (this.#random.chance(0.03)) {
      keepArchive(this.#paths.contentDir, this.#expected, this.#random)
    }
    if (hour % 100 === 0) this.#options.onHour?.(hour, this.#expected.articles.size)
  }

  /** One run. Undefined when it was killed. */
  async #run(now: Date, writes: string[]): Promise<ImportReport | undefined> {
    let left = this.#random.chance(0.1) ? this.#random.below(4) : Number.POSITIVE_INFINITY
    const beforeWrite = (location: string) => {
      if (left <= 0) throw new KilledError()
      left -= 1
      if (!location.startsWith(this.#paths.cacheDir)) writes.push(location)
    }
    try {
      return await importFeeds({
        sources: this.#feeds.map(sourceOf),
        paths: this.#paths,
        settings: { timeZone, versions: 'all' },
        ask: (source, before, moment) =>
          askFeed(source, before, { client: this.#client, now: moment, timeZone }),
        now: () => now,
        beforeWrite,
      })
    } catch (error) {
      if (!(error instanceof KilledError)) throw error
      this.#killed += 1
      writeFileSync(join(this.#paths.contentDir, '.import.part'), 'half a file')
      return undefined
    }
  }

  #judge(
    hour: number,
    { tally }: ImportReport,
    writes: readonly string[],
    news: { readonly added: number; readonly updated: number } | undefined,
  ): void {
    const onlyState = writes.every((location) => location === this.#paths.statePath)
    const isStateDue = this.#isStateLate && onlyState
    if (writes.includes(this.#paths.statePath)) this.#isStateLate = false
    if (news === undefined) return
    const { added, updated } = news
    if (tally.added !== added || tally.updated !== updated) {
      this.#wrong.push(
        `hour ${hour}: ${tally.added} added, ${tally.updated} updated instead of ${added}, ${updated}`,
      )
    }
    if (added + updated > 0) return
    this.#quiet += 1
    if (writes.length > 0 && !isStateDue) {
      this.#wrong.push(`hour ${hour}: without news ${writes.join(', ')} was written`)
    }
  }

  result(): Omit<SimulationResult, 'hours'> {
    const wrong = [...this.#wrong, ...checkArchive(this.#paths, this.#expected)]
    const articles = this.#expected.articles.size
    return { wrong, articles, killed: this.#killed, quiet: this.#quiet }
  }
}
