import { rmSync } from 'node:fs'
import { searchGroups } from '../../src/node/search/make-search-files.ts'
import type { SearchArchive, SearchArticle } from '../../src/node/search/search-article.ts'
import { openSearchCache } from '../../src/node/search/search-cache.ts'
import { type SearchIndexFile, searchUrls } from '../../src/shared/search/search-files.ts'

/** The files of an index and what it took to make them. */
export interface MeasuredIndex {
  readonly files: ReadonlyMap<string, string | Uint8Array>
  readonly figures: Readonly<Record<string, string | number>>
}

/** Makes an index from nothing, then again with one article changed, and with one article more. */
export function measureIndex(archive: SearchArchive, cacheDir: string): MeasuredIndex {
  rmSync(cacheDir, { recursive: true, force: true })
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  const cold = make(archive, cacheDir, new Map())
  const { files } = cold
  const size = (test: RegExp): number =>
    [...files].reduce((sum, [path, content]) => sum + (test.test(path) ? content.length : 0), 0)
  const { tiers } = JSON.parse(String(files.get(searchUrls.index))) as SearchIndexFile
  const shards = [...files.keys()].filter((path) => path.endsWith('.bin')).length
  const changed = make(withEdit(archive), cacheDir, cold.cacheKeys)
  make(archive, cacheDir, cold.cacheKeys)
  const longer = make(withOneMore(archive), cacheDir, cold.cacheKeys)
  return {
    files,
    figures: {
      'build, CPU seconds': cold.seconds.toFixed(2),
      'memory over what the library takes, MB': ((cold.peak - before) / 1e6).toFixed(0),
      'index, kB (files)': `${(size(/./) / 1e3).toFixed(0)} (${files.size})`,
      'shards, kB (files)': `${(size(/\.bin$/) / 1e3).toFixed(0)} (${shards})`,
      'the largest shard, kB': (largest(files) / 1e3).toFixed(1),
      'tiers: articles in shards': tiers
        .map(({ size, bits }) => `${size} in ${2 ** bits}`)
        .join(', '),
      'after one edit: shards made, CPU seconds': `${changed.shards}, ${changed.seconds.toFixed(2)}`,
      'after one new article: the same': `${longer.shards}, ${longer.seconds.toFixed(2)}`,
    },
  }
}

function largest(files: ReadonlyMap<string, string | Uint8Array>): number {
  const shards = [...files].filter(([path]) => path.endsWith('.bin'))
  return shards.reduce((most, [, content]) => Math.max(most, content.length), 0)
}

function make(
  archive: SearchArchive,
  cacheDir: string,
  known: ReadonlyMap<string, string>,
): {
  files: Map<string, string | Uint8Array>
  cacheKeys: Map<string, string>
  seconds: number
  peak: number
  shards: number
} {
  const files = new Map<string, string | Uint8Array>()
  const cacheKeys = new Map<string, string>()
  const start = process.cpuUsage()
  let peak = 0
  let shards = 0
  for (const { paths, cacheKey, make } of searchGroups(archive, {
    cacheKey: 'bench',
    cache: openSearchCache(cacheDir),
  })) {
    cacheKeys.set(paths[0], cacheKey)
    if (cacheKey !== '' && known.get(paths[0]) === cacheKey) continue
    for (const { path, content } of make()) files.set(path, content)
    if (cacheKey !== '') shards += 1
    if (shards % 256 === 0) peak = Math.max(peak, process.memoryUsage().rss)
  }
  const { user, system } = process.cpuUsage(start)
  return { files, cacheKeys, seconds: (user + system) / 1e6, peak, shards }
}

function withEdit({ dated, undated }: SearchArchive): SearchArchive {
  const at = Math.floor(dated.length / 3)
  return {
    undated,
    dated: dated.map((article, index) => (index === at ? edited(article) : article)),
  }
}

function edited(article: SearchArticle): SearchArticle {
  const text = (): string => `${article.text()}\n这里补充了一句话。`
  return { ...article, text, bodyVersion: `${article.bodyVersion} edited` }
}

function withOneMore({ dated, undated }: SearchArchive): SearchArchive {
  const last = dated.at(-1)
  return { undated, dated: last ? [...dated, { ...edited(last), id: 'one-more' }] : dated }
}
