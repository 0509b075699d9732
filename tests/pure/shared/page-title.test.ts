import { describe, expect, test } from 'vitest'
import type { ListFile } from '../../../src/shared/content-files.ts'
import { pageTitle } from '../../../src/shared/page-title.ts'
import type { SiteInfo } from '../../../src/shared/site-info.ts'
import { allWords } from '../../support/all-words.ts'

const chinese = allWords('reader', 'zh-CN')

const site: SiteInfo = {
  title: '样刊',
  description: '',
  language: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  embedHosts: [],
}

const list = (facts: Partial<ListFile>): ListFile => ({
  kind: 'list',
  hash: 'h',
  scope: { kind: 'all' },
  page: 'latest',
  label: '',
  articles: [],
  ...facts,
})

const path = [
  { slug: 'a', label: '新媒体' },
  { slug: 'b', label: 'IT 之家' },
]
const category = {
  scope: { kind: 'category', slugs: ['a', 'b'] },
  label: 'IT 之家',
  place: { path, siblings: [], children: [] },
} satisfies Partial<ListFile>

describe('the title of a page', () => {
  test('is the headline alone for an article', () => {
    const article = {
      id: 'x',
      title: '标题 – 副题',
      categories: [path],
      excerpt: '',
      minutes: 1,
      tags: [],
      headings: [],
    }
    expect(pageTitle({ kind: 'article', hash: 'h', article }, site, chinese)).toBe('标题 – 副题')
  })

  test.each([
    ['样刊', {}],
    ['最新文章 · 第 3 页 · 样刊', { page: 3 }],
    ['最新文章 · 日期不详 · 样刊', { page: 'undated' }],
    ['最新文章 · 日期不详，第 2 页 · 样刊', { page: 'undated-2' }],
    ['新媒体 › IT 之家 · 样刊', category],
    ['新媒体 › IT 之家 · 第 1 页 · 样刊', { ...category, page: 1 }],
    ['张三 · 样刊', { scope: { kind: 'author', slug: 'z' }, label: '张三' }],
    ['2021年7月 · 样刊', { scope: { kind: 'month', year: '2021', month: '07' } }],
  ] satisfies [string, Partial<ListFile>][])('is %s for a list', (title, facts) => {
    expect(pageTitle(list(facts), site, chinese)).toBe(title)
  })

  test('is in the language of the site', () => {
    const sheet = { ...site, title: 'Sheet', language: 'en' }
    const english = allWords('reader', 'en')
    expect(pageTitle(list({ page: 2 }), sheet, english)).toBe('Latest articles · Page 2 · Sheet')
    expect(
      pageTitle({ kind: 'categories', hash: 'h', categories: [], newest: [] }, sheet, english),
    ).toBe('All categories · Sheet')
  })
})
