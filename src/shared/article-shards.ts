/**
 * The URL of an article's data, relative to the site's base. `shards` is the number of files into which
 * all articles are packed; 0 means one file for each article.
 */
export function articleDataUrl(id: string, shards: number): string {
  if (shards === 0) return `data/articles/${encodeURIComponent(id)}.json`
  return shardUrl(shardOf(id, shards))
}

/** The URL of the shard with this number, relative to the site's base. */
export function shardUrl(shard: number): string {
  return `data/shards/${shard}.json`
}

/** The shard that holds an article: the FNV-1a hash of its id, folded to `shards`, a power of two. */
export function shardOf(id: string, shards: number): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < id.length; index += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193)
  }
  return (hash >>> 0) & (shards - 1)
}

/**
 * The data of one article from a parsed data file. The file is the data itself, or a shard that has the
 * data under the article's id. Undefined when the shard does not have the id.
 */
export function articleIn(json: unknown, id: string): unknown {
  const isShard = isRecord(json) && json.kind === 'shard' && isRecord(json.articles)
  if (!isShard) return json
  const articles = json.articles as Readonly<Record<string, unknown>>
  return Object.hasOwn(articles, id) ? articles[id] : undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
