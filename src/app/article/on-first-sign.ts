/** What a reader does before anything that is added to a body can be of use. */
const firstSigns = ['pointermove', 'pointerdown', 'keydown'] as const

const waiting = new Set<() => void>()
let hasReader = false

// From the beginning: what is added comes with a part that may be loaded after the first sign.
if (!import.meta.env.SSR) {
  for (const sign of firstSigns) window.addEventListener(sign, note, { passive: true })
}

function note(): void {
  for (const sign of firstSigns) window.removeEventListener(sign, note)
  hasReader = true
  for (const act of waiting) act()
  waiting.clear()
}

/**
 * Calls back at the first sign of a reader, at once if there has been one, so that a body that is only
 * looked at stays as it was published. Returns what ends the wait.
 */
export function onFirstSign(act: () => void): () => void {
  if (hasReader) act()
  else waiting.add(act)
  return () => waiting.delete(act)
}
