import { expect, test } from 'vitest'
import { makeFeed } from '../../../../src/node/feeds/make-feed.ts'
import { manyArticles, sampleDate, sampleSite } from './sample-site.ts'

const news = { kind: 'category', slugs: ['news'] } as const
const newsSettings = { categories: { 新闻: { slug: 'news' } } }

/** A site with an article in each so many days. */
function siteOf(count: number, days: number) {
  const dates = manyArticles(count).map((_, at) => ({ date: sampleDate(at * days) }))
  return sampleSite(dates, newsSettings)
}

test('the newest 50 of the site, of a category the newest ten and a week before them', () => {
  const site = siteOf(60, 1)
  const all = makeFeed({ kind: 'all' }, site)
  expect(all.articles).toHaveLength(50)
  expect(makeFeed(news, site).articles).toHaveLength(10 + 7)
  expect(all.articles[0]?.title).toBe('标题 60')
  expect(all.updated).toBe(sampleDate(59))
})

test('a quiet category has ten articles in its feed, a busy one thirty, a new one what there is', () => {
  expect(makeFeed(news, siteOf(60, 20)).articles).toHaveLength(10)
  expect(makeFeed(news, siteOf(60, 0.1)).articles).toHaveLength(30)
  expect(makeFeed(news, siteOf(4, 20)).articles).toHaveLength(4)
})

test('a wrong date in the future keeps no other article out of the feed of a category', () => {
  const dates = manyArticles(60).map((_, at) => ({ date: sampleDate(at === 0 ? 99_999 : at) }))
  expect(makeFeed(news, sampleSite(dates, newsSettings)).articles).toHaveLength(10 + 7)
})

test('a pinned article stands where its date puts it, an undated one is left out', () => {
  const site = sampleSite([{ sticky: 9 }, {}, { date: undefined as never }])
  const titles = makeFeed({ kind: 'all' }, site).articles.map((article) => article.title)
  expect(titles).toEqual(['标题 2', '标题 1'])
})

test('an old article that changed lately sets the time of the feed', () => {
  const site = sampleSite([{ updated: '2025-01-01T00:00:00Z' }, {}])
  expect(makeFeed({ kind: 'all' }, site).updated).toBe('2025-01-01T00:00:00Z')
  const old = sampleSite([{ date: '1965-03-01T00:00:00Z' }])
  expect(makeFeed({ kind: 'all' }, old).updated).toBe('1965-03-01T00:00:00Z')
})

test('a time in the future does not set that of the feed', () => {
  const site = sampleSite([
    { date: '2024-01-01T00:00:00Z' },
    { date: '2024-02-01T00:00:00Z', updated: '2099-01-01T00:00:00Z' },
    { date: '2088-01-01T00:00:00Z' },
  ])
  const updatedAt = (now: string) => makeFeed({ kind: 'all' }, site, Date.parse(now)).updated
  expect(updatedAt('2024-03-01')).toBe('2024-02-01T00:00:00Z')
  expect(updatedAt('2023-01-01')).toBe('1970-01-01T00:00:00Z')
})

test('an article in two branches of a category stands in its feed once', () => {
  const categories = [
    ['新闻', '国内'],
    ['新闻', '科技'],
  ]
  const site = sampleSite([{ categories }], { categories: { 新闻: { slug: 'news' } } })
  const [article, ...others] = makeFeed({ kind: 'category', slugs: ['news'] }, site).articles
  expect(others).toEqual([])
  expect(article?.categories.map((category) => category.labels)).toEqual(categories)
})

test('the lead picture stands above a body that does not show it', () => {
  const lead = { src: '/media/l.jpg', width: 4, height: 3 }
  const site = sampleSite([{ lead, html: '<p>x</p>' }])
  expect(makeFeed({ kind: 'all' }, site).articles[0]).toMatchObject({
    content:
      '<figure><img src="https://news.example/media/l.jpg" alt="" width="4" height="3" referrerpolicy="no-referrer"></figure><p>x</p>',
    picture: 'https://news.example/media/l.jpg',
  })
})

test('the same site gives the same feed', () => {
  const make = () => makeFeed({ kind: 'all' }, sampleSite(manyArticles(3)))
  expect(make()).toEqual(make())
})
