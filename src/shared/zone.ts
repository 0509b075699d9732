import type { CalendarDay } from './words/calendar-day.ts'

/** A moment as the clocks of one time zone show it. */
export interface ZonedTime extends CalendarDay {
  readonly hour: number
  readonly minute: number
}

/** Reads a moment (ISO 8601 or milliseconds since 1970) in one zone. */
export type ZoneClock = (moment: string | number) => ZonedTime

interface Zone {
  /** How far the clocks are ahead of UTC at an instant, both in milliseconds. */
  readonly offsetAt: (instant: number) => number
  /** The days of the zone during a day of UTC, `YYYY-MM-DD`, on which its offset stays. */
  readonly days: Map<string, ZonedDays>
}

/** The two days that a zone has during one day of UTC, and the time of UTC at which the second begins. */
interface ZonedDays {
  readonly first: string
  readonly second: string
  /** `HH:mm:ss`. */
  readonly turn: string
}

const dayMs = 86_400_000
const zones = new Map<string, Zone>()

/**
 * How far the clocks of a zone, an IANA name, are ahead of UTC at an instant, both in milliseconds. The
 * machine's own zone plays no part. Throws a `RangeError` for a zone that `Intl` does not know.
 */
export function zoneOffset(instant: number, timeZone: string): number {
  return zoneOf(timeZone).offsetAt(instant)
}

/**
 * Makes the clock of a zone, an IANA name. `Intl` is asked for the offset only, so that what the clock
 * shows never depends on the language data of the machine.
 */
export function createZoneClock(timeZone: string): ZoneClock {
  const { offsetAt } = zoneOf(timeZone)
  return (moment) => {
    const instant = typeof moment === 'number' ? moment : Date.parse(moment)
    const date = new Date(instant + offsetAt(instant))
    return {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      weekday: date.getUTCDay(),
      hour: date.getUTCHours(),
      minute: date.getUTCMinutes(),
    }
  }
}

/** What calendar and clock of a zone show at an instant in ISO 8601: `YYYY-MM-DDTHH:mm:ss`. */
export function zonedTime(instant: string, timeZone: string): string {
  const time = Date.parse(instant)
  return isoTime(time + zoneOffset(time, timeZone))
}

/**
 * The calendar day of a zone, `YYYY-MM-DD`, at an instant in ISO 8601 and UTC. Every list asks for the
 * days of its articles again: they are found once for each day of UTC.
 */
export function zonedDay(instant: string, timeZone: string): string {
  const zone = zoneOf(timeZone)
  const utcDay = instant.slice(0, 10)
  const days = zone.days.get(utcDay) ?? findDays(utcDay, zone)
  if (days === undefined) return zonedTime(instant, timeZone).slice(0, 10)
  return instant.slice(11, 19) < days.turn ? days.first : days.second
}

/** Finds and keeps the days of a zone; undefined on a day of UTC that ends with another offset. */
function findDays(utcDay: string, { offsetAt, days }: Zone): ZonedDays | undefined {
  const begin = Date.parse(utcDay)
  const offset = offsetAt(begin)
  if (offset !== offsetAt(begin + dayMs)) return undefined
  const found = {
    first: isoTime(begin + offset).slice(0, 10),
    second: isoTime(begin + dayMs - 1 + offset).slice(0, 10),
    turn: isoTime(begin + ((2 * dayMs - offset) % dayMs)).slice(11),
  }
  days.set(utcDay, found)
  return found
}

/** `YYYY-MM-DDTHH:mm:ss`. */
function isoTime(time: number): string {
  return new Date(time).toISOString().slice(0, 19)
}

function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone)
  if (known) return known
  const zone = { offsetAt: createZoneOffset(timeZone), days: new Map<string, ZonedDays>() }
  zones.set(timeZone, zone)
  return zone
}

/**
 * Measures the offset once for the beginning of each day. Only on a day that ends with another offset
 * than it began with, every instant is measured by itself.
 */
function createZoneOffset(timeZone: string): Zone['offsetAt'] {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
  const days = new Map<number, number>()

  function atBeginOf(day: number): number {
    const known = days.get(day)
    if (known !== undefined) return known
    const offset = measureOffset(day * dayMs, format)
    days.set(day, offset)
    return offset
  }

  return (instant) => {
    const day = Math.floor(instant / dayMs)
    const offset = atBeginOf(day)
    return offset === atBeginOf(day + 1) ? offset : measureOffset(instant, format)
  }
}

/** Reads the offset from the zone's name at an instant: `GMT+08:00`, `GMT-00:01:15`, or `GMT` for none. */
function measureOffset(instant: number, format: Intl.DateTimeFormat): number {
  const [, sign, ...parts] = /([+-])(\d+):(\d+):?(\d+)?/.exec(format.format(instant)) ?? []
  const [hours = 0, minutes = 0, seconds = 0] = parts.map((digits) => Number(digits ?? 0))
  const offset = ((hours * 60 + minutes) * 60 + seconds) * 1000
  return sign === '-' ? -offset : offset
}
