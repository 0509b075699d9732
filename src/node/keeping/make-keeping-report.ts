import { isKept, isPixel } from '../pictures/picture-index.ts'
import { countBy, type KeepingReport } from './keeping-report.ts'
import type { PictureKeeper } from './picture-keeper.ts'
import type { WantedPicture } from './wanted-picture.ts'

/** The work of a run, for its report. */
interface DoneRun {
  readonly wanted: readonly WantedPicture[]
  readonly keeper: PictureKeeper
  /** The addresses whose pictures were there before. */
  readonly keptBefore: ReadonlySet<string>
  readonly rescued: ReadonlySet<string>
  readonly asked: number
}

/** Makes the report of a run from the store as it is now. */
export function makeKeepingReport({
  wanted,
  keeper,
  keptBefore,
  rescued,
  asked,
}: DoneRun): KeepingReport {
  const { store, budget } = keeper
  const counted = wanted.filter(({ url }) => !isPixel(store.find(url)))
  const kept = counted.filter(({ url }) => store.isThere(store.find(url)))
  const missing = counted.filter(({ url }) => !store.isThere(store.find(url)))
  const over = missing.filter(({ url }) => budget.isOver(url))
  const lost = missing.filter(({ url }) => !budget.isOver(url))
  const added = kept.filter(({ url }) => !keptBefore.has(url))
  return {
    tally: {
      wanted: counted.length,
      kept: kept.length,
      new: added.length,
      rescued: added.filter(({ url }) => rescued.has(url)).length,
      lost: lost.length,
      overBudget: over.length,
    },
    bytes: store.bytes,
    lost: lost.map((picture) => lostReport(picture, keeper)),
    overBudget: countBy(over.map(({ category }) => category.join('/'))).map(
      ([category, pictures]) => ({ category, pictures }),
    ),
    asked,
    ...(keeper.isOffline && { isOffline: true }),
  }
}

function lostReport({ url, path }: WantedPicture, { store, failures }: PictureKeeper) {
  const entry = store.find(url)
  const line = entry === undefined || isKept(entry) ? undefined : entry
  const failed = failures.get(url)?.failed ?? line?.failed ?? 'not-asked'
  return { url, failed, ...(line && { retry: line.retry }), article: path }
}
