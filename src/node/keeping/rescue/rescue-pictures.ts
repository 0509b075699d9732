import { setTimeout as sleep } from 'node:timers/promises'
import { isPixel } from '../../pictures/picture-index.ts'
import { hostOf } from '../host-of.ts'
import type { KeepingRun } from '../keeping-run.ts'
import type { PictureKeeper } from '../picture-keeper.ts'
import { pictureLimits, runByHost } from '../run-by-host.ts'
import type { WantedPicture } from '../wanted-picture.ts'
import { archivedUrl } from './archived-url.ts'
import { otherTries, type PictureTry } from './other-tries.ts'
import { SameFiles } from './same-file.ts'

/** Failures of a web archive that wants to be left alone. */
const tired: ReadonlySet<string | undefined> = new Set(['paused', 'status-429', 'status-503'])

/**
 * Looks for the wanted pictures that are neither kept nor over budget: in other ways, in other articles, in the
 * web archive. Gives the addresses of those that were found.
 */
export async function rescuePictures(
  run: KeepingRun,
  keeper: PictureKeeper,
): Promise<ReadonlySet<string>> {
  const rescue = new Rescue(run, keeper)
  await rescue.tryOtherWays()
  rescue.shareSameFiles()
  await rescue.askArchive()
  return rescue.found
}

class Rescue {
  readonly found = new Set<string>()
  readonly #run: KeepingRun
  readonly #keeper: PictureKeeper

  constructor(run: KeepingRun, keeper: PictureKeeper) {
    this.#run = run
    this.#keeper = keeper
  }

  async tryOtherWays(): Promise<void> {
    const { refererHosts } = this.#run.settings
    const tryOne = async (picture: WantedPicture): Promise<void> => {
      const { failed = '' } = this.#keeper.failures.get(picture.url) ?? {}
      await this.#try(picture, otherTries(picture, failed, refererHosts))
    }
    await runByHost(this.#lost(), ({ url }) => hostOf(url), tryOne, pictureLimits)
  }

  shareSameFiles(): void {
    const { store } = this.#keeper
    const files = new SameFiles([...store.entries()].filter((entry) => store.isThere(entry)))
    for (const { url } of this.#lost()) {
      const same = files.find(url)
      if (same === undefined) continue
      store.share({ ...same, url })
      this.found.add(url)
    }
  }

  /** One at a time. An archive that wants to be left alone is left alone. */
  async askArchive(): Promise<void> {
    const { settings, archivePauseMs } = this.#run
    for (const picture of this.#lost()) {
      const failed = await this.#try(picture, [{ url: archivedUrl(settings.rescueFrom, picture) }])
      if (tired.has(failed)) return
      if (archivePauseMs > 0) await sleep(archivePauseMs)
    }
  }

  /** Gives why the last of these ways failed. */
  async #try(picture: WantedPicture, tries: readonly PictureTry[]): Promise<string | undefined> {
    const failure = await this.#keeper.tryAll(picture, tries)
    if (failure === undefined) this.found.add(picture.url)
    return failure?.failed
  }

  #lost(): readonly WantedPicture[] {
    const { budget, store } = this.#keeper
    if (budget.isSpent) return []
    return this.#run.wanted.filter(({ url }) => {
      const entry = store.find(url)
      return !isPixel(entry) && !store.isThere(entry)
    })
  }
}
