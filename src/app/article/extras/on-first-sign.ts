/** What a reader does before anything that is added to a body can be of use. */
const firstSigns = ['pointermove', 'pointerdown', 'keydown'] as const

let hasReader = false

/**
 * Calls back at the first sign of a reader, at once if there has been one, so that a body that is only
 * looked at stays as it was published. Returns what ends the wait.
 */
export function onFirstSign(act: () => void): () => void {
  if (hasReader) {
    act()
    return () => {}
  }
  function onSign(): void {
    stopWaiting()
    hasReader = true
    act()
  }
  function stopWaiting(): void {
    for (const sign of firstSigns) window.removeEventListener(sign, onSign)
  }
  for (const sign of firstSigns) window.addEventListener(sign, onSign, { passive: true })
  return stopWaiting
}
