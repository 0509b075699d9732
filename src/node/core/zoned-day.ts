const dayMs = 86_400_000

interface Zone {
  readonly format: Intl.DateTimeFormat
  /** The zone's distance from UTC in milliseconds at the beginning of days since 1970. */
  readonly offsets: Map<number, number>
  /** By the day in UTC, `YYYY-MM-DD`: what days the zone has meanwhile. */
  readonly days: Map<string, ZonedDays>
}

/** The two days that a zone has during one day of UTC, and the time in UTC at which the second begins. */
interface ZonedDays {
  readonly first: string
  readonly second: string
  /** `HH:mm:ss`. */
  readonly turn: string
}

const zones = new Map<string, Zone>()

/**
 * The calendar day of an instant in a zone, `YYYY-MM-DD`. `instant` is ISO 8601 in UTC. Every list asks
 * for the days of its articles again, so that what is found out once is kept for the whole day; only
 * on a day that ends at another distance from UTC than it began is every instant looked at by itself.
 */
export function zonedDay(instant: string, timeZone: string): string {
  const zone = zoneOf(timeZone)
  const utcDay = instant.slice(0, 10)
  const days = zone.days.get(utcDay) ?? findDays(utcDay, zone)
  if (days === undefined) return zonedTime(instant, timeZone).slice(0, 10)
  return instant.slice(11, 19) < days.turn ? days.first : days.second
}

/** Finds and keeps the days of a zone; undefined for one on which it changes its distance from UTC. */
function findDays(utcDay: string, zone: Zone): ZonedDays | undefined {
  const begin = Date.parse(utcDay)
  const day = begin / dayMs
  const offset = dayOffset(day, zone)
  if (offset !== dayOffset(day + 1, zone)) return undefined
  const midnight = begin + ((2 * dayMs - offset) % dayMs)
  const days = {
    first: isoTime(begin + offset).slice(0, 10),
    second: isoTime(begin + dayMs - 1 + offset).slice(0, 10),
    turn: isoTime(midnight).slice(11),
  }
  zone.days.set(utcDay, days)
  return days
}

/** What calendar and clock of a zone show at an instant: `YYYY-MM-DDTHH:mm:ss`. */
export function zonedTime(instant: string, timeZone: string): string {
  const time = Date.parse(instant)
  return isoTime(time + offsetAt(time, timeZone))
}

/** `YYYY-MM-DDTHH:mm:ss`. */
function isoTime(time: number): string {
  return new Date(time).toISOString().slice(0, 19)
}

function offsetAt(time: number, timeZone: string): number {
  const zone = zoneOf(timeZone)
  const day = Math.floor(time / dayMs)
  const offset = dayOffset(day, zone)
  return offset === dayOffset(day + 1, zone) ? offset : askOffset(time, zone.format)
}

function dayOffset(day: number, { format, offsets }: Zone): number {
  const known = offsets.get(day)
  if (known !== undefined) return known
  const offset = askOffset(day * dayMs, format)
  offsets.set(day, offset)
  return offset
}

function askOffset(time: number, format: Intl.DateTimeFormat): number {
  const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]))
  const part = (type: string): number => parts.get(type as Intl.DateTimeFormatPartTypes) ?? 0
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
  const whole = Math.floor(time / 60_000) * 60_000
  return Math.abs(shown - whole) > 2 * dayMs ? 0 : shown - whole
}

function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  const zone = { format, offsets: new Map(), days: new Map() }
  zones.set(timeZone, zone)
  return zone
}
