import { knownElements } from '../../../shared/html-elements.ts'

/** The two languages a body is written in. */
export type BodyFormat = 'html' | 'markdown'

/**
 * Tells HTML from Markdown: HTML ends in `.html`, or its first text is a known tag, a comment or a
 * doctype, which is how captured articles begin.
 */
export function detectFormat(body: string, extension: string): BodyFormat {
  if (/^\.?html?$/i.test(extension)) return 'html'
  const start = /^[\s\ufeff]*<(?:(!--|!doctype\b)|\/?([a-z][a-z0-9]*)(?=[\s/>]))/i.exec(body)
  if (start === null) return 'markdown'
  const [, opening, name] = start
  return opening !== undefined || knownElements.has((name ?? '').toLowerCase())
    ? 'html'
    : 'markdown'
}
