import { expect, test } from 'vitest'
import { pageDescription } from '../../../../../src/node/site/head/page-description.ts'
import type { FixedPageData } from '../../../../../src/shared/pages.ts'
import { articlePage, ithome, listPage, media, site } from './page-samples.ts'

const searchPage: FixedPageData = { kind: 'search', hash: 'search' }

const { info } = site
const english = { ...info, title: 'Morning', description: '', language: 'en' }
const articles = ['第一篇', '第二篇', '第三篇'].map((title) => articlePage({ title }).article)
const place = { path: [media, ithome], siblings: [ithome], children: [] }
const category = { scope: { kind: 'category', slugs: ['media', 'ithome'] }, place } as const

test('a page with a description of its own keeps it', () => {
  expect(pageDescription(articlePage(), info)).toBe('摘要。')
  expect(pageDescription(listPage({ articles }), info)).toBe('每天早上一份。')
  const described = { ...category, place: { ...place, description: '数码新闻。' } }
  expect(pageDescription(listPage(described), info)).toBe('数码新闻。')
})

test('a page without one gets a sentence', () => {
  const describe = (page: Parameters<typeof pageDescription>[0], language = info) =>
    pageDescription(page, language)
  const month = { kind: 'month', year: '2021', month: '07' } as const
  expect([
    describe(articlePage({ excerpt: '' })),
    describe(listPage({ articles, page: 2 })),
    describe(listPage({ ...category, articles })),
    describe(listPage({ ...category, articles, page: 'undated' })),
    describe(listPage({ scope: month, articles })),
    describe(listPage({ scope: { kind: 'tag', slug: 'x' }, label: '雨', articles })),
    describe({
      kind: 'categories',
      hash: '',
      categories: [{ ...media, count: 1, children: [] }],
      newest: [],
    }),
    describe(searchPage),
    describe(listPage({ articles }), english),
    describe(listPage({ ...category, articles, page: 3 }), english),
  ]).toMatchInlineSnapshot(`
    [
      "《标题》，收录于「晨报」的「新媒体 › IT 之家」分类。",
      "「晨报」的文章，第 2 页：第一篇；第二篇；第三篇。",
      "「新媒体 › IT 之家」的文章：第一篇；第二篇；第三篇。",
      "「新媒体 › IT 之家」的文章，日期不详：第一篇；第二篇；第三篇。",
      "「2021年7月」的文章：第一篇；第二篇；第三篇。",
      "「雨」的文章：第一篇；第二篇；第三篇。",
      "「晨报」的全部分类：新媒体。",
      "在「晨报」全部文章的标题、作者和正文中搜索。",
      "Articles in Morning: 第一篇; 第二篇; 第三篇.",
      "Articles in 新媒体 › IT 之家, Page 3: 第一篇; 第二篇; 第三篇.",
    ]
  `)
})

test('a description has at most 160 characters, cut after a sentence or a word, never inside a character', () => {
  const excerpts = ['😀'.repeat(200), `${'长'.repeat(90)}。${'长'.repeat(90)}`, 'word '.repeat(60)]
  for (const excerpt of excerpts) {
    const text = pageDescription(articlePage({ excerpt }), info)
    expect(Array.from(text).length).toBeLessThanOrEqual(160)
    expect(text).toMatch(/(?:。|…)$/)
    expect(text).not.toMatch(/\p{Surrogate}/u)
  }
  const long = [articlePage({ title: '长'.repeat(1000) }).article, ...articles]
  const text = pageDescription(listPage({ ...category, articles: long }), info)
  expect(Array.from(text)).toHaveLength(160)
})
