import type { MarkdownIt, StateBlock } from 'markdown-it'
import { mostNested, readNested } from '../nested-blocks.ts'
import { pushContainer } from './containers.ts'

const opening = /^(!!!|\?\?\?\+?)\s+([\w-]+)(?:\s+(?!")[\w-]+)*(?:\s+"([^"]*)")?\s*$/
const indent = 4

/** The admonitions of Python-Markdown and MkDocs, `!!! note "Title"` with indented lines; `???` folds. */
export function admonitions(markdown: MarkdownIt): void {
  markdown.block.ruler.before('fence', 'admonition', readAdmonition, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  })
}

function readAdmonition(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false
  const first = state.getLines(startLine, startLine + 1, state.blkIndent, false).trim()
  const [, mark, name, title] = opening.exec(first) ?? []
  if (mark === undefined || name === undefined || state.level >= mostNested) return false
  const stop = endOfIndented(state, startLine + 1, endLine)
  if (stop === startLine + 1) return false
  if (silent) return true
  const isFolded = mark.startsWith('?')
  pushContainer(state, { name, title, isFolded }, () => {
    state.blkIndent += indent
    readNested(state, startLine + 1, stop)
    state.blkIndent -= indent
  })
  state.line = stop
  return true
}

/** The line behind those that are indented; blank ones at the end do not count. */
function endOfIndented(state: StateBlock, from: number, endLine: number): number {
  let stop = from
  for (let line = from; line < endLine; line += 1) {
    if (state.isEmpty(line)) continue
    if ((state.sCount[line] ?? 0) < state.blkIndent + indent) break
    stop = line + 1
  }
  return stop
}
