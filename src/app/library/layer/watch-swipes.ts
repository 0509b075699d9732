import { runCommand } from '../../ui/commands.ts'
import { shownWords } from '../../ui/interface-language.ts'
import { listRow } from '../../ui/page-elements.ts'
import { articleOfRow } from '../../ui/row-articles.ts'
import { markToRow } from '../mark-to-row.ts'
import { toggleRead, toggleSaved } from '../toggle-article.ts'

/** From how far on a movement is a swipe and no tap, and from how far on it acts, in pixels. */
const begun = 12
const done = 80
/** From how far on a swipe to the left marks everything down to the row, in pixels. */
const far = 170
/** The edges of the screen belong to the browser: a swipe from there goes back. */
const edge = 24

/** An event of fingers. A script may send one without any. */
type SwipeEvent = Pick<Event, 'target'> & Partial<Pick<TouchEvent, 'touches' | 'changedTouches'>>

/** A finger on a row or on the end of an article. */
interface Touch {
  readonly target: HTMLElement
  readonly x: number
  readonly y: number
  isSwipe: boolean
}

/**
 * Lets rows be swiped on touch screens, to the right to save and to the left to mark as read, far to the left to mark
 * also everything above, and the end of an article to the left for the next one. Returns what ends the watch.
 */
export function watchSwipes(): () => void {
  const watch = new AbortController()
  const options = { passive: true, signal: watch.signal } as const
  let touch: Touch | undefined

  function onStart({ target, touches }: SwipeEvent): void {
    const finger = touches?.[0]
    const found = target instanceof Element && touches?.length === 1 ? swiped(target) : null
    const isInside = finger && finger.clientX > edge && finger.clientX < window.innerWidth - edge
    touch = found && isInside ? { target: found, ...startOf(finger) } : undefined
  }
  function onMove({ touches }: SwipeEvent): void {
    const finger = touches?.[0]
    if (!touch || !finger) return
    const [x, y] = [finger.clientX - touch.x, finger.clientY - touch.y]
    if (!touch.isSwipe) {
      if (Math.abs(y) > begun) touch = undefined
      else if (Math.abs(x) > begun) touch.isSwipe = true
    }
    if (touch?.isSwipe) follow(touch.target, x)
  }
  function onEnd({ changedTouches }: SwipeEvent): void {
    const finger = changedTouches?.[0]
    if (touch?.isSwipe) {
      release(touch.target)
      const x = finger ? finger.clientX - touch.x : 0
      if (Math.abs(x) >= done) act(touch.target, x)
    }
    touch = undefined
  }
  function onCancel(): void {
    if (touch?.isSwipe) release(touch.target)
    touch = undefined
  }

  document.addEventListener('touchstart', onStart, options)
  document.addEventListener('touchmove', onMove, options)
  document.addEventListener('touchend', onEnd, options)
  document.addEventListener('touchcancel', onCancel, options)
  return () => watch.abort()
}

/** The row that is swiped, or the end of an article. */
function swiped(target: Element): HTMLElement | null {
  return target.closest<HTMLElement>(`.row${listRow}, .article-foot, .neighbours`)
}

function startOf({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }) {
  return { x: clientX, y: clientY, isSwipe: false }
}

/** Moves a row with the finger, and says beside it what letting go will do. */
function follow(target: HTMLElement, x: number): void {
  if (!target.matches(listRow)) return
  const words = shownWords('library')
  target.style.translate = `${Math.max(-far - begun, Math.min(2 * done, x))}px`
  target.classList.toggle('swipes-right', x > 0)
  target.classList.toggle('swipes-left', x < 0)
  const left = x > -far ? words.swipeRead : words.markToHere
  target.dataset.swipes = x > 0 ? words.swipeSave : left
}

function release(target: HTMLElement): void {
  target.style.removeProperty('translate')
  target.classList.remove('swipes-right', 'swipes-left')
  delete target.dataset.swipes
}

/** Does what a swipe by so many pixels does, to the left below zero. */
function act(target: HTMLElement, x: number): void {
  const article = articleOfRow(target)
  if (!article) {
    if (!target.matches(listRow)) runCommand(x < 0 ? 'older' : 'newer')
  } else if (x > 0) toggleSaved(article)
  else if (x > -far) toggleRead(article)
  else markToRow(target)
}
