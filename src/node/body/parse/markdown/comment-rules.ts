import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it'
import { environmentOf } from './markdown-environment.ts'

const inlineComment = /%%[^%\n](?:[^%]|%(?!%)){0,2000}?%%(?!\w)/y

/** A comment of more lines is none. */
const mostLines = 500

const mdxComment = /\{\/\*([\s\S]{0,2000}?)\*\/\}/y

/**
 * Leaves out what Obsidian takes for a comment, what stands between `%%` and `%%`, and what MDX does, between
 * `{/*` and its end.
 */
export function commentRules(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('escape', 'mdx_comment', inMdxComment)
  markdown.inline.ruler.before('escape', 'comment', inComment)
  markdown.block.ruler.before('fence', 'comment_block', commentBlock, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  })
}

function inComment(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('%%', state.pos)) return false
  const before = state.src[state.pos - 1] ?? ' '
  inlineComment.lastIndex = state.pos
  const match = /[\w%]/.test(before) ? null : inlineComment.exec(state.src)
  if (match === null) return false
  if (!silent) {
    state.pending = state.pending.replace(/ $/, '')
    environmentOf(state.env).hasMarks = true
  }
  state.pos += match[0].length
  return true
}

function inMdxComment(state: StateInline, silent: boolean): boolean {
  // `{{/* … */}}` is Hugo's, and stands as it is written.
  if (!state.src.startsWith('{/*', state.pos) || state.src[state.pos - 1] === '{') return false
  mdxComment.lastIndex = state.pos
  const match = mdxComment.exec(state.src)
  if (match === null) return false
  if (!silent) environmentOf(state.env).hasMarks = true
  state.pos += match[0].length
  return true
}

/** A comment of whole lines. */
function commentBlock(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const lineOf = (line: number): string =>
    state.getLines(line, line + 1, state.blkIndent, false).trim()
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4 || lineOf(startLine) !== '%%')
    return false
  let last = startLine + 1
  const end = Math.min(endLine, startLine + mostLines)
  while (last < end && lineOf(last) !== '%%') last += 1
  if (last >= end) return false
  if (!silent) {
    state.line = last + 1
    environmentOf(state.env).hasMarks = true
  }
  return true
}
