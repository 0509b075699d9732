import { charKind, kindOf } from '../../src/shared/search/search-text.ts'

/** The kind of characters of a query. */
export type QueryKind = 'dense' | 'latin' | 'mixed'

/** A substring of one of the texts. */
export interface DrawnQuery {
  readonly text: string
  readonly kind: QueryKind
  /** Up to four letters and digits that follow in the text, for somebody who goes on typing. */
  readonly next: string
}

/** The folded title, author and body of one article. */
export type ArticleTexts = readonly string[]

const longest = 8
const longestNext = 4

/**
 * Draws substrings of 1 to 8 characters from the bodies: runs of Chinese, beginnings of Latin words, and
 * stretches that hold both; all of one length if wanted. The same seed draws the same.
 */
export function drawQueries(
  texts: readonly ArticleTexts[],
  {
    count,
    seed,
    length,
  }: { readonly count: number; readonly seed: number; readonly length?: number },
): DrawnQuery[] {
  const random = randomFrom(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  const queries: DrawnQuery[] = []
  for (let tries = 0; queries.length < count && tries < count * 200; tries += 1) {
    const body = texts[below(texts.length)]?.at(-1) ?? ''
    const start = wordStart(body, below(body.length))
    const text = body.slice(start, start + (length ?? 1 + below(longest)))
    const kind = kindOfQuery(text)
    const rest = body.slice(start + text.length, start + text.length + longestNext)
    const next = /^[\p{L}\p{N}]*/u.exec(rest)?.[0] ?? ''
    if (kind !== undefined) queries.push({ text, kind, next })
  }
  return queries
}

/** Back to the beginning of a Latin word: the inside of one is not looked for. */
function wordStart(text: string, at: number): number {
  let start = at
  const isWord = (place: number) => kindOf(text.charCodeAt(place)) === charKind.word
  while (start > 0 && isWord(start) && isWord(start - 1)) start -= 1
  return start
}

/** Undefined for what the query language would read as more than one word. */
function kindOfQuery(text: string): QueryKind | undefined {
  const kinds = new Set(Array.from(text, (_, at) => kindOf(text.charCodeAt(at))))
  const hasDense = kinds.has(charKind.dense)
  const hasWord = kinds.has(charKind.word)
  if (kinds.has(charKind.space) || kinds.has(charKind.lineBreak) || /^-|["|]/.test(text))
    return undefined
  if (!hasDense && !hasWord) return undefined
  if (hasDense && hasWord) return 'mixed'
  return hasDense ? 'dense' : 'latin'
}

/** Random numbers from 0 to 1, the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
