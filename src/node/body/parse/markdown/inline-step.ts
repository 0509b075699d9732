import type { MarkdownIt, StateCore } from 'markdown-it'
import { environmentOf } from './markdown-environment.ts'

/**
 * Replaces the step that reads the lines of blocks: what a block rule marked as verbatim is one text, and
 * what stood between `{% raw %}` and `{% endraw %}` has no template tags.
 */
export function inlineStep(markdown: MarkdownIt): void {
  markdown.core.ruler.at('inline', readInline)
}

function readInline(state: StateCore): void {
  const environment = environmentOf(state.env)
  for (const token of state.tokens) {
    if (token.type !== 'inline') continue
    if (token.meta?.isVerbatim === true) {
      const text = new state.Token('text', '', 0)
      text.content = token.content
      token.children = [text]
    } else {
      environment.isRaw = token.meta?.isRaw === true
      state.md.inline.parse(token.content, state.md, state.env, token.children ?? [])
    }
  }
  environment.isRaw = false
}
