import { expect, test } from 'vitest'
import type { Client, FetchRequest } from '../../../../../src/node/fetching/client.ts'
import { FetchError } from '../../../../../src/node/fetching/fetch-error.ts'
import type { FeedItem } from '../../../../../src/node/importing/feed-item.ts'
import { extractArticle } from '../../../../../src/node/importing/full-text/extract-article.ts'
import { fullTextFetcher } from '../../../../../src/node/importing/full-text/fetch-full-text.ts'

const paragraphs = [
  '这是一篇测试用的文章，第一段讲的是事情的起因，还有当时的天气和在场的人。',
  '第二段接着说下去，介绍了事情的经过，其中也提到了几个重要的数字和地点。',
  '第三段是结尾，作者在这里总结了自己的看法，并且感谢了所有帮助过他的人。',
]
const text = paragraphs.map((one) => `<p>${one}</p>`).join('')
const around = {
  head: '<header><nav><ul><li><a href="/1">首页</a></li><li><a href="/2">新闻</a></li></ul></nav></header>',
  foot: '<div class="related"><p>相关阅读：另一条新闻</p></div><div class="comments"><p>网友评论：支持一下</p></div><footer><p>版权所有</p></footer>',
}

const pageOf = (body: string, title = '标题 - 某网') =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body>${around.head}${body}${around.foot}</body></html>`

test.each([
  ['an article element', `<main><article><h1>标题</h1>${text}</article></main>`],
  [
    'nested divisions',
    `<div class="wrap"><div class="left"><div class="bd content">${text}</div></div></div>`,
  ],
  [
    'WeChat, which hides it',
    `<div id="js_article"><div id="img-content"><div id="js_content" style="visibility: hidden; opacity: 0;"><section><section>${text}</section></section></div></div></div>`,
  ],
])('the article of a page is found in %s', (_what, body) => {
  const found = extractArticle(pageOf(body))
  for (const one of paragraphs) expect(found?.text).toContain(one)
  expect(found?.text).not.toMatch(/首页|相关阅读|网友评论|版权所有/)
})

test('a page may leave out what HTML lets it leave out', () => {
  for (const page of [`<!DOCTYPE html><title>t</title>${text}`, `<body>${text}`]) {
    expect(extractArticle(page)?.text).toContain(paragraphs[1])
  }
})

test('a page without an article, or of hostile markup, has none', () => {
  expect(extractArticle('')).toBeUndefined()
  expect(extractArticle('<html></html>')).toBeUndefined()
  for (const part of ['<div>', '<b>', '<p>', '<p>a<li>b<td>c', '<a>a</a>']) {
    expect(extractArticle(`<body>${part.repeat(50_000)}`)).toBeUndefined()
  }
  // Without the limit of depth this would not end before the test does.
  expect(extractArticle(`<body>${'<p>a<li>b<td>c'.repeat(6000)}`)).toBeUndefined()
})

interface Page {
  readonly status?: number
  readonly body?: string
  readonly type?: string
  readonly url?: string
}

/** A client that knows these pages by their URL; the others are 404. */
function clientOf(pages: Readonly<Record<string, Page>>) {
  const asked: string[] = []
  const get = async ({ url }: FetchRequest) => {
    asked.push(url)
    const page = pages[url]
    if (page?.status === 0) throw new FetchError('network', 'broken')
    return {
      status: page?.status ?? (page === undefined ? 404 : 200),
      url: page?.url ?? url,
      headers: new Headers({ 'content-type': page?.type ?? 'text/html' }),
      bytes: Buffer.from(page?.body ?? ''),
      isPartial: false,
      redirects: [],
    }
  }
  return { client: { get } satisfies Client, asked }
}

const item: FeedItem = {
  link: 'https://a.example/x/1',
  title: '标题',
  authors: [],
  tags: [],
  html: `<p>${paragraphs[0]}…</p>`,
  enclosures: [],
}

const page = {
  body: pageOf(`<article><h1>标题</h1>${text}<img src="i.png"><a href="/y">y</a></article>`),
}
const fetchOne = (pages: Readonly<Record<string, Page>>, one: FeedItem = item) =>
  fullTextFetcher(clientOf(pages).client)(one)

test('the whole text comes with absolute addresses', async () => {
  const html = await fetchOne({ 'https://a.example/x/1': page })
  for (const one of paragraphs) expect(html).toContain(one)
  expect(html).not.toContain('readability')
  expect(html).toContain('src="https://a.example/x/i.png"')
  expect(html).toContain('href="https://a.example/y"')
})

test('robots.txt is asked once a host, and kept to', async () => {
  const robots = (body: string, status = 200) => ({
    'https://a.example/robots.txt': { body, status },
  })
  const pages = { 'https://a.example/x/1': page }
  expect(await fetchOne({ ...pages, ...robots('User-agent: *\nDisallow: /x/') })).toBeUndefined()
  expect(
    await fetchOne({ ...pages, ...robots('User-agent: Broadsheet\nDisallow: /') }),
  ).toBeUndefined()
  expect(await fetchOne({ ...pages, ...robots('User-agent: Other\nDisallow: /') })).toBeDefined()
  expect(await fetchOne({ ...pages, ...robots('', 500) })).toBeUndefined()
  expect(await fetchOne({ ...pages, ...robots('', 0) })).toBeUndefined()
  const { client, asked } = clientOf(pages)
  const fetch = fullTextFetcher(client)
  await Promise.all([fetch(item), fetch(item), fetch({ ...item, link: 'https://a.example/x/2' })])
  expect(asked.filter((url) => url.endsWith('/robots.txt'))).toHaveLength(1)
})

test.each<[string, Page, Partial<FeedItem>]>([
  ['an error', { ...page, status: 500 }, {}],
  ['no answer', { ...page, status: 0 }, {}],
  ['another type', { ...page, type: 'application/pdf' }, {}],
  ['the front page', { ...page, url: 'https://a.example/' }, {}],
  ['a challenge', { body: '<title>Just a moment...</title>' }, {}],
  ['less than the feed has', page, { html: text.repeat(3) }],
  [
    'another story',
    page,
    { title: 'Quite another headline', html: '<p>And quite another text, of another day.</p>' },
  ],
  [
    'a login',
    {
      body: pageOf(
        `<article>${'<p>请先登录才能继续阅读，登录以后可以看到全部内容。</p>'.repeat(9)}</article>`,
        '登录',
      ),
    },
    {},
  ],
])('the feed’s text stays where its page is %s', async (_what, answer, more) => {
  expect(await fetchOne({ 'https://a.example/x/1': answer }, { ...item, ...more })).toBeUndefined()
})

test('an item without a link keeps its text', async () => {
  const { link: _link, ...bare } = item
  expect(await fetchOne({}, bare)).toBeUndefined()
})
