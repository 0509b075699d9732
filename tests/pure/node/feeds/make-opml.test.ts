import { parseOpml } from 'feedsmith'
import { expect, test } from 'vitest'
import { makeOpml } from '../../../../src/node/feeds/make-opml.ts'
import { hostileTitles } from './hostile-titles.ts'
import { sampleSite } from './sample-site.ts'
import { schemaErrors } from './schema-errors.ts'

const site = sampleSite([{ categories: [['新媒体', 'IT 之家']] }, { categories: [['文化']] }], {
  categories: {
    新媒体: { slug: 'media' },
    '新媒体/IT 之家': { slug: 'ithome' },
    文化: { slug: 'culture' },
  },
})

test('all feeds, nested like the category tree', async () => {
  const xml = makeOpml(site)
  expect(xml).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="utf-8"?>
    <opml version="2.0">
    <head><title>晨报</title></head>
    <body>
    <outline type="rss" text="晨报" title="晨报" xmlUrl="https://news.example/feed.xml" htmlUrl="https://news.example/"/>
    <outline text="新媒体" title="新媒体">
    <outline type="rss" text="新媒体" title="新媒体 · 晨报" xmlUrl="https://news.example/c/media/feed.xml" htmlUrl="https://news.example/c/media/"/>
    <outline type="rss" text="IT 之家" title="新媒体 › IT 之家 · 晨报" xmlUrl="https://news.example/c/media/ithome/feed.xml" htmlUrl="https://news.example/c/media/ithome/"/>
    </outline>
    <outline type="rss" text="文化" title="文化 · 晨报" xmlUrl="https://news.example/c/culture/feed.xml" htmlUrl="https://news.example/c/culture/"/>
    </body>
    </opml>
    "
  `)
  expect(await schemaErrors(xml, 'opml')).toEqual([])
})

test('a reader finds the folders and the feeds', () => {
  const outlines = parseOpml(makeOpml(site)).body?.outlines ?? []
  expect(outlines.map((outline) => [outline.text, outline.outlines?.length ?? 0])).toEqual([
    ['晨报', 0],
    ['新媒体', 2],
    ['文化', 0],
  ])
})

test('hostile labels', async () => {
  const categories = hostileTitles.map(({ title }) => [title, '..', 'a/b', 'CON', 'page'])
  expect(await schemaErrors(makeOpml(sampleSite([{ categories }])), 'opml')).toEqual([])
})
