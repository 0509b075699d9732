/** Part of a day: what it is called, and the first and last hour in it. */
type DayPeriod = readonly [names: string, first: number, last: number]

const periods: readonly DayPeriod[] = [
  ['上午 午前 오전 am', 0, 11],
  ['凌晨', 0, 6],
  ['清晨 早晨 早上', 3, 11],
  ['中午', 11, 14],
  ['下午 午后 午後 오후 pm', 12, 23],
  ['傍晚', 16, 20],
  ['晚上 晚间 晚間 夜晚 夜里 夜裡 深夜', 17, 23],
]

const hoursOf: ReadonlyMap<string, readonly [number, number]> = new Map(
  periods.flatMap(([names, first, last]) =>
    names.split(' ').map((name) => [name, [first, last]] as const),
  ),
)

/** The periods that stand before a time, for a pattern. */
export const periodPattern = [...hoursOf.keys()].join('|')

/**
 * The hour of 24 that an hour beside the name of a period is; the hour may be one of 12 or of 24.
 * Undefined where the period does not have it: 晚上12点 may end the day before or begin the next.
 */
export function hourIn(period: string, hour: number): number | undefined {
  const [first, last] = hoursOf.get(period.toLowerCase()) ?? [0, 23]
  const meant = hour === 12 ? [12, 0] : [hour, hour + 12]
  return meant.find((candidate) => candidate >= first && candidate <= last)
}
