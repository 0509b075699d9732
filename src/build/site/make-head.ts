import type { ArticleDetails, Picture } from '../../shared/article.ts'
import type { ListFile, PageData } from '../../shared/content-files.ts'
import { pageTitle } from '../../shared/page-title.ts'
import type { SiteInfo } from '../../shared/site-info.ts'
import { feedLinks } from '../feeds/feed-links.ts'
import { escapeMarkup, jsonForScript } from './escape.ts'

/** What the head of a page needs to know of the site beyond the page itself. */
export interface HeadSite {
  readonly info: SiteInfo
  /** Origin without a slash at the end. */
  readonly origin: string
  /** Begins and ends with a slash. */
  readonly base: string
  readonly policy: string
  /** `none` asks search engines to leave every page out. */
  readonly indexing?: 'all' | 'none'
}

/** The head of the 404 shell and of the dev server's pages: policy and title, nothing of an article. */
export function makeShellHead(site: HeadSite, title: string): string {
  return policyTag(site) + titleTag(title) + meta('robots', 'noindex')
}

/** Title, description, canonical address, previews and structured data of one page as markup. */
export function makeHead(page: PageData, path: string, site: HeadSite): string {
  const url = absolute(path, site)
  const title = pageTitle(page, site.info)
  const description = descriptionOf(page, site.info)
  return [
    policyTag(site),
    titleTag(title),
    description && meta('description', description),
    site.indexing === 'none' || page.kind === 'search' ? meta('robots', 'noindex') : '',
    `<link rel="canonical" href="${escapeMarkup(url)}">`,
    feedLinks(page, site),
    ...previewTags(page, { title, description, url }, site),
    jsonLd(structuredData(page, { title, description, url }, site)),
  ].join('')
}

interface PageFacts {
  readonly title: string
  readonly description: string
  readonly url: string
}

function policyTag(site: HeadSite): string {
  const policy = escapeMarkup(site.policy)
  return site.policy === '' ? '' : `<meta http-equiv="Content-Security-Policy" content="${policy}">`
}

function titleTag(title: string): string {
  return `<title>${escapeMarkup(title)}</title>`
}

function meta(name: string, content: string): string {
  return `<meta name="${name}" content="${escapeMarkup(content)}">`
}

function property(name: string, content: string | undefined): string {
  if (content === undefined || content === '') return ''
  return `<meta property="${name}" content="${escapeMarkup(content)}">`
}

function absolute(path: string, site: HeadSite): string {
  return site.origin + site.base.slice(0, -1) + path
}

/** A picture's address for other sites: our own ones get the origin. */
function absolutePicture(picture: Picture, site: HeadSite): string | undefined {
  if (/^https?:/.test(picture.src)) return picture.src
  return picture.src.startsWith('/') ? site.origin + picture.src : undefined
}

/** A sentence about the page: its own where it has one, else what stands on it. */
function descriptionOf(page: PageData, info: SiteInfo): string {
  if (page.kind === 'article') return page.article.excerpt
  if (page.kind === 'categories') return joinNames(page.categories.map(({ label }) => label))
  if (page.kind !== 'list') return ''
  const own = page.scope.kind === 'all' ? info.description : page.place?.description
  return own || joinNames(page.articles.slice(0, 3).map(({ title }) => title))
}

function joinNames(names: readonly string[]): string {
  return Array.from(names.slice(0, 12).join(' · ')).slice(0, 200).join('')
}

function previewTags(page: PageData, facts: PageFacts, site: HeadSite): string[] {
  const picture = pictureOf(page)
  const image = picture && absolutePicture(picture, site)
  return [
    property('og:type', page.kind === 'article' ? 'article' : 'website'),
    property('og:title', facts.title),
    property('og:description', facts.description),
    property('og:url', facts.url),
    property('og:site_name', site.info.title),
    property('og:locale', localeOf(page, site.info)),
    property('og:image', image),
    ...(page.kind === 'article' ? articleTags(page.article) : []),
    meta('twitter:card', image ? 'summary_large_image' : 'summary'),
  ]
}

function articleTags(article: ArticleDetails): string[] {
  return [
    property('article:published_time', article.date),
    property('article:modified_time', article.updated),
    property('article:section', article.categories[0]?.at(-1)?.label),
    ...article.tags.map((tag) => property('article:tag', tag.label)),
  ]
}

function pictureOf(page: PageData): Picture | undefined {
  if (page.kind === 'article') return page.article.lead ?? page.article.picture
  return page.kind === 'list' ? firstPicture(page) : undefined
}

function firstPicture(list: ListFile): Picture | undefined {
  return list.articles.find((article) => article.picture)?.picture
}

function localeOf(page: PageData, info: SiteInfo): string {
  const language = (page.kind === 'article' && page.article.lang) || info.language
  return language.replace('-', '_')
}

function jsonLd(data: unknown): string {
  return `<script type="application/ld+json">${jsonForScript(data)}</script>`
}

function structuredData(page: PageData, facts: PageFacts, site: HeadSite): unknown {
  if (page.kind === 'article') return newsArticle(page.article, facts, site)
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name: facts.title,
    url: facts.url,
    inLanguage: site.info.language,
  }
}

function newsArticle(article: ArticleDetails, facts: PageFacts, site: HeadSite): unknown {
  const picture = article.lead ?? article.picture
  const image = picture && absolutePicture(picture, site)
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    url: facts.url,
    inLanguage: article.lang ?? site.info.language,
    ...(facts.description && { description: facts.description }),
    ...(article.date && { datePublished: article.date }),
    ...(article.date && { dateModified: article.updated ?? article.date }),
    ...(article.author && { author: { '@type': 'Organization', name: article.author.label } }),
    ...(image && { image: [image] }),
    articleSection: article.categories[0]?.map((term) => term.label) ?? [],
    publisher: { '@type': 'Organization', name: site.info.title },
  }
}
