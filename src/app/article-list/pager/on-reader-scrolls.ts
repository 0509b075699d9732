/** A wheel, a finger and a key tell before the page has moved; a press may be on the scroll bar. */
const signs = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const

/** Calls whenever the reader may be about to scroll. Returns what ends the watch. */
export function onReaderScrolls(act: () => void): () => void {
  const watch = new AbortController()
  for (const sign of signs) {
    window.addEventListener(sign, act, { passive: true, signal: watch.signal })
  }
  return () => watch.abort()
}
