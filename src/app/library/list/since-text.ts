import type { ReaderSite } from '../../ui/site-context.ts'
import { clockText, isSameDay } from '../../ui/time/format-time.ts'

const week = 6 * 86_400_000

/** Names a moment that a reader remembers: the time of today, the day of this week, else the date. */
export function sinceText(
  at: number,
  now: number,
  { clock, info, language, words }: Pick<ReaderSite, 'clock' | 'info' | 'language' | 'words'>,
): string {
  const time = clock(new Date(at).toISOString())
  if (isSameDay(time, clock(new Date(now).toISOString()))) return clockText(time)
  if (now - at > week) return words.day(time)
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: info.timeZone })
  return weekday.format(at)
}
