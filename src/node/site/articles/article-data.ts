import type { SafeHtml } from '../../../shared/article.ts'
import { shardOf, shardUrl } from '../../../shared/article-shards.ts'
import { fingerprint } from '../../core/fingerprint.ts'
import { outputPath } from '../../core/output-path.ts'
import { articleVersion } from '../../library/article-version.ts'
import type { Library, LibraryArticle } from '../../library/library.ts'
import type { OutputGroup } from '../../output/output-file.ts'
import type { StoredText } from '../../storage/text-store.ts'
import { articleFile } from '../make-content-files.ts'
import { makePack } from '../packs/make-pack.ts'

/** The data from which shards are made. */
interface ArticleShardSource {
  readonly library: Library
  readonly readBody: (body: StoredText) => SafeHtml
  readonly cacheKey: string
  /** The number of shards. */
  readonly shards: number
}

/** The data of all articles and of the ids that moved, packed into shards. */
export function* articleShards(source: ArticleShardSource): Generator<OutputGroup> {
  const { library, shards } = source
  const articles = Array.from({ length: shards }, (): LibraryArticle[] => [])
  const moves = Array.from({ length: shards }, (): [string, string][] => [])
  for (const [id, article] of library.articles) articles[shardOf(id, shards)]?.push(article)
  for (const [oldId, id] of library.movedIds) moves[shardOf(oldId, shards)]?.push([oldId, id])
  for (const [shard, members] of articles.entries()) {
    yield shardGroup(shard, members, moves[shard] ?? [], source)
  }
}

function shardGroup(
  shard: number,
  articles: readonly LibraryArticle[],
  moves: readonly (readonly [string, string])[],
  source: ArticleShardSource,
): OutputGroup {
  const path = outputPath(shardUrl(shard))
  return {
    paths: [path],
    cacheKey: fingerprint(source.cacheKey, articles.map(articleVersion), moves),
    make() {
      const entries = [
        ...articles.map((each) => [each.details.id, articleJson(each, source)] as const),
        ...moves.map(([oldId, id]) => [oldId, movedJson(id)] as const),
      ]
      return [{ path, content: makePack(entries) }]
    },
  }
}

function articleJson(article: LibraryArticle, { readBody }: ArticleShardSource): string {
  return JSON.stringify(articleFile(article, readBody(article.body)))
}

/** The JSON of an old id's file, with the present id. */
export function movedJson(id: string): string {
  return JSON.stringify({ kind: 'moved', movedTo: id })
}
