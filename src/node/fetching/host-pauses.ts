import { FetchError } from './fetch-error.ts'
import { retryAfterMs } from './retry-after.ts'

const aDay = 24 * 60 * 60 * 1000

/** The hosts that have asked to be left alone for a while: 429 and 503 with `Retry-After`. */
export class HostPauses {
  readonly #now: () => number
  readonly #until = new Map<string, number>()

  constructor(now: () => number) {
    this.#now = now
  }

  /** Remembers what an answer asks for, a day at most. */
  note(host: string, answer: { readonly status: number; readonly headers: Headers }): void {
    if (answer.status !== 429 && answer.status !== 503) return
    const wait = retryAfterMs(answer.headers.get('retry-after'), this.#now())
    if (wait !== undefined) this.#until.set(host, this.#now() + Math.min(wait, aDay))
  }

  /** Throws `FetchError` while the host wants to be left alone. */
  assertNone(host: string): void {
    const until = this.#until.get(host) ?? 0
    if (until <= this.#now()) return
    const time = new Date(until).toISOString()
    throw new FetchError('paused', `${host} asks to wait until ${time}`, until)
  }
}
