import type { PassageEnd } from './passage.ts'

/** Where the text before white space ends, seen from here backwards. */
export function skipSpaceBefore(
  blocks: readonly string[],
  { block, at }: PassageEnd,
): PassageEnd | undefined {
  const text = (blocks[block] ?? '').slice(0, at).trimEnd()
  if (text) return { block, at: text.length }
  return block > 0
    ? skipSpaceBefore(blocks, { block: block - 1, at: Number.POSITIVE_INFINITY })
    : undefined
}

/** Where the text after white space begins, seen from here onwards. */
export function skipSpaceAfter(
  blocks: readonly string[],
  { block, at }: PassageEnd,
): PassageEnd | undefined {
  const text = blocks[block] ?? ''
  const rest = text.slice(at).trimStart()
  if (rest) return { block, at: text.length - rest.length }
  return block < blocks.length - 1 ? skipSpaceAfter(blocks, { block: block + 1, at: 0 }) : undefined
}
