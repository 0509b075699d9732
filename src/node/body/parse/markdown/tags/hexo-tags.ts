import type { MarkdownIt, StateBlock, StateInline } from 'markdown-it'
import { pairLines } from '../block-pairs.ts'
import { environmentOf, pairsOf } from '../markdown-environment.ts'
import { mostNested, readNested } from '../nested-blocks.ts'
import { codeTags, quoteTags } from './block-tags.ts'
import { blockTitle, pushTitledBlock } from './block-title.ts'
import { codeTitle } from './code-title.ts'
import { singleTag } from './single-tags.ts'
import { tagArguments } from './tag-arguments.ts'
import { noteUnknownTag } from './unknown-tag.ts'

const longestTag = 2000
const longestComment = 5000
const rawTags = /\{%-?\s*(?:end)?raw\s*-?%\}/g
const endOfComment = /\{%-?\s*endcomment\s*-?%\}/
/** Blocks of themes that are known: no warning names them. Tabs have a name that nobody sees. */
const themeBlocks = new Set(['note', 'tabs'])
/** Jekyll's words for what is computed. What they compute is unknown, and what they say is no text. */
const logicTags = new Set(
  'assign capture if unless elsif case when for cycle increment decrement layout'.split(' '),
)

/**
 * Reads the template tags of Hexo and Jekyll. None is run: each that is known becomes what it stands for,
 * any other loses its delimiters, keeps what is between them, and is noted. What stands in code, and
 * between `{% raw %}` and `{% endraw %}`, is as it is written; so is `{{ … }}` everywhere.
 */
export function hexoTags(markdown: MarkdownIt): void {
  markdown.block.ruler.before('fence', 'hexo_block', readBlock, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  })
  markdown.inline.ruler.before('escape', 'hexo_tag', readTag)
}

function readBlock(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false
  const found = tagOf(state, startLine)
  if (found === undefined) return false
  const { name, values } = found
  const last = pairsOf(state.env, 'hexo', () => pairLines(state.src, tagMark)).get(startLine)
  if (last === undefined || last >= endLine || state.level >= mostNested) return false
  if (silent) return true
  environmentOf(state.env).hasMarks = true
  const block: TagBlock = { name, values, first: startLine + 1, last }
  if (codeTags.has(name)) pushCode(state, block)
  else if (quoteTags.has(name)) pushQuote(state, block)
  else if (name === 'raw') pushBlocks(state, block, true)
  else if (name !== 'comment') pushTitled(state, block)
  state.line = last + 1
  return true
}

function pushTitled(state: StateBlock, block: TagBlock): void {
  const { name, values } = block
  if (!themeBlocks.has(name)) noteUnknownTag(state.env, name, `{% ${`${name} ${values}`.trim()} %}`)
  const isSilent = name === 'tabs' || logicTags.has(name)
  pushTitledBlock(state, { ...block, title: isSilent ? '' : blockTitle(values) })
}

/** A tag that stands around lines: those from `first` up to the line of its end. */
interface TagBlock {
  readonly name: string
  readonly values: string
  readonly first: number
  readonly last: number
}

function tagMark(line: string): { kind: 'begins' | 'ends'; name: string } | undefined {
  const name = readTagText(line)?.name
  if (name === undefined) return undefined
  return name.startsWith('end') ? { kind: 'ends', name: name.slice(3) } : { kind: 'begins', name }
}

function tagOf(state: StateBlock, line: number): TagText | undefined {
  return readTagText(state.getLines(line, line + 1, state.blkIndent, false).trim())
}

interface TagText {
  readonly name: string
  /** The text after the name, without blanks around it. */
  readonly values: string
}

/** The name and values of a text that is one tag from end to end; takes time in proportion to its length. */
function readTagText(text: string): TagText | undefined {
  const isTag = text.length <= longestTag && text.startsWith('{%') && text.endsWith('%}')
  const inside = isTag ? text.slice(2, -2).replace(/^-/, '') : ''
  // Several tags in one line are none of them.
  if (inside.includes('%}')) return undefined
  const [, name, values = ''] = /^\s*([\w:.-]+)([\s\S]*)$/.exec(inside) ?? []
  return name === undefined
    ? undefined
    : { name, values: values.trim().replace(/-$/, '').trimEnd() }
}

