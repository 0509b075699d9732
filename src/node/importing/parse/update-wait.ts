const hour = 60 * 60 * 1000

const periods: ReadonlyMap<string, number> = new Map([
  ['hourly', hour],
  ['daily', 24 * hour],
  ['weekly', 7 * 24 * hour],
  ['monthly', 30 * 24 * hour],
  ['yearly', 365 * 24 * hour],
])

/** The elements of RSS 1.0's syndication module. */
interface Syndication {
  readonly updatePeriod?: string | undefined
  readonly updateFrequency?: number | undefined
}

/**
 * How long a feed asks to wait, in milliseconds: the longer of `ttl` (minutes) and of the period divided by
 * how often it is updated in it. Undefined where it says neither.
 */
export function updateWait(
  ttl: number | undefined,
  syndication: Syndication | undefined,
): number | undefined {
  const period = periods.get(syndication?.updatePeriod?.trim().toLowerCase() ?? '')
  const often = Math.max(1, syndication?.updateFrequency ?? 1)
  const waits = [(ttl ?? 0) * 60_000, (period ?? 0) / often].filter((wait) => wait > 0)
  return waits.length === 0 ? undefined : Math.max(...waits)
}
