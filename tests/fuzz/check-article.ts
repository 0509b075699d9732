import { parseAtomFeed } from 'feedsmith'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { parse } from 'parse5'
import { describeProblem } from '../../src/node/core/describe-problems.ts'
import { readSettings } from '../../src/node/core/settings.ts'
import { makeAtom } from '../../src/node/feeds/make-atom.ts'
import { makeFeed } from '../../src/node/feeds/make-feed.ts'
import { sourceHash } from '../../src/node/input/read-source-files.ts'
import type { ArticleDraft } from '../../src/node/library/article-draft.ts'
import { buildLibrary } from '../../src/node/library/build-library.ts'
import { readArticle } from '../../src/node/reading/read-article.ts'
import { contentSecurityPolicy } from '../../src/node/site/head/content-security-policy.ts'
import { makeHead } from '../../src/node/site/head/make-head.ts'
import { articleFile } from '../../src/node/site/make-content-files.ts'
import { createPageTemplate } from '../../src/node/site/pages/page-template.ts'
import { siteInfo } from '../../src/node/site/site-info.ts'
import type { SafeHtml } from '../../src/shared/article.ts'
import type { CreateRenderPage } from '../../src/shared/render-page.ts'
import { siteUrls } from '../../src/shared/site-urls.ts'
import { listBreaches } from '../pure/node/body/list-breaches.ts'
import { render } from '../pure/node/body/render-for-test.ts'
import { misnestedName } from './fuzz-files.ts'
import { listLost } from './list-lost.ts'

const settings = readSettings({ title: '晨报', url: 'https://news.example' })
const info = siteInfo(settings, '/')
const policy = contentSecurityPolicy(settings.embedHosts)
const head = {
  info,
  origin: settings.url,
  base: '/',
  policy,
  indexing: 'all',
  canonical: 'self',
} as const
const shell =
  '<!doctype html><html lang="zh"><head><meta charset="utf-8"><!--app-head--></head><body>' +
  '<div id="root"><!--app-html--></div><!--app-data--></body></html>'

/** Checks one article file, by name and bytes, from parsing to its page; returns what is wrong. */
export type ArticleCheck = (path: string, bytes: Buffer) => readonly string[]

/** Makes the check. `createRenderPage` is the renderer of the app. */
export function createArticleCheck(createRenderPage: CreateRenderPage): ArticleCheck {
  const renderPage = createRenderPage(info, '/')
  const template = createPageTemplate(shell, info)

  return (path, bytes) => {
    const stored: string[] = []
    const store = {
      write: (text: string) => ({ offset: stored.push(text) - 1, length: text.length, check: 0 }),
    }
    const media = {
      find: () => ({ kind: 'missing', reason: 'none' }) as const,
      findNamed: () => ({ kind: 'missing', reason: 'none' }) as const,
      findFile: () => ({ kind: 'missing', reason: 'none' }) as const,
      published: () => [],
    }
    const file = { path, folder: '/nowhere', bytes, hash: sourceHash(bytes), stamp: '' }
    const context = { settings, base: '/', media, store: { bodies: store, texts: store } }
    const read = readArticle(file, context)
    const wrong = read.problems.flatMap((problem) => {
      const line = describeProblem(problem, 'content')
      const isReadable = !/\p{Cc}| at .*:\d+:\d+|a fault of Broadsheet|undefined: /u.test(line)
      return isReadable ? [] : [`problem: ${line}`]
    })
    const isRejected = read.problems.some(({ severity }) => severity === 'error')
    if (read.draft === undefined) {
      return isRejected || isHidden(bytes) ? wrong : [...wrong, 'neither published nor rejected']
    }
    if (isRejected) wrong.push('both published and rejected')
    const body = stored[read.draft.body.offset] ?? ''
    const lost = path === misnestedName ? lostOf(bytes) : []
    return [...wrong, ...lost, ...checkBody(body), ...checkPage(read.draft, body as SafeHtml)]
  }

  function checkPage(draft: ArticleDraft, body: SafeHtml): string[] {
    const { value: library } = buildLibrary([draft], settings)
    const [article] = library.articles.values()
    if (article === undefined) return ['not in the library']
    const { body: _, ...page } = articleFile(article, body)
    const address = siteUrls.article(article.details.id)
    const html = template({
      head: makeHead(page, address, head),
      html: renderPage({ path: address, page, body }),
      assets: '',
      data: JSON.stringify(page),
    })
    const readBody = () => body
    const feed = makeAtom(
      makeFeed({ kind: 'all' }, { library, settings, origin: settings.url, base: '/', readBody }),
    )
    return [
      ...checkAddress(address),
      ...checkDocument(html, body, article.details.title),
      ...(draft.shown.date === undefined ? [] : checkFeed(feed, article.details.title)),
    ]
  }
}

