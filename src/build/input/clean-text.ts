import { decodeHTMLStrict } from 'entities'

// Control characters other than white space, direction overrides and isolates, the byte order mark.
const unwanted = /(?![\t\n\v\f\r\u0085])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]/gu

/**
 * One line of plain text from a value that scrapers wrote: HTML entities decoded once, then as
 * `cleanLine`.
 */
export function cleanText(text: string): string {
  return cleanLine(text.includes('&') ? decodeHTMLStrict(text) : text)
}

/**
 * A text as one line: control characters and direction overrides taken out, lines folded, halves of
 * characters replaced. Ideographic spaces stay. What shows nothing becomes ''.
 */
export function cleanLine(text: string): string {
  const clean = text
    .replace(unwanted, '')
    .toWellFormed()
    .replace(/[\t\n\v\f\r \u0085\u00a0\u2028\u2029]+/g, ' ')
    .trim()
  const shows = /[^\s\u00ad\u200b-\u200f\u2060-\u2064\ufffe\uffff]/.test(clean)
  return shows ? clean.normalize('NFC') : ''
}
