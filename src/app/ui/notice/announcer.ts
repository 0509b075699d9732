const id = 'announcer'

/**
 * Adds the element through which screen readers are told what has happened. They notice what comes into
 * it only if it was there before; without scripts it would say nothing, so pages come without it.
 */
export function addAnnouncer(): void {
  const element = document.createElement('p')
  element.id = id
  element.className = 'visually-hidden'
  element.ariaLive = 'polite'
  document.body.append(element)
}

/** The element through which screen readers are told things. */
export function findAnnouncer(): HTMLElement | null {
  return document.getElementById(id)
}

/** Tells screen readers something. */
export function announce(text: string): void {
  const element = findAnnouncer()
  if (element) element.textContent = text
}
