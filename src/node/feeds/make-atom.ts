import { feedFormats } from './feed-urls.ts'
import type { Feed, FeedArticle, FeedCategory, FeedName } from './make-feed.ts'
import { xmlDeclaration, xmlElement, xmlText } from './xml-element.ts'

const mediaTypes = { page: 'text/html', atom: feedFormats.atom.type, json: feedFormats.json.type }

/** A feed as Atom (RFC 4287). */
export function makeAtom(feed: Feed): string {
  const parts = [
    xmlText('title', feed.title),
    xmlText('subtitle', feed.description),
    xmlText('id', feed.id),
    xmlText('updated', feed.updated),
    link('self', feed.atomUrl, mediaTypes.atom),
    link('alternate', feed.pageUrl, mediaTypes.page),
    link('alternate', feed.jsonUrl, mediaTypes.json),
    person(feed.author),
    xmlText('generator', 'Broadsheet'),
    ...feed.articles.map(entry),
  ]
  const attributes = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language }
  return `${xmlDeclaration + xmlElement('feed', attributes, lines(parts))}\n`
}

/** One article. */
function entry(article: FeedArticle): string {
  const parts = [
    xmlText('title', article.title) || '<title/>',
    xmlText('id', article.id),
    xmlText('published', article.published),
    xmlText('updated', article.updated),
    link('alternate', article.url, mediaTypes.page),
    article.original ? link('via', article.original) : '',
    ...(article.files ?? []).map(({ url, type }) => link('enclosure', url, type)),
    article.author ? person(article.author) : '',
    ...article.categories.map(category),
    ...article.tags.map((tag) => xmlElement('category', { term: tag })),
    xmlText('summary', article.summary),
    xmlText('content', article.content, { type: 'html' }),
  ]
  return xmlElement('entry', { 'xml:lang': article.lang }, lines(parts))
}

function link(rel: string, href: string, type?: string): string {
  return xmlElement('link', { rel, type, href })
}

function person({ name, url }: FeedName): string {
  return xmlElement('author', {}, xmlText('name', name) + xmlText('uri', url))
}

/** The term is a name among those of the parent; many readers show it and leave the label out. */
function category({ labels, parentUrl }: FeedCategory): string {
  const attributes = { term: labels.at(-1) ?? '', scheme: parentUrl, label: labels.join(' › ') }
  return xmlElement('category', attributes)
}

function lines(parts: readonly string[]): string {
  return `\n${parts.filter((part) => part !== '').join('\n')}\n`
}
