/** Whether this is `npm run test:long`, which CI starts once a week. */
export const isLongRun = process.env.LONG === '1'

/**
 * How many random cases a property is asked for: a quarter of `count`, as every run of `npm test` has the
 * same ones, and ten times as many with a fresh seed in the long run.
 */
export function randomCases(count: number): number {
  return isLongRun ? count * 10 : Math.ceil(count / 4)
}

/** Every so many-th of some items, from the one `at` on; all of them in the long run. */
export function someOf<T>(items: readonly T[], everyOne: number, at = 0): readonly T[] {
  return isLongRun ? items : items.filter((_, index) => index % everyOne === at)
}
