import { zonedDay } from '../../../shared/zone.ts'
import { safeFolder, safeName } from './safe-name.ts'

/** The facts from which the path of an article file is made, once. */
interface PathFacts {
  readonly id: string
  readonly title: string
  /** ISO 8601 in UTC: when it was published, or when it came. */
  readonly moment: string
  /** Labels from the outside in. */
  readonly categories: readonly string[]
}

const nameBytes = 200

/**
 * The path of a new article file below the content folder, with `/`:
 * `group/source/2026-11-30 Title 0a1b2c3d.md`. `isTaken` tells whether there is a file already; the
 * name then has more characters of the id.
 */
export function articlePath(
  { id, title, moment, categories }: PathFacts,
  timeZone: string,
  isTaken: (path: string) => boolean,
): string {
  const folder = categories.slice(0, 10).map((label) => `${safeFolder(label)}/`)
  const day = zonedDay(moment, timeZone)
  const pathWith = (hash: string) => {
    const room = nameBytes - Buffer.byteLength(`${day}  ${hash}.md`)
    const words = safeName(title, { graphemes: 60, bytes: room })
    return `${folder.join('')}${[day, words, hash].filter(Boolean).join(' ')}.md`
  }
  const short = pathWith(id.slice(0, 8))
  return isTaken(short) ? pathWith(id) : short
}
