import { cutHash } from '../../core/fingerprint.ts'
import type { FetchedResource, FetchRequest, Redirect } from '../../fetching/client.ts'
import { FetchError } from '../../fetching/fetch-error.ts'
import { mayHaveHeaders } from '../../fetching/may-have-headers.ts'
import { retryAfterMs } from '../../fetching/retry-after.ts'
import { decodeFeed } from '../decode/decode-feed.ts'
import type { AskedState, FeedAnswer } from '../feed-answer.ts'
import type { ParsedFeed } from '../feed-item.ts'
import type { FeedSource } from '../feed-source.ts'
import { parseFeed } from '../parse/parse-feed.ts'
import type { AskContext } from './ask-context.ts'
import { isBlocked, isChallenge } from './challenge.ts'
import { freshnessMs } from './freshness.ts'
import { hideSecrets, withoutSecrets, withSecrets } from './hide-secrets.ts'
import { askedUrl, countMoves, hasMoved } from './moved-feed.ts'
import { nextAskAt } from './next-ask-at.ts'

const accept =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5'

/** After so many 304 in a row a feed is asked in full once: some servers answer 304 for ever. */
const maxNotChangedRuns = 23

type Failed = 'blocked' | 'no-feed' | 'failed' | 'stopped'

/** The outcome of asking one URL of a feed, before anything is remembered. */
type Outcome =
  | { readonly status: 'read'; readonly feed: ParsedFeed; readonly resource: FetchedResource }
  | { readonly status: 'not-changed'; readonly resource: FetchedResource }
  | {
      readonly status: Failed
      readonly reason: string
      readonly resource?: FetchedResource | undefined
      /** The host asks to be left alone until then, in milliseconds since 1970. */
      readonly until?: number | undefined
    }

/**
 * Asks one feed: conditionally where that is possible, at each of its bases until one has a feed, where it
 * has moved to if it has. Never rejects: whatever a server does is an answer. No message has a secret.
 */
export async function askFeed(
  source: FeedSource,
  before: AskedState | undefined,
  context: AskContext,
): Promise<FeedAnswer> {
  const asker = new Asker(source, before, context)
  return asker.ask()
}

class Asker {
  readonly #source: FeedSource
  readonly #before: AskedState | undefined
  readonly #context: AskContext
  readonly #hide: (text: string) => string

  constructor(source: FeedSource, before: AskedState | undefined, context: AskContext) {
    this.#source = source
    this.#before = before
    this.#context = context
    this.#hide = hideSecrets(source)
  }

  async ask(): Promise<FeedAnswer> {
    const urls = this.#source.bases ?? [askedUrl(this.#source.url, this.#before)]
    let outcome = await this.#askUrl(urls[0] ?? this.#source.url)
    for (const url of urls.slice(1)) {
      if (outcome.status === 'read' || outcome.status === 'not-changed') break
      outcome = await this.#askUrl(url)
    }
    return this.#answer(outcome)
  }

