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
    const isFolded = sign !== ''
    if (isFolded) fold(state.tokens, at - 2, sign === '+')
    if (isFolded && paragraph) paragraph.tag = 'summary'
    token.content = token.content.slice(whole.length)
    out.push(...titleBefore({ title: title || calloutTitle(name, words), isFolded }, state), token)
  }
  state.tokens = out
}

/** The title of a callout; one that folds has it as its summary. */
interface CalloutTitle {
  readonly title: string
  readonly isFolded: boolean
}

/** The title in the paragraph that is open, and the beginning of another one for the rest of that paragraph. */
function titleBefore({ title, isFolded }: CalloutTitle, { Token }: StateCore): readonly Token[] {
  const head = new Token('inline', '', 0)
  head.content = isFolded ? title : `**${title}**`
  head.children = []
  const close = new Token('paragraph_close', isFolded ? 'summary' : 'p', -1)
  close.block = true
  const open = new Token('paragraph_open', 'p', 1)
  open.block = true
  return [head, close, open]
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
