let earlyClick: EventTarget | null = null

if (!import.meta.env.SSR) window.addEventListener('click', noteClick)

function noteClick({ button, defaultPrevented, target }: MouseEvent): void {
  if (button === 0 && !defaultPrevented) earlyClick = target
}

/**
 * The element that a reader clicked last before the part that answers was there, so that no click is lost; null
 * where there was none, and from the second call on.
 */
export function takeEarlyClick(): EventTarget | null {
  window.removeEventListener('click', noteClick)
  const target = earlyClick
  earlyClick = null
  return target
}
