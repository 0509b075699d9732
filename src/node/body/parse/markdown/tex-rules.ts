import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it'
import { environmentOf } from './markdown-environment.ts'

const inlineTex =
  /\$\$([^$]{1,5000}?)\$\$|\\\[([\s\S]{1,5000}?)\\\]|\\\(([\s\S]{1,2000}?)\\\)|\$(?![\s$])((?:[^$\\\n]|\\[\s\S]){1,1000}?)(?<![\s\\])\$(?![\w$])/y
/** As GitHub and GitLab have it: a listing between dollars. */
const listedTex = /\$(`+)([^`$]{1,1000}?)\1\$/y
/** Environments that MathJax sets without signs around them. */
const environment =
  /^\\begin\{((?:equation|align|alignat|gather|multline|eqnarray|cases|matrix|[bpvBV]matrix|array|split)\*?)\}/
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
  if (inListedTex(state, silent)) return true
  if (sign === '\\' && !isClosed(state)) return false
  inlineTex.lastIndex = state.pos
  const match = inlineTex.exec(state.src)
  if (match === null || (match[4] !== undefined && isProse(match[4]))) return false
  if (!silent) state.pending += match[0]
  state.pos += match[0].length
  return true
}

function inListedTex(state: StateInline, silent: boolean): boolean {
  listedTex.lastIndex = state.pos
  const match = listedTex.exec(state.src)
  if (match === null) return false
  if (!silent) {
    state.pending += `$${(match[2] ?? '').trim()}$`
    environmentOf(state.env).hasMarks = true
  }
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

/** Lines between two lines that are, or begin and end with, a double dollar; or an environment of its own. */
function texBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false
  const lineOf = (line: number): string =>
    state.getLines(line, line + 1, state.blkIndent, false).trim()
  const first = lineOf(startLine)
  const name = environment.exec(first)?.[1]
  if (name === undefined && (!first.startsWith('$$') || first.indexOf('$$', 2) !== -1)) return false
  const ending = name === undefined ? '$$' : `\\end{${name}}`
  let last = name === undefined ? startLine + 1 : startLine
  const end = Math.min(endLine, startLine + mostLines)
  while (last < end && !lineOf(last).endsWith(ending)) last += 1
  if (last >= end) return false
  if (silent) return true
  if (name !== undefined) environmentOf(state.env).hasMarks = true
  state.push('paragraph_open', 'p', 1).map = [startLine, last + 1]
  const text = state.push('inline', '', 0)
  text.meta = { isVerbatim: true }
  const tex = state.getLines(startLine, last + 1, state.blkIndent, false).trim()
  text.content = name === undefined ? tex : `$$${tex}$$`
  text.children = []
  state.push('paragraph_close', 'p', -1)
  state.line = last + 1
  return true
}
