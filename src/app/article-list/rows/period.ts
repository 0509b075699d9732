import type { CalendarDay } from '../../../shared/words/calendar-day.ts'

/** The span of time that the articles of one group of a list share. */
export type Period = 'day' | 'week' | 'month' | 'year'

const dayMs = 86_400_000

/** A number that all days of a period share, and no other day has. */
export function periodKey(period: Period, day: CalendarDay): number {
  if (period === 'year') return day.year
  if (period === 'month') return day.year * 12 + day.month
  const number = dayNumber(day)
  return period === 'day' ? number : number - daysSinceMonday(day)
}

/** The first and the last day of the week of a day, from Monday to Sunday. */
export function weekOf(day: CalendarDay): readonly [CalendarDay, CalendarDay] {
  const monday = dayNumber(day) - daysSinceMonday(day)
  return [dayOf(monday), dayOf(monday + 6)]
}

function daysSinceMonday({ weekday }: CalendarDay): number {
  return (weekday + 6) % 7
}

/** Days since 1970. */
function dayNumber({ year, month, day }: CalendarDay): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / dayMs
}

function dayOf(number: number): CalendarDay {
  const date = new Date(number * dayMs)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  }
}
