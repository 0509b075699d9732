import type { ChangedPiece, TextLine } from '../../../shared/content-files.ts'

/** More cells of a comparison than this take too long: the texts then count as wholly different. */
const mostCells = 4_000_000
/** Two passages with less than this in common are easier to read one after the other. */
const leastCommon = 0.3

type Kind = ChangedPiece[0]

/** A piece of two texts: in both, only in the first (-1), or only in the second (1). */
interface Piece {
  readonly kind: Kind
  readonly text: string
}

/**
 * The words that were removed and added between two texts of lines. Lines without a change are left out
 * but for one on each side of a change; an empty line stands for what was left out.
 */
export function diffWords(before: string, after: string, language: string): TextLine[] {
  const lines: TextLine[] = []
  let removed: string[] = []
  let added: string[] = []
  const settle = () => {
    if (removed.length + added.length === 0) return
    lines.push(...diffPassage(removed, added, language))
    removed = []
    added = []
  }
  for (const { kind, text } of diffList(linesOf(before), linesOf(after))) {
    if (kind < 0) removed.push(text)
    else if (kind > 0) added.push(text)
    else {
      settle()
      lines.push([[0, text]])
    }
  }
  settle()
  return withContext(lines)
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

/** The lines of a passage that was changed, compared word by word. */
function diffPassage(
  removed: readonly string[],
  added: readonly string[],
  language: string,
): TextLine[] {
  const whole = [
    ...removed.map((text): TextLine => [[-1, text]]),
    ...added.map((text): TextLine => [[1, text]]),
  ]
  if (removed.length === 0 || added.length === 0) return whole
  const words = new Intl.Segmenter(language, { granularity: 'word' })
  const tokens = (lines: readonly string[]) =>
    [...words.segment(lines.join('\n'))].map(({ segment }) => segment)
  const [before, after] = [tokens(removed), tokens(added)]
  const pieces = diffList(before, after)
  const common = pieces.filter(({ kind, text }) => kind === 0 && text.trim() !== '').length
  if (common < leastCommon * Math.min(before.length, after.length)) return whole
  return breakLines(pieces)
}

/** Puts pieces into lines. A line break that was added or removed ends a line as well. */
function breakLines(pieces: readonly Piece[]): TextLine[] {
  const lines: ChangedPiece[][] = [[]]
  for (const { kind, text } of pieces) {
    const line = lines.at(-1) ?? []
    const last = line.at(-1)
    if (text === '\n') {
      if (line.length > 0) lines.push([])
    } else if (last?.[0] === kind) line[line.length - 1] = [kind, last[1] + text]
    else line.push([kind, text])
  }
  return lines.filter((line) => line.length > 0)
}

/** Leaves out lines without a change that are not beside one. */
function withContext(lines: readonly TextLine[]): TextLine[] {
  const isChanged = (line: TextLine | undefined) => line?.some(([kind]) => kind !== 0) ?? false
  const kept: TextLine[] = []
  for (const [at, line] of lines.entries()) {
    const isNear = [lines[at - 1], line, lines[at + 1]].some(isChanged)
    if (isNear) kept.push(line)
    else if (kept.at(-1)?.length !== 0) kept.push([])
  }
  return kept.some(isChanged) ? kept : []
}

/** Compares two lists by their longest common subsequence, between what they begin and end with alike. */
function diffList(before: readonly string[], after: readonly string[]): Piece[] {
  let start = 0
  while (start < before.length && before[start] === after[start]) start += 1
  let end = 0
  const most = Math.min(before.length, after.length) - start
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end += 1
  const same = (text: string): Piece => ({ kind: 0, text })
  return [
    ...before.slice(0, start).map(same),
    ...diffMiddle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map(same),
  ]
}

function diffMiddle(before: readonly string[], after: readonly string[]): Piece[] {
  const width = after.length + 1
  if (before.length * after.length > mostCells || before.length === 0 || after.length === 0) {
    return [
      ...before.map((text): Piece => ({ kind: -1, text })),
      ...after.map((text): Piece => ({ kind: 1, text })),
    ]
  }
  const lengths = commonLengths(before, after)
  const pieces: Piece[] = []
  let [a, b] = [0, 0]
  while (a < before.length || b < after.length) {
    const [old = '', next = ''] = [before[a], after[b]]
    const skipOld = a < before.length ? (lengths[(a + 1) * width + b] ?? 0) : -1
    const skipNext = b < after.length ? (lengths[a * width + b + 1] ?? 0) : -1
    if (a < before.length && b < after.length && old === next) {
      pieces.push({ kind: 0, text: old })
      a += 1
      b += 1
    } else if (skipOld >= skipNext) {
      pieces.push({ kind: -1, text: old })
      a += 1
    } else {
      pieces.push({ kind: 1, text: next })
      b += 1
    }
  }
  return pieces
}

/** For each pair of positions, how much the rests of two lists have in common. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array {
  const width = after.length + 1
  const lengths = new Uint32Array((before.length + 1) * width)
  for (let a = before.length - 1; a >= 0; a -= 1) {
    for (let b = after.length - 1; b >= 0; b -= 1) {
      const at = a * width + b
      lengths[at] =
        before[a] === after[b]
          ? (lengths[at + width + 1] ?? 0) + 1
          : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0)
    }
  }
  return lengths
}
