import { parseFragment } from 'parse5'
import { expect, test } from 'vitest'
import { feedLinks } from '../../../../src/node/feeds/feed-links.ts'
import type { ListFile } from '../../../../src/shared/content-files.ts'
import type { PageData } from '../../../../src/shared/pages.ts'
import { hostileTitles } from './hostile-titles.ts'

const media = { slug: 'media', label: '新媒体' }
const ithome = { slug: 'ithome', label: 'IT 之家' }
const place = { path: [media, ithome], siblings: [ithome], children: [] }

function listPage(fields: Pick<ListFile, 'scope'> & Partial<ListFile>): ListFile {
  return { kind: 'list', hash: '', page: 'latest', label: '', articles: [], ...fields }
}

function linksOf(page: PageData): string[] {
  return feedLinks(page, { base: '/n/', info: { title: '晨报' } }).split(/(?<=>)/)
}

test('the home page: the feeds of the site and the list of all feeds', () => {
  const home = linksOf(listPage({ scope: { kind: 'all' } }))
  expect(home).toMatchInlineSnapshot(`
    [
      "<link rel="alternate" type="application/atom+xml" title="晨报" href="/n/feed.xml">",
      "<link rel="alternate" type="application/feed+json" title="晨报" href="/n/feed.json">",
      "<link rel="outline" type="text/x-opml" title="晨报" href="/n/opml.xml">",
    ]
  `)
  expect(linksOf({ kind: 'categories', hash: '', categories: [], newest: [] })).toEqual(home)
})

test('a category: its own feeds first', () => {
  const scope = { kind: 'category', slugs: ['media', 'ithome'] } as const
  const first = linksOf(listPage({ scope, label: 'IT 之家', place }))
  expect(first).toMatchInlineSnapshot(`
    [
      "<link rel="alternate" type="application/atom+xml" title="新媒体 › IT 之家 · 晨报" href="/n/c/media/ithome/feed.xml">",
      "<link rel="alternate" type="application/feed+json" title="新媒体 › IT 之家 · 晨报" href="/n/c/media/ithome/feed.json">",
      "<link rel="alternate" type="application/atom+xml" title="晨报" href="/n/feed.xml">",
      "<link rel="alternate" type="application/feed+json" title="晨报" href="/n/feed.json">",
    ]
  `)
  expect(linksOf(listPage({ scope, label: 'IT 之家', place, page: 3 }))).toEqual(first)
})

test('every other page: the feeds of the site', () => {
  expect(linksOf(listPage({ scope: { kind: 'tag', slug: '雨' } }))).toMatchInlineSnapshot(`
    [
      "<link rel="alternate" type="application/atom+xml" title="晨报" href="/n/feed.xml">",
      "<link rel="alternate" type="application/feed+json" title="晨报" href="/n/feed.json">",
    ]
  `)
})

test('hostile names stay in their attribute', () => {
  const page = listPage({ scope: { kind: 'tag', slug: '雨' } })
  for (const { title, readAs } of hostileTitles) {
    const links = parseFragment(feedLinks(page, { base: '/', info: { title } })).childNodes
    const titles = links.map((node) =>
      'attrs' in node ? node.attrs.find(({ name }) => name === 'title')?.value : node.nodeName,
    )
    expect(titles).toEqual([readAs, readAs])
  }
})
