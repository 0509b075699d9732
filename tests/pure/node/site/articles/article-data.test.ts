import { expect, test } from 'vitest'
import { readSettings } from '../../../../../src/node/core/settings.ts'
import { articlesWithPage } from '../../../../../src/node/library/lists/articles-with-page.ts'
import { articleShards } from '../../../../../src/node/site/articles/article-data.ts'
import { articleGroups } from '../../../../../src/node/site/articles/article-groups.ts'
import { countShards } from '../../../../../src/node/site/packs/count-shards.ts'
import { noPageAssets } from '../../../../../src/node/site/pages/page-assets.ts'
import type { PageRenderer } from '../../../../../src/node/site/pages/page-renderer.ts'
import { siteInfo } from '../../../../../src/node/site/site-info.ts'
import type { StoredText } from '../../../../../src/node/storage/text-store.ts'
import type { SafeHtml } from '../../../../../src/shared/article.ts'
import { readPack } from '../../../../support/read-pack.ts'
import { sampleSite } from '../../feeds/sample-site.ts'

const renderer: PageRenderer = {
  renderPage: () => '',
  template: ({ html }) => html,
  assets: noPageAssets,
  head: { info: siteInfo(readSettings({}), '/'), origin: '', base: '/', policy: '' },
}

const site = sampleSite(Array.from({ length: 20 }, () => ({})))

function dataOf(shards: number) {
  const { library } = site
  const readBody = site.readBody as (body: StoredText) => SafeHtml
  const readBodyBytes = (body: StoredText) => Buffer.from(readBody(body))
  const bodies = { readBody, readBodyBytes }
  const source = { library, ...bodies, renderer, cacheKey: 'r', shards, articlePages: 0 }
  const groups = shards > 0 ? [...articleShards(source)] : [...articleGroups(source)]
  return groups.flatMap((group) => [...group.make()])
}

test('each article has a file of its own', () => {
  const files = dataOf(0)
  expect(files).toHaveLength(20)
  expect(files.map((file) => file.path)).toContain('data/articles/a1.json')
})

test('or all are dealt out to a few shards, none lost', async () => {
  const files = dataOf(4)
  expect(files.map((file) => file.path)).toEqual([0, 1, 2, 3].map((n) => `data/shards/${n}.bin`))
  for (const id of site.library.articles.keys()) {
    const found = await Promise.all(files.map(({ content }) => readPack(content, id)))
    const there = found.filter((each) => each !== undefined)
    expect(there).toMatchObject([{ kind: 'article', article: { id } }])
  }
})

test('the number of shards is a power of two that bounds their size', () => {
  expect(countShards(site.library, 0)).toBe(0)
  expect(countShards(site.library, 1_000_000)).toBe(1)
  expect(Math.log2(countShards(site.library, 10)) % 1).toBe(0)
})

test('only the newest get pages where that is asked for', () => {
  expect(articlesWithPage(site.library, 'all').size).toBe(20)
  const newest = [...articlesWithPage(site.library, 3)].map((article) => article.details.id)
  expect(newest).toEqual([...site.library.articles.keys()].slice(0, 3))
})
