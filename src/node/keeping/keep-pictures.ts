import { setTimeout as sleep } from 'node:timers/promises'
import { parseUrl } from '../fetching/parse-url.ts'
import { isKept, type LostPicture, type PictureEntry } from '../pictures/picture-index.ts'
import { PictureStore } from '../pictures/picture-store.ts'
import { askPicture, type FailedPicture, isFailed, type PictureAnswer } from './ask-picture.ts'
import { directUrls } from './direct-urls.ts'
import { countBy, type KeepingReport } from './keeping-report.ts'
import type { KeepingRun } from './keeping-run.ts'
import { nextRetry } from './next-retry.ts'
import { Placeholders } from './placeholders.ts'
import { firstTries, otherTries, type PictureTry } from './rescue/other-tries.ts'
import { SameFiles } from './rescue/same-file.ts'
import { archivedUrl } from './rescue/web-archive.ts'
import { runByHost } from './run-by-host.ts'
import { StoreBudget } from './store-budget.ts'
import type { WantedPicture } from './wanted-picture.ts'

const limits = { atOnce: 4, perHost: 2 }

/**
 * Brings the pictures that are wanted and not kept into the store. Every picture and every failure is in the
 * store at once, so a run that is killed goes on where it was. Only one process at a time may do this.
 */
export async function keepPictures(run: KeepingRun): Promise<KeepingReport> {
  return new Keeping(run).work()
}

/** Whether a picture is asked for: it is not kept, and its next try is due. */
export function isDue(entry: PictureEntry | undefined, now: Date, rescues: boolean): boolean {
  if (entry === undefined || isKept(entry)) return true
  // A pixel stays one.
  if (entry.failed === 'one-pixel') return false
  return rescues || Date.parse(entry.retry) <= now.getTime()
}

class Keeping {
  readonly #run: KeepingRun
  readonly #store: PictureStore
  readonly #budget: StoreBudget
  readonly #placeholders: Placeholders
  readonly #keptBefore: ReadonlySet<string>
  readonly #rescued = new Set<string>()
  /** What failed in this run, by address. */
  readonly #failures = new Map<string, FailedPicture>()
  /** The lines of failures as they were before this run. */
  readonly #before = new Map<string, LostPicture>()
  #asked = 0

  constructor(run: KeepingRun) {
    this.#run = run
    this.#store = new PictureStore(run.folder)
    this.#budget = new StoreBudget(run.budget, run.sizesPath)
    this.#placeholders = new Placeholders(run.folder)
    const kept = [...this.#store.entries()].filter(isKept)
    for (const { url, hash } of kept) this.#learn(url, hash)
    this.#keptBefore = new Set(
      kept.filter((entry) => this.#store.isThere(entry)).map(({ url }) => url),
    )
    for (const { url } of run.wanted) {
      const entry = this.#store.find(url)
      if (entry !== undefined && !isKept(entry)) this.#before.set(url, entry)
    }
  }

  async work(): Promise<KeepingReport> {
    try {
      await this.#askAll()
      if (this.#run.rescues) await this.#rescueAll()
    } finally {
      this.#placeholders.save()
      this.#budget.save()
      this.#store.end()
    }
    return this.#report()
  }

  async #askAll(): Promise<void> {
    const { wanted, rescues, settings, now, onProgress } = this.#run
    const due = wanted.filter(({ url }) => {
      const entry = this.#store.find(url)
      return !this.#store.isThere(entry) && isDue(entry, now(), rescues)
    })
    let done = 0
    await runByHost(
      due,
      hostOf,
      async (picture) => {
        if (this.#budget.allowsAsking(picture.url, this.#store.bytes)) {
          this.#asked += 1
          await this.#try(picture, firstTries(picture, settings.refererHosts))
        }
        done += 1
        onProgress?.(done, due.length)
      },
      limits,
    )
  }

  /** Looks for what failed in this run: in other ways, in other articles, in the web archive. */
  async #rescueAll(): Promise<void> {
    const { settings } = this.#run
    await runByHost(
      this.#lost(),
      hostOf,
      async (picture) => {
        const { failed = '' } = this.#failures.get(picture.url) ?? {}
        await this.#rescue(picture, otherTries(picture, failed, settings.refererHosts))
      },
      limits,
    )
    this.#shareSameFiles()
    await this.#askArchive()
  }

  #shareSameFiles(): void {
    const there = [...this.#store.entries()].filter((entry) => this.#store.isThere(entry))
    const files = new SameFiles(there.filter(isKept))
    for (const { url } of this.#lost()) {
      const same = files.find(url)
      if (same === undefined) continue
      this.#store.share({ ...same, url })
      this.#rescued.add(url)
    }
  }

