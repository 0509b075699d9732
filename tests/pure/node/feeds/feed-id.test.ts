import { expect, test } from 'vitest'
import { readSettings, type SettingsInput } from '../../../../src/node/core/settings.ts'
import { makeFeed } from '../../../../src/node/feeds/make-feed.ts'
import { sampleSite } from './sample-site.ts'

const articles = [
  { title: '旧', date: '2026-11-30T23:59:59Z', wantedId: { id: '雨', line: 1 } },
  { title: '新', date: '2026-12-01T00:00:00Z' },
]

function ids(settings: SettingsInput = {}, base = '/', changed = articles) {
  const feed = makeFeed({ kind: 'all' }, sampleSite(changed, settings, base))
  return { feed: feed.id, entries: feed.articles.map(({ id }) => id) }
}

test('a site that moves and articles that are edited keep their ids', () => {
  const here = ids()
  expect(here).toMatchInlineSnapshot(`
    {
      "entries": [
        "urn:uuid:8dcad060-f141-5773-8182-fa00279ffea1",
        "urn:uuid:51e30897-7449-5bb5-8c6b-23918672f323",
      ],
      "feed": "urn:uuid:4b26e0e8-af50-5cc1-9264-e210ee074af6",
    }
  `)
  expect(ids({ url: 'http://elsewhere.example' }, '/news/')).toEqual(here)
  expect(
    ids(
      {},
      '/',
      articles.map((each) => ({ ...each, title: '改' })),
    ),
  ).toEqual(here)
})

test('ids are UUIDs, and sites with a name of their own have ids of their own', () => {
  const all = [ids(), ids({ feedIds: { name: 'b' } })].flatMap(({ feed, entries }) => [
    feed,
    ...entries,
  ])
  expect(new Set(all).size).toBe(6)
  for (const id of all) {
    expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  }
})

test('articles from before a day keep the addresses that were their ids, wherever the site is', () => {
  const feedIds = { oldUrl: 'http://old.example/base', before: '2026-12-01' }
  const { feed, entries } = ids({ feedIds, url: 'https://new.example' }, '/n/')
  expect(feed).toBe('http://old.example/base/')
  expect(entries).toEqual([ids().entries[0], 'http://old.example/base/a/%E9%9B%A8/'])
})

test('an old address without a day, or a day that is none', () => {
  const read = (feedIds: SettingsInput['feedIds']) => () => readSettings({ feedIds })
  expect(read({ oldUrl: 'https://old.example' })).toThrow(/feedIds: expected oldUrl and before/)
  expect(read({ oldUrl: 'https://old.example', before: 'today' })).toThrow(/expected a day such as/)
  expect(read({ oldUrl: 'old', before: '2026-12-01' })).toThrow(/expected an address such as/)
})
