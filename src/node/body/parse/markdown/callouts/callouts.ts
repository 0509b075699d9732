import type { MarkdownIt, StateCore, Token } from 'markdown-it'
import { environmentOf } from '../markdown-environment.ts'
import { calloutTitle } from './callout-title.ts'

const mark = /^\[!([\w-]+)(?:\|[^\]\n]*)?\]([+-]?)[ \t]*([^\n]*)(?:\n|$)/

/**
 * Alerts of GitHub and callouts of Obsidian: a quotation that begins with `[!note]` has a title. One with a
 * sign behind it folds in Obsidian, and here.
 */
export function callouts(markdown: MarkdownIt): void {
  markdown.core.ruler.before('inline', 'callouts', readCallouts)
}

function readCallouts(state: StateCore): void {
  const { words } = environmentOf(state.env)
  const out: Token[] = []
  for (const [at, token] of state.tokens.entries()) {
    const [open, paragraph] = [state.tokens[at - 2], state.tokens[at - 1]]
    const isFirst = token.type === 'inline' && open?.type === 'blockquote_open'
    const match = isFirst && paragraph?.type === 'paragraph_open' ? mark.exec(token.content) : null
    if (match === null) {
      out.push(token)
      continue
    }
    const [whole, name = '', sign, title = ''] = match
    if (sign !== '') fold(state.tokens, at - 2, sign === '+')
    out.push(
      ...titled(token, whole, title || calloutTitle(name, words), sign !== '', paragraph, state),
    )
  }
  state.tokens = out
}

/** The title in a paragraph of its own, and the rest of the first paragraph, if there is any. */
function titled(
  inline: Token,
  whole: string,
  title: string,
  isFolded: boolean,
  paragraph: Token | undefined,
  { Token }: StateCore,
): readonly Token[] {
  const head = new Token('inline', '', 0)
  head.content = isFolded ? title : `**${title}**`
  head.children = []
  const rest = inline.content.slice(whole.length)
  inline.content = rest
  if (isFolded && paragraph) paragraph.tag = 'summary'
  const close = new Token('paragraph_close', isFolded ? 'summary' : 'p', -1)
  close.block = true
  const open = new Token('paragraph_open', 'p', 1)
  open.block = true
  return [head, close, open, inline]
}

/** Makes the quotation that begins at `start` a part that folds. */
function fold(tokens: readonly Token[], start: number, isOpen: boolean): void {
  const open = tokens[start]
  let end = start
  while (end < tokens.length && !isEnd(tokens[end], open)) end += 1
  const close = tokens[end]
  if (open === undefined || close === undefined) return
  open.tag = 'details'
  close.tag = 'details'
  if (isOpen) open.attrs = [['open', '']]
}

function isEnd(token: Token | undefined, open: Token | undefined): boolean {
  return token?.type === 'blockquote_close' && token.level === open?.level
}
