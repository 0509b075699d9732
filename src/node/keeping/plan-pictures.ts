import { existsSync } from 'node:fs'
import { isKept, onePixel, readPictureIndex } from '../pictures/picture-index.ts'
import { pictureFile } from '../pictures/pictures-folder.ts'
import { isDue } from './keep-pictures.ts'
import type { KeepingReport } from './keeping-report.ts'
import type { KeepingRun } from './keeping-run.ts'

/** The report of a run that asks nobody and writes nothing: what it would find and ask for. */
export function planPictures({
  wanted,
  folder,
  rescues,
  now,
}: Pick<KeepingRun, 'wanted' | 'folder' | 'rescues' | 'now'>): KeepingReport {
  const index = readPictureIndex(folder)
  const files = new Map<string, number>()
  const isThere = (url: string): boolean => {
    const entry = index.get(url)
    if (!isKept(entry) || !existsSync(pictureFile(folder, entry))) return false
    files.set(entry.hash, entry.bytes)
    return true
  }
  const open = wanted.filter(({ url }) => !isThere(url))
  const lost = open.flatMap(({ url, path }) => {
    const entry = index.get(url)
    if (entry === undefined || isKept(entry)) return []
    return [{ url, failed: entry.failed, retry: entry.retry, article: path }]
  })
  const pixels = lost.filter(({ failed }) => failed === onePixel)
  return {
    tally: {
      wanted: wanted.length - pixels.length,
      kept: wanted.length - open.length,
      new: 0,
      rescued: 0,
      lost: lost.length - pixels.length,
      overBudget: 0,
    },
    bytes: [...files.values()].reduce((sum, bytes) => sum + bytes, 0),
    lost: lost.filter(({ failed }) => failed !== onePixel),
    overBudget: [],
    asked: open.filter(({ url }) => isDue(index.get(url), now(), rescues)).length,
  }
}
