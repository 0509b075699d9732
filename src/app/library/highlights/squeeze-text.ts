import { foldWithOffsets } from '../../../shared/search/search-text.ts'

/** A text without white space, in the form in which search compares texts, and where its parts come from. */
export interface SqueezedText {
  readonly text: string
  /** For each code unit: the start and the end in the original of what it stands for. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/**
 * Makes a `SqueezedText`. Case, width, accents, the script of Chinese and white space count for nothing: they
 * change when a page is made anew, and when the reader has another script shown.
 */
export function squeezeText(text: string): SqueezedText {
  const folded = foldWithOffsets(text)
  const starts: number[] = []
  const ends: number[] = []
  let squeezed = ''
  for (let at = 0; at < folded.text.length; at += 1) {
    const char = folded.text.charAt(at)
    if (char === ' ' || char === '\n') continue
    squeezed += char
    starts.push(folded.starts[at] ?? 0)
    ends.push(folded.ends[at] ?? 0)
  }
  return { text: squeezed, starts, ends }
}
