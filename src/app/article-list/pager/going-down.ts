const keys: readonly string[] = [' ', 'PageDown', 'End', 'ArrowDown']

/** Selects elements that use the keys themselves or scroll their own content. */
const own = 'button, dialog, input, select, summary, textarea, [contenteditable]'

/**
 * Calls whenever the reader wants to go further down, by wheel, finger or key: before the page has moved,
 * and also where it cannot move. Returns a function that ends the watch.
 */
export function watchGoingDown(go: () => void): () => void {
  let fingerTop: number | undefined
  function onWheel({ deltaY, ctrlKey, target }: WheelEvent): void {
    if (deltaY > 0 && !ctrlKey && !isInside(target, 'dialog')) go()
  }
  function onTouchStart({ touches }: TouchEvent): void {
    fingerTop = touches[0]?.clientY
  }
  function onTouchMove({ touches, target }: TouchEvent): void {
    const top = touches.length === 1 ? touches[0]?.clientY : undefined
    const isUpwards = top !== undefined && fingerTop !== undefined && top < fingerTop
    fingerTop = top
    if (isUpwards && !isInside(target, 'dialog')) go()
  }
  function onKeyDown(event: KeyboardEvent): void {
    const { key, altKey, shiftKey, target, defaultPrevented } = event
    const isMeant = keys.includes(key) && !altKey && !shiftKey && !defaultPrevented
    if (isMeant && !isInside(target, own)) go()
  }
  const watch = new AbortController()
  const options = { passive: true, signal: watch.signal }
  window.addEventListener('wheel', onWheel, options)
  window.addEventListener('touchstart', onTouchStart, options)
  window.addEventListener('touchmove', onTouchMove, options)
  window.addEventListener('keydown', onKeyDown, options)
  return () => watch.abort()
}

function isInside(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null
}
