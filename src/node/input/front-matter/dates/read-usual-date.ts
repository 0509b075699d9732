import { hourIn, periodPattern } from './day-periods.ts'
import { monthNumber } from './month-number.ts'
import { type Reading, toInstant } from './written-time.ts'
import { readZone } from './zone-names.ts'

const isoPattern =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ](\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)? ?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i
const rfcPattern =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) (GMT|[+-]\d{4})$/

const hanPattern = new RegExp(
  String.raw`^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号號]` +
    String.raw`(?: ?(?:(${periodPattern}) ?)?(\d{1,2})(?::(\d{2})(?::(\d{2}))?|[时時点點](?:(\d{1,2})分)?))?$`,
)

/**
 * Reads the three forms of nearly every date, which need no tidying: ISO 8601 and its kin, also with an
 * hour alone, RFC 822 as programs write it, and 年月日 with a time. `timeZone` is that of times without one.
 * What it does not read, the slower readers of all forms read in the same way.
 */
export function readUsualDate(text: string, timeZone: string): Reading<string> {
  const iso = isoPattern.exec(text)
  if (iso !== null) {
    const [, year, , month, day, hour, minute, second, zone] = iso
    return readParts([year, Number(month), day, hour, minute, second], zone, timeZone)
  }
  const rfc = rfcPattern.exec(text)
  if (rfc === null) return readHan(text, timeZone)
  const [, day, name = '', year, hour, minute, second, zone] = rfc
  return readParts([year, monthNumber(name), day, hour, minute, second], zone, timeZone)
}

function readHan(text: string, timeZone: string): Reading<string> {
  const han = hanPattern.exec(text)
  if (han === null) return undefined
  const [, year, month, day, period, written, minute, second, minuteOfHour] = han
  const hour = period && written ? hourIn(period, Number(written)) : written
  if (period !== undefined && hour === undefined) return undefined
  return readParts(
    [year, Number(month), day, hour, minute ?? minuteOfHour, second],
    undefined,
    timeZone,
  )
}

type Parts = readonly (string | number | undefined)[]

function readParts(parts: Parts, zoneText: string | undefined, timeZone: string): Reading<string> {
  const zone = zoneText === undefined ? undefined : readZone(zoneText)
  if (zoneText !== undefined && zone === undefined) return undefined
  const [year, month, day, hour, minute, second] = parts
  return toInstant(
    {
      year: Number(year),
      month: Number(month ?? 0),
      day: Number(day),
      hour: Number(hour ?? 0),
      minute: Number(minute ?? 0),
      second: Number(second ?? 0),
      zone,
    },
    timeZone,
  )
}
