import { htmlText } from '../../shared/html-text.ts'
import { unitsOf } from '../../shared/search/search-text.ts'
import { htmlWords } from './html-words.ts'

/** The words of a body in UTF-8 as code units, in an array that the next call may use again. */
export function readWords(html: Buffer): Uint16Array {
  return htmlWords(html) ?? unitsOf(htmlText(html.toString()))
}
