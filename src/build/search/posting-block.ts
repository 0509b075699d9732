import { crc32 } from 'node:zlib'
import { textKeys } from '../../shared/search-keys.ts'
import { foldCodes } from '../../shared/search-text.ts'
import type { SearchArticle } from './search-article.ts'
import { PostingList, type SortedPostings } from './sorted-postings.ts'

/** How many articles are indexed together, and again when one of them has changed; postings rely on it. */
export const blockArticles = 256

/** The postings of some articles, numbered from 0. */
export interface PostingBlock {
  readonly all: SortedPostings
  readonly titles: SortedPostings
  /** For each shard a check of its postings, which changes when they do. */
  readonly checks: Uint32Array
}

const list = new PostingList()

/** Indexes some articles for shards that are named by `bits` bits. Reads each text once. */
export function makePostingBlock(articles: readonly SearchArticle[], bits: number): PostingBlock {
  collect(articles, (article) => `${article.title}\n${article.author ?? ''}\n${article.text()}`)
  const all = list.take(bits)
  collect(articles, (article) => article.title)
  const titles = list.take(bits)
  return { all, titles, checks: checksOf(all, titles) }
}

function collect(
  articles: readonly SearchArticle[],
  read: (article: SearchArticle) => string,
): void {
  articles.forEach((article, number) => {
    list.nextArticle()
    textKeys(foldCodes(read(article)), (key, marks) => list.add(key, number, marks))
  })
}

function checksOf(all: SortedPostings, titles: SortedPostings): Uint32Array {
  return Uint32Array.from({ length: all.starts.length - 1 }, (_, shard) =>
    crc32(sliceOf(titles, shard), crc32(sliceOf(all, shard))),
  )
}

function sliceOf({ postings, starts }: SortedPostings, shard: number): Uint32Array {
  return postings.subarray(starts[shard] ?? 0, starts[shard + 1] ?? 0)
}

/** A block as bytes, to be kept. */
export function packBlock({ all, titles, checks }: PostingBlock): Uint8Array {
  const parts = [all.starts, all.postings, titles.starts, titles.postings, checks]
  const words = new Uint32Array(parts.length + parts.reduce((sum, part) => sum + part.length, 0))
  let at = parts.length
  parts.forEach((part, index) => {
    words[index] = part.length
    words.set(part, at)
    at += part.length
  })
  return new Uint8Array(words.buffer)
}

/** Reads what `packBlock` wrote; undefined when these are not such bytes. */
export function unpackBlock(bytes: Uint8Array, bits: number): PostingBlock | undefined {
  if (bytes.length % 4 !== 0 || bytes.length < 20) return undefined
  const words = new Uint32Array(new Uint8Array(bytes).buffer)
  const lengths = words.subarray(0, 5)
  const starts = (1 << bits) + 1
  const isWhole = lengths.reduce((sum, length) => sum + length, 5) === words.length
  if (!isWhole || lengths[0] !== starts || lengths[2] !== starts) return undefined
  let at = 5
  const take = (length = 0): Uint32Array => {
    at += length
    return words.subarray(at - length, at)
  }
  return {
    all: { starts: take(lengths[0]), postings: take(lengths[1]) },
    titles: { starts: take(lengths[2]), postings: take(lengths[3]) },
    checks: take(lengths[4]),
  }
}
