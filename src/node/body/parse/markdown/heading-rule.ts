import type { MarkdownIt, StateBlock } from 'markdown-it'
import { environmentOf } from './markdown-environment.ts'

const unspaced = /^(#{1,6})([^#\s].*?)(?:\s+#+)?\s*$/
const severalOfThem = /^ {0,3}#{2,6}[^#\s]/m

/**
 * Headings whose author left out the blank, `##标题`. A single `#` is a tag in most places: it is a heading
 * where the text has others without a blank.
 */
export function headingRule(markdown: MarkdownIt): void {
  markdown.block.ruler.after('heading', 'heading_without_blank', readHeading, {
    alt: ['paragraph', 'reference', 'blockquote'],
  })
}

function readHeading(state: StateBlock, line: number, _endLine: number, silent: boolean): boolean {
  if ((state.sCount[line] ?? 0) - state.blkIndent >= 4) return false
  const text = state.getLines(line, line + 1, state.blkIndent, false).trim()
  const [, marks = '', words = ''] = unspaced.exec(text) ?? []
  if (words === '' || words.endsWith('#')) return false
  if (marks === '#' && (/[#\s]/.test(words) || !hasOthers(state))) return false
  if (silent) return true
  const open = state.push('heading_open', `h${marks.length}`, 1)
  open.markup = marks
  open.map = [line, line + 1]
  const inline = state.push('inline', '', 0)
  inline.content = words
  inline.map = [line, line + 1]
  inline.children = []
  state.push('heading_close', `h${marks.length}`, -1).markup = marks
  state.line = line + 1
  return true
}

function hasOthers({ env, src }: StateBlock): boolean {
  const environment = environmentOf(env)
  environment.hasUnspaced ??= severalOfThem.test(src)
  return environment.hasUnspaced
}
