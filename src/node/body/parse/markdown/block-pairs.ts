/** For the line that begins a block, the line that ends it. */
export type BlockPairs = ReadonlyMap<number, number>

/** The mark of a line that begins or ends a named block. */
interface LineMark {
  readonly kind: 'begins' | 'ends'
  readonly name: string
}

/**
 * Pairs the lines that begin and end blocks, in one pass: an end belongs to the last open beginning of its
 * name. Signs of quotations and lists before a line do not matter.
 */
export function pairLines(
  source: string,
  markOf: (line: string) => LineMark | undefined,
): BlockPairs {
  const open = new Map<string, number[]>()
  const pairs = new Map<number, number>()
  for (const [at, line] of source.split('\n').entries()) {
    const mark = markOf(
      line
        .replace(/^[\s>]+/, '')
        .replace(/^(?:[-*+]|\d{1,9}[.)])\s+/, '')
        .trimEnd(),
    )
    if (mark === undefined) continue
    const starts = open.get(mark.name) ?? []
    open.set(mark.name, starts)
    if (mark.kind === 'begins') starts.push(at)
    else {
      const start = starts.pop()
      if (start !== undefined) pairs.set(start, at)
    }
  }
  return pairs
}
