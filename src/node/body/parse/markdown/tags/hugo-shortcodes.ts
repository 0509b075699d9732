import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it'
import { pairLines } from '../block-pairs.ts'
import { environmentOf, pairsOf } from '../markdown-environment.ts'
import { mostNested } from '../nested-blocks.ts'
import { blockTitle, pushTitledBlock } from './block-title.ts'
import { shortcodeArguments } from './shortcode-arguments.ts'
import { singleShortcode } from './single-shortcodes.ts'
import { noteUnknownTag } from './unknown-tag.ts'

const longest = 2000

/**
 * Reads the shortcodes of Hugo, `{{< … >}}` and `{{% … %}}`. None is run: each that is known becomes what
 * it stands for, any other loses its delimiters, keeps what is between them, and is noted. What stands in
 * code is as it is written, and so is a shortcode in marks of a comment, without these marks.
 */
export function hugoShortcodes(markdown: MarkdownIt): void {
  markdown.block.ruler.before('fence', 'hugo_block', readBlock, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  })
  markdown.inline.ruler.before('escape', 'hugo_shortcode', readShortcode)
}

function readBlock(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false
  const line = state.getLines(startLine, startLine + 1, state.blkIndent, false).trim()
  const found = readShortcodeText(line)
  if (found === undefined || found.isEnd) return false
  const last = pairsOf(state.env, 'hugo', () => pairLines(state.src, markOf)).get(startLine)
  if (last === undefined || last >= endLine || state.level >= mostNested) return false
  if (silent) return true
  environmentOf(state.env).hasMarks = true
  pushBlock(state, { ...found, first: startLine + 1, last })
  state.line = last + 1
  return true
}

/** A shortcode that stands around lines: those from `first` up to the line of its end. */
interface ShortcodeBlock {
  readonly name: string
  readonly values: string
  readonly first: number
  readonly last: number
}

function pushBlock(state: StateBlock, { name, values, first, last }: ShortcodeBlock): void {
  if (name === 'highlight' || name === 'mermaid') {
    const fence = state.push('fence', 'code', 0)
    fence.info = name === 'mermaid' ? name : (shortcodeArguments(values).words[0] ?? '')
    fence.content = state.getLines(first, last, state.blkIndent, true)
    fence.map = [first - 1, last + 1]
  } else {
    if (name !== 'details') noteUnknownTag(state.env, name, `{{< ${`${name} ${values}`.trim()} >}}`)
    pushTitledBlock(state, { name, title: blockTitle(values), first, last })
  }
}

function markOf(line: string): { kind: 'begins' | 'ends'; name: string } | undefined {
  const found = readShortcodeText(line)
  return found && { kind: found.isEnd ? 'ends' : 'begins', name: found.name }
}

interface ShortcodeText {
  /** Whether it ends a pair, as `{{< /name >}}` does. */
  readonly isEnd: boolean
  readonly name: string
  /** The text after the name, without blanks around it. */
  readonly values: string
}

/** The parts of a text that is one shortcode from end to end; takes time in proportion to its length. */
function readShortcodeText(text: string): ShortcodeText | undefined {
  const isShortcode =
    text.length <= longest && /^\{\{[<%]/.test(text) && /^[>%]\}\}/.test(text.slice(-3))
  const inside = isShortcode ? text.slice(3, -3).trim() : ''
  const [, slash, name, values = ''] = /^(?:(\/)\s*)?([\w/.-]+)([\s\S]*)$/.exec(inside) ?? []
  if (name === undefined) return undefined
  return { isEnd: slash !== undefined, name, values: values.trim().replace(/\/$/, '').trimEnd() }
}

function readShortcode(state: StateInline, silent: boolean): boolean {
  if (!/^\{\{[<%]/.test(state.src.slice(state.pos, state.pos + 3))) return false
  const ahead = state.src.slice(state.pos, state.pos + longest)
  const end = ahead.search(/[>%]\}\}/)
  const whole = end === -1 ? '' : ahead.slice(0, end + 3)
  const written = /^(\{\{[<%])\/\*([\s\S]*)\*\/([>%]\}\})$/.exec(whole)
  const found = readShortcodeText(whole)
  if (written === null && found === undefined) return false
  if (!silent) {
    environmentOf(state.env).hasMarks = true
    if (written !== null) state.pending += written.slice(1).join('')
    else if (found?.isEnd === false) pushShortcode(state, found.name, found.values)
  }
  state.pos += whole.length
  return true
}

const endMark = /\{\{[<%]\s*\/\s*([\w/.-]+)/g

function pushShortcode(state: StateInline, name: string, values: string): void {
  const html = singleShortcode(name, values)
  if (html !== undefined) {
    state.push('html_inline', '', 0).content = html
    return
  }
  noteUnknownTag(state.env, name, `{{< ${`${name} ${values}`.trim()} >}}`)
  const ahead = state.src.slice(state.pos, state.pos + longest)
  const isPair = [...ahead.matchAll(endMark)].some(([, ended]) => ended === name)
  const { named, words } = shortcodeArguments(values)
  const said = [...words, ...named.values()].join(' ')
  if (!isPair && said !== '') state.push('text', '', 0).content = said
}