  /** One at a time. An archive that wants to be left alone is left alone. */
  async #askArchive(): Promise<void> {
    const { settings, archivePauseMs } = this.#run
    for (const picture of this.#lost()) {
      const failure = await this.#rescue(picture, [
        { url: archivedUrl(settings.rescueFrom, picture) },
      ])
      if (failure?.failed === 'paused' || failure?.failed === 'status-429') return
      if (archivePauseMs > 0) await sleep(archivePauseMs)
    }
  }

  /** The wanted pictures that are neither kept nor over budget. */
  #lost(): readonly WantedPicture[] {
    if (this.#budget.isSpent) return []
    return this.#run.wanted.filter(({ url }) => {
      const entry = this.#store.find(url)
      const isPixel = entry !== undefined && !isKept(entry) && entry.failed === 'one-pixel'
      return !isPixel && !this.#store.isThere(entry)
    })
  }

  async #rescue(
    picture: WantedPicture,
    tries: readonly PictureTry[],
  ): Promise<FailedPicture | undefined> {
    const failure = await this.#answerOf(picture, tries)
    if (failure === undefined) this.#rescued.add(picture.url)
    return failure
  }

  /** Asks in these ways until one brings the picture; what failed is remembered. */
  async #try(picture: WantedPicture, tries: readonly PictureTry[]): Promise<void> {
    const failure = await this.#answerOf(picture, tries)
    if (failure !== undefined) this.#lose(picture.url, failure)
  }

  /** The last failure. Undefined when the picture came, or did not fit. */
  async #answerOf(
    picture: WantedPicture,
    tries: readonly PictureTry[],
  ): Promise<FailedPicture | undefined> {
    const { client, settings, timeoutMs } = this.#run
    let failure: FailedPicture = { failed: 'not-asked' }
    for (const { url, referer } of tries) {
      const request = { url, referer, timeoutMs, maxBytes: settings.maxMediaSize }
      const answer = this.#take(picture, await askPicture(client, request))
      if (answer === undefined) return undefined
      failure = answer
    }
    return failure
  }

  /** Keeps a picture that came. Gives why it is refused. */
  #take({ url }: WantedPicture, answer: PictureAnswer): FailedPicture | undefined {
    if (isFailed(answer)) return answer
    const { hash, bytes } = answer
    if (this.#placeholders.isKnown(url, hash)) return { failed: 'placeholder' }
    const more = this.#store.hasFile(hash) ? 0 : bytes.length
    if (!this.#budget.allowsBytes(url, more, this.#store.bytes)) return undefined
    if (this.#learn(url, hash)) return { failed: 'placeholder' }
    this.#store.keep(url, answer)
    return undefined
  }

  /**
   * Notes the bytes of an address. When they turn out to be a placeholder, all that was kept of it leaves the
   * index. Gives whether they did.
   */
  #learn(url: string, hash: string): boolean {
    const addresses = this.#placeholders.note(url, hash)
    for (const one of addresses) {
      const entry = this.#store.find(one)
      if (isKept(entry) && entry.hash === hash) {
        this.#failures.set(one, { failed: 'placeholder' })
        this.#store.drop(this.#lineOf(one, { failed: 'placeholder' }))
      }
    }
    return addresses.length > 0
  }

  #lose(url: string, failure: FailedPicture): void {
    this.#failures.set(url, failure)
    this.#store.lose(this.#lineOf(url, failure))
  }

  #lineOf(url: string, { failed, until }: FailedPicture): LostPicture {
    const now = this.#run.now()
    const retry = nextRetry(failed, now, { before: this.#before.get(url), until })
    return { url, failed, at: now.toISOString(), retry: retry.toISOString() }
  }

  #report(): KeepingReport {
    const { wanted } = this.#run
    const entryOf = ({ url }: WantedPicture) => this.#store.find(url)
    const pixels = wanted.filter((picture) => {
      const entry = entryOf(picture)
      return entry !== undefined && !isKept(entry) && entry.failed === 'one-pixel'
    })
    const kept = wanted.filter((picture) => this.#store.isThere(entryOf(picture)))
    const isThere = new Set(kept.map(({ url }) => url))
    const over = wanted.filter(({ url }) => this.#budget.isOver(url) && !isThere.has(url))
    const known = new Set([...pixels, ...kept, ...over])
    const lost = wanted.filter((picture) => !known.has(picture))
    const added = kept.filter(({ url }) => !this.#keptBefore.has(url))
    return {
      tally: {
        wanted: wanted.length - pixels.length,
        kept: kept.length,
        new: added.length,
        rescued: added.filter(({ url }) => this.#rescued.has(url)).length,
        lost: lost.length,
        overBudget: over.length,
      },
      bytes: this.#store.bytes,
      lost: lost.map(({ url, path }) => {
        const entry = this.#store.find(url)
        const line = entry === undefined || isKept(entry) ? undefined : entry
        const failed = line?.failed ?? this.#failures.get(url)?.failed ?? 'not-asked'
        return { url, failed, ...(line && { retry: line.retry }), article: path }
      }),
      overBudget: countBy(over.map(({ category }) => category.join('/'))).map(
        ([category, pictures]) => ({ category, pictures }),
      ),
      asked: this.#asked,
    }
  }
}

/** The host as the client counts it: whatever its port. */
function hostOf({ url }: WantedPicture): string {
  return parseUrl(directUrls(url)[0] ?? url)?.hostname ?? ''
}
