import { decodePercent } from '../../shared/urls/decode-percent.ts'
import { listRow } from '../ui/page-elements.ts'
import { restoreScroll } from './measure-scroll.ts'
import type { ScrollPosition } from './scroll-positions.ts'

/** Moves the focus to the heading of the fragment, or to the headline, without scrolling. */
export function focusPage(position: ScrollPosition | undefined, hash: string): void {
  const link = position?.focus && findLink(position.focus)
  const target = link || findHeading(hash) || document.querySelector<HTMLElement>('#main h1')
  target?.focus({ preventScroll: true })
}

const headings = 'h2, h3, h4, h5, h6'

/** The heading that a fragment names, or that of the row it names, made fit for the focus. */
function findHeading(hash: string): HTMLElement | undefined {
  const target = findTarget(hash)
  const isRow = target?.matches(listRow) === true
  const heading = isRow ? target.querySelector<HTMLElement>(headings) : target
  if (!heading?.matches(headings)) return undefined
  heading.tabIndex = -1
  return heading
}

function findTarget(hash: string): HTMLElement | null {
  return hash === '' ? null : document.getElementById(decodePercent(hash.slice(1)))
}

function findLink(href: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`#main a[href="${CSS.escape(href)}"]`)
}

/** Scrolls a page that has just been drawn: to the known position, the fragment, or the top. */
export function scrollPage(position: ScrollPosition | undefined, hash: string): void {
  const target = findTarget(hash)
  const scroll = () => {
    if (position) restoreScroll(position)
    else if (target) target.scrollIntoView({ behavior: 'instant' })
    else window.scrollTo({ top: 0, behavior: 'instant' })
  }
  scroll()
  // Again in the next frame: rows that were off the screen have their true height then.
  if (position || target) requestAnimationFrame(scroll)
}
