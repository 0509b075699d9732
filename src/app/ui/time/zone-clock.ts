import type { CalendarDay } from '../../../shared/words/calendar-day.ts'

/** A moment as the clocks of one time zone show it. */
export interface ZonedTime extends CalendarDay {
  readonly hour: number
  readonly minute: number
}

/** Reads a moment (ISO 8601 or milliseconds) in one zone. */
export type ZoneClock = (moment: string | number) => ZonedTime

const dayLength = 86_400_000
const quarterHour = 900_000
const remembered = 20_000

/**
 * Makes a clock for an IANA zone. `Intl` is asked only for the zone's offset, and once for a day
 * on which it does not change, so a date is cheap and its text never depends on the language data
 * of the machine.
 */
export function createZoneClock(timeZone: string): ZoneClock {
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  const offsets = new Map<number, number>()

  function offsetAt(time: number): number {
    const day = Math.floor(time / dayLength)
    const known = offsets.get(day)
    if (known !== undefined) return known
    const offset = measureOffset(format, day * dayLength)
    if (offset !== measureOffset(format, (day + 1) * dayLength)) {
      return measureOffset(format, Math.floor(time / quarterHour) * quarterHour)
    }
    if (offsets.size >= remembered) offsets.clear()
    offsets.set(day, offset)
    return offset
  }

  return (moment) => {
    const time = typeof moment === 'number' ? moment : Date.parse(moment)
    return readUtc(new Date(time + offsetAt(time)))
  }
}

function measureOffset(format: Intl.DateTimeFormat, time: number): number {
  const parts = new Map(format.formatToParts(time).map((part) => [part.type, Number(part.value)]))
  const read = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  const shown = Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'))
  return shown - time
}

function readUtc(date: Date): ZonedTime {
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
  }
}