/** Whether a file may be one that is not published on purpose. */
function isHidden(bytes: Buffer): boolean {
  return /(?:draft|published)["']?\s*[:：]/i.test(bytes.toString('utf8'))
}

/** The words that a browser would show of the body and the article does not. */
function lostOf(bytes: Buffer): string[] {
  const body = bytes.toString('utf8').replace(/^---\n[\s\S]*?\n---\n/, '')
  return listLost(body, render(body, { format: 'html' })).map((word) => `lost: ${word} of ${body}`)
}

function checkBody(html: string): string[] {
  // Which language the build's own words were in is not known here.
  const again = ['zh-CN', 'en'].map((language) => render(html, { format: 'html', language }).html)
  // An element at the limit of nesting loses boxes, and the text in them is read anew.
  const isFixed = depthOf(html) > 150 || again.some((each) => each === html)
  return [...listBreaches(html), ...(isFixed ? [] : [`no fixed point: ${html} became ${again[0]}`])]
}

/** How deep the tags of well-formed HTML nest. */
function depthOf(html: string): number {
  let depth = 0
  let deepest = 0
  for (const [tag] of html.matchAll(/<(?!(?:br|hr|img|source|wbr)\b)[^>]*>/g)) {
    depth += tag.startsWith('</') ? -1 : 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

function checkAddress(address: string): string[] {
  return /^\/a\/(?!\.{1,2}\/)[\w.~%-]+\/$/.test(address) ? [] : [`address: ${address}`]
}

/** The page has exactly the scripts and blocks of ours, nothing that runs, and the body as it is. */
function checkDocument(html: string, body: string, title: string): string[] {
  const wrong: string[] = []
  let holder: DefaultTreeAdapterTypes.Element | undefined
  let heading = ''
  let blocks = 0
  const open: DefaultTreeAdapterTypes.ChildNode[] = [...parse(html).childNodes]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!('tagName' in node)) continue
    const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]))
    if (attributes.has('data-article-body')) holder = node
    if (node.tagName === 'title' && node.namespaceURI.endsWith('xhtml')) heading = textOf(node)
    if (node.tagName === 'script') {
      blocks += 1
      if (!/^application\/(?:ld\+)?json$/.test(attributes.get('type') ?? '')) wrong.push('a script')
      else if (!isJson(textOf(node))) wrong.push(`not JSON: ${textOf(node).slice(0, 200)}`)
    }
    if (/^(?:iframe|object|embed|base|style|template)$/.test(node.tagName)) {
      wrong.push(`<${node.tagName}>`)
    }
    for (const name of attributes.keys()) if (/^on|^srcdoc$/.test(name)) wrong.push(name)
    for (const child of node.childNodes) open.push(child)
  }
  if (blocks < 3 || blocks > 4) wrong.push(`${blocks} blocks of data`)
  if (!html.includes(`>${body}<`)) wrong.push('the body is not in the page')
  if (holder === undefined) wrong.push('no element holds the body')
  if (heading.replace(/\s+/g, ' ').trim() === '' && title.trim() !== '') wrong.push('no title')
  return wrong
}

function textOf(node: DefaultTreeAdapterTypes.Element): string {
  return node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function checkFeed(xml: string, title: string): string[] {
  const entries = parseAtomFeed(xml).entries ?? []
  if (entries.length !== 1) return [`${entries.length} entries in the feed`]
  const [entry] = entries
  // Later versions of the reader tell how a title is written, too.
  const named: unknown = entry?.title
  const found = typeof named === 'object' && named && 'value' in named ? named.value : named
  return comparable(String(found ?? '')) === comparable(title)
    ? []
    : [`title in the feed: ${found} for ${title}`]
}

/** The rest of a text when blanks and what XML cannot hold are taken out. */
function comparable(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Surrogate}\ufffe\uffff]/gu, '')
}
