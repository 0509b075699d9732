import { setTimeout as sleep } from 'node:timers/promises'
import type { Agent } from 'undici'
import { allowedHosts } from './allowed-hosts.ts'
import { answerHeaders } from './answer-headers.ts'
import type { Client, FetchedResource, FetchRequest, Redirect } from './client.ts'
import { acceptedEncodings } from './content-encoding.ts'
import { startDeadline } from './deadline.ts'
import { FetchError } from './fetch-error.ts'
import { assertPublicHost, guardedAgent, type Lookup, openAgent } from './guarded-agent.ts'
import { HostPauses } from './host-pauses.ts'
import { HostQueue } from './host-queue.ts'
import { mayHaveHeaders } from './may-have-headers.ts'
import { isBrokenConnection, networkError } from './network-error.ts'
import { readBody } from './read-body.ts'
import { requestUrl } from './request-url.ts'

/** How a client behaves. */
export interface ClientOptions {
  /** Sent as `User-Agent`: the name and the address of the project. */
  readonly userAgent: string
  /** Hosts that may be asked at private addresses, each as `host` (default ports) or `host:port`. */
  readonly allowHosts?: readonly string[]
  /** Requests to one host at once; 2 if not given. */
  readonly requestsPerHost?: number
  /** Hosts that are asked at once; 16 if not given. */
  readonly hostsAtOnce?: number
  /** The longest pause between two requests to one host, in milliseconds; its length is random. 250 if not given. */
  readonly jitterMs?: number
  /** The limit of a request that names none, in milliseconds; 20 s if not given. */
  readonly timeoutMs?: number
  /** The DNS; the system's if not given. */
  readonly lookup?: Lookup
  readonly now?: () => number
}

/** A client with connections of its own. */
export interface OpenClient extends Client {
  /** Ends all connections. */
  close(): Promise<void>
}

const maxRedirects = 5
const defaultMaxBytes = 16 * 1024 * 1024
const redirecting: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** Makes a client. Close it when all has been asked. */
export function createClient(options: ClientOptions): OpenClient {
  return new PoliteClient(options)
}

/** The answer to one step of a redirect. */
type Step = Omit<FetchedResource, 'redirects'>

class PoliteClient implements OpenClient {
  readonly #options: ClientOptions
  readonly #isAllowed: (url: URL) => boolean
  readonly #guarded: Agent
  readonly #open: Agent
  readonly #queue: HostQueue
  readonly #pauses: HostPauses

  constructor(options: ClientOptions) {
    this.#options = options
    this.#isAllowed = allowedHosts(options.allowHosts ?? [])
    const connections = options.requestsPerHost ?? 2
    this.#guarded = guardedAgent(connections, options.lookup)
    this.#open = openAgent(connections, options.lookup)
    this.#pauses = new HostPauses(options.now ?? Date.now)
    this.#queue = new HostQueue({ perHost: connections, hosts: options.hostsAtOnce ?? 16 })
  }

  async get(request: FetchRequest): Promise<FetchedResource> {
    const redirects: Redirect[] = []
    let left = request.timeoutMs ?? this.#options.timeoutMs ?? 20_000
    let url = requestUrl(request.url)
    for (;;) {
      const { step, spentMs } = await this.#ask(url, request, left)
      left -= spentMs
      const to = redirectOf(step)
      if (to === undefined) return { ...step, redirects }
      if (redirects.length === maxRedirects) {
        throw new FetchError('too-many-redirects', `over ${maxRedirects} redirects`)
      }
      redirects.push({ from: url.href, to: to.href, status: step.status })
      url = to
    }
  }

  async close(): Promise<void> {
    await Promise.all([this.#guarded.destroy(), this.#open.destroy()])
  }

  /** Asks for one URL when its host has its turn. The time in the queue is not counted. */
  async #ask(url: URL, request: FetchRequest, timeoutMs: number) {
    const isOwn = this.#isAllowed(url)
    return this.#queue.run(url.hostname, async (isFirst) => {
      if (!isFirst && !isOwn) await sleep(Math.random() * (this.#options.jitterMs ?? 250))
      this.#pauses.assertNone(url.hostname)
      const begin = performance.now()
      const { signal, clear } = startDeadline(timeoutMs)
      try {
        const step = await this.#fetch(url, request, isOwn ? this.#open : this.#guarded, signal)
        this.#pauses.note(url.hostname, step)
        return { step, spentMs: performance.now() - begin }
      } catch (error) {
        throw networkError(error, url.hostname, signal.aborted)
      } finally {
        clear()
      }
    })
  }

  async #fetch(url: URL, request: FetchRequest, agent: Agent, signal: AbortSignal): Promise<Step> {
    if (agent === this.#guarded) assertPublicHost(url)
    const ask = () =>
      agent.request({
        origin: url.origin,
        path: url.pathname + url.search,
        method: 'GET',
        headers: this.#headers(url, request),
        signal,
      })
    // A server may close a kept connection at the moment in which it is used again.
    const answer = await ask().catch((error) => {
      if (isBrokenConnection(error) && !signal.aborted) return ask()
      throw error
    })
    const headers = answerHeaders(answer.headers)
    const body = await readBody(
      answer.body,
      headers.get('content-encoding') ?? '',
      request.maxBytes ?? defaultMaxBytes,
      signal,
    )
    return { status: answer.statusCode, url: url.href, headers, ...body }
  }

  #headers(url: URL, request: FetchRequest): Record<string, string> {
    const own = mayHaveHeaders(requestUrl(request.url), url) ? request.headers : undefined
    return {
      'user-agent': this.#options.userAgent,
      accept: request.accept ?? '*/*',
      'accept-encoding': acceptedEncodings,
      ...own,
      ...request.headersFor?.(url.href),
    }
  }
}

/** Where an answer leads on to. */
function redirectOf(step: Step): URL | undefined {
  const location = step.headers.get('location')
  if (location === null || !redirecting.has(step.status)) return undefined
  return requestUrl(location, step.url)
}
