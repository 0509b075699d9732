import type { MarkdownIt, StateCore } from 'markdown-it'

/** The language of a fence, without what else stands behind it: `js{1,3}`, `ts:line-numbers`, `{.python}`. */
export function fenceLanguages(markdown: MarkdownIt): void {
  markdown.core.ruler.push('fence_languages', ({ tokens }: StateCore) => {
    for (const token of tokens) {
      if (token.type === 'fence' && token.info !== '') token.info = languageOf(token.info)
    }
  })
}

function languageOf(info: string): string {
  const [word = ''] = info.trim().split(/\s/, 1)
  const inBraces = /^\{\s*\.?([\w+#-]+)/.exec(word)?.[1]
  return inBraces ?? /^[^{:,[(]*/.exec(word)?.[0] ?? ''
}
