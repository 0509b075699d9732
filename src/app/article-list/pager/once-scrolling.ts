/** A wheel, a finger and a key tell before the page has moved, and also where it cannot. */
const signs = ['wheel', 'touchmove', 'keydown', 'scroll'] as const

/** Calls once, when the reader begins to scroll. Returns what ends the wait. */
export function onceScrolling(begin: () => void): () => void {
  function stop(): void {
    for (const sign of signs) window.removeEventListener(sign, start)
  }
  function start(): void {
    stop()
    begin()
  }
  for (const sign of signs) window.addEventListener(sign, start, { passive: true })
  return stop
}
