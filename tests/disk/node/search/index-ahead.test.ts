import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { indexAhead } from '../../../../src/node/search/index-ahead.ts'
import { planIndex } from '../../../../src/node/search/make-search-files.ts'
import type { SearchArticle } from '../../../../src/node/search/search-article.ts'
import { openSearchCache } from '../../../../src/node/search/search-cache.ts'
import { isKept, keepBlock } from '../../../../src/node/search/tier-blocks.ts'
import { TextStore } from '../../../../src/node/storage/text-store.ts'
import type { SafeHtml } from '../../../../src/shared/article.ts'
import { htmlText } from '../../../../src/shared/html-text.ts'

const root = mkdtempSync(join(tmpdir(), 'broadsheet-ahead-'))

/** So many articles with bodies in a store, planned for a cache in `folder`. */
function plan(count: number, folder: string) {
  const bodies = new TextStore<SafeHtml>(join(root, `${folder}-bodies`))
  const dated = Array.from({ length: count }, (_, index): SearchArticle => {
    const html = `<p>第${index}篇的<b>正文</b></p>` as SafeHtml
    const bodyRange = bodies.write(html)
    return {
      id: `a${index}`,
      title: `标题${index}`,
      author: '作者',
      day: index,
      categories: [],
      bodyBytes: 6_000,
      bodyVersion: html,
      bodyRange,
      text: () => htmlText(html),
    }
  })
  bodies.flush()
  const cacheDir = join(root, folder)
  const cache = openSearchCache(cacheDir)
  const tiers = planIndex({ dated, undated: [] }, { cacheKey: 'code', cache })
  return { tiers, cache, cacheDir, bodiesPath: bodies.path }
}

test('a thread keeps the same blocks as are made here', async () => {
  const ahead = plan(700, 'ahead')
  await indexAhead(ahead)
  const here = plan(700, 'here')
  const blocks = ahead.tiers.flatMap((tier) => tier.blocks)
  expect(blocks.length).toBeGreaterThan(1)
  expect(blocks.every((block) => isKept(block, ahead.cache))).toBe(true)
  for (const { blocks, bits } of here.tiers) {
    for (const block of blocks) keepBlock(block, bits, here.cache)
  }
  for (const name of readdirSync(here.cacheDir)) {
    expect(readFileSync(join(ahead.cacheDir, name))).toEqual(
      readFileSync(join(here.cacheDir, name)),
    )
  }
})

test('what a thread cannot read is left for later', async () => {
  const broken = { ...plan(700, 'broken'), bodiesPath: join(root, 'nowhere') }
  await indexAhead(broken)
  const [tier] = broken.tiers
  expect(tier?.blocks.some((block) => isKept(block, broken.cache))).toBe(false)
})

test('a few articles are not worth a thread', async () => {
  const few = plan(50, 'few')
  await indexAhead(few)
  const [tier] = few.tiers
  expect(tier?.blocks.some((block) => isKept(block, few.cache))).toBe(false)
})
