import { decodeHTMLStrict } from 'entities'

// Control characters other than white space, direction overrides and isolates, the byte order mark, and
// code points that are not characters.
const unwanted = /(?![\t\n\v\f\r\u0085])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu

const override = /[\u202a-\u202e\u2066-\u2069]/g

/** A text without the characters that force a direction upon what follows, beyond the text's own end. */
export function withoutOverrides(text: string): string {
  return text.replace(override, '')
}

/**
 * Turns a value that a scraper wrote into one line of plain text: decodes HTML entities once, then does
 * the same as `cleanLine`.
 */
export function cleanText(text: string): string {
  return cleanLine(text.includes('&') ? decodeHTMLStrict(text) : text)
}

// The usual value, which needs no change: single spaces between words, and only characters that NFC
// leaves as they are.
const usual = String.raw`[!-~\u2010-\u2027\u3001-\u3029\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uff01-\uff60]+`
const usualLine = new RegExp(`^${usual}(?: ${usual})*$`)

/**
 * Turns a text into one line in NFC: removes control characters and direction overrides, joins lines,
 * replaces lone surrogates. Ideographic spaces stay. A text without visible characters becomes ''.
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
