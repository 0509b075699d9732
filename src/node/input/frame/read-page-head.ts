import type { RawField, RawFields } from '../front-matter/raw-fields.ts'
import { countLines } from './count-lines.ts'

/** The number of characters that are searched for the head of a page. */
const headLength = 64 * 1024

type Pattern = readonly [key: string, pattern: RegExp]

/** The value is the last group; that of `content` ends at the quote that it began with. */
const patterns: readonly Pattern[] = [
  ['lang', /<html\b[^>]*\blang=["']?([\w-]+)/i],
  ['title', /<title\b[^>]*>([^<]*)<\/title\s*>/i],
  ['link', /<link\b[^>]*\brel=["']?canonical["']?[^>]*\bhref=["'](https?:\/\/[^"'<>\s]+)["']/i],
  ['link', /<meta\b[^>]*\bproperty=["']og:url["'][^>]*\bcontent=["'](https?:\/\/[^"'<>\s]+)["']/i],
  ['author', /<meta\b[^>]*\bname=["']author["'][^>]*\bcontent=(["'])((?:(?!\1)[^<>])+)\1/i],
  [
    'date',
    /<meta\b[^>]*\bproperty=["']article:published_time["'][^>]*\bcontent=(["'])((?:(?!\1)[^<>])+)\1/i,
  ],
]

/** The facts in the head of a saved page: language, title, canonical address, author, time of publication. */
export function readPageHead(page: string): RawFields {
  const head = page.slice(0, headLength)
  const fields = new Map<string, RawField>()
  for (const [key, pattern] of patterns) {
    const match = pattern.exec(head)
    if (match === null || fields.has(key)) continue
    const line = countLines(head.slice(0, match.index)) + 1
    fields.set(key, { value: match.at(-1) ?? '', line })
  }
  return fields
}
