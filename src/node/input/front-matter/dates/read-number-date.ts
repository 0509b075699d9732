import { inUtc, isDay, type Reading, toInstant } from './written-time.ts'
import { readZone } from './zone-names.ts'

const compact =
  /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(?:(\d{2})(?:[.,]\d+)?)?|T(\d{2}))?(Z|[+-]\d{2}(?::?\d{2})?)?$/i
const count = /^(@?)(\d{9,13})(?:\.\d+)?$/

/** Counts from 1990 to 2099 are believed, in seconds: no article on the web is older. */
const firstSecond = Date.UTC(1990, 0) / 1000
const lastSecond = Date.UTC(2100, 0) / 1000

/**
 * Reads a date of digits alone: `20210721[T0445[27]][Z]`, `20210721044527`, and seconds or milliseconds
 * since 1970, also with the `@` of `date -d`. Times without a zone are in `timeZone`.
 */
export function readNumberDate(text: string, timeZone: string): Reading<string> {
  return readCompact(text, timeZone) ?? readCount(text)
}

function readCompact(text: string, timeZone: string): Reading<string> {
  const match = compact.exec(text)
  if (match === null) return undefined
  const [, year, month, day, hour, minute = '0', second = '0', hourAlone, zoneText] = match
  const zone = zoneText === undefined ? undefined : readZone(zoneText)
  const hasTime = hour !== undefined || hourAlone !== undefined
  if (zoneText !== undefined && (zone === undefined || !hasTime)) return undefined
  // Without a T only years that articles are of: 15 digits or so may be anything.
  if (hour !== undefined && !/T/i.test(text) && !/^(?:19|20)/.test(text)) return undefined
  const written = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour ?? hourAlone ?? 0),
    minute: Number(minute),
    second: Number(second),
  }
  return toInstant({ ...written, zone }, timeZone)
}

function readCount(text: string): Reading<string> {
  const [, mark, digits = ''] = count.exec(text) ?? []
  if (digits === '') return undefined
  const seconds = digits.length > 10 ? Number(digits) / 1000 : Number(digits)
  if (seconds < firstSecond || seconds >= lastSecond) return undefined
  return mark === '' && isDayAndHour(digits)
    ? { doubt: 'it may be a day and an hour, or seconds' }
    : inUtc(seconds * 1000)
}

/** Whether ten digits may be `YYYYMMDDHH` as well. */
function isDayAndHour(digits: string): boolean {
  const [, year, month, day, hour] = /^(\d{4})(\d{2})(\d{2})(\d{2})$/.exec(digits) ?? []
  const written = { year: Number(year), month: Number(month), day: Number(day) }
  return hour !== undefined && isDay(written) && Number(hour) <= 24
}
