import { describe, expect, test } from 'vitest'
import { createRenderPage } from '../../../src/app/prerender.tsx'
import type { ArticleSummary, SafeHtml } from '../../../src/shared/article.ts'
import type { ListFile } from '../../../src/shared/content-files.ts'
import { allWords } from '../../support/all-words.ts'

const site = {
  title: '样刊 <1>',
  description: '',
  language: 'zh-CN',
  timeZone: 'Asia/Shanghai',
  embedHosts: [],
}
const render = createRenderPage(site, '/x/')

const summary: ArticleSummary = {
  id: 'a1',
  title: '标题 & <b>',
  date: '2021-07-21T16:30:00Z',
  categories: [[{ slug: '甲', label: '甲' }]],
  excerpt: '摘要',
  picture: { src: 'https://i.example/a.jpg' },
  minutes: 3,
}
const list: ListFile = {
  kind: 'list',
  hash: 'h',
  scope: { kind: 'category', slugs: ['甲'] },
  page: 'latest',
  label: '甲',
  articles: [summary, { ...summary, id: 'a2' }],
  older: 4,
  count: 2,
  place: {
    path: [{ slug: '甲', label: '甲' }],
    siblings: [
      { slug: '甲', label: '甲' },
      { slug: '乙', label: '乙' },
    ],
    children: [],
  },
}
const listMarkup = render({ path: '/c/甲/', page: list })
const articleMarkup = render({
  path: '/a/a1/',
  page: {
    kind: 'article',
    hash: 'h',
    article: { ...summary, tags: [], headings: [], lang: 'en', lead: { src: '/x/media/1.png' } },
  },
  body: '<p>正文 <em>&amp;</em></p>' as SafeHtml,
})

test('a logo stands in the place of our sign, beside the name it need not repeat', () => {
  const withLogo = createRenderPage({ ...site, logo: '/x/logo.svg' }, '/x/')
  expect(render({ path: '/c/甲/', page: list })).not.toContain('<img class="site-mark"')
  expect(withLogo({ path: '/c/甲/', page: list })).toContain(
    '<img class="site-mark" src="/x/logo.svg" alt="" height="24"/>',
  )
})

describe('the page of an address without a file', () => {
  const markup = render({ path: '', page: { kind: 'missing', someNeedScript: false } })

  test('is for those without a script only, and leaves the root empty for the reader', () => {
    expect(markup).toMatch(/^<noscript>.*<\/noscript>$/s)
    expect(markup.match(/noscript/g)).toHaveLength(2)
  })

  test('leads home, to the categories and to the search', () => {
    for (const path of ['/x/', '/x/c/', '/x/search/', '/x/feed.xml']) {
      expect(markup).toContain(`href="${path}"`)
    }
  })

  test('says that a script may help only where that is true', () => {
    const some = render({ path: '', page: { kind: 'missing', someNeedScript: true } })
    const { missingText } = allWords('reader', 'zh')
    expect(some).toContain(allWords('head', 'zh').missingWithoutScript(missingText))
    expect(markup).not.toContain('JavaScript')
  })
})

describe('prerendered markup', () => {
  test('has the frame and the page inside it', () => {
    for (const markup of [listMarkup, articleMarkup]) {
      expect(markup).toMatch(/^<a class="skip-link" href="#main">/)
      expect(markup).toContain('<header class="site-header">')
      expect(markup.match(/<main id="main"/g)).toHaveLength(1)
      expect(markup.match(/<h1 /g)).toHaveLength(1)
      expect(markup).toContain('样刊 &lt;1&gt;')
    }
  })

  test('needs no style, no script and no hoisted tag', () => {
    for (const markup of [listMarkup, articleMarkup]) {
      expect(markup).not.toMatch(/ style=|<script|<link|<meta|<title|<!--/)
    }
  })

  test('links with the base, percent-encoded', () => {
    expect(listMarkup).toContain('href="/x/a/a1/"')
    expect(listMarkup).toContain('href="/x/c/%E4%B9%99/"')
    expect(listMarkup).toContain('href="/x/c/%E7%94%B2/page/4/"')
  })

  test('shows dates in the zone of the site', () => {
    expect(listMarkup).toContain('<h2 id="2021-07">2021年</h2>')
    expect(listMarkup).toContain('>7月22日 00:30</time>')
    expect(articleMarkup).toContain(
      '<time dateTime="2021-07-21T16:30:00Z">2021年7月22日 00:30</time>',
    )
  })

  test('holds the body of an article as it is, in its language', () => {
    expect(articleMarkup).toContain(
      '<div class="article-body" data-article-body="true" lang="en"><p>正文 <em>&amp;</em></p></div>',
    )
  })
})

test('the shell marks the page it links to from the first paint on, and nothing on other pages', () => {
  const marks = (markup: string) =>
    markup.split('</header>')[0]?.match(/<a[^>]*aria-current="page"[^>]*>/g) ?? []
  expect(marks(render({ path: '/', page: list }))).toEqual(['<a href="/x/" aria-current="page">'])
  expect(marks(articleMarkup)).toEqual([])
})