  async #askUrl(url: string): Promise<Outcome> {
    try {
      const resource = await this.#context.client.get({
        accept,
        ...this.#target(url),
        headersFor: (hop) => this.#validators(hop),
        ...(this.#context.timeoutMs !== undefined && { timeoutMs: this.#context.timeoutMs }),
      })
      return this.#judge(resource)
    } catch (error) {
      if (!(error instanceof FetchError)) throw error
      return { status: 'failed', reason: error.message, until: error.until }
    }
  }

  /** Where to ask, with the secrets of the feed: a host to which it has moved does not get them. */
  #target(url: string): Pick<FetchRequest, 'url' | 'headers'> {
    const { bases, headers } = this.#source
    const isOwn = bases !== undefined || mayHaveHeaders(new URL(this.#source.url), new URL(url))
    return isOwn ? { url: withSecrets(url, this.#source), headers } : { url }
  }

  /** The headers that make a request conditional: the ETag as it was received, else the date as it was received. */
  #validators(hop: string): Record<string, string> {
    const { url, etag, lastModified, notChangedRuns = 0 } = this.#before ?? {}
    const isSame = url !== undefined && this.#plainUrl(hop) === url
    if (!isSame || notChangedRuns >= maxNotChangedRuns) return {}
    if (etag !== undefined) return { 'if-none-match': etag }
    return lastModified === undefined ? {} : { 'if-modified-since': lastModified }
  }

  #judge(resource: FetchedResource): Outcome {
    const { status, headers, bytes, url } = resource
    const failed = (as: Failed, reason: string): Outcome => ({ status: as, reason, resource })
    if (status === 304) {
      const wasAsked = Object.keys(this.#validators(url)).length > 0
      if (wasAsked) return { status: 'not-changed', resource }
      return failed('failed', 'the server answers 304 (not changed) though nothing was compared')
    }
    if (isBlocked(resource)) return failed('blocked', `the server refuses us (${status})`)
    if (status === 410) return failed('stopped', 'the feed is gone for good (410)')
    const text = decodeFeed(bytes, headers.get('content-type') ?? '').text
    // 203: a proxy on the way has changed something (RFC 9110, section 15.3.4).
    if (status !== 200 && status !== 203) return failed(...refusal(status, text))
    if (this.#isSame(bytes)) return { status: 'not-changed', resource }
    const reading = parseFeed(text, { url, timeZone: this.#context.timeZone })
    if (reading.kind === 'feed') return { status: 'read', feed: reading.feed, resource }
    if (isChallenge(text)) return failed('blocked', 'a page that wants to see a browser first')
    return failed('no-feed', noFeed(reading, bytes.length))
  }

  #isSame(bytes: Uint8Array): boolean {
    return this.#before?.bodyHash !== undefined && this.#before.bodyHash === hashOf(bytes)
  }

  #answer(outcome: Outcome): FeedAnswer {
    if (outcome.status !== 'read' && outcome.status !== 'not-changed') return this.#fail(outcome)
    const seen = this.#remember(outcome)
    const warnings = this.#moveWarnings(seen).map(this.#hide)
    if (outcome.status === 'not-changed') return { status: 'not-changed', seen, warnings }
    const { feed, resource } = outcome
    if (resource.isPartial && !feed.isCutOff) warnings.push('the connection broke off')
    if (resource.hasJunk) warnings.push('what stands behind the compressed answer was left out')
    return {
      status: feed.items.length === 0 ? 'empty' : 'read',
      feed,
      seen,
      warnings: [...warnings, ...feed.warnings],
    }
  }

  #remember(outcome: Outcome & { readonly resource: FetchedResource }): AskedState {
    const { resource } = outcome
    const before = this.#before
    const now = this.#context.now
    const isNew = outcome.status === 'read'
    const feed = outcome.status === 'read' ? outcome.feed : undefined
    const isWhole = !resource.isPartial && feed?.isCutOff !== true
    const etag = resource.headers.get('etag') ?? (isNew ? undefined : before?.etag)
    const modified =
      resource.headers.get('last-modified') ?? (isNew ? undefined : before?.lastModified)
    const hash = isNew ? hashOf(resource.bytes) : before?.bodyHash
    const is304 = resource.status === 304
    return {
      url: this.#plainUrl(resource.url),
      // Half a feed is never compared with: the next answer has to be whole.
      ...(isWhole && etag && { etag }),
      ...(isWhole && modified && { lastModified: modified }),
      ...(isWhole && hash !== undefined && { bodyHash: hash }),
      ...(is304 && { notChangedRuns: (before?.notChangedRuns ?? 0) + 1 }),
      ...(this.#source.bases === undefined &&
        countMoves(before, this.#plainSteps(resource.redirects))),
      failures: 0,
      nextAskAt: nextAskAt(
        {
          everyMs: this.#source.everyMs,
          wantedMs: [feed?.waitMs, freshnessMs(resource.headers, now.getTime())],
          failures: 0,
        },
        now,
      ),
    }
  }

  /** A URL as it may be remembered. */
  #plainUrl(url: string): string {
    return this.#hide(withoutSecrets(url, this.#source))
  }

  /** The steps of a redirect without secrets, up to the first whose target cannot be told without them. */
  #plainSteps(redirects: readonly Redirect[]): readonly Redirect[] {
    const steps = redirects.map((step) => ({ ...step, to: withoutSecrets(step.to, this.#source) }))
    const stop = steps.findIndex(({ to }) => this.#hide(to) !== to)
    return stop === -1 ? steps : steps.slice(0, stop)
  }

  #moveWarnings(seen: AskedState): string[] {
    return hasMoved(seen)
      ? [`the feed has moved to ${seen.movedTo}; please change its address`]
      : []
  }

  #fail(outcome: Outcome & { readonly status: Failed }): FeedAnswer {
    const { resource, until } = outcome
    const before = this.#before
    const now = this.#context.now
    const wasAsked = until === undefined
    const failures = (before?.failures ?? 0) + (wasAsked ? 1 : 0)
    const retry = wasAsked
      ? retryAfterMs(resource?.headers.get('retry-after') ?? null, now.getTime())
      : until - now.getTime()
    const kept = keptState(before, resource)
    return {
      status: outcome.status,
      reason: this.#hide(outcome.reason),
      warnings: [],
      seen: {
        ...kept,
        failures,
        ...(wasAsked && { failingSince: before?.failingSince ?? now.toISOString() }),
        ...(outcome.status === 'stopped' && { stoppedAt: now.toISOString() }),
        nextAskAt: nextAskAt(
          {
            everyMs: this.#source.everyMs,
            wantedMs: [],
            retryAfterMs: retry,
            failures: wasAsked ? failures : 0,
          },
          now,
        ),
      },
    }
  }
}

/**
 * The part of a state that is kept after a failure. A 304 that was not asked for is followed by a request in full.
 */
function keptState(
  before: AskedState | undefined,
  resource: FetchedResource | undefined,
): Partial<AskedState> {
  if (before === undefined) return {}
  const { stoppedAt: _stopped, nextAskAt: _next, movedTo, movedRuns, ...rest } = before
  // A feed that has moved and cannot be reached there is asked at its old address once more.
  const moved =
    hasMoved(before) || movedTo === undefined ? {} : { movedTo, movedRuns: movedRuns ?? 0 }
  if (resource?.status !== 304) return { ...rest, ...moved }
  const { etag: _etag, lastModified: _date, bodyHash: _hash, ...plain } = rest
  return { ...plain, ...moved }
}

function refusal(status: number, text: string): [Failed, string] {
  if (isChallenge(text)) return ['blocked', `a page that wants to see a browser first (${status})`]
  return ['failed', `the server answers ${status}`]
}

function noFeed(
  reading:
    | { readonly kind: 'page'; readonly feeds: readonly string[] }
    | { readonly kind: 'unknown' }
    | { readonly kind: 'too-large' },
  size: number,
): string {
  if (size === 0) return 'the answer is empty'
  if (reading.kind === 'too-large') return 'the answer has more elements than any feed'
  if (reading.kind === 'unknown') return 'the answer is neither RSS, Atom nor JSON Feed'
  const { feeds } = reading
  const named = feeds.length === 0 ? 'names no feed' : `names these feeds: ${feeds.join(' ')}`
  return `the answer is an HTML page; it ${named}`
}

function hashOf(bytes: Uint8Array): string {
  return cutHash(bytes, 22, 'base64url')
}
