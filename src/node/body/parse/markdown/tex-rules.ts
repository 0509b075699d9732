import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it'

const inlineTex =
  /\$\$([^$]{1,5000}?)\$\$|\\\[([\s\S]{1,5000}?)\\\]|\\\(([\s\S]{1,2000}?)\\\)|\$(?![\s$])((?:[^$\\\n]|\\[\s\S]){1,1000}?)(?<![\s\\])\$(?![\w$])/y
const wide = /[\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]/
/** A formula of more lines is none. */
const mostLines = 200
const command = /\\[A-Za-z]+/

/**
 * Keeps TeX as it is written, with its signs: no emphasis in it, no escape, no lost backslash. What it is
 * set as is decided where the text of a body is arranged.
 */
export function texRules(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('escape', 'tex', inTex)
  markdown.block.ruler.before('fence', 'tex_block', texBlock, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  })
}

function inTex(state: StateInline, silent: boolean): boolean {
  const sign = state.src[state.pos]
  if (sign !== '$' && sign !== '\\') return false
  if (sign === '\\' && !isClosed(state)) return false
  inlineTex.lastIndex = state.pos
  const match = inlineTex.exec(state.src)
  if (match === null || (match[4] !== undefined && isProse(match[4]))) return false
  if (!silent) state.pending += match[0]
  state.pos += match[0].length
  return true
}

/** Whether `\\(` or `\\[` has its other half ahead: nothing else is looked for that far. */
function isClosed({ src, pos }: StateInline): boolean {
  const closing = new Map([
    ['(', '\\)'],
    ['[', '\\]'],
  ]).get(src[pos + 1] ?? '')
  return closing !== undefined && src.slice(pos, pos + 5000).includes(closing)
}

/** Between single dollars, which also stand before prices. */
function isProse(tex: string): boolean {
  return wide.test(tex) && !command.test(tex)
}

/** Lines between two lines that are, or begin and end with, a double dollar. */
function texBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false
  const lineOf = (line: number): string =>
    state.getLines(line, line + 1, state.blkIndent, false).trim()
  const first = lineOf(startLine)
  if (!first.startsWith('$$') || first.indexOf('$$', 2) !== -1) return false
  let last = startLine + 1
  const end = Math.min(endLine, startLine + mostLines)
  while (last < end && !lineOf(last).endsWith('$$')) last += 1
  if (last >= end) return false
  if (silent) return true
  state.push('paragraph_open', 'p', 1).map = [startLine, last + 1]
  const text = state.push('inline', '', 0)
  text.meta = { isVerbatim: true }
  text.content = state.getLines(startLine, last + 1, state.blkIndent, false).trim()
  text.children = []
  state.push('paragraph_close', 'p', -1)
  state.line = last + 1
  return true
}
