import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it'
import { environmentOf } from '../markdown-environment.ts'

const opening = /^\{::comment\}/
const closing = /\{:\/(?:comment)?\}$/
const inlineComment = /\{::comment\}[^{}]{0,2000}\{:\/(?:comment)?\}/y
const delimiter =
  /\{::(?:nomarkdown|options|comment)(?:\s[^{}\n]{0,300})?\/?\}|\{:\/(?:nomarkdown|comment)?\}/y
/** A comment of more lines is none. */
const mostLines = 500

/**
 * The extensions of kramdown: what stands between `{::comment}` and `{:/comment}` is left out, the delimiters of
 * others are.
 */
export function kramdownExtensions(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('escape', 'kramdown_extension', readDelimiter)
  markdown.block.ruler.before('fence', 'kramdown_comment', readComment, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  })
}

function readDelimiter(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('{:', state.pos)) return false
  inlineComment.lastIndex = state.pos
  delimiter.lastIndex = state.pos
  const [found] = inlineComment.exec(state.src) ?? delimiter.exec(state.src) ?? []
  if (found === undefined) return false
  if (!silent) environmentOf(state.env).hasMarks = true
  state.pos += found.length
  return true
}

function readComment(state: StateBlock, first: number, end: number, silent: boolean): boolean {
  if ((state.sCount[first] ?? 0) - state.blkIndent >= 4) return false
  const lineOf = (line: number): string =>
    state.getLines(line, line + 1, state.blkIndent, false).trim()
  if (!opening.test(lineOf(first))) return false
  const limit = Math.min(end, first + mostLines)
  let last = first
  while (last < limit && !closing.test(lineOf(last))) last += 1
  if (last >= limit) return false
  if (silent) return true
  state.line = last + 1
  environmentOf(state.env).hasMarks = true
  return true
}
