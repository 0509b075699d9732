import { textHash } from './packs/text-hash.ts'

/**
 * The URL of an article's data, relative to the site's base. `shards` is the number of packs into which
 * all articles are packed (`packs/pack-format.ts`; the key is the id); 0 means one file for each article.
 */
export function articleDataUrl(id: string, shards: number): string {
  if (shards === 0) return `data/articles/${encodeURIComponent(id)}.json`
  return shardUrl(shardOf(id, shards))
}

/** The URL of the shard with this number, relative to the site's base. */
export function shardUrl(shard: number): string {
  return `data/shards/${shard}.bin`
}

/** The shard that holds an article: the hash of its id, folded to `shards`, a power of two. */
export function shardOf(id: string, shards: number): number {
  return textHash(id) & (shards - 1)
}
