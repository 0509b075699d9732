import { fixedPages, pages } from '../../shared/pages.ts'
import { pageUrl, siteUrls } from '../../shared/site-urls.ts'
import type { ArticleList } from '../library/library.ts'
import { articlesWithPage } from '../library/lists/articles-with-page.ts'
import { findPageFiles } from '../library/lists/find-page-files.ts'
import { countHeld, listPages, pageSizes } from '../library/lists/list-pages.ts'
import { scopeKey } from '../library/lists/make-lists.ts'
import { ownPagePath } from '../library/own-page.ts'
import type { OutputFile } from '../output/output-file.ts'
import type { FeedSite } from './feed-site.ts'
import { absoluteUrl, machineUrls } from './feed-urls.ts'
import { xmlDeclaration, xmlElement, xmlText } from './xml-element.ts'

/**
 * The most URLs in one file, and the protocol's limit for one URL. The protocol allows 50,000 URLs and 50 MB
 * a file; with less, a deploy uploads only the last parts again.
 */
const limits = { urls: 1_000, address: 2_047 }

const xmlns = 'http://www.sitemaps.org/schemas/sitemap/0.9'

interface SitemapUrl {
  readonly path: string
  readonly changed?: string | undefined
}

/**
 * Makes the sitemap (https://www.sitemaps.org/protocol.html): one file, or an index and its parts when
 * one file cannot contain all URLs. `maxUrls` is for tests.
 */
export function* makeSitemap(site: FeedSite, maxUrls = limits.urls): Generator<OutputFile> {
  let count = 0
  let last: readonly string[] = []
  for (const part of sitemapParts(site, maxUrls)) {
    if (count === 0 && last.length + part.length <= maxUrls) {
      last = [...last, ...part]
      continue
    }
    yield partFile(++count, last)
    last = part
  }
  if (last.length === 0) return
  if (count === 0) {
    yield { path: machineUrls.sitemap.slice(1), content: urlSet(last) }
    return
  }
  yield partFile(++count, last)
  yield { path: machineUrls.sitemap.slice(1), content: sitemapIndex(count, site) }
}

function partFile(number: number, urls: readonly string[]): OutputFile {
  return { path: machineUrls.sitemapPart(number).slice(1), content: urlSet(urls) }
}

function sitemapIndex(count: number, site: FeedSite): string {
  const parts = Array.from({ length: count }, (_, index) =>
    xmlElement(
      'sitemap',
      {},
      xmlText('loc', absoluteUrl(machineUrls.sitemapPart(index + 1), site)),
    ),
  )
  return xmlDocument('sitemapindex', parts.join('\n'))
}

/** Yields the elements of the URLs in parts. A section of addresses begins a part. */
function* sitemapParts(site: FeedSite, maxUrls: number): Generator<readonly string[]> {
  for (const addresses of [articleAddresses, firstPageAddresses, olderPageAddresses]) {
    let urls: string[] = []
    for (const { path, changed } of addresses(site)) {
      const address = absoluteUrl(path, site)
      if (address.length > limits.address) continue
      if (urls.length === maxUrls) {
        yield urls
        urls = []
      }
      urls.push(xmlElement('url', {}, xmlText('loc', address) + xmlText('lastmod', changed)))
    }
    if (urls.length > 0) yield urls
  }
}

function urlSet(urls: readonly string[]): string {
  return xmlDocument('urlset', urls.join('\n'))
}

function xmlDocument(name: string, markup: string): string {
  return `${xmlDeclaration + xmlElement(name, { xmlns }, `\n${markup}\n`)}\n`
}

/**
 * Yields the pages of articles that search engines should list. They come from the oldest on, so that a new
 * article does not change earlier parts.
 */
function* articleAddresses({ library, settings }: FeedSite): Generator<SitemapUrl> {
  const all = library.lists.get(scopeKey({ kind: 'all' }))
  const withPage = articlesWithPage(library, settings.articlePages)
  for (const article of [...(all?.dated ?? []), ...(all?.undated ?? [])]) {
    const { details } = article
    if (!withPage.has(article)) continue
    // A sitemap contains only pages that name themselves as canonical.
    if (settings.canonical === 'original' && details.original !== undefined) continue
    yield { path: siteUrls.article(details.id), changed: details.updated ?? details.date }
  }
}

/** Yields the first pages of lists, which change with every new article, and the pages that are no lists. */
function* firstPageAddresses({ library }: FeedSite): Generator<SitemapUrl> {
  const all = library.lists.get(scopeKey({ kind: 'all' }))
  yield { path: siteUrls.categories, changed: newestDate(all) }
  for (const page of fixedPages) {
    if (pages[page.kind].isIndexable) yield { path: pageUrl(page), changed: undefined }
  }
  for (const page of library.ownPages) yield { path: ownPagePath(page), changed: undefined }
  for (const list of library.lists.values()) {
    yield { path: siteUrls.list(list.scope, 'latest'), changed: newestDate(list) }
  }
}

/**
 * Gives the other pages of lists that are files, by the date of their newest article: a page that is complete stays
 * where it is, so that a new one does not change earlier parts. Those without a date come last.
 */
function olderPageAddresses({ library, settings }: FeedSite): readonly SitemapUrl[] {
  const sizes = pageSizes(settings)
  const hasFile = findPageFiles(library, settings)
  const urls = [...library.lists.values()].flatMap((list) =>
    listPages(list, sizes).flatMap((page): readonly SitemapUrl[] => {
      if (page === 'latest' || !hasFile(list, page)) return []
      const end = Math.min(Number(page) * sizes.numbered, countHeld(list, sizes))
      const changed = typeof page === 'number' ? newestDate(list, end) : undefined
      return [{ path: siteUrls.list(list.scope, page), changed }]
    }),
  )
  return urls.sort((a, b) => sortKey(a) - sortKey(b))
}

function sortKey({ changed }: SitemapUrl): number {
  return changed === undefined ? Number.MAX_VALUE : Date.parse(changed)
}

/** The date of the newest article of a list, or of the newest article before the index `end`. */
function newestDate(list: ArticleList | undefined, end?: number): string | undefined {
  return list?.dated[Math.min(end ?? list.dated.length, list.dated.length) - 1]?.details.date
}
