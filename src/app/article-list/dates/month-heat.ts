/** How full a month is beside the fullest one of its list, from 1 to 4: the `data-heat` of style sheets. */
export function monthHeat(count: number, most: number): number {
  return Math.max(1, Math.ceil((4 * count) / most))
}
