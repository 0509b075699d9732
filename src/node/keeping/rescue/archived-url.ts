import { directUrls } from '../direct-urls.ts'
import type { WantedPicture } from '../wanted-picture.ts'

/**
 * The address at a web archive of the copy of a picture that is nearest to its article's date, without a frame
 * around it (`im_`); of one without a date the oldest. `archive` is the archive's own address.
 */
export function archivedUrl(archive: string, { url, date }: Pick<WantedPicture, 'url' | 'date'>) {
  const stamp = date === undefined ? '1' : stampOf(date)
  return `${archive.replace(/\/+$/, '')}/web/${stamp}im_/${directUrls(url).at(-1) ?? url}`
}

/** A moment as archives write it: `YYYYMMDDhhmmss` in UTC. */
function stampOf(date: string): string {
  return new Date(date)
    .toISOString()
    .replace(/\.\d+Z$/, '')
    .replace(/\D/g, '')
}
