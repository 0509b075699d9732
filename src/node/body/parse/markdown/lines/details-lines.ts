import type { MarkdownIt, StateBlock } from 'markdown-it'

/** A line of nothing but the tags of a `<details>`, with its whole `<summary>`. */
const onlyDetails =
  /^(?=<)(?:<details(?:\s[^<>]*)?>)?(?:\s*<summary(?:\s[^<>]*)?>.*<\/summary>)?(?:\s*<\/details>)?$/i

/**
 * The lines that open and close a `<details>` are no block of HTML that goes on to the next empty line, where text
 * follows at once: what stands between them is Markdown. Lines of other tags, and indented ones, stay HTML.
 */
export function detailsLines(markdown: MarkdownIt): void {
  markdown.block.ruler.before('html_block', 'details_lines', readDetailsLines)
}

function readDetailsLines(state: StateBlock, line: number, end: number, silent: boolean): boolean {
  let next = line
  while (next < end && onlyDetails.test(textOf(state, next) ?? '')) next += 1
  const text = next < end ? textOf(state, next) : undefined
  if (next === line || text === undefined || text === '' || text.startsWith('<')) return false
  if (silent) return true
  const lines = state.getLines(line, next, state.blkIndent, false)
  state.push('html_block', '', 0).content = `${lines}\n`
  state.line = next
  return true
}

/** The text of a line; undefined where it is indented like code, or stands outside of its block. */
function textOf(state: StateBlock, line: number): string | undefined {
  const indent = (state.sCount[line] ?? 0) - state.blkIndent
  if (indent < 0 || indent >= 4) return undefined
  return state.getLines(line, line + 1, state.blkIndent, false).trim()
}
