import { restorePlace } from './page-place.ts'
import type { Place } from './place-memory.ts'

/** Puts the focus on the page's headline, where reading begins, without scrolling. */
export function focusPage(place: Place | undefined): void {
  const link = place?.focus && findLink(place.focus)
  const target = link || document.querySelector<HTMLElement>('#main h1')
  target?.focus({ preventScroll: true })
}

function findLink(href: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`#main a[href="${CSS.escape(href)}"]`)
}

/** Scrolls a page that has just been drawn: to the known place, the fragment, or the top. */
export function scrollPage(place: Place | undefined, hash: string): void {
  if (place) {
    restorePlace(place)
    // Once more when rows that were off the screen have their true height.
    requestAnimationFrame(() => restorePlace(place))
    return
  }
  const target = hash && document.getElementById(decodeFragment(hash))
  if (target) target.scrollIntoView({ behavior: 'instant' })
  else window.scrollTo({ top: 0, behavior: 'instant' })
}

function decodeFragment(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return hash.slice(1)
  }
}

/** The id of the element through which screen readers are told what has happened. */
export const announcerId = 'announcer'

/** Tells screen readers the title of the page that has come. */
export function announce(title: string): void {
  const element = document.getElementById(announcerId)
  if (element) element.textContent = title
}
