import type { CalendarDay } from './words/calendar-day.ts'

/** An instant as date and time of day in one time zone. */
export interface ZonedTime extends CalendarDay {
  readonly hour: number
  readonly minute: number
}

/** Converts an instant (ISO 8601, or milliseconds since 1970) to date and time in one zone. */
export type ZoneClock = (moment: string | number) => ZonedTime

interface Zone {
  /** The zone's offset at an instant: local time minus UTC. Both are in milliseconds. */
  readonly offsetAt: (instant: number) => number
  /** The zone's calendar days during each UTC day (`YYYY-MM-DD`) on which the offset does not change. */
  readonly days: Map<string, ZonedDays>
}

/**
 * The two calendar days of a zone during one UTC day, and the UTC time at which the second one begins.
 */
interface ZonedDays {
  readonly first: string
  readonly second: string
  /** `HH:mm:ss`. */
  readonly turn: string
}

const dayMs = 86_400_000
const hourMs = 3_600_000

/** From here on the offsets of `steadyZones` hold. */
const steadyFrom = Date.UTC(1992, 0, 1)

/**
 * Zones with the same offset ever since, in hours. Their clocks do without `Intl`, whose tables of zones cost a
 * telephone a tenth of a second before it can hydrate a page.
 */
const steadyZones: ReadonlyMap<string, number> = new Map([
  ['UTC', 0],
  ['Asia/Shanghai', 8],
  ['Asia/Hong_Kong', 8],
  ['Asia/Macau', 8],
  ['Asia/Taipei', 8],
  ['Asia/Singapore', 8],
  ['Asia/Tokyo', 9],
  ['Asia/Seoul', 9],
])
const zones = new Map<string, Zone>()

/**
 * The offset of a zone (IANA name) at an instant: local time minus UTC. Both are in milliseconds. The
 * machine's own zone has no effect. Throws a `RangeError` for a zone that `Intl` does not know.
 */
export function zoneOffset(instant: number, timeZone: string): number {
  return zoneOf(timeZone).offsetAt(instant)
}

/**
 * Makes the clock of a zone (IANA name). It takes only the offset from `Intl`, so the result never
 * depends on the language data of the machine. Throws a `RangeError` for a zone that `Intl` does not
 * know.
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

/** The date and time of a zone at an instant (ISO 8601), as `YYYY-MM-DDTHH:mm:ss`. */
export function zonedTime(instant: string, timeZone: string): string {
  const time = Date.parse(instant)
  return isoTime(time + zoneOffset(time, timeZone))
}

/**
 * The calendar day of a zone, `YYYY-MM-DD`, at an instant in ISO 8601 and UTC. The days are worked out
 * once for each UTC day, because every list asks for the days of its articles again.
 */
export function zonedDay(instant: string, timeZone: string): string {
  const zone = zoneOf(timeZone)
  const utcDay = instant.slice(0, 10)
  const days = zone.days.get(utcDay) ?? findDays(utcDay, zone)
  if (days === undefined) return zonedTime(instant, timeZone).slice(0, 10)
  return instant.slice(11, 19) < days.turn ? days.first : days.second
}

/** Works out and keeps the days of a zone. Undefined for a UTC day on which the offset changes. */
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
  const zone = { offsetAt: createOffset(timeZone), days: new Map<string, ZonedDays>() }
  zones.set(timeZone, zone)
  return zone
}

/** Makes a function that gives the zone's offset; that of a steady zone measures only what is long ago. */
function createOffset(timeZone: string): Zone['offsetAt'] {
  const hours = steadyZones.get(timeZone)
  if (hours === undefined) return createZoneOffset(timeZone)
  let measured: Zone['offsetAt'] | undefined
  return (instant) => {
    if (instant >= steadyFrom) return hours * hourMs
    measured ??= createZoneOffset(timeZone)
    return measured(instant)
  }
}

/**
 * Makes a function that gives the zone's offset. It measures the offset once for the beginning of each
 * UTC day. Only on a day on which the offset changes is every instant measured by itself.
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
