/** The events of wheel, finger and keys: they come before the page moves, and also where it cannot move. */
const early = ['wheel', 'touchmove', 'keydown'] as const

/** Calls back once, when the reader begins to scroll. Returns a function that ends the wait. */
export function onceScrolling(begin: () => void): () => void {
  const stop = listen([...early, 'scroll'], () => {
    stop()
    begin()
  })
  return stop
}

/**
 * Calls whenever the reader may be about to scroll; a press may be on the scroll bar. Returns a function
 * that ends the watch.
 */
export function onReaderScrolls(act: () => void): () => void {
  return listen([...early, 'pointerdown'], act)
}

function listen(events: readonly string[], act: () => void): () => void {
  const watch = new AbortController()
  for (const event of events) {
    window.addEventListener(event, act, { passive: true, signal: watch.signal })
  }
  return () => watch.abort()
}
