import { namedCalendar } from './dates/named-calendar.ts'
import { plainNumbers } from './dates/plain-numbers.ts'
import { readDay } from './dates/read-day.ts'
import { readNumberDate } from './dates/read-number-date.ts'
import { readUsualDate } from './dates/read-usual-date.ts'
import { takeClock } from './dates/take-clock.ts'
import { tidyDate } from './dates/tidy-date.ts'
import { type Reading, toInstant } from './dates/written-time.ts'
import { takeSpokenZone } from './dates/zone-names.ts'

/**
 * Reads a date in every form in which the day is beyond doubt: RFC 822/1123, ISO 8601, months by their
 * names in many languages, `2021/7/21`, `2021年7月21日 下午4时45分`, Chinese numerals, years of eras, seconds and
 * milliseconds since 1970, with and without time, weekday and zone. Times without a zone are in
 * `timeZone`, an IANA name; one that the clocks skipped is moved on by the skip, one that they showed
 * twice is the first. Returns ISO 8601 in UTC to the second, or undefined for anything else, for days
 * that never were and for what can be read in two ways (`dateDoubt` says which). The machine's own zone
 * plays no part.
 */
export function parseDate(text: string, timeZone: string): string | undefined {
  const reading = readDate(text, timeZone)
  return reading && 'value' in reading ? reading.value : undefined
}

/** Why a date that `parseDate` refuses may be one day or another; undefined where it is no date at all. */
export function dateDoubt(text: string, timeZone: string): string | undefined {
  const reading = readDate(text, timeZone)
  return reading && 'doubt' in reading ? reading.doubt : undefined
}

function readDate(text: string, timeZone: string): Reading<string> {
  if (text.length > 100) return undefined
  const trimmed = text.trim()
  const reading =
    readUsualDate(trimmed, timeZone) ??
    readNumberDate(trimmed, timeZone) ??
    readWritten(tidyDate(trimmed), timeZone)
  const doubt = reading && 'value' in reading ? otherCalendar(reading.value, trimmed) : undefined
  return doubt === undefined ? reading : { doubt }
}

/** Why a year is hardly one of our own calendar. */
function otherCalendar(instant: string, text: string): string | undefined {
  if (instant >= '2400') return 'the year may be of the Buddhist era'
  const isPast = instant >= '1370' && instant < '1450'
  const hasOtherDigits = instant < '1700' && /[\u0660-\u0669\u06f0-\u06f9]/.test(text)
  return isPast || hasOtherDigits
    ? 'the year may be of the Persian or the Islamic calendar'
    : undefined
}

function readWritten(text: string, timeZone: string): Reading<string> {
  const isPlain = /^[ -~]*$/.test(text)
  const { rest: dated, zone } = isPlain ? { rest: text } : takeSpokenZone(plainNumbers(text))
  const taken = takeClock(dated)
  if (taken === undefined || 'doubt' in taken) return taken
  const { rest, clock } = taken.value
  const day = readDay(rest.replace(/\s+/g, ' ').replace(/^[ ,]+|(?: at)?[ ,]+$/gi, ''))
  if (day === undefined) return asDoubt(namedCalendar(text))
  if ('doubt' in day) return day
  const hasTime = rest !== dated
  if (zone !== undefined && (!hasTime || (clock.zone ?? zone) !== zone)) return undefined
  return toInstant({ ...day.value, ...clock, zone: clock.zone ?? zone }, timeZone)
}

function asDoubt(doubt: string | undefined): Reading<string> {
  return doubt === undefined ? undefined : { doubt }
}
