const dayMs = 86_400_000

interface Zone {
  readonly format: Intl.DateTimeFormat
  /** The zone's distance from UTC in milliseconds at the beginning of days since 1970. */
  readonly offsets: Map<number, number>
  /** The days of instants that were asked for: every list asks again. */
  readonly days: Map<string, string>
}

const zones = new Map<string, Zone>()

/**
 * The calendar day of an instant in a zone, `YYYY-MM-DD`. `instant` is ISO 8601. Asking the zone is
 * slow, so it is asked at the beginning of every day that an article falls into; only on a day that
 * ends at another distance from UTC than it began is it asked for the article itself.
 */
export function zonedDay(instant: string, timeZone: string): string {
  const { days } = zoneOf(timeZone)
  const known = days.get(instant)
  if (known !== undefined) return known
  const day = zonedTime(instant, timeZone).slice(0, 10)
  days.set(instant, day)
  return day
}

/** What calendar and clock of a zone show at an instant: `YYYY-MM-DDTHH:mm:ss`. */
export function zonedTime(instant: string, timeZone: string): string {
  const time = Date.parse(instant)
  return new Date(time + offsetAt(time, timeZone)).toISOString().slice(0, 19)
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
