import { expect, test } from 'vitest'
import { makeRobots } from '../../../../src/node/feeds/make-robots.ts'
import { makeSitemap } from '../../../../src/node/feeds/make-sitemap.ts'
import { manyArticles, sampleSite } from './sample-site.ts'
import { schemaErrors } from './schema-errors.ts'

test('every page with the date of its last change', async () => {
  const site = sampleSite(
    [{ updated: '2025-01-01T00:00:00Z' }, {}, { date: undefined as never, author: '记者' }],
    { categories: { 新闻: { slug: 'news' } } },
    '/n/',
  )
  const [file, ...others] = [...makeSitemap(site)]
  expect(others).toEqual([])
  expect(file?.path).toBe('sitemap.xml')
  expect(file?.content).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="utf-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    <url><loc>https://news.example/n/a/a1/</loc><lastmod>2025-01-01T00:00:00Z</lastmod></url>
    <url><loc>https://news.example/n/a/a2/</loc><lastmod>2024-01-02T08:00:00Z</lastmod></url>
    <url><loc>https://news.example/n/a/a3/</loc></url>
    <url><loc>https://news.example/n/c/</loc><lastmod>2024-01-02T08:00:00Z</lastmod></url>
    <url><loc>https://news.example/n/</loc><lastmod>2024-01-02T08:00:00Z</lastmod></url>
    <url><loc>https://news.example/n/c/news/</loc><lastmod>2024-01-02T08:00:00Z</lastmod></url>
    <url><loc>https://news.example/n/archive/2024/01/</loc><lastmod>2024-01-02T08:00:00Z</lastmod></url>
    <url><loc>https://news.example/n/by/%E8%AE%B0%E8%80%85/</loc></url>
    </urlset>
    "
  `)
  expect(await schemaErrors(String(file?.content), 'sitemap')).toEqual([])
})

test('older pages are listed with the date of their newest article', () => {
  const site = sampleSite(manyArticles(6), { firstPageSize: 1, pageSize: 2 })
  const [file] = [...makeSitemap(site)]
  const lines = String(file?.content).split('\n')
  const dateOf = (path: string) =>
    lines.find((line) => line.includes(`>https://news.example${path}<`))?.match(/mod>([^<T]+)/)?.[1]
  expect(dateOf('/page/1/')).toBe('2024-01-02')
  expect(dateOf('/page/2/')).toBe('2024-01-04')
  expect(dateOf('/page/3/')).toBe('2024-01-05')
  expect(dateOf('/')).toBe('2024-01-06')
})

test('an index and its parts when one file cannot hold all', async () => {
  const site = sampleSite(manyArticles(7))
  const files = [...makeSitemap(site, 4)]
  expect(files.map((file) => file.path)).toEqual([
    'sitemap-1.xml',
    'sitemap-2.xml',
    'sitemap-3.xml',
    'sitemap.xml',
  ])
  const contents = files.map((file) => String(file.content))
  expect(contents.map((content) => content.match(/<url>/g)?.length ?? 0)).toEqual([4, 3, 4, 0])
  expect(contents.at(-1)).toContain('<loc>https://news.example/sitemap-3.xml</loc>')
  for (const content of contents) expect(await schemaErrors(content, 'sitemap')).toEqual([])
})

test('a new article leaves full parts of articles and the older pages of lists alone', () => {
  const parts = (count: number) => [
    ...makeSitemap(sampleSite(manyArticles(count), { firstPageSize: 4, pageSize: 4 }), 5),
  ]
  const before = parts(7)
  const changed = parts(8).filter(({ content }, at) => content !== before[at]?.content)
  expect(before.map(({ path }) => path)).toEqual([1, 2, 3, 4, ''].map(nameOfPart))
  expect(changed.map(({ path }) => path)).toEqual([2, 3].map(nameOfPart))
})

test('a new numbered page of a list leaves the parts with older pages alone', () => {
  const parts = (count: number) => {
    const made = manyArticles(count).map((article, at) => ({ ...article, author: `甲${at % 2}` }))
    return [...makeSitemap(sampleSite(made, { firstPageSize: 2, pageSize: 2 }), 8)]
  }
  const before = new Set(parts(30).map(({ content }) => content))
  const changed = parts(32).filter(({ content }) => !before.has(content))
  const isOlderPage = (line: string) => /\/page\/\d/.test(line)
  const older = changed.flatMap(({ content }) => String(content).split('\n').filter(isOlderPage))
  expect(older.length).toBeGreaterThan(0)
  expect(older.length).toBeLessThan(16)
})

function nameOfPart(number: number | string): string {
  return number === '' ? 'sitemap.xml' : `sitemap-${number}.xml`
}

test('an address longer than the protocol allows is left out', () => {
  const path = Array.from({ length: 6 }, (_, depth) => `${depth}${'长'.repeat(50)}`)
  const [file] = [...makeSitemap(sampleSite([{ categories: [path] }]))]
  const addresses = String(file?.content).match(/(?<=<loc>)[^<]+/g) ?? []
  expect(addresses.length).toBeGreaterThan(4)
  expect(Math.max(...addresses.map((address) => address.length))).toBeLessThan(2048)
})

test('robots.txt names the sitemap, or asks everyone to stay away', () => {
  expect(makeRobots(sampleSite([], {}, '/n/'))).toMatchInlineSnapshot(`
    "User-agent: *
    Allow: /n/

    Sitemap: https://news.example/n/sitemap.xml
    "
  `)
  expect(makeRobots(sampleSite([], { indexing: 'none' }))).toMatchInlineSnapshot(`
    "User-agent: *
    Disallow: /
    "
  `)
})

test('an article that names its original as the one to list is left out', () => {
  const articles = [{ original: 'https://ithome.example/1' }, {}]
  const [file] = [...makeSitemap(sampleSite(articles, { canonical: 'original' }))]
  expect(file?.content).not.toContain('/a/a1/')
  expect(file?.content).toContain('/a/a2/')
})
