import { dayOfEra, eraPattern } from './era-years.ts'
import { monthNumber } from './month-number.ts'
import { readLocalDay } from './read-local-day.ts'
import { isDay, type Reading, type WrittenDay } from './written-time.ts'

type DayForm = readonly [pattern: RegExp, read: (...parts: string[]) => Reading<WrittenDay>]

const eraDay = new RegExp(
  String.raw`^(${eraPattern}) ?(\d{1,4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号號]?$`,
)
const eraNumbers = new RegExp(
  String.raw`^(${eraPattern}) ?(\d{1,3}) ?([-/.]) ?(\d{1,2}) ?\3 ?(\d{1,2})\.?$`,
)

/** The forms of a day. The first that matches counts. */
const dayForms: readonly DayForm[] = [
  // 2021-07-21, 2021/7/21, 2021. 7. 21.
  [/^(\d{4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})\.?$/, (y, _s, m, d) => certain(y, m, d)],
  // 21.7.2021, 7/21/2021, and what may be either.
  [/^(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4})\.?$/, (a, _s, b, y) => dayAndMonth(a, b, y)],
  // 2021年7月21日, 2021년 7월 21일.
  [/^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日号號일]?$/, (y, m, d) => certain(y, m, d)],
  // 7月21日 2021年, 7월 21일, 2021.
  [/^(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日号號일],? ?(\d{4}) ?[年년]?$/, (m, d, y) => certain(y, m, d)],
  // 民國110年7月21日, 令和3年7月21日, 令和3.7.21.
  [eraDay, (era, y, m, d) => asReading(dayOfEra(era, dayOf(y, m, d)))],
  [eraNumbers, (era, y, _s, m, d) => asReading(dayOfEra(era, dayOf(y, m, d)))],
  // 21 July 2021, July 21st, 2021, 2021 Jul 21, 21-Jul-2021, 21JUL2021.
  [/^(?=.*[a-z])([\w ,./'-]+)$/i, readNamedMonth],
  // 2021-W29-3.
  [/^(\d{4})-?W(\d{2})-?([1-7])$/i, dayOfWeek],
  // 21 tháng 7, 2021.
  [
    /^(?:\p{L}[^\d,]*, )?(?:ngày )?(\d{1,2}) tháng (\d{1,2}),? (?:năm )?(\d{4})$/iu,
    (d, m, y) => certain(y, m, d),
  ],
]

/** Reads what is left of a date when its time is taken out. The day may be one that never was. */
export function readDay(text: string): Reading<WrittenDay> {
  for (const [pattern, read] of dayForms) {
    const match = pattern.exec(text)
    const reading = match === null ? undefined : read(...match.slice(1))
    if (reading !== undefined) return reading
  }
  return /\p{L}/u.test(text) ? readLocalDay(text) : undefined
}

/**
 * The day of a week of ISO 8601, whose first week has the 4th of January. A week belongs to the year that
 * its Thursday is in; one whose Thursday is in another year is none.
 */
function dayOfWeek(year = '', week = '', weekday = ''): Reading<WrittenDay> {
  const dayLength = 86_400_000
  const fourth = new Date(Date.UTC(Number(year), 0, 4))
  const firstMonday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * dayLength
  const monday = firstMonday + (Number(week) - 1) * 7 * dayLength
  if (new Date(monday + 3 * dayLength).getUTCFullYear() !== Number(year)) return undefined
  const at = new Date(monday + (Number(weekday) - 1) * dayLength)
  const [y, m, d] = at.toISOString().slice(0, 10).split('-')
  return certain(y, m, d)
}

function dayOf(year: string, month: string, day: string): WrittenDay {
  return { year: Number(year), month: Number(month), day: Number(day) }
}

function asReading(value: WrittenDay | undefined): Reading<WrittenDay> {
  return value && { value }
}

function certain(year = '', month = '', day = ''): Reading<WrittenDay> {
  return { value: dayOf(year, month, day) }
}

/** Two numbers before a year are certain only where they cannot be read in the other order. */
function dayAndMonth(first = '', second = '', year = ''): Reading<WrittenDay> {
  const readings = [dayOf(year, second, first), dayOf(year, first, second)].filter(isDay)
  const [value, other] = readings
  if (other === undefined || first === second) return asReading(value)
  return { doubt: `day and month may be ${Number(first)} or ${Number(second)}` }
}

/** A month by its name, a year of four digits and a day in any order; else day, month, short year. */
function readNamedMonth(text = ''): Reading<WrittenDay> {
  const words = text.match(/\d+(?:st|nd|rd|th)?|[a-z]+|[^\da-z]+/gi) ?? []
  const parts = words.filter((word) => /^\w/.test(word) && !/^(?:of|the|on|at)$/i.test(word))
  const isTidy = words.every((word) => /^(?:\w+|[ ,./'-]{1,3})$/.test(word))
  const months = parts.map(monthNumber)
  const month = months.find(Boolean)
  const numbers = parts.filter((_part, index) => months[index] === undefined)
  const [first = '', second = ''] = numbers
  if (!isTidy || parts.length !== 3 || numbers.length !== 2 || month === undefined) return undefined
  const yearFirst = /^\d{4}$/.test(first)
  const [year, day] = yearFirst ? [first, second] : [second, first]
  if (!/^\d{1,2}(?:st|nd|rd|th)?$/i.test(day)) return undefined
  const isShort = /^\d{2,3}$/.test(year) && months[1] !== undefined
  if (!isShort && !/^\d{4}$/.test(year)) return undefined
  return { value: { year: fullYear(year), month, day: Number.parseInt(day, 10) } }
}

/** RFC 2822: two digits are 1950 to 2049, three count from 1900. */
function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length === 2) return year + (year < 50 ? 2000 : 1900)
  return digits.length === 3 ? year + 1900 : year
}
