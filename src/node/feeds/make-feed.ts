import type { ArticleDetails, Picture } from '../../shared/article.ts'
import { siteUrls } from '../../shared/site-urls.ts'
import { uniqueBy } from '../core/collect.ts'
import { escapeMarkup } from '../core/escape.ts'
import type { LibraryArticle } from '../library/library.ts'
import { scopeKey } from '../library/lists/make-lists.ts'
import { categoryContext } from '../library/terms/category-context.ts'
import { absoluteBody, resolveUrl } from './absolute-body.ts'
import { type AttachedFile, attachedFiles } from './attached-files.ts'
import { entryId, feedId } from './feed-id.ts'
import type { FeedSite } from './feed-site.ts'
import { absoluteUrl, type FeedScope, feedTitle, machineUrls } from './feed-urls.ts'
import { strictUrl } from './strict-url.ts'

/** A name and the page that tells more about it. */
export interface FeedName {
  readonly name: string
  readonly url: string
}

/** A category of an article: its labels from the outermost, and the page of the one around it. */
export interface FeedCategory {
  readonly labels: readonly string[]
  readonly parentUrl: string
}

/** An article as feeds tell it. Every address is absolute. */
export interface FeedArticle {
  /** Its id for feed readers. It does not depend on the address of the site. */
  readonly id: string
  /** The address of its page. */
  readonly url: string
  readonly title: string
  readonly published: string
  /** Last change; the publication time where there was none. */
  readonly updated: string
  /** Only where it differs from the feed's language. */
  readonly lang?: string
  readonly author?: FeedName
  readonly categories: readonly FeedCategory[]
  readonly tags: readonly string[]
  /** Plain text; may be empty. */
  readonly summary: string
  /** The whole article as HTML, in feeds that carry it. */
  readonly content?: string
  /** The files for podcast players, in feeds that carry the article. */
  readonly files?: readonly AttachedFile[]
  readonly picture?: string
  readonly original?: string
}

/** A feed before it takes a format. Every address is absolute. */
export interface Feed {
  /** The id by which feed readers know the feed, wherever the site stands. */
  readonly id: string
  readonly title: string
  readonly description: string
  readonly language: string
  /** The site, which is the author of articles without an author. */
  readonly author: FeedName
  readonly pageUrl: string
  readonly atomUrl: string
  readonly jsonUrl: string
  /** The last change among its articles that is not in the future. */
  readonly updated: string
  readonly articles: readonly FeedArticle[]
}

/** How many articles the feed of the site holds. */
const siteSize = 50

/**
 * The feed of a category holds the newest articles, `least` of them, and those of so many days before these, up to
 * `most`. So a reader who asks once in that time misses none, and a quiet category has a small feed.
 */
const categorySize = { least: 10, most: 30, days: 7 }

/** Atom requires a time even for an empty feed. The time of the build would change every build. */
const never = '1970-01-01T00:00:00Z'

/** The articles that a feed holds, newest first. */
export function feedArticles(scope: FeedScope, { library }: FeedSite): readonly LibraryArticle[] {
  const dated = library.lists.get(scopeKey(scope))?.dated ?? []
  if (scope.kind === 'all') return dated.slice(-siteSize).reverse()
  const newest = dated.slice(-categorySize.most).reverse()
  const since = timeOf(newest[categorySize.least - 1]) - categorySize.days * 86_400_000
  return newest.filter((article, at) => at < categorySize.least || timeOf(article) >= since)
}

function timeOf(article: LibraryArticle | undefined): number {
  return Date.parse(article?.details.date ?? never)
}

/**
 * The newest articles of a list as a feed. Pinned ones stand where their date puts them. Undated ones
 * are left out: both formats order by time, and any date of ours would be a false one. Times after `now`
 * (milliseconds since 1970) do not set that of the feed: readers would see no change until then.
 */
export function makeFeed(scope: FeedScope, site: FeedSite, now = Date.now()): Feed {
  const { library, settings } = site
  const newest = feedArticles(scope, site)
  const isFull = scope.kind === 'all' || settings.fullCategoryFeeds
  const articles = newest.map((article) => feedArticle(article, isFull, site))
  const slugs = scope.kind === 'all' ? [] : scope.slugs
  const place = categoryContext(library, slugs, settings.categories, false)
  const labels = place.path.map((category) => category.label)
  return {
    id: feedId(scope, settings.feedIds),
    title: feedTitle(labels, settings.title),
    description: scope.kind === 'all' ? settings.description : (place.description ?? ''),
    language: settings.language,
    author: { name: settings.title, url: absoluteUrl(siteUrls.home, site) },
    pageUrl: absoluteUrl(siteUrls.list(scope), site),
    atomUrl: absoluteUrl(machineUrls.feed(scope, 'atom'), site),
    jsonUrl: absoluteUrl(machineUrls.feed(scope, 'json'), site),
    updated:
      articles
        .flatMap(({ published, updated }) => [published, updated])
        .filter((time) => Date.parse(time) <= now)
        .sort()
        .at(-1) ?? never,
    articles,
  }
}

function feedArticle(article: LibraryArticle, isFull: boolean, site: FeedSite): FeedArticle {
  const { details } = article
  const { id, title, date = never, updated = date, lang, author, original } = details
  const url = absoluteUrl(siteUrls.article(id), site)
  const picture = details.lead ?? details.picture
  return {
    id: entryId(id, date, site.settings.feedIds),
    url,
    title,
    published: date,
    updated,
    ...(lang && { lang }),
    ...(author && {
      author: { name: author.label, url: absoluteUrl(siteUrls.author(author.slug), site) },
    }),
    categories: details.categories.map((path) => feedCategory(path, site)),
    tags: uniqueBy(details.tags, (tag) => tag.slug).map((tag) => tag.label),
    summary: details.excerpt,
    ...(isFull && fullArticle(details, site.readBody(article.body), url)),
    ...(picture && { picture: strictUrl(resolveUrl(picture.src, url)) }),
    ...(original && { original: strictUrl(original) }),
  }
}

function feedCategory(path: ArticleDetails['categories'][number], site: FeedSite): FeedCategory {
  const around = path.slice(0, -1).map((term) => term.slug)
  const parent = around.length === 0 ? siteUrls.categories : siteUrls.category(around)
  return { labels: path.map((term) => term.label), parentUrl: absoluteUrl(parent, site) }
}

/** The body, under the lead picture where the body does not show it itself, and the files that it plays. */
function fullArticle({ lead }: ArticleDetails, body: string, url: string) {
  const content = (lead ? leadPicture(lead, url) : '') + absoluteBody(body, url)
  return { content, files: attachedFiles(body, url) }
}

function leadPicture({ src, width, height }: Picture, url: string): string {
  const size = width && height ? ` width="${width}" height="${height}"` : ''
  const address = escapeMarkup(resolveUrl(src, url))
  return `<figure><img src="${address}" alt=""${size} referrerpolicy="no-referrer"></figure>`
}
