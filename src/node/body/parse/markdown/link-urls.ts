import type { MarkdownIt, StateCore, Token } from 'markdown-it'

const bareUrl =
  /(?<![\w@/.-])(?:https?:\/\/|www\.(?=[a-z0-9-]+\.))(?:(?!\[\/)[^\s<>"'`{}|\\^\u3000-\u303f\uff00-\uffef\u2018-\u201d\u2026\u00b7])+|(?<![\w.+/-])[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\b/giu

/** One piece of a text: words, or an address. */
interface TextPiece {
  readonly text: string
  readonly href?: string
}

/**
 * Splits a text at bare web and mail addresses, as GitHub links them. An address ends before blanks and
 * full-width punctuation, and before the end of a shortcode (`[/embed]`, `[/url]`); what ends a sentence, and a
 * bracket that it does not open, is not part of it.
 */
export function splitUrls(text: string): readonly TextPiece[] {
  if (!/https?:|www\.|@/i.test(text)) return [{ text }]
  const pieces: TextPiece[] = []
  let done = 0
  for (const match of text.matchAll(bareUrl)) {
    const url = withoutEnd(match[0])
    if (/^(?:https?:\/\/|www\.)$/i.test(url)) continue
    if (match.index > done) pieces.push({ text: text.slice(done, match.index) })
    pieces.push({ text: url, href: hrefOf(url) })
    done = match.index + url.length
  }
  if (done < text.length) pieces.push({ text: text.slice(done) })
  return pieces
}

function hrefOf(url: string): string {
  if (/^https?:/i.test(url)) return url
  return /^www\./i.test(url) ? `https://${url}` : `mailto:${url}`
}

function withoutEnd(url: string): string {
  let end = url.length
  let unopened = countOf(url, ')') - countOf(url, '(')
  while (end > 0) {
    const last = url[end - 1] ?? ''
    if (last === ')' && unopened > 0) unopened -= 1
    else if (!/[?!.,:;*_~]/.test(last)) break
    end -= 1
  }
  return url.slice(0, end)
}

function countOf(text: string, character: string): number {
  return text.split(character).length - 1
}

/** Links bare addresses in a text. */
export function linkUrls(markdown: MarkdownIt): void {
  markdown.core.ruler.after('inline', 'link_urls', (state: StateCore) => {
    for (const token of state.tokens) {
      if (token.type === 'inline' && token.children) token.children = linked(token.children, state)
    }
  })
}

function linked(tokens: readonly Token[], state: StateCore): Token[] {
  const done: Token[] = []
  let open = 0
  for (const token of tokens) {
    if (token.type === 'link_open' || isAnchor(token, '<a')) open += 1
    if (token.type === 'link_close' || isAnchor(token, '</a')) open -= 1
    const pieces = token.type === 'text' && open <= 0 ? splitUrls(token.content) : []
    if (pieces.some(({ href }) => href !== undefined))
      done.push(...pieces.flatMap((piece) => tokensOf(piece, state)))
    else done.push(token)
  }
  return done
}

function isAnchor(token: Token, start: string): boolean {
  return token.type === 'html_inline' && token.content.toLowerCase().startsWith(start)
}

function tokensOf({ text, href }: TextPiece, { Token }: StateCore): Token[] {
  const words = new Token('text', '', 0)
  words.content = text
  if (href === undefined) return [words]
  const open = new Token('link_open', 'a', 1)
  open.attrs = [['href', href]]
  open.markup = bareMarkup
  const close = new Token('link_close', 'a', -1)
  close.markup = bareMarkup
  return [open, words, close]
}

/** The `markup` of the tokens of a bare address. */
export const bareMarkup = 'bare'
