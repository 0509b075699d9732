const name = 'speech-sentence'

/** The space at the foot of the screen that the bar needs, and that of the header, in pixels. */
const edges = { top: 64, bottom: 96 }

/** Whether a range stands on the screen, not below the bars. */
function isOnScreen(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect()
  return top >= edges.top && bottom <= window.innerHeight - edges.bottom
}

/**
 * Marks the sentence that is being said, where the browser can mark (CSS Custom Highlight API), and keeps it on
 * the screen: the page follows as long as the sentence before was there, so a reader who looks elsewhere stays.
 */
export function markSentence(range: Range | undefined, before: Range | undefined): void {
  if ('highlights' in CSS) {
    if (range) CSS.highlights.set(name, new Highlight(range))
    else CSS.highlights.delete(name)
  }
  if (!range || isOnScreen(range) || (before && !isInView(before))) return
  const { top } = range.getBoundingClientRect()
  window.scrollTo({ top: window.scrollY + top - window.innerHeight / 3, behavior: 'instant' })
}

function isInView(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect()
  return bottom > 0 && top < window.innerHeight
}

/** Takes the mark away. */
export function unmarkSentence(): void {
  if ('highlights' in CSS) CSS.highlights.delete(name)
}
