import type { Random } from './random.ts'

/** An article as its source has it now. */
export interface SourceArticle {
  /** Stands in every text of the article, and in no other one. */
  readonly token: string
  readonly number: number
  readonly published: Date
  title: string
  /** How often the text was changed. */
  edition: number
}

/** The ways in which a feed misbehaves. Most have one, some several. */
export const habits = [
  ...['plain', 'edits', 'reborn-guids', 'http-to-https', 'undated', 'out-of-order', 'bursts'],
  ...['lying-304', 'cut-off', 'gbk', 'big5', 'shift_jis', 'windows-1252', 'http-500', 'http-429'],
  ...['http-403', 'gone', 'redirects', 'html-errors', 'emptied-feed', 'emptied-texts', 'counters'],
  ...['same-guid', 'no-guid', 'no-guid-no-link', 'doubled-items', 'atom', 'json', 'rdf', 'teasers'],
  ...['future-dates', 'new-titles', 'signed-files', 'network', 'same-link', 'odd-markup'],
  ...['new-ids', 'numbered-guids', 'swapped-guids'],
] as const

export type Habit = (typeof habits)[number]

/** A feed of the simulated world. It publishes, changes and misbehaves as its seed says. */
export class SimulatedFeed {
  readonly articles: SourceArticle[] = []
  readonly number: number
  readonly habits: ReadonlySet<Habit>
  readonly #random: Random
  readonly #aDay: number

  constructor(number: number, own: readonly Habit[], random: Random) {
    this.number = number
    this.habits = new Set(own)
    this.#random = random
    this.#aDay = 0.1 + random.next() * 0.7
  }

  get url(): string {
    return `https://feed-${this.number}.example/feed`
  }

  has(habit: Habit): boolean {
    return this.habits.has(habit)
  }

  /** The newest items. The window is small, as that of many feeds. */
  window(): readonly SourceArticle[] {
    return this.articles.slice(-10).reverse()
  }

  /** One hour passes at the source. */
  live(now: Date): void {
    if (this.#random.chance(this.#aDay / 24)) this.#publish(now)
    if (this.has('bursts') && this.#random.chance(0.004)) {
      for (let count = 0; count < 25; count += 1) this.#publish(now)
    }
    const [article] = this.window().slice(this.#random.below(10))
    if (article === undefined) return
    if (this.has('edits') && this.#random.chance(0.03)) article.edition += 1
    if (this.has('new-titles') && this.#random.chance(0.02)) article.title += ' · neu'
  }

  #publish(now: Date): void {
    const number = this.articles.length
    const published = new Date(now.getTime() - this.#random.below(3_600_000))
    const token = `TOKEN-${this.number}-${number}-END`
    this.articles.push({
      token,
      number,
      published,
      title: `Title ${this.number}/${number}`,
      edition: 0,
    })
  }
}
