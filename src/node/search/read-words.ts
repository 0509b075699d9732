import { htmlText } from '../../shared/html-text.ts'
import type { Scratch } from '../../shared/scratch.ts'
import { unitsOf } from '../../shared/search/search-text.ts'
import { htmlWords } from './html-words.ts'

/** The text of a body, given as HTML in UTF-8, in UTF-16 code units. The next call overwrites it. */
export function readWords(html: Buffer): Scratch<Uint16Array> {
  return htmlWords(html) ?? unitsOf(htmlText(html.toString()))
}
