import { expect, test } from 'vitest'
import { makeHead, makeShellHead } from '../../../../../src/node/site/head/make-head.ts'
import type { FixedPageData } from '../../../../../src/shared/pages.ts'
import { hostileTitles } from '../../feeds/hostile-titles.ts'
import { articlePage, ithome, listPage, media, site } from './page-samples.ts'
import { metaOf, readHead } from './read-head.ts'

const searchPage: FixedPageData = { kind: 'search', hash: 'search' }

test('an article', () => {
  const page = articlePage({
    updated: '2021-07-22T00:00:00Z',
    author: { slug: 'IT-之家', label: 'IT 之家' },
    tags: [
      { slug: 'a', label: '甲' },
      { slug: 'b', label: '乙' },
    ],
    lead: { src: '/n/media/x.png', width: 900, height: 349 },
    original: 'https://ithome.example/1',
  })
  const head = readHead(makeHead(page, '/a/a1/', site))
  expect(head.title).toBe('标题')
  expect(head.links[0]).toEqual(['canonical', 'https://news.example/n/a/a1/'])
  expect(head.meta).toMatchInlineSnapshot(`
    [
      [
        "description",
        "摘要。",
      ],
      [
        "author",
        "IT 之家",
      ],
      [
        "robots",
        "max-image-preview:large",
      ],
      [
        "og:type",
        "article",
      ],
      [
        "og:title",
        "标题",
      ],
      [
        "og:description",
        "摘要。",
      ],
      [
        "og:url",
        "https://news.example/n/a/a1/",
      ],
      [
        "og:site_name",
        "晨报",
      ],
      [
        "og:locale",
        "zh_CN",
      ],
      [
        "og:image",
        "https://news.example/n/media/x.png",
      ],
      [
        "og:image:width",
        "900",
      ],
      [
        "og:image:height",
        "349",
      ],
      [
        "article:published_time",
        "2021-07-21T04:45:27Z",
      ],
      [
        "article:modified_time",
        "2021-07-22T00:00:00Z",
      ],
      [
        "article:section",
        "IT 之家",
      ],
      [
        "article:tag",
        "甲",
      ],
      [
        "article:tag",
        "乙",
      ],
      [
        "twitter:card",
        "summary_large_image",
      ],
    ]
  `)
})

test('hostile titles stay what they are in every place', () => {
  for (const { title, readAs } of hostileTitles) {
    const term = { slug: 'x', label: title }
    const page = articlePage({ title, excerpt: title, author: term, categories: [[media, term]] })
    const head = readHead(makeHead(page, '/a/a1/', site))
    expect(head.body).toBe('')
    expect(head.elements).toEqual(['meta', 'title', 'link', 'script'])
    expect(head.title).toBe(readAs)
    expect(metaOf(head, 'og:title')).toBe(readAs)
    expect(metaOf(head, 'author')).toBe(readAs)
    expect(metaOf(head, 'article:section')).toBe(readAs)
    const [article, crumbs] = head.data
    expect(article).toMatchObject({ headline: readAs, author: { name: readAs } })
    expect(crumbs).toMatchObject({ itemListElement: { 2: { name: readAs }, 3: { name: readAs } } })
  }
})

test('hostile titles on a list, in its description too', () => {
  for (const { title, readAs } of hostileTitles) {
    const term = { slug: 'x', label: title }
    const place = { path: [term], siblings: [term], children: [] }
    const articles = [articlePage({ title }).article]
    const scope = { kind: 'category', slugs: ['x'] } as const
    const page = listPage({ scope, label: title, place, articles })
    const head = readHead(makeHead(page, '/c/x/', site))
    expect(head.body).toBe('')
    expect(head.title).toBe(`${readAs} · 晨报`)
    expect(head.data).toMatchObject([{ name: `${readAs} · 晨报` }, { '@type': 'BreadcrumbList' }])
    expect(metaOf(head, 'description')?.length).toBeLessThanOrEqual(160)
  }
})

test('an article may leave the listing to its original, but never its preview', () => {
  const original = 'https://ithome.example/1?a=1&b=2'
  const canonical = 'original'
  const head = readHead(makeHead(articlePage({ original }), '/a/a1/', { ...site, canonical }))
  expect(head.links[0]).toEqual(['canonical', original])
  expect(metaOf(head, 'og:url')).toBe('https://news.example/n/a/a1/')
  const without = readHead(makeHead(articlePage(), '/a/a1/', { ...site, canonical }))
  expect(without.links[0]).toEqual(['canonical', 'https://news.example/n/a/a1/'])
})

test('robots', () => {
  const robotsOf = (markup: string) => metaOf(readHead(markup), 'robots')
  expect(robotsOf(makeHead(listPage(), '/', { ...site, indexing: 'none' }))).toBe('noindex')
  expect(robotsOf(makeHead(listPage(), '/', site))).toBe('max-image-preview:large')
  expect(robotsOf(makeHead(searchPage, '/search/', site))).toBe('noindex')
  expect(robotsOf(makeShellHead(site, '晨报'))).toBe('noindex')
})

test('structured data of an article', () => {
  const author = { slug: 'li', label: '李' }
  const original = 'https://ithome.example/1'
  const info = { ...site.info, logo: '/n/logo.svg' }
  const page = articlePage({ author, original, lang: 'en' })
  const { data } = readHead(makeHead(page, '/a/a1/', { ...site, info }))
  expect(data).toMatchInlineSnapshot(`
    [
      {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "articleSection": [
          "新媒体",
          "IT 之家",
        ],
        "author": {
          "@type": "Person",
          "name": "李",
          "url": "https://news.example/n/by/li/",
        },
        "datePublished": "2021-07-21T04:45:27Z",
        "description": "摘要。",
        "headline": "标题",
        "inLanguage": "en",
        "isBasedOn": "https://ithome.example/1",
        "publisher": {
          "@type": "Organization",
          "logo": {
            "@type": "ImageObject",
            "url": "https://news.example/n/logo.svg",
          },
          "name": "晨报",
          "url": "https://news.example/n/",
        },
        "url": "https://news.example/n/a/a1/",
      },
      {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
          {
            "@type": "ListItem",
            "item": "https://news.example/n/",
            "name": "晨报",
            "position": 1,
          },
          {
            "@type": "ListItem",
            "item": "https://news.example/n/c/media/",
            "name": "新媒体",
            "position": 2,
          },
          {
            "@type": "ListItem",
            "item": "https://news.example/n/c/media/ithome/",
            "name": "IT 之家",
            "position": 3,
          },
          {
            "@type": "ListItem",
            "name": "标题",
            "position": 4,
          },
        ],
      },
    ]
  `)
})

test('structured data of a category and of the home page', () => {
  const place = { path: [media, ithome], siblings: [ithome], children: [] }
  const scope = { kind: 'category', slugs: ['media', 'ithome'] } as const
  const category = listPage({ scope, label: 'IT 之家', place })
  const { data } = readHead(makeHead(category, '/c/media/ithome/', site))
  expect(data).toMatchObject([
    {
      '@type': 'CollectionPage',
      url: 'https://news.example/n/c/media/ithome/',
      isPartOf: { '@type': 'WebSite', url: 'https://news.example/n/' },
    },
    { '@type': 'BreadcrumbList', itemListElement: { length: 3, 2: { name: 'IT 之家' } } },
  ])
  expect(readHead(makeHead(listPage(), '/', site)).data).toHaveLength(1)
})
