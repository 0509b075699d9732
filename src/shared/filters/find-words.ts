/** A stretch of a text: code units from `start` up to `end`. */
interface Stretch {
  readonly start: number
  readonly end: number
}

const letter = /[\p{L}\p{N}]/u
/** Scripts that put no spaces between words. */
const dense = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]/u

/**
 * Finds words in a text, without regard to case. In scripts that put spaces between words they have to be whole
 * words: `AI` is not in "said". Gives the first stretch of each word that is there.
 */
export function findWords(text: string, words: readonly string[]): readonly Stretch[] {
  const folded = text.toLowerCase()
  // A few letters change their length: then there is no telling where in the text they are.
  if (folded.length !== text.length) return []
  return words.flatMap((word) => find(folded, word.trim().toLowerCase()) ?? [])
}

function find(text: string, word: string): Stretch | undefined {
  if (word === '') return undefined
  for (let start = text.indexOf(word); start !== -1; start = text.indexOf(word, start + 1)) {
    const end = start + word.length
    if (isEdge(text, start) && isEdge(text, end)) return { start, end }
  }
  return undefined
}

/** Whether no word goes on from one side of a position to the other. */
function isEdge(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at)]
  return [before, after].some((char) => !letter.test(char) || dense.test(char))
}
