import { findAnnouncer } from './announcer.ts'

const shownFor = 2_400

let timer: ReturnType<typeof setTimeout> | undefined

/** Says in a few words that something has been done: on the screen for a moment, and aloud. */
export function showNotice(text: string): void {
  const element = findAnnouncer()
  if (!element) return
  clearTimeout(timer)
  element.textContent = text
  element.className = 'notice'
  timer = setTimeout(() => {
    element.className = 'visually-hidden'
    element.textContent = ''
  }, shownFor)
}
