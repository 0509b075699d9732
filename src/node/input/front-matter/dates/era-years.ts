import type { WrittenDay } from './written-time.ts'

/** An era: its first day, and the last year that is counted by it. */
interface Era {
  readonly firstDay: string
  readonly lastYear: number
}

const republic: Era = { firstDay: '1912-01-01', lastYear: 9999 }

const eras: ReadonlyMap<string, Era> = new Map([
  ['中華民國', republic],
  ['中华民国', republic],
  ['民國', republic],
  ['民国', republic],
  ['明治', { firstDay: '1873-01-01', lastYear: 1912 }],
  ['大正', { firstDay: '1912-07-30', lastYear: 1926 }],
  ['昭和', { firstDay: '1926-12-25', lastYear: 1989 }],
  ['平成', { firstDay: '1989-01-08', lastYear: 2019 }],
  ['令和', { firstDay: '2019-05-01', lastYear: 9999 }],
])

/** The years before the first of an era; of 明治 the calendar was another one until its sixth. */
const yearsBefore: ReadonlyMap<string, number> = new Map([['明治', 1867]])

/** The eras and the words for our own, for a pattern. */
export const eraPattern = [...eras.keys(), '公元', '西元', '西暦'].join('|')

/**
 * A day of an era (民國, 明治 from its year 6, 大正, 昭和, 平成, 令和) in the Gregorian calendar; also of the
 * Gregorian era itself. Undefined for days that were not in the era.
 */
export function dayOfEra(name: string, { year, month, day }: WrittenDay): WrittenDay | undefined {
  const era = eras.get(name)
  if (era === undefined) return { year, month, day }
  const before = yearsBefore.get(name) ?? Number(era.firstDay.slice(0, 4)) - 1
  const found = { year: before + year, month, day }
  const text = [found.year, month, day].map((part) => String(part).padStart(2, '0')).join('-')
  return year >= 1 && found.year <= era.lastYear && text >= era.firstDay ? found : undefined
}
