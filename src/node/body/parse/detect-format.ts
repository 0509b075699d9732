import { knownElements } from '../../../shared/html-elements.ts'
import { textOutside } from './text-outside.ts'

/** The two languages a body is written in. */
export type BodyFormat = 'html' | 'markdown'

/** The beginning of a block in Markdown, or marks around words in it. */
const markdownBlock =
  /^(?: {0,3}(?:#{1,6}[^\S\n]*\S|[-*+][^\S\n]+\S|\d{1,9}[.)][^\S\n]+\S|>|```|~~~|\|.*\||\[\^?[^\]\n]+\]:|:::|\{%|\[!\w)|.*\n(?:={3,}|-{3,})[^\S\n]*$)/m
const markdownWords =
  /\*\*[^\s*][^*\n]*\*\*|!?\[[^\]\n]*\]\([^()\s]+\)|`[^`\n]+`|!?\[\[[^\]\n]+\]\]/

/**
 * Tells HTML from Markdown. HTML ends in `.html`, begins with a doctype, or is captured HTML: it begins with
 * a tag, and its text stands inside elements. What begins with a tag, a comment or a mark and then goes on
 * in Markdown outside of any element is Markdown.
 */
export function detectFormat(body: string, extension: string): BodyFormat {
  if (/^\.?html?$/i.test(extension)) return 'html'
  const start = /^[\s\ufeff]*<(?:(!--|!doctype\b)|\/?([a-z][a-z0-9]*)(?=[\s/>]))/i.exec(body)
  if (start === null) return 'markdown'
  const [, opening, name] = start
  if (/^!doctype/i.test(opening ?? '')) return 'html'
  if (opening === undefined && !knownElements.has((name ?? '').toLowerCase())) return 'markdown'
  return isMarkdown(body) ? 'markdown' : 'html'
}

function isMarkdown(body: string): boolean {
  const { text, hasElements } = textOutside(body)
  if (text.trim() === '') return false
  if (!hasElements) return true
  return markdownBlock.test(text) || markdownWords.test(text)
}
