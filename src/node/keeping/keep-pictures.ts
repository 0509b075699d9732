import { isKept, isPixel, type PictureEntry } from '../pictures/picture-index.ts'
import { hostOf } from './host-of.ts'
import type { KeepingReport } from './keeping-report.ts'
import type { KeepingRun } from './keeping-run.ts'
import { makeKeepingReport } from './make-keeping-report.ts'
import { PictureKeeper } from './picture-keeper.ts'
import { firstTries } from './rescue/other-tries.ts'
import { rescuePictures } from './rescue/rescue-pictures.ts'
import { pictureLimits, runByHost } from './run-by-host.ts'
import type { WantedPicture } from './wanted-picture.ts'

/**
 * Brings the pictures that are wanted and not kept into the store. Every picture and every failure is in the
 * store at once, so a run that is killed goes on where it was. Only one process at a time may do this.
 */
export async function keepPictures(run: KeepingRun): Promise<KeepingReport> {
  const { wanted, rescues } = run
  const keeper = new PictureKeeper(run)
  const { store } = keeper
  const isThere = ({ url }: WantedPicture) => store.isThere(store.find(url))
  const keptBefore = new Set(wanted.filter(isThere).map(({ url }) => url))
  try {
    const asked = await askAll(run, keeper)
    keeper.settle()
    const canRescue = rescues && !keeper.isOffline
    const rescued = canRescue ? await rescuePictures(run, keeper) : new Set<string>()
    return makeKeepingReport({ wanted, keeper, keptBefore, rescued, asked })
  } finally {
    keeper.end()
  }
}

/** Asks for all that is due. Gives how many pictures that were. */
async function askAll(
  { wanted, rescues, settings, now, onProgress }: KeepingRun,
  keeper: PictureKeeper,
): Promise<number> {
  const { store, budget } = keeper
  const due = wanted.filter(({ url }) => {
    const entry = store.find(url)
    return !store.isThere(entry) && isDue(entry, now(), rescues)
  })
  let asked = 0
  let done = 0
  const askOne = async (picture: WantedPicture): Promise<void> => {
    if (budget.allowsAsking(picture.url, store.bytes)) {
      asked += 1
      await keeper.ask(picture, firstTries(picture, settings.refererHosts))
    }
    done += 1
    onProgress?.(done, due.length)
  }
  await runByHost(due, ({ url }) => hostOf(url), askOne, pictureLimits)
  return asked
}

/** Whether a picture is asked for that is not there: its next try is due, or does not matter. */
export function isDue(entry: PictureEntry | undefined, now: Date, rescues: boolean): boolean {
  if (entry === undefined || isKept(entry)) return true
  // A pixel stays one.
  if (isPixel(entry)) return false
  return rescues || Date.parse(entry.retry) <= now.getTime()
}
