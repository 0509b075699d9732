import type { MarkdownIt, StateBlock } from 'markdown-it'
import { pushTitle } from './block-title.ts'

const inTabs = /\{%-?\s*tabs\b/
const inTimeline = /\{%-?\s*timeline\b/
const tabLine = /^<!--\s*(tab|timeline)\s((?:(?!-->)[^\n])*)-->$/

/**
 * The titles of the tabs of the theme NexT, `<!-- tab Title@icon -->`, and of the days of a timeline,
 * `<!-- timeline 01-02 -->`: a line above what is in them.
 */
export function tabTitles(markdown: MarkdownIt): void {
  markdown.block.ruler.before('html_block', 'tab_title', readTitle, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  })
}

function readTitle(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  if ((state.sCount[line] ?? 0) - state.blkIndent >= 4) return false
  const text = state.getLines(line, line + 1, state.blkIndent, false).trim()
  const [, kind, written = ''] = (text.startsWith('<!--') && tabLine.exec(text)) || []
  const title = written.trim().replace(/@[\w-]*$/, '')
  if (kind === undefined || title === '') return false
  if (!(kind === 'tab' ? inTabs : inTimeline).test(state.src)) return false
  if (silent) return true
  pushTitle(state, title)
  state.line = line + 1
  return true
}
