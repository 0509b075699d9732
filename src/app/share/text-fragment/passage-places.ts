import type { PassageEnd } from './passage.ts'

/** The place before any white space that stands before this one. */
export function placeBefore(
  blocks: readonly string[],
  { block, at }: PassageEnd,
): PassageEnd | undefined {
  const text = (blocks[block] ?? '').slice(0, at).trimEnd()
  if (text) return { block, at: text.length }
  return block > 0
    ? placeBefore(blocks, { block: block - 1, at: Number.POSITIVE_INFINITY })
    : undefined
}

/** The place after any white space that stands after this one. */
export function placeAfter(
  blocks: readonly string[],
  { block, at }: PassageEnd,
): PassageEnd | undefined {
  const text = blocks[block] ?? ''
  const rest = text.slice(at).trimStart()
  if (rest) return { block, at: text.length - rest.length }
  return block < blocks.length - 1 ? placeAfter(blocks, { block: block + 1, at: 0 }) : undefined
}
