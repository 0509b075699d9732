import type { ZoneClock } from '../../../shared/zone.ts'
import { measureScroll } from '../../navigation/measure-scroll.ts'
import { monthAnchor } from '../rows/month-anchor.ts'

/** The month of the article at the top of the screen; undefined at the top of the page. */
export function readMonthInView(clock: ZoneClock): string | undefined {
  const key = measureScroll().anchor?.key
  if (key === undefined) return undefined
  const date = document.querySelector<HTMLTimeElement>(`[data-place="${CSS.escape(key)}"] time`)
  if (!date) return undefined
  const { year, month } = clock(date.dateTime)
  return monthAnchor(year, month)
}
