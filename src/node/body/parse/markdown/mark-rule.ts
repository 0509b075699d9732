import type { MarkdownIt, StateInline } from 'markdown-it'

const marked = /==(?=[^\s=])([^=\n]{0,2000}?[^\s=])==(?![\w=])/y

/** `==marked==`; two signs of equality beside a letter or digit of a program mean what they say. */
export function markRule(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('emphasis', 'mark', inMark)
}

function inMark(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('==', state.pos)) return false
  marked.lastIndex = state.pos
  const before = state.src[state.pos - 1] ?? ' '
  const match = /[\w=!<>]/.test(before) ? null : marked.exec(state.src)
  if (match === null) return false
  const stop = state.pos + match[0].length
  if (!silent) {
    const { posMax } = state
    state.push('mark_open', 'mark', 1)
    state.pos += 2
    state.posMax = stop - 2
    state.md.inline.tokenize(state)
    state.push('mark_close', 'mark', -1)
    state.posMax = posMax
  }
  state.pos = stop
  return true
}
