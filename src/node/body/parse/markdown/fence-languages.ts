import type { MarkdownIt, StateCore, Token } from 'markdown-it'
import { escapeMarkup } from '../../../core/escape.ts'
import { codeTitle } from './tags/code-title.ts'

/**
 * The language of a fence, without what else stands behind it: `js{1,3}`, `ts:line-numbers`, `{.python}`. A title
 * that stands there becomes a line above: `js [a.js]` of VitePress, `js title="a.js"`, and Hexo's
 * `js words address words`.
 */
export function fenceLanguages(markdown: MarkdownIt): void {
  markdown.core.ruler.push('fence_languages', (state: StateCore) => {
    state.tokens = state.tokens.flatMap((token) => {
      if (token.type !== 'fence' || token.info === '') return [token]
      const title = titleOf(token.info)
      token.info = languageOf(token.info)
      return title === '' ? [token] : [titleLine(title, state), token]
    })
  })
}

function languageOf(info: string): string {
  const [word = ''] = info.trim().split(/\s/, 1)
  const inBraces = /^\{\s*\.?([\w+#-]+)/.exec(word)?.[1]
  return inBraces ?? /^[^{:,[(]*/.exec(word)?.[0] ?? ''
}

const named =
  /(?:^|[\s{,])(?:title|caption|filename|file|name)\s*=\s*(?:"([^"]{1,200})"|'([^']{1,200})')/
const inBrackets = /^[^\s[]*\s*(?:\{[^}]*\}\s*)?\[([^\]]{1,200})\]\s*(?:\{[^}]*\})?$/
const address = /^https?:\/\//i
/** Words of other tools are options; a title has letters beyond ASCII, or is the name of a file. */
const isTitle = /[^\p{ASCII}]|^[\w-][\w./-]*\.[a-z]\w{0,5}$/iu

/** The HTML of a title. Empty where the line has none. */
function titleOf(info: string): string {
  const [, quoted, single] = named.exec(info) ?? []
  const title = quoted ?? single ?? inBrackets.exec(info.trim())?.[1]
  if (title !== undefined) return escapeMarkup(title.trim())
  const words = info.trim().split(/\s+/).slice(1)
  return words.some((word) => isTitle.test(word) || address.test(word)) ? codeTitle(words) : ''
}

function titleLine(html: string, { Token }: StateCore): Token {
  const line = new Token('html_block', '', 0)
  line.content = `<p>${html}</p>\n`
  return line
}
