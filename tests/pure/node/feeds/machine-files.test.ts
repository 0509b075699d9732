import { expect, test } from 'vitest'
import { machineFiles } from '../../../../src/node/feeds/machine-files.ts'
import { sampleSite } from './sample-site.ts'

function filesOf(site: ReturnType<typeof sampleSite>) {
  return [...machineFiles(site, 'key')].flatMap((group) => [...group.make()])
}

const articles = [{ categories: [['新媒体', 'IT 之家']] }, { categories: [['..'], ['文化']] }]

test('both formats for the site and for every category, then the files at the root', () => {
  const paths = filesOf(sampleSite(articles)).map((file) => file.path)
  expect(paths).toMatchInlineSnapshot(`
    [
      "feed.xml",
      "feed.json",
      "c/．．/feed.xml",
      "c/．．/feed.json",
      "c/文化/feed.xml",
      "c/文化/feed.json",
      "c/新媒体/feed.xml",
      "c/新媒体/feed.json",
      "c/新媒体/IT-之家/feed.xml",
      "c/新媒体/IT-之家/feed.json",
      "opml.xml",
      "sitemap.xml",
      "robots.txt",
    ]
  `)
})

test('a site that is not to be indexed has no sitemap', () => {
  const paths = filesOf(sampleSite(articles, { indexing: 'none' })).map(({ path }) => path)
  expect(paths).toContain('feed.xml')
  expect(paths).toContain('robots.txt')
  expect(paths.join()).not.toContain('sitemap')
})

test('the same site gives the same bytes', () => {
  const build = () => filesOf(sampleSite(articles))
  expect(build()).toEqual(build())
})
