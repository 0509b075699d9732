import { lazyPart } from '../lazy/lazy-part.tsx'
import { findAnnouncer } from './announcer.ts'

const style = lazyPart(() => import('./notice.css'))

const shownFor = 2_400

let timer: ReturnType<typeof setTimeout> | undefined

/** Says in a few words that something has been done: on the screen for a moment, and aloud. */
export function showNotice(text: string): void {
  const element = findAnnouncer()
  if (!element) return
  clearTimeout(timer)
  element.textContent = text
  // Where its style sheet cannot be had, it is still said aloud.
  style.load().then(
    () => {
      if (element.textContent === text) element.className = 'notice'
    },
    () => {},
  )
  timer = setTimeout(() => {
    element.className = 'visually-hidden'
    element.textContent = ''
  }, shownFor)
}
