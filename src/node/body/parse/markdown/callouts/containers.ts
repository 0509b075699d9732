import type { MarkdownIt, StateBlock } from 'markdown-it'
import { pairLines } from '../block-pairs.ts'
import { environmentOf, pairsOf } from '../markdown-environment.ts'
import { mostNested, readNested } from '../nested-blocks.ts'
import { calloutTitle } from './callout-title.ts'

const opening = /^(:{3,})\s*([\w-]+)?\s*(.*)$/
/** Names of containers that hold blocks and say nothing themselves. */
const plainNames = new Set(['v-pre', 'raw', 'code-group', 'center', 'left', 'right', 'div'])

/** The containers of VitePress and its kin, `::: tip Title` up to `:::`: a quotation, or a part that folds. */
export function containers(markdown: MarkdownIt): void {
  markdown.block.ruler.before('fence', 'container', readContainer, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  })
}

function readContainer(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false
  const lineOf = (line: number): string =>
    state.getLines(line, line + 1, state.blkIndent, false).trim()
  const [, colons, name, title = ''] = opening.exec(lineOf(startLine)) ?? []
  if (colons === undefined || name === undefined) return false
  const last = pairsOf(state.env, 'container', () => pairLines(state.src, markOf)).get(startLine)
  if (last === undefined || last >= endLine || state.level >= mostNested) return false
  if (silent) return true
  // Docusaurus writes `:::note[Title]`.
  const plain = title.replace(/^\[([^\]]*)\]$/, '$1')
  const container = { name, title: plain, isFolded: name === 'details' }
  pushContainer(state, container, () => readNested(state, startLine + 1, last))
  state.line = last + 1
  return true
}

/** The name of a container, and what it says of itself. */
interface Container {
  readonly name: string
  readonly title: string | undefined
  readonly isFolded: boolean
}

/** Writes a container: its title, else the word for its kind, and the blocks in it. */
export function pushContainer(
  state: StateBlock,
  { name, title, isFolded }: Container,
  pushBlocks: () => void,
): void {
  if (plainNames.has(name)) {
    pushBlocks()
    return
  }
  const { words } = environmentOf(state.env)
  const said = title?.replace(/\{[^{}]*\}$/, '').trim() || calloutTitle(name, words)
  const outer = isFolded ? 'details' : 'blockquote'
  state.push('html_block', '', 0).content = `<${outer}>`
  pushTitle(state, said, isFolded ? 'summary' : 'p')
  pushBlocks()
  state.push('html_block', '', 0).content = `</${outer}>`
}

function pushTitle(state: StateBlock, title: string, name: 'summary' | 'p'): void {
  if (title === '') return
  state.push('paragraph_open', name, 1)
  const inline = state.push('inline', '', 0)
  inline.content = name === 'p' ? `**${title}**` : title
  inline.children = []
  state.push('paragraph_close', name, -1)
}

function markOf(line: string): { kind: 'begins' | 'ends'; name: string } | undefined {
  const [, colons, name] = opening.exec(line) ?? []
  if (colons === undefined) return undefined
  if (name !== undefined) return { kind: 'begins', name: '' }
  return /^:+$/.test(line) ? { kind: 'ends', name: '' } : undefined
}
