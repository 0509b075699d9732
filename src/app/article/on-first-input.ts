/** The events that count as a reader's first input. */
const firstInputs = ['pointermove', 'pointerdown', 'keydown'] as const

const waiting = new Set<() => void>()
let hasReader = false

// From the beginning: what is added comes with a part that may be loaded after the first input.
if (!import.meta.env.SSR) {
  for (const type of firstInputs) window.addEventListener(type, note, { passive: true })
}

function note(): void {
  for (const type of firstInputs) window.removeEventListener(type, note)
  hasReader = true
  for (const act of waiting) act()
  waiting.clear()
}

/**
 * Calls back at the first input of a reader, at once if there has been one, so that a body that is only
 * looked at stays as it was published. Returns what ends the wait.
 */
export function onFirstInput(act: () => void): () => void {
  if (hasReader) act()
  else waiting.add(act)
  return () => waiting.delete(act)
}
