import type { MarkdownIt, StateBlock } from 'markdown-it'

const onlyBreaks = /^(?:<br\s*\/?>\s*)+$/i

/**
 * A line of `<br>` alone is no block of HTML that goes on to the next empty line: what stands below it is
 * Markdown.
 */
export function breakLines(markdown: MarkdownIt): void {
  markdown.block.ruler.before('html_block', 'break_line', readBreakLine)
}

function readBreakLine(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  if ((state.sCount[line] ?? 0) - state.blkIndent >= 4) return false
  const text = state.getLines(line, line + 1, state.blkIndent, false).trim()
  if (!onlyBreaks.test(text)) return false
  if (silent) return true
  state.push('html_block', '', 0).content = `${text}\n`
  state.line = line + 1
  return true
}
