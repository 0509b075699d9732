import { decodeHTMLStrict } from 'entities'

// Control characters other than white space, direction overrides and isolates, the byte order mark and
// what is no character at all.
const unwanted = /(?![\t\n\v\f\r\u0085])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu

/**
 * One line of plain text from a value that scrapers wrote: HTML entities decoded once, then as
 * `cleanLine`.
 */
export function cleanText(text: string): string {
  return cleanLine(text.includes('&') ? decodeHTMLStrict(text) : text)
}

// One space between words, and only characters that stand for themselves in NFC: nearly every value.
const usual = String.raw`[!-~\u2010-\u2027\u3001-\u3029\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uff01-\uff60]+`
const usualLine = new RegExp(`^${usual}(?: ${usual})*$`)

/**
 * A text as one line: control characters and direction overrides taken out, lines folded, halves of
 * characters replaced. Ideographic spaces stay. What shows nothing becomes ''.
 */
export function cleanLine(text: string): string {
  if (usualLine.test(text)) return text
  const clean = text
    .replace(unwanted, '')
    .toWellFormed()
    .replace(/[\t\n\v\f\r \u0085\u00a0\u2028\u2029]+/g, ' ')
    .trim()
  const shows = /[^\s\u00ad\u200b-\u200f\u2060-\u2064\ufffe\uffff]/.test(clean)
  return shows ? clean.normalize('NFC') : ''
}
