import { leastWords } from './identify-items.ts'

/** The facts that tell whether an item and an article file with its guid are the same article. */
interface Compared {
  readonly title: string
  /** ISO 8601 in UTC. */
  readonly date?: string | undefined
  /** The text without markup and spaces. */
  readonly words: string
}

/** So many characters of both are compared. */
const mostCompared = 20_000
const pieceLength = 4

/**
 * Whether an item is another article than the file that has its guid, because the feed gives its guids to other
 * articles: the links are known to differ. With another date half of the words have to be the same, else a fifth.
 * A short text is another article when its title and its minute both differ.
 */
export function isOtherArticle(item: Compared, file: Compared): boolean {
  const apart = minutesApart(item.date, file.date)
  const isOtherDate = apart >= 60
  if (!isOtherDate && item.title === file.title) return false
  if (Math.min(item.words.length, file.words.length) < leastWords) {
    return apart >= 1 && item.title !== file.title
  }
  return commonShare(item.words, file.words) < (isOtherDate ? 0.5 : 0.2)
}

/** 0 where one of the dates is missing or cannot be read. */
function minutesApart(a: string | undefined, b: string | undefined): number {
  const apart = Math.abs(Date.parse(a ?? '') - Date.parse(b ?? ''))
  return Number.isNaN(apart) ? 0 : apart / 60_000
}

/** Which share of the pieces of the shorter text the longer one has. */
function commonShare(a: string, b: string): number {
  const [fewer, more] = [piecesOf(a), piecesOf(b)].sort((one, other) => one.size - other.size)
  if (fewer === undefined || more === undefined) return 0
  return [...fewer].filter((piece) => more.has(piece)).length / fewer.size
}

function piecesOf(text: string): Set<string> {
  const end = Math.min(text.length, mostCompared) - pieceLength
  return new Set(Array.from({ length: end + 1 }, (_, at) => text.slice(at, at + pieceLength)))
}
