import type { CalendarDay, Messages } from '../../../shared/messages.ts'
import type { ZoneClock, ZonedTime } from './zone-clock.ts'

/** The time of day, `09:05`. */
export function clockText({ hour, minute }: ZonedTime): string {
  return `${hour < 10 ? '0' : ''}${hour}:${minute < 10 ? '0' : ''}${minute}`
}

/** Day and time in full; the same whenever and wherever it is made. */
export function absoluteText(time: ZonedTime, messages: Messages): string {
  return `${messages.day(time)} ${clockText(time)}`
}

/** Whether two moments fall on one day of the calendar. */
export function isSameDay(one: CalendarDay, other: CalendarDay): boolean {
  return one.day === other.day && one.month === other.month && one.year === other.year
}

/** 今天 or 昨天 as seen from `now`; undefined for other days. */
export function nearDayText(
  day: CalendarDay,
  now: number,
  { clock, messages }: { clock: ZoneClock; messages: Messages },
): string | undefined {
  if (isSameDay(day, clock(now))) return messages.today
  if (isSameDay(day, clock(now - 86_400_000))) return messages.yesterday
  return undefined
}

/** Words that say how long ago a moment was; undefined when it is not recent or lies ahead. */
export function relativeText(
  moment: string,
  now: number,
  words: { clock: ZoneClock; messages: Messages },
): string | undefined {
  const { clock, messages } = words
  const minutes = Math.floor((now - Date.parse(moment)) / 60_000)
  if (!(minutes >= 0)) return undefined
  if (minutes < 2) return messages.justNow
  if (minutes < 60) return messages.minutesAgo(minutes)
  if (minutes < 6 * 60) return messages.hoursAgo(Math.floor(minutes / 60))
  const time = clock(moment)
  const day = nearDayText(time, now, words)
  return day && `${day} ${clockText(time)}`
}
