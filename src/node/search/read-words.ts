import { htmlText } from '../../shared/html-text.ts'
import type { Scratch } from '../../shared/scratch.ts'
import { unitsOf } from '../../shared/search/search-text.ts'
import { htmlWords } from './html-words.ts'

/** The words of a body in UTF-8 as code units. */
export function readWords(html: Buffer): Scratch<Uint16Array> {
  return htmlWords(html) ?? unitsOf(htmlText(html.toString()))
}
