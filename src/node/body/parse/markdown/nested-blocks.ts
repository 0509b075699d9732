import type { StateBlock } from 'markdown-it'

/** Blocks deeper than this are not opened: `markdown-it` leaves out what is nested beyond its own limit. */
export const mostNested = 80

/** Reads some lines as blocks of their own, as the rule for quotations does. */
export function readNested(state: StateBlock, first: number, last: number): void {
  const { lineMax, parentType } = state
  state.lineMax = last
  state.parentType = 'root'
  state.level += 1
  state.md.block.tokenize(state, first, last)
  state.level -= 1
  state.lineMax = lineMax
  state.parentType = parentType
}
