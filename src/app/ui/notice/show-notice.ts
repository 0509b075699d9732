import { findAnnouncer } from './announcer.ts'

/**
 * The look of a notice. It is set by the script, because a notice also tells that nothing more can be
 * loaded: a style sheet of its own could not be had then, and one more is too much for the first paint.
 */
const look = {
  position: 'fixed',
  inset: 'auto 1rem calc(max(1.5rem, env(safe-area-inset-bottom)) + var(--bar, 0px))',
  zIndex: '2',
  inlineSize: 'fit-content',
  maxInlineSize: 'calc(100vw - 2rem)',
  marginInline: 'auto',
  padding: '0.5rem 1.25rem',
  background: 'var(--ink)',
  color: 'var(--paper)',
  fontSize: '0.875rem',
} as const

const shownFor = 2_400

let timer: ReturnType<typeof setTimeout> | undefined

/** The button of a notice. */
interface NoticeAction {
  readonly label: string
  readonly act: () => void
}

/**
 * Says in a few words that something has been done: on the screen for a moment, and aloud. A notice with an
 * action stays until the next one.
 */
export function showNotice(text: string, action?: NoticeAction): void {
  const element = findAnnouncer()
  if (!element) return
  clearTimeout(timer)
  element.textContent = text
  element.className = 'notice'
  Object.assign(element.style, look)
  if (action) {
    element.append(' ', makeButton(action))
    return
  }
  timer = setTimeout(() => {
    element.className = 'visually-hidden'
    element.removeAttribute('style')
    element.textContent = ''
  }, shownFor)
}

function makeButton({ label, act }: NoticeAction): HTMLElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = label
  button.style.textDecoration = 'underline'
  button.onclick = act
  return button
}
