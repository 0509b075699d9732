import { isKept, type LostPicture } from '../pictures/picture-index.ts'
import { PictureStore } from '../pictures/picture-store.ts'
import { askPicture, type FailedPicture, isFailed, type PictureAnswer } from './ask-picture.ts'
import { hostOf } from './host-of.ts'
import type { KeepingRun } from './keeping-run.ts'
import { nextRetry } from './next-retry.ts'
import { Placeholders } from './placeholders.ts'
import type { PictureTry } from './rescue/other-tries.ts'
import { StoreBudget } from './store-budget.ts'
import type { WantedPicture } from './wanted-picture.ts'

/** So many hosts that all give no answer mean that this machine has no network. */
const enoughHosts = 3

/** Failures without an answer of a server. */
const silences: ReadonlySet<string> = new Set(['network', 'timeout'])

/** Asks for single pictures and puts what comes, and what fails, into the store. */
export class PictureKeeper {
  readonly store: PictureStore
  readonly budget: StoreBudget
  /** The pictures that failed in this run, by address. */
  readonly failures = new Map<string, FailedPicture>()
  readonly #run: KeepingRun
  readonly #placeholders: Placeholders
  /** The lines of failures as they were before this run. */
  readonly #before: ReadonlyMap<string, LostPicture>
  /** Failures that are not remembered before a server has answered. */
  readonly #unsure: string[] = []
  #wasAnswered = false

  constructor(run: KeepingRun) {
    this.#run = run
    this.store = new PictureStore(run.folder)
    this.budget = new StoreBudget(run.budget, run.sizesPath)
    this.#placeholders = new Placeholders(run.folder)
    const entries = [...this.store.entries()]
    this.#before = new Map(entries.flatMap((one) => (isKept(one) ? [] : [[one.url, one]])))
    for (const { url, hash } of entries.filter(isKept)) this.#learn(url, hash)
  }

  /** Whether many hosts were asked in vain: then nothing is remembered of it. */
  get isOffline(): boolean {
    return !this.#wasAnswered && new Set(this.#unsure.map(hostOf)).size >= enoughHosts
  }

  /** Asks in these ways until one brings the picture. A failure is remembered. */
  async ask(picture: WantedPicture, tries: readonly PictureTry[]): Promise<void> {
    const failure = await this.tryAll(picture, tries)
    if (failure === undefined) return
    this.failures.set(picture.url, failure)
    if (this.#wasAnswered || !silences.has(failure.failed)) this.#lose(picture.url)
    else this.#unsure.push(picture.url)
  }

  /** Asks in these ways. Gives the last failure; undefined when the picture came, or did not fit. */
  async tryAll(
    picture: WantedPicture,
    tries: readonly PictureTry[],
  ): Promise<FailedPicture | undefined> {
    const { client, settings, timeoutMs } = this.#run
    let failure: FailedPicture = { failed: 'not-asked' }
    for (const { url, referer } of tries) {
      const request = { url, referer, timeoutMs, maxBytes: settings.maxMediaSize }
      const answer = await askPicture(client, request)
      this.#wasAnswered ||= !(isFailed(answer) && silences.has(answer.failed))
      const refusal = this.#take(picture, answer)
      if (refusal === undefined) return undefined
      failure = refusal
    }
    return failure
  }

  /** Remembers the failures of hosts that gave no answer, unless all were silent. */
  settle(): void {
    if (this.isOffline) return
    for (const url of this.#unsure.splice(0)) this.#lose(url)
  }

  /** Writes everything. */
  end(): void {
    this.#placeholders.save()
    this.budget.save()
    this.store.end()
  }

  /** Keeps a picture that came. Gives why it is refused. */
  #take({ url }: WantedPicture, answer: PictureAnswer): FailedPicture | undefined {
    if (isFailed(answer)) return answer
    const { hash, bytes } = answer
    if (this.#placeholders.isKnown(url, hash)) return { failed: 'placeholder' }
    const more = this.store.hasFile(hash) ? 0 : bytes.length
    if (!this.budget.allowsBytes(url, more, this.store.bytes)) return undefined
    if (this.#learn(url, hash)) return { failed: 'placeholder' }
    this.store.keep(url, answer)
    return undefined
  }

  /**
   * Notes the bytes of an address. When they turn out to be a placeholder, all that was kept of it leaves the
   * index. Gives whether they did.
   */
  #learn(url: string, hash: string): boolean {
    const addresses = this.#placeholders.note(url, hash)
    for (const one of addresses) {
      const entry = this.store.find(one)
      if (!isKept(entry) || entry.hash !== hash) continue
      this.failures.set(one, { failed: 'placeholder' })
      this.store.drop(this.#lineOf(one))
    }
    return addresses.length > 0
  }

  #lose(url: string): void {
    this.store.lose(this.#lineOf(url))
  }

  #lineOf(url: string): LostPicture {
    const now = this.#run.now()
    const { failed, until } = this.failures.get(url) ?? { failed: 'not-asked' }
    const retry = nextRetry(failed, now, { before: this.#before.get(url), until })
    return { url, failed, at: now.toISOString(), retry: retry.toISOString() }
  }
}
