/** Where words begin and end in texts of one language; the ends of a text are always breaks. */
export interface WordBreaks {
  isBreak(text: string, at: number): boolean
  /** The nearest break at or before a place. */
  previous(text: string, at: number): number
  /** The nearest break at or after a place. */
  next(text: string, at: number): number
}

/** Makes `WordBreaks`: Han text, too, is cut into the words of a dictionary. */
export function createWordBreaks(lang: string): WordBreaks {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' })
  const known = new Map<string, readonly number[]>()

  function breaksOf(text: string): readonly number[] {
    const found = known.get(text)
    if (found) return found
    const breaks = [...segmenter.segment(text)].map((segment) => segment.index)
    breaks.push(text.length)
    known.set(text, breaks)
    return breaks
  }

  return {
    isBreak: (text, at) => at <= 0 || at >= text.length || breaksOf(text).includes(at),
    previous: (text, at) => breaksOf(text).findLast((index) => index <= at) ?? 0,
    next: (text, at) => breaksOf(text).find((index) => index >= at) ?? text.length,
  }
}
