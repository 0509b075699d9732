/** A test and how long it took, in milliseconds. */
export interface TimedTest {
  readonly title: string
  readonly duration: number
}

/** The ten slowest tests, one in a line, the slowest first. */
export function slowestLines(tests: readonly TimedTest[]): string {
  const slowest = [...tests].sort((a, b) => b.duration - a.duration).slice(0, 10)
  const lines = slowest.map(
    ({ title, duration }) => `  ${(duration / 1000).toFixed(1).padStart(6)} s  ${title}\n`,
  )
  return `\nThe slowest tests:\n${lines.join('')}`
}
