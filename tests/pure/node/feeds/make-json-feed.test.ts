import { parseJsonFeed } from 'feedsmith'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { makeFeed } from '../../../../src/node/feeds/make-feed.ts'
import { makeJsonFeed } from '../../../../src/node/feeds/make-json-feed.ts'
import { hostileTitles } from './hostile-titles.ts'
import { sampleSite } from './sample-site.ts'

const time = z.iso.datetime()
const authors = z.array(z.strictObject({ name: z.string().min(1), url: z.url() })).min(1)

/** JSON Feed 1.1 as its specification has it, without keys that we never write. */
const JsonFeedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  description: z.string().min(1).optional(),
  language: z.string(),
  authors,
  items: z.array(
    z
      .strictObject({
        id: z.url(),
        url: z.url(),
        external_url: z.url().optional(),
        title: z.string(),
        content_html: z.string().optional(),
        content_text: z.string().optional(),
        summary: z.string().optional(),
        image: z.url().optional(),
        date_published: time,
        date_modified: time.optional(),
        authors: authors.optional(),
        tags: z.array(z.string()).optional(),
        language: z.string().optional(),
      })
      .refine((item) => item.content_html !== undefined || item.content_text !== undefined),
  ),
})

const site = sampleSite(
  [
    {
      title: '头条',
      updated: '2024-05-02T08:00:00Z',
      author: '记者',
      categories: [['新闻', '国内']],
      tags: ['雨'],
      original: 'https://source.example/1',
      lead: { src: '/media/lead.jpg', width: 800, height: 600 },
      html: '<p>正文</p>',
    },
    { lang: 'en', excerpt: '', html: '' },
  ],
  {
    categories: { 新闻: { slug: 'news', description: '一天的新闻' }, '新闻/国内': { slug: 'cn' } },
  },
)

test('the feed of the site', () => {
  const feed: unknown = JSON.parse(makeJsonFeed(makeFeed({ kind: 'all' }, site)))
  expect(feed).toMatchInlineSnapshot(`
    {
      "authors": [
        {
          "name": "晨报",
          "url": "https://news.example/",
        },
      ],
      "feed_url": "https://news.example/feed.json",
      "home_page_url": "https://news.example/",
      "items": [
        {
          "content_text": "标题 2",
          "date_published": "2024-01-02T08:00:00Z",
          "id": "urn:uuid:8dcad060-f141-5773-8182-fa00279ffea1",
          "language": "en",
          "tags": [
            "新闻",
          ],
          "title": "标题 2",
          "url": "https://news.example/a/a2/",
        },
        {
          "authors": [
            {
              "name": "记者",
              "url": "https://news.example/by/%E8%AE%B0%E8%80%85/",
            },
          ],
          "content_html": "<figure><img src="https://news.example/media/lead.jpg" alt="" width="800" height="600" referrerpolicy="no-referrer"></figure><p>正文</p>",
          "date_modified": "2024-05-02T08:00:00Z",
          "date_published": "2024-01-01T08:00:00Z",
          "external_url": "https://source.example/1",
          "id": "urn:uuid:6b3deba8-1a0f-5622-84cc-fc7781c66484",
          "image": "https://news.example/media/lead.jpg",
          "summary": "摘要 1",
          "tags": [
            "新闻",
            "国内",
            "雨",
          ],
          "title": "头条",
          "url": "https://news.example/a/a1/",
        },
      ],
      "language": "zh-CN",
      "title": "晨报",
      "version": "https://jsonfeed.org/version/1.1",
    }
  `)
  expect(JsonFeedSchema.safeParse(feed).error).toBeUndefined()
})

test('the feed of a category carries summaries, or whole articles by a setting', () => {
  const scope = { kind: 'category', slugs: ['news', 'cn'] } as const
  const short: unknown = JSON.parse(makeJsonFeed(makeFeed(scope, site)))
  expect(JsonFeedSchema.parse(short).items[0]).toMatchObject({ content_text: '摘要 1' })
  const settings = { ...site.settings, fullCategoryFeeds: true }
  const full: unknown = JSON.parse(makeJsonFeed(makeFeed(scope, { ...site, settings })))
  expect(JsonFeedSchema.parse(full).items[0]?.content_html).toContain('<p>正文</p>')
})

test('addresses are such as RFC 3986 allows', () => {
  const odd = sampleSite([
    {
      original: 'https://source.example/a|b?c=[1]|2^`{}#x|y',
      picture: { src: 'https://img.example/p|q.png' },
    },
  ])
  const feed = JsonFeedSchema.parse(JSON.parse(makeJsonFeed(makeFeed({ kind: 'all' }, odd))))
  expect(feed.items[0]).toMatchObject({
    external_url: 'https://source.example/a%7Cb?c=%5B1%5D%7C2%5E%60%7B%7D#x%7Cy',
    image: 'https://img.example/p%7Cq.png',
  })
})

test('a feed reader gets back what was put in', () => {
  const feed = parseJsonFeed(makeJsonFeed(makeFeed({ kind: 'all' }, site)))
  expect(feed).toMatchObject({
    title: '晨报',
    language: 'zh-CN',
    home_page_url: 'https://news.example/',
  })
  expect(feed.items?.map((item) => item.url)).toEqual([
    'https://news.example/a/a2/',
    'https://news.example/a/a1/',
  ])
})

test('hostile titles stay text, and no half of a character is left', () => {
  const hostile = sampleSite(hostileTitles.map(({ title }) => ({ title, html: `<p>${title}</p>` })))
  const json = makeJsonFeed(makeFeed({ kind: 'all' }, hostile))
  expect(json).not.toMatch(/(?<!\\)(?:\\\\)*\\ud[89a-f]/)
  const { items } = JsonFeedSchema.parse(JSON.parse(json))
  expect(items.map((item) => item.title)).toEqual(
    hostileTitles.map(({ readAs }) => readAs).reverse(),
  )
})
