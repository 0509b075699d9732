/**
 * The known word that a wrong one was probably meant to be: the one with the fewest changed, missing,
 * added or swapped letters (optimal string alignment). Undefined when even the nearest differs in more than
 * a third of its letters.
 */
export function nearestWord(wrong: string, known: Iterable<string>): string | undefined {
  let nearest: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const word of known) {
    const distance = distanceOf(wrong.toLowerCase(), word.toLowerCase())
    if (distance >= least || distance > Math.max(1, Math.floor(word.length / 3))) continue
    nearest = word
    least = distance
  }
  return nearest
}

/** `Did you mean "build"? `, or nothing when no known word is near. */
export function askNearest(wrong: string, known: Iterable<string>): string {
  const nearest = nearestWord(wrong, known)
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`
}

/** Longer words are never compared: a mistake has the length of what was meant. */
const longest = 60

function distanceOf(from: string, to: string): number {
  if (from.length > longest) return longest
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row += 1) {
    const line = [row]
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1]
      const isSwapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      line.push(
        Math.min(
          at(last, column) + 1,
          at(line, column - 1) + 1,
          at(last, column - 1) + (isSame ? 0 : 1),
          isSwapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    beforeLast = last
    last = line
  }
  return at(last, to.length)
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY
}
