import { parseDate } from './parse-date.ts'

/** A path whose last name, or the folder of an `index.md`, begins with a day as Jekyll and Obsidian have it. */
export const datedName = /(?:^|\/)(\d{4}-\d{1,2}-\d{1,2})(?=[-_. ])[^/]*(?:\/index\.[a-z]+)?$/i

/** The day that the name of a file begins with, in the site's zone. */
export function dateOfName(path: string, timeZone: string): string | undefined {
  const day = datedName.exec(path)?.[1]
  return day === undefined ? undefined : parseDate(day, timeZone)
}
