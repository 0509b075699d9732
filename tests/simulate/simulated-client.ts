import { createHash } from 'node:crypto'
import type { Client, FetchedResource, FetchRequest } from '../../src/node/fetching/client.ts'
import { FetchError } from '../../src/node/fetching/fetch-error.ts'
import { encodeLegacy } from './encode-legacy.ts'
import type { Random } from './random.ts'
import type { SimulatedFeed, SourceArticle } from './simulated-feed.ts'
import { shownItems, writeFeed } from './write-feed.ts'

/** An article as it stood in an answer. */
export interface ServedArticle {
  readonly article: SourceArticle
  /** The title and the edition of the text. The edition is missing where the text was not whole. */
  readonly title: string
  readonly edition?: number
  readonly isEmpty: boolean
}

const errorPage = '<!doctype html><html><head><title>Error</title></head><body>Sorry</body></html>'

/** Answers for all servers of the simulated world, and remembers what it has served. */
export class SimulatedClient implements Client {
  /** The items that were served since the last `take`, by feed. */
  readonly #served = new Map<SimulatedFeed, readonly ServedArticle[]>()
  readonly #feeds: ReadonlyMap<string, SimulatedFeed>
  readonly #random: Random
  hour = 0

  constructor(feeds: readonly SimulatedFeed[], random: Random) {
    this.#feeds = new Map(feeds.map((feed) => [new URL(feed.url).host, feed]))
    this.#random = random
  }

  /** Takes what was served since the last call. */
  take(): ReadonlyMap<SimulatedFeed, readonly ServedArticle[]> {
    const served = new Map(this.#served)
    this.#served.clear()
    return served
  }

  async get(request: FetchRequest): Promise<FetchedResource> {
    const feed = this.#feeds.get(new URL(request.url).host)
    if (feed === undefined) throw new FetchError('network', 'no such host')
    const refusal = this.#refusal(feed, request.url)
    if (refusal !== undefined) return refusal
    const isEmptied = feed.has('emptied-feed') && this.#random.chance(0.1)
    const items = isEmptied ? [] : shownItems(feed, this.hour, this.#random)
    const text = writeFeed(feed, items)
    const etag = `"${createHash('md5').update(text).digest('hex')}"`
    const validator = request.headersFor?.(request.url)['if-none-match']
    if (validator !== undefined && (validator === etag || feed.has('lying-304'))) {
      return resource(request.url, 304, '', { etag })
    }
    const cut = feed.has('cut-off') && this.#random.chance(0.2) ? this.#cutAt(text) : text.length
    const kept = text.slice(0, cut)
    const whole = cut === text.length ? items.length : kept.split('</item>').length - 1
    const served = items.slice(0, whole).map(({ article, html, isWhole }) => ({
      article,
      title: article.title,
      isEmpty: html.trim() === '',
      ...(isWhole && { edition: article.edition }),
    }))
    this.#served.set(feed, served)
    return this.#answer(feed, request.url, kept, etag)
  }

  #answer(feed: SimulatedFeed, url: string, text: string, etag: string): FetchedResource {
    const encoding = ['gbk', 'big5', 'shift_jis', 'windows-1252'].find((name) =>
      feed.habits.has(name as never),
    )
    const answer = resource(url, 200, text, { etag, 'content-type': 'application/xml' })
    if (feed.has('redirects')) {
      const to = feed.url.replace('/feed', '/moved')
      const redirects = url === to ? [] : [{ from: url, to, status: 301 }]
      return { ...answer, url: to, redirects }
    }
    return encoding === undefined ? answer : { ...answer, bytes: encodeLegacy(text, encoding) }
  }

  #cutAt(text: string): number {
    return Math.floor(text.length / 3) + this.#random.below(Math.floor((text.length * 2) / 3))
  }

  /** An answer without a feed, or no answer at all, as the habits of a feed have it. */
  #refusal(feed: SimulatedFeed, url: string): FetchedResource | undefined {
    const some = (habit: Parameters<SimulatedFeed['has']>[0], share: number) =>
      feed.has(habit) && this.#random.chance(share)
    if (some('network', 0.1)) throw new FetchError('timeout', 'it took longer than 20 s')
    if (some('network', 0.05)) throw new FetchError('too-large', 'it is larger than 16 MiB')
    if (some('http-500', 0.15)) return resource(url, 500, errorPage)
    if (some('http-429', 0.1)) return resource(url, 429, '', { 'retry-after': '7200' })
    if (feed.has('http-403') && this.hour % 40 > 30) return resource(url, 403, errorPage)
    if (feed.has('gone') && this.hour > 6000) return resource(url, 410, '')
    if (some('html-errors', 0.15))
      return resource(url, 200, errorPage, { 'content-type': 'text/html' })
    return undefined
  }
}

function resource(
  url: string,
  status: number,
  text: string,
  headers: Record<string, string> = {},
): FetchedResource {
  const bytes = new TextEncoder().encode(text)
  return { url, status, headers: new Headers(headers), bytes, isPartial: false, redirects: [] }
}
