import type { MarkdownIt, StateBlock } from 'markdown-it'
import { escapeMarkup } from '../../../../core/escape.ts'

const tabLine = /^<!--\s*tab\s([^\n]*)-->$/

/** The titles of the tabs of the theme NexT, `<!-- tab Title@icon -->`: a line above what is in the tab. */
export function tabTitles(markdown: MarkdownIt): void {
  markdown.block.ruler.before('html_block', 'tab_title', readTitle, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  })
}

function readTitle(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  if ((state.sCount[line] ?? 0) - state.blkIndent >= 4) return false
  const text = state.getLines(line, line + 1, state.blkIndent, false).trim()
  const title = text.startsWith('<!--')
    ? tabLine
        .exec(text)?.[1]
        ?.trim()
        .replace(/@[\w-]*$/, '')
    : undefined
  if (title === undefined || title === '' || !/\{%-?\s*tabs\b/.test(state.src)) return false
  if (silent) return true
  state.push('html_block', '', 0).content = `<p><b>${escapeMarkup(title)}</b></p>\n`
  state.line = line + 1
  return true
}
