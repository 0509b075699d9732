/** The dates that programs write for none: the beginning of the time of Unix, Windows, Excel, databases, the Mac. */
const zeroDays = ['1970-01-01', '1601-01-01', '1899-12-30', '1900-01-01', '1904-01-01'].map((day) =>
  Date.parse(day),
)

/** Zones move the beginning of a day. */
const zoneMs = 14 * 3_600_000

/** No date of an article is before this. */
const earliest = Date.UTC(1000, 0)

/** Whether a date, ISO 8601 in UTC, is what a program writes where it has none. */
export function isZeroDate(date: string): boolean {
  const time = Date.parse(date)
  return !(time > earliest) || zeroDays.some((zero) => Math.abs(time - zero) <= zoneMs)
}
