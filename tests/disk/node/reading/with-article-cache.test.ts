import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { ArticleCache } from '../../../../src/node/reading/article-cache.ts'
import { withArticleCache } from '../../../../src/node/reading/with-article-cache.ts'

let cacheDir: string

beforeEach(() => {
  cacheDir = mkdtempSync(join(tmpdir(), 'broadsheet-with-cache-'))
})

const locks = () => readdirSync(join(cacheDir, 'articles')).filter((name) => name.endsWith('.lock'))

/** Keeps one file; what stands in it does not matter here. */
function keep(cache: ArticleCache): void {
  cache.save(new Map([['a.md', { stamp: '1', hash: '1', problems: [], pictures: [] }]]))
}

const isKept = (cache: ArticleCache) => cache.find('a.md') !== undefined

/** An error as another thread sends it. */
const damage = () => Object.assign(new Error('damaged'), { name: 'DamagedTextError' })

test('builds of the same parts find what was kept, those of others do not', async () => {
  const found: boolean[] = []
  const note = async (cache: ArticleCache) => {
    found.push(isKept(cache))
    keep(cache)
  }
  await withArticleCache(cacheDir, ['code', 1], note)
  await withArticleCache(cacheDir, ['code', 1], note)
  await withArticleCache(cacheDir, ['code', 2], note)
  expect(found).toEqual([false, true, false])
})

test('a damaged cache is emptied and the work done once more', async () => {
  await withArticleCache(cacheDir, [], async (cache) => keep(cache))
  const found: boolean[] = []
  await withArticleCache(cacheDir, [], async (cache) => {
    found.push(isKept(cache))
    if (found.length === 1) throw damage()
  })
  expect(found).toEqual([true, false])
})

test('damage that comes again is thrown, and no lock is left', async () => {
  let count = 0
  const work = withArticleCache(cacheDir, [], async () => {
    count += 1
    throw damage()
  })
  await expect(work).rejects.toThrow('damaged')
  expect(count).toBe(2)
  expect(locks()).toEqual([])
})

test('any other error is thrown at once and leaves the cache as it is', async () => {
  await withArticleCache(cacheDir, [], async (cache) => keep(cache))
  let count = 0
  const work = withArticleCache(cacheDir, [], async () => {
    count += 1
    throw new Error('a fault of the work')
  })
  await expect(work).rejects.toThrow('a fault of the work')
  expect(count).toBe(1)
  expect(locks()).toEqual([])
  await withArticleCache(cacheDir, [], async (cache) => {
    expect(isKept(cache)).toBe(true)
  })
})

test('a cache that cannot be written is told by its folder', async () => {
  const file = join(cacheDir, 'file')
  writeFileSync(file, '')
  const work = withArticleCache(join(file, 'below'), [], async () => {})
  await expect(work).rejects.toMatchObject({ name: 'OutputError' })
  await expect(work).rejects.toThrow('Cannot keep the cache in')
  expect(existsSync(file)).toBe(true)
})
