import { monthNumber } from './month-names.ts'
import { type Reading, toInstant } from './written-time.ts'
import { readZone } from './zone-names.ts'

const isoPattern =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ](\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)? ?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i
const rfcPattern =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) (GMT|[+-]\d{4})$/

/**
 * Reads the two forms of nearly every date, which need no tidying: ISO 8601 and its kin, also with an
 * hour alone, and RFC 822 as programs write it. `timeZone` is that of times without one.
 */
export function readUsualDate(text: string, timeZone: string): Reading<string> {
  const iso = isoPattern.exec(text)
  if (iso !== null) {
    const [, year, , month, day, hour, minute, second, zone] = iso
    return readParts([year, Number(month), day, hour, minute, second], zone, timeZone)
  }
  const rfc = rfcPattern.exec(text)
  if (rfc === null) return undefined
  const [, day, name = '', year, hour, minute, second, zone] = rfc
  return readParts([year, monthNumber(name), day, hour, minute, second], zone, timeZone)
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
