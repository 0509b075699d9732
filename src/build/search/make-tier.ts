import { createHash } from 'node:crypto'
import { type DocumentGroup, type SearchTier, searchUrls } from '../../shared/search-files.ts'
import { textKeys } from '../../shared/search-keys.ts'
import { writeShard } from '../../shared/search-shard.ts'
import { foldCodes } from '../../shared/search-text.ts'
import { KeySet } from './key-set.ts'
import { PostingCollector } from './posting-collector.ts'
import type { SearchArticle } from './search-article.ts'

/** A file of the index; `path` is relative to the output folder. */
export interface SearchFile {
  readonly path: string
  readonly content: string | Uint8Array
}

/** The articles that a tier is made for, and its place among the others. */
export interface TierPlan {
  readonly name: string
  readonly group: DocumentGroup
  readonly start: number
  readonly articles: readonly SearchArticle[]
}

/** Shards are cut so that most are no larger than this. */
const shardBytes = 6 * 1024
const bytesPerPosting = 1.1
/** More files would cost more than smaller ones save. */
const mostBits = 12

/** Makes the shards of one tier and returns what the index says of it. */
export function* makeTier({
  name,
  group,
  start,
  articles,
}: TierPlan): Generator<SearchFile, SearchTier> {
  const size = articles.length
  const all = new PostingCollector((postings, known) => chooseBits((postings / known) * size))
  collect(
    articles,
    all,
    (article) => `${article.title}\n${article.author ?? ''}\n${article.text()}`,
  )
  const bits = all.seal()
  const titles = new PostingCollector(() => bits)
  collect(articles, titles, (article) => article.title)
  titles.seal()
  const hash = createHash('sha256')
  for (let shard = 0; shard < 1 << bits; shard += 1) {
    const content = writeShard(all.shard(shard), titles.shard(shard), size)
    hash.update(content)
    yield { path: searchUrls.shard(name, shard), content }
  }
  return { name, group, start, size, bits, hash: hash.digest('base64url').slice(0, 12) }
}

function chooseBits(postings: number): number {
  const shards = (postings * bytesPerPosting) / shardBytes
  return shards <= 1 ? 0 : Math.min(mostBits, Math.ceil(Math.log2(shards)))
}

function collect(
  articles: readonly SearchArticle[],
  collector: PostingCollector,
  read: (article: SearchArticle) => string,
): void {
  const known = new KeySet()
  articles.forEach((article, number) => {
    known.clear()
    textKeys(foldCodes(read(article)), (key) => {
      if (known.add(key)) collector.add(key, number)
    })
  })
}
