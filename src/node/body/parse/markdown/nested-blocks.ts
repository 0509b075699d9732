import type { StateBlock } from 'markdown-it'

/** Blocks of ours deeper than this are not opened. */
export const mostNested = 80

/**
 * The limit of `markdown-it`, which leaves out what is nested deeper, without a word; an item of a list counts
 * twice. Nobody nests so deep, and the stack bears it.
 */
export const mostLevels = 500

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
