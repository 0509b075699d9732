import type { MarkdownIt, StateInline } from 'markdown-it'

const quoted = /(__?)(?=[「『（《【〈“‘])([^_\n]{1,500}?[」』）》】〉”’。，、；：！？])\1(?!_)/y

/**
 * `__「…」__` beside Han or kana: underscores that Markdown takes for a part of a word. Between marks of
 * punctuation that no name of a program has, they mean what stars mean.
 */
export function quotedEmphasis(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('emphasis', 'quoted_emphasis', inQuotes)
}

function inQuotes(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== '_') return false
  quoted.lastIndex = state.pos
  const match = /[\w_]/.test(state.src[state.pos - 1] ?? ' ') ? null : quoted.exec(state.src)
  if (match === null) return false
  const stop = state.pos + match[0].length
  const marks = match[1] ?? ''
  if (!silent) {
    const name = marks === '__' ? 'strong' : 'em'
    const { posMax } = state
    state.push(`${name}_open`, name, 1).markup = marks
    state.pos += marks.length
    state.posMax = stop - marks.length
    state.md.inline.tokenize(state)
    state.push(`${name}_close`, name, -1).markup = marks
    state.posMax = posMax
  }
  state.pos = stop
  return true
}
