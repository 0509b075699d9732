import type { MarkdownIt, StateCore, Token } from 'markdown-it'

/**
 * Keeps the cells of a row that has more of them than the head of its table: GitHub leaves them out, and their
 * words would be lost.
 */
export function tableRows(markdown: MarkdownIt): void {
  markdown.core.ruler.after('block', 'table_rows', keepCells)
}

function keepCells(state: StateCore): void {
  if (!state.tokens.some(({ type }) => type === 'tbody_open')) return
  const lines = state.src.split('\n')
  const kept: Token[] = []
  let columns = 0
  let line: number | undefined
  let isList = false
  for (const token of state.tokens) {
    // A list of attributes that kramdown writes below a table is no row of it.
    if (token.type === 'tr_open')
      isList = /^\s*\{:[^{}]*\}\s*$/.test(lines[token.map?.[0] ?? 0] ?? '')
    if (isList) {
      isList = token.type !== 'tr_close'
      continue
    }
    if (token.type === 'table_open') columns = 0
    if (token.type === 'th_open') columns += 1
    if (token.type === 'tr_open') line = token.map?.[0]
    if (token.type === 'tr_close' && line !== undefined) {
      const more = cellsOf(lines[line] ?? '').slice(columns)
      for (const text of more) if (text !== '') kept.push(...cell(text, state))
      line = undefined
    }
    kept.push(token)
  }
  state.tokens = kept
}

/** The cells of a line, without the signs of quotations and lists before it. */
function cellsOf(line: string): string[] {
  const row = line
    .replace(/^[\s>]+/, '')
    .replace(/^(?:[-*+]|\d{1,9}[.)])\s+/, '')
    .trim()
  const cells = row.replace(/^\|/, '').split(/(?<!\\)\|/)
  if (cells.at(-1)?.trim() === '') cells.pop()
  return cells.map((text) => text.trim().replace(/\\\|/g, '|'))
}

function cell(text: string, { Token }: StateCore): Token[] {
  const inline = new Token('inline', '', 0)
  inline.content = text
  inline.children = []
  return [new Token('td_open', 'td', 1), inline, new Token('td_close', 'td', -1)]
}
