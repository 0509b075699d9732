/** The name of a month in addresses and data, `2021-03`. */
export function monthAnchor(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}`
}
