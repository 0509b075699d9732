const units: ReadonlyMap<string, number> = new Map([
  ['s', 1000],
  ['m', 60_000],
  ['min', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
])

/** A time such as `30m`, `2h` or `1d` in milliseconds; undefined for anything else, and for nothing at all. */
export function readDuration(text: string): number | undefined {
  const [, number, unit = ''] = /^(\d{1,6})\s*([a-z]+)$/i.exec(text.trim()) ?? []
  const ms = Number(number) * (units.get(unit.toLowerCase()) ?? Number.NaN)
  return ms > 0 ? ms : undefined
}
