import { zoneOffset } from '../../../../shared/zone.ts'

/** A day as written, before it is known to exist. */
export interface WrittenDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** A time as written. */
export interface WrittenClock {
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** Minutes east of UTC, an IANA name, or `CST`, which is two zones. */
  readonly zone?: number | string | undefined
}

/** The one meaning of a text, or why it has two; undefined where it has none. */
export type Reading<T> = { readonly value: T } | { readonly doubt: string } | undefined

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/**
 * The instant of a day and a time as ISO 8601 in UTC to the second; times without a zone are in
 * `timeZone`. Undefined for days that never were, times that no clock shows, and years beyond 9999.
 */
export function toInstant(written: WrittenDay & WrittenClock, timeZone: string): Reading<string> {
  if (!exists(written)) return undefined
  const { year, month, day, hour, minute, second, zone = timeZone } = written
  const wall = utcMs(year, month, day) + ((hour * 60 + minute) * 60 + second) * 1000
  if (typeof zone === 'number') return inUtc(wall - zone * minuteMs)
  return zone === 'CST' ? readCst(wall, timeZone) : inUtc(fromZone(wall, zone))
}

/** Whether the calendar has that day and the clock that time; 24:00 and leap seconds count. */
function exists({ year, month, day, hour, minute, second }: WrittenDay & WrittenClock): boolean {
  const isMidnight = hour === 24 && minute === 0 && second === 0
  return isDay({ year, month, day }) && (hour < 24 || isMidnight) && minute < 60 && second <= 60
}

/** Whether the Gregorian calendar has a day. */
export function isDay({ year, month, day }: WrittenDay): boolean {
  const date = new Date(utcMs(year, month, day))
  return year >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Midnight in UTC; unlike `Date.UTC` it takes years below 100 as they are. */
function utcMs(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day)
}

/** An instant in the one form. */
export function inUtc(instant: number): Reading<string> {
  const text = new Date(instant).toISOString()
  const isUsual = text.length === 24 && !text.startsWith('0000')
  return isUsual ? { value: `${text.slice(0, 19)}Z` } : undefined
}

/**
 * CST is Central time in RFC 822, and what clocks in China print. Where the site's own clocks are those
 * of China, it is their time if both readings fall on one day.
 */
function readCst(wall: number, timeZone: string): Reading<string> {
  const central = wall + 6 * hourMs
  const china = wall - 8 * hourMs
  if (zoneOffset(china, timeZone) !== 8 * hourMs) return inUtc(central)
  const isSameDay = Math.floor(wall / dayMs) === Math.floor((central + 8 * hourMs) / dayMs)
  return isSameDay ? inUtc(china) : { doubt: 'CST may be China time or Central time' }
}

/** The instant at which clocks in a zone show `wall`, both as milliseconds. */
function fromZone(wall: number, timeZone: string): number {
  const before = zoneOffset(wall - dayMs, timeZone)
  const after = zoneOffset(wall + dayMs, timeZone)
  if (before === after) return wall - before
  const shown = [wall - before, wall - after].filter(
    (instant) => instant + zoneOffset(instant, timeZone) === wall,
  )
  return shown.length > 0 ? Math.min(...shown) : wall - before
}
