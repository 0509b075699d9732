import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { searchGroups } from '../../../../src/node/search/make-search-files.ts'
import type { SearchArticle } from '../../../../src/node/search/search-article.ts'
import { openSearchCache } from '../../../../src/node/search/search-cache.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'search-cache-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

let reads = 0

function makeArticles(count: number, changed = -1): SearchArticle[] {
  return Array.from({ length: count }, (_, index) => {
    const text = `第${index}篇的正文${index === changed ? '改过了' : ''}`
    return {
      id: `a${index}`,
      title: `标题${index}`,
      day: index,
      categories: [[{ slug: 'news', label: '新闻' }]],
      bodyBytes: 20_000,
      bodyVersion: text,
      text() {
        reads += 1
        return text
      },
    }
  })
}

/** Builds as the site does: groups with a known cache key are not made. Gives what was made. */
function build(
  articles: readonly SearchArticle[],
  known = new Map<string, string>(),
  cache = openSearchCache(folder),
) {
  reads = 0
  const cacheKeys = new Map<string, string>()
  const files = new Map<string, string | Uint8Array>()
  for (const group of searchGroups({ dated: articles, undated: [] }, { cacheKey: 'code', cache })) {
    const [path] = group.paths
    if (group.cacheKey !== '') cacheKeys.set(path, group.cacheKey)
    if (group.cacheKey === '' || known.get(path) !== group.cacheKey) {
      for (const file of group.make()) files.set(file.path, file.content)
    }
  }
  const shards = [...files.keys()].filter((path) => path.endsWith('.bin'))
  return { cacheKeys, files, shards, reads }
}

test('an unchanged archive reads no text and makes no shard', () => {
  const first = build(makeArticles(600))
  expect(first.reads).toBe(600)
  const second = build(makeArticles(600), first.cacheKeys)
  expect([second.reads, second.shards.length]).toEqual([0, 0])
  const third = build(makeArticles(600), first.cacheKeys)
  expect([third.reads, third.shards.length]).toEqual([0, 0])
})

test('one edit reads one block and makes only the shards of the words that changed', () => {
  const { cacheKeys } = build(makeArticles(600))
  build(makeArticles(600), cacheKeys)
  const edit = build(makeArticles(600, 300), cacheKeys)
  expect(edit.reads).toBe(256)
  expect(edit.shards.length).toBeLessThan(20)
  rmSync(folder, { recursive: true, force: true })
  const anew = build(makeArticles(600, 300))
  for (const path of edit.shards) expect(edit.files.get(path)).toEqual(anew.files.get(path))
  expect(edit.files.get('data/search/index.json')).toEqual(anew.files.get('data/search/index.json'))
})

test('one edit reads of the other blocks no more than the postings of the shards it changes', () => {
  const { cacheKeys } = build(makeArticles(1_000))
  const cache = openSearchCache(folder)
  const whole: string[] = []
  const read = (name: string) => {
    const kept = cache.read(name)
    if (kept && name.endsWith('.block')) whole.push(name)
    return kept
  }
  const edit = build(makeArticles(1_000, 300), cacheKeys, { ...cache, read })
  expect(edit.shards.length).toBeGreaterThan(0)
  expect(whole).toEqual([])
})

test('a block that is damaged where a shard is picked out of it is made anew', () => {
  const { cacheKeys } = build(makeArticles(1_000))
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.block'))) {
    const path = join(folder, name)
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.fill(7, 100))
  }
  const edit = build(makeArticles(1_000, 300), cacheKeys)
  rmSync(folder, { recursive: true, force: true })
  const anew = build(makeArticles(1_000, 300))
  expect(edit.shards.length).toBeGreaterThan(0)
  for (const path of edit.shards) expect(edit.files.get(path)).toEqual(anew.files.get(path))
})

test('a shard that is missing from the output is made from the cache', () => {
  const first = build(makeArticles(300))
  const again = build(makeArticles(300))
  expect(again.reads).toBe(0)
  expect(again.files).toEqual(first.files)
})

test('a damaged cache is made anew, and what is of no use any more goes', () => {
  const first = build(makeArticles(300))
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), 'damaged')
  const again = build(makeArticles(300))
  expect(again.files).toEqual(first.files)
  build(makeArticles(10))
  // A block, its summary and the names of the shards.
  expect(readdirSync(folder).length).toBe(3)
})
