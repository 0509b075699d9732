import { hourIn, periodPattern } from './day-periods.ts'
import type { Reading, WrittenClock } from './written-time.ts'
import { readZone, zonePattern } from './zone-names.ts'

/** A text without its time, and the time; midnight where it has none. */
interface TakenClock {
  readonly rest: string
  readonly clock: WrittenClock
}

const clockPattern = new RegExp(
  [
    String.raw`(?<![\d:.])(?:(?<![a-z])(${periodPattern}) ?)?`,
    // 4:45[:27], 4时45分27秒 and its kin, 4 PM and 4.45 PM.
    String.raw`(?:(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?`,
    String.raw`|(\d{1,2}) ?[时時点點시](?: ?(半)| ?[整钟鐘]| ?(\d{1,2}) ?[分분](?: ?(\d{1,2}) ?[秒초])?)?`,
    String.raw`|(\d{1,2})(?:\.(\d{2}))?(?= ?[ap]\.?m(?! ?\d)))`,
    String.raw`(?![\d:])(?: ?([ap])\.?m(?![a-z])\.?)?`,
    String.raw`(?: ?(${zonePattern})(?: (?:${zonePattern}))?(?:\[[\w/+-]+\])?)?(?!\d)`,
  ].join(''),
  'i',
)

const midnight = { hour: 0, minute: 0, second: 0 }

/**
 * Takes the time out of a date, wherever in it the time stands, with the names of a part of the day and
 * of a zone around it. Undefined when these contradict each other or mean nothing.
 */
export function takeClock(text: string): Reading<TakenClock> {
  const match = clockPattern.exec(text)
  if (match === null) return { value: { rest: text, clock: midnight } }
  const [whole, before, ...numbers] = match
  const [h1, m1, s1, h2, half, m2, s2, h3, m3, after, zoneText] = numbers
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + whole.length)}`
  const zone = zoneText === undefined ? undefined : readZone(zoneText)
  if (zoneText !== undefined && zone === undefined) return undefined
  if (before !== undefined && after !== undefined) return undefined
  const period = before ?? (after && `${after}m`)
  const written = Number(h1 ?? h2 ?? h3)
  const hour = period === undefined ? written : hourIn(period, written)
  if (hour === undefined) return { doubt: `${period} has no hour ${written}` }
  const minute = half ? 30 : Number(m1 ?? m2 ?? m3 ?? 0)
  return { value: { rest, clock: { hour, minute, second: Number(s1 ?? s2 ?? 0), zone } } }
}
