import type { MarkdownIt, StateCore, Token } from 'markdown-it'

const contents =
  /^(?:\[toc\]|\[\[_?toc_?\]\]|\{\{\s*toc\s*\}\}|@\[toc\](?:\([^()]*\))?|\$\{toc\}|\{:\s*toc\s*\}|(?:toc|table of contents)\s*\n\{:\s*toc\b[^{}]*\})$/i
const attributeLine = /^\{:[^{}\n]*\}$/

/**
 * Drops the marks of contents lists (`[TOC]` and its kin): every article has its own. So does kramdown's
 * line of attributes under a block, `{: .class}`.
 */
export function contentsList(markdown: MarkdownIt): void {
  markdown.core.ruler.before('inline', 'contents_list', (state: StateCore) => {
    state.tokens = state.tokens.flatMap((token, at, tokens) => {
      const content = isText(tokens, at) ? tokens[at]?.content : undefined
      const opened = isText(tokens, at + 1) ? tokens[at + 1]?.content : undefined
      const closed = isText(tokens, at - 1) ? tokens[at - 1]?.content : undefined
      return [content, opened, closed].some((text) => text !== undefined && isMark(text))
        ? []
        : [withoutAttributes(token)]
    })
  })
}

/** Whether a token is all the text of a paragraph. */
function isText(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.type === 'inline' && tokens[at - 1]?.type === 'paragraph_open'
}

function isMark(text: string): boolean {
  return contents.test(text.trim()) || attributeLine.test(text.trim())
}

/** A paragraph without the line of attributes that ends it. */
function withoutAttributes(token: Token): Token {
  if (token.type === 'inline' && token.meta?.isVerbatim !== true) {
    token.content = token.content.replace(/\n\{:[^{}\n]*\}\s*$/, '')
  }
  return token
}
