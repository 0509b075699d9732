import { zoneOffset } from '../../../shared/zone.ts'

/** A date and time as written, before it is known to exist. `offset` is minutes east of UTC. */
interface WrittenTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly offset?: number
}

const minuteMs = 60_000
const dayMs = 86_400_000

/**
 * Reads a date in any of the forms that captured articles have: RFC 822/1123, ISO 8601,
 * `2021-07-21[ 04:45[:27]]`, `2021/7/21`, `2021年7月21日`. Times without a zone are in `timeZone`, an
 * IANA name; one that the clocks skipped is moved on by the skip, one that they showed twice is the
 * first. Returns ISO 8601 in UTC to the second, or undefined for anything else and for days that
 * never were. The machine's own zone plays no part.
 */
export function parseDate(text: string, timeZone: string): string | undefined {
  if (text.length > 100) return undefined
  const clean = usual.test(text) ? text : tidied(text)
  const written = readIso(clean) ?? readChinese(clean) ?? readRfc822(clean) ?? readAsctime(clean)
  return written && toInstant(written, timeZone)
}

const usual = /^[+\-./:,\w]+(?: [+\-./:,\w]+)*$/

/** The text with plain digits and signs, without remarks in parentheses, with one space between words. */
function tidied(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\u2212/g, '-')
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

const clock = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?`
const zone = String.raw`(Z|UTC?|GMT|[+-]\d{2}(?::?\d{2})?)`

const isoPattern = new RegExp(
  String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\s?(?:${clock}|(\d{1,2}))(?: ?${zone})?)?$`,
  'i',
)
const basicPattern =
  /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(?:(\d{2})(?:(\d{2})(?:[.,]\d+)?)?)?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i
const chinesePattern = new RegExp(
  String.raw`^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]?(?: ?(?:星期|周|礼拜)[一二三四五六日天])?` +
    String.raw`(?: ?(?:${clock}|(\d{1,2}) ?[时点] ?(?:(\d{1,2}) ?分)? ?(?:(\d{1,2}) ?秒)?))?$`,
)
const monthName = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?'
const rfcPattern = new RegExp(
  String.raw`^(?:[a-z]+\.?,? )?(\d{1,2})[ -]${monthName}[ -](\d{2,4})(?:,? ${clock}(?: ?([a-z]{1,4}|(?:GMT|UTC)?[+-]\d{2}:?\d{2}))?)?$`,
  'i',
)
const asctimePattern = new RegExp(
  String.raw`^(?:[a-z]+\.?,? )?${monthName} (\d{1,2})(?:,? (\d{4}))?,? ${clock}(?: (\d{4}))?(?: ((?:GMT|UTC)?[+-]\d{2}:?\d{2}|[a-z]{1,4}))?$`,
  'i',
)

function readIso(text: string): WrittenTime | undefined {
  const match = isoPattern.exec(text)
  if (match !== null) {
    const [, year, , month, day, hour, minute, second, hourAlone, offset] = match
    return makeTime([year, month, day, hour ?? hourAlone, minute, second], offset)
  }
  const basic = basicPattern.exec(text)
  if (basic === null) return undefined
  const [, year, month, day, hour, minute, second, offset] = basic
  return makeTime([year, month, day, hour, minute, second], offset)
}

function readChinese(text: string): WrittenTime | undefined {
  const match = chinesePattern.exec(text)
  if (match === null) return undefined
  const [, year, month, day, hour, minute, second, hourWord, minuteWord, secondWord] = match
  const time = [hour ?? hourWord, minute ?? minuteWord, second ?? secondWord]
  return makeTime([year, month, day, ...time])
}

function readRfc822(text: string): WrittenTime | undefined {
  const match = rfcPattern.exec(text)
  if (match === null) return undefined
  const [, day, name = '', year = '', hour, minute, second, offset] = match
  return makeTime([fullYear(year), monthNumber(name), day, hour, minute, second], offset)
}

/** `Wed Jul 21 04:45:27 2021`, and what JavaScript makes of a date: `Wed Jul 21 2021 04:45:27 GMT+0800`. */
function readAsctime(text: string): WrittenTime | undefined {
  const match = asctimePattern.exec(text)
  if (match === null) return undefined
  const [, name = '', day, yearBefore, hour, minute, second, yearAfter, offset] = match
  if ((yearBefore === undefined) === (yearAfter === undefined)) return undefined
  const year = yearBefore ?? yearAfter
  return makeTime([year, monthNumber(name), day, hour, minute, second], offset)
}

/** RFC 2822: two digits are 1950 to 2049, three count from 1900. */
function fullYear(digits: string): string {
  if (digits.length === 2) return String(Number(digits) + (Number(digits) < 50 ? 2000 : 1900))
  return digits.length === 3 ? String(Number(digits) + 1900) : digits
}

function monthNumber(name: string): string {
  const names = 'janfebmaraprmayjunjulaugsepoctnovdec'
  return String(names.indexOf(name.slice(0, 3).toLowerCase()) / 3 + 1)
}

type Digits = readonly (string | undefined)[]

function makeTime(numbers: Digits, zoneText?: string): WrittenTime | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = numbers.map((digits) =>
    Number(digits ?? 0),
  )
  const time = { year, month, day, hour, minute, second }
  if (!exists(time)) return undefined
  if (zoneText === undefined) return time
  const offset = readOffset(zoneText)
  return offset === undefined ? undefined : { ...time, offset }
}

/** Whether the calendar has that day and the clock that time; 24:00 and leap seconds count. */
function exists({ year, month, day, hour, minute, second }: WrittenTime): boolean {
  const date = new Date(utcMs(year, month, day))
  const isDay = year >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  const isMidnight = hour === 24 && minute === 0 && second === 0
  return isDay && (hour < 24 || isMidnight) && minute < 60 && second <= 60
}

/** Names of RFC 822, in hours. CST is Central time there, whatever a Chinese server meant by it. */
const namedOffsets: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ z: 0, ut: 0, utc: 0, gmt: 0, est: -5, edt: -4, cst: -6, cdt: -5 },
    ...{ mst: -7, mdt: -6, pst: -8, pdt: -7, jst: 9, hkt: 8, bst: 1, cet: 1, cest: 2 },
  }),
)

function readOffset(text: string): number | undefined {
  const match = /^(?:gmt|utc)?([+-])(\d{2}):?(\d{2})?$/i.exec(text)
  if (match === null) {
    const hours = namedOffsets.get(text.toLowerCase())
    return hours === undefined ? undefined : hours * 60
  }
  const [, sign, hours, minutes = '0'] = match
  const offset = Number(hours) * 60 + Number(minutes)
  if (offset >= 24 * 60 || Number(minutes) > 59) return undefined
  return sign === '-' ? -offset : offset
}

function toInstant(time: WrittenTime, timeZone: string): string | undefined {
  const { year, month, day, hour, minute, second, offset } = time
  const wall = utcMs(year, month, day) + ((hour * 60 + minute) * 60 + second) * 1000
  const instant = offset === undefined ? fromZone(wall, timeZone) : wall - offset * minuteMs
  const text = new Date(instant).toISOString()
  const isUsual = text.length === 24 && !text.startsWith('0000')
  return isUsual ? `${text.slice(0, 19)}Z` : undefined
}

/** Midnight in UTC; unlike `Date.UTC` it takes years below 100 as they are. */
function utcMs(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day)
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
