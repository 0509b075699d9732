import type { CalendarDay } from '../../../shared/words/calendar-day.ts'
import type { ReaderWords } from '../../../shared/words/en/reader.ts'
import type { ZoneClock, ZonedTime } from '../../../shared/zone.ts'

/** The time of day, `09:05`. */
export function clockText({ hour, minute }: ZonedTime): string {
  return `${hour < 10 ? '0' : ''}${hour}:${minute < 10 ? '0' : ''}${minute}`
}

/** Day and time in full; the same whenever and wherever it is made. */
export function absoluteText(time: ZonedTime, words: ReaderWords): string {
  return `${words.day(time)} ${clockText(time)}`
}

/** The name of a month, from the form `2021-07`. */
export function monthText(month: string, words: ReaderWords): string {
  return words.month(Number(month.slice(0, 4)), Number(month.slice(5)))
}

/** Whether two moments fall on one day of the calendar. */
export function isSameDay(one: CalendarDay, other: CalendarDay): boolean {
  return one.day === other.day && one.month === other.month && one.year === other.year
}

/** 今天 or 昨天 as seen from `now`; undefined for other days. */
export function nearDayText(
  day: CalendarDay,
  now: number,
  { clock, words }: { clock: ZoneClock; words: ReaderWords },
): string | undefined {
  if (isSameDay(day, clock(now))) return words.today
  if (isSameDay(day, clock(now - 86_400_000))) return words.yesterday
  return undefined
}

/** Words that say how long ago a moment was; undefined when it is not recent or lies ahead. */
export function relativeText(
  moment: string,
  now: number,
  site: { clock: ZoneClock; words: ReaderWords },
): string | undefined {
  const { clock, words } = site
  const minutes = Math.floor((now - Date.parse(moment)) / 60_000)
  if (!(minutes >= 0)) return undefined
  if (minutes < 2) return words.justNow
  if (minutes < 60) return words.minutesAgo(minutes)
  if (minutes < 6 * 60) return words.hoursAgo(Math.floor(minutes / 60))
  const time = clock(moment)
  const day = nearDayText(time, now, site)
  return day && `${day} ${clockText(time)}`
}