function pushBlocks(state: StateBlock, { first, last }: TagBlock, isRaw: boolean): void {
  const before = state.tokens.length
  readNested(state, first, last)
  if (!isRaw) return
  for (const token of state.tokens.slice(before)) {
    if (token.type === 'inline') token.meta = { ...token.meta, isRaw }
  }
}

/** `[title] [lang:language] [address] [words of the link] [options]`. */
function pushCode(state: StateBlock, { name, values, first, last }: TagBlock): void {
  const words = tagArguments(values)
  const named = words.find((word) => word.startsWith('lang:'))?.slice(5)
  const language =
    named ?? (name === 'highlight' ? words[0] : undefined) ?? (name === 'mermaid' ? name : '')
  const title = titleWords(name, values)
  if (title.length > 0) pushParagraph(state, codeTitle(title))
  const fence = state.push('fence', 'code', 0)
  fence.info = language
  const code = state.getLines(first, last, state.blkIndent, true)
  // Jekyll reads the tags in its listings.
  fence.content = name === 'highlight' ? code.replace(rawTags, '') : code
  fence.map = [first - 1, last + 1]
}

/** The words in the arguments of a tag of code beside its language and its looks. */
function titleWords(name: string, values: string): readonly string[] {
  if (name === 'highlight' || name === 'mermaid') return []
  const option =
    /^(?:lang|line_number|line_threshold|highlight|first_line|mark|wrap|range):|^linenos$/
  return tagArguments(values).filter((word) => !option.test(word))
}

/** `[author[, source]] [address] [words of the link]`; a pullquote has only classes. */
function pushQuote(state: StateBlock, block: TagBlock): void {
  state.push('blockquote_open', 'blockquote', 1)
  pushBlocks(state, block, false)
  const words = /^(?:pullquote|centerquote|cq)$/.test(block.name) ? [] : tagArguments(block.values)
  if (words.length > 0) pushParagraph(state, `— ${codeTitle(words)}`)
  state.push('blockquote_close', 'blockquote', -1)
}

function pushParagraph(state: StateBlock, html: string): void {
  state.push('html_block', '', 0).content = `<p>${html}</p>\n`
}

function readTag(state: StateInline, silent: boolean): boolean {
  // Hugo's `{{% … %}}` is no tag of these.
  if (!state.src.startsWith('{%', state.pos) || state.src[state.pos - 1] === '{') return false
  const ahead = state.src.slice(state.pos, state.pos + longestTag)
  const whole = ahead.slice(0, ahead.indexOf('%}') + 2)
  const found = readTagText(whole)
  const environment = environmentOf(state.env)
  const { isRaw } = environment
  if (found === undefined || (isRaw && found.name !== 'endraw')) return false
  if (!silent) {
    environment.hasMarks = true
    const { name, values } = found
    if (name === 'comment') {
      const end = endOfComment.exec(state.src.slice(state.pos, state.pos + longestComment))
      state.pos += end === null ? whole.length : end.index + end[0].length
      return true
    }
    if (name === 'raw' || name === 'endraw') environment.isRaw = name === 'raw'
    else pushTag(state, name, values)
  }
  state.pos += whole.length
  return true
}

function pushTag(state: StateInline, name: string, values: string): void {
  const html = singleTag(name, values)
  if (html !== undefined) {
    state.push('html_inline', '', 0).content = html
  } else if (!name.startsWith('end')) {
    noteUnknownTag(state.env, name, `{% ${`${name} ${values}`.trim()} %}`)
    const isPair = state.src.includes(`end${name}`)
    const said = codeTags.has(name) ? titleWords(name, values).join(' ') : values
    if (!isPair && said !== '' && !logicTags.has(name)) state.push('text', '', 0).content = said
  }
}
