import type { ArticleDetails, CategoryPath } from '../../../shared/article.ts'
import type { PageData } from '../../../shared/pages.ts'
import { siteUrls } from '../../../shared/site-urls.ts'
import { onceForEach } from '../../core/once-for-each.ts'
import { absoluteUrl } from '../../feeds/feed-urls.ts'
import type { HeadSite } from './head-site.ts'
import type { PageFacts } from './page-facts.ts'
import { articleCard } from './preview-picture.ts'

const context = 'https://schema.org'

/**
 * The structured data of a page in the vocabulary of https://schema.org: the page itself, then its
 * breadcrumbs. Values that are undefined do not appear in the JSON.
 */
export function structuredData(page: PageData, facts: PageFacts, site: HeadSite): unknown[] {
  const path = categoryPath(page)
  const crumbs = path.length > 0 ? [breadcrumbs(page, path, facts, site)] : []
  const self = page.kind === 'article' ? newsArticle(page, facts, site) : collection(facts, site)
  return [self, ...crumbs]
}

function categoryPath(page: PageData): CategoryPath {
  if (page.kind === 'article') return page.article.categories[0] ?? []
  return page.kind === 'list' ? (page.place?.path ?? []) : []
}

function collection(facts: PageFacts, site: HeadSite): unknown {
  return {
    '@context': context,
    '@type': 'CollectionPage',
    name: facts.title,
    description: facts.description || undefined,
    url: facts.url,
    inLanguage: facts.language,
    isPartOf: {
      '@type': 'WebSite',
      name: site.info.title,
      url: absoluteUrl(siteUrls.home, site),
    },
  }
}

function newsArticle(
  page: Extract<PageData, { kind: 'article' }>,
  facts: PageFacts,
  site: HeadSite,
): unknown {
  const { article } = page
  const { tags } = article
  const picture = facts.picture ?? articleCard(page, site)
  return {
    '@context': context,
    '@type': 'NewsArticle',
    headline: article.title,
    description: facts.description || undefined,
    url: facts.url,
    inLanguage: facts.language,
    // An article without a date of its own has that of its arrival.
    datePublished: article.date === article.fetched ? undefined : article.date,
    dateModified: article.updated,
    author: authorOf(article, site),
    image: picture && [picture.src],
    articleSection: article.categories[0]?.map((term) => term.label) ?? [],
    keywords: tags.length > 0 ? tags.map((tag) => tag.label) : undefined,
    isBasedOn: article.original,
    publisher: publisher(site),
  }
}

/**
 * The author of an article. Captured articles often name the medium as their author, so an author with
 * the name of a category is not a person.
 */
function authorOf({ author, categories }: ArticleDetails, site: HeadSite): unknown {
  if (author === undefined) return undefined
  const labels = [site.info.title, ...categories.flat().map((term) => term.label)]
  const type = labels.includes(author.label) ? 'Organization' : 'Person'
  const url = absoluteUrl(siteUrls.author(author.slug), site)
  return { '@type': type, name: author.label, url }
}

const publisher = onceForEach(({ info, origin, base }: HeadSite): unknown => {
  const { title, logo } = info
  return {
    '@type': 'Organization',
    name: title,
    url: absoluteUrl(siteUrls.home, { origin, base }),
    ...(logo && { logo: { '@type': 'ImageObject', url: new URL(logo, origin).href } }),
  }
})

/**
 * The breadcrumbs from the home page through the categories. The last step is this page and needs no URL.
 */
function breadcrumbs(
  page: PageData,
  path: CategoryPath,
  facts: PageFacts,
  site: HeadSite,
): unknown {
  const steps = stepsOf(site)(path)
  const isBelow = page.kind === 'article'
  return {
    '@context': context,
    '@type': 'BreadcrumbList',
    itemListElement: isBelow ? [...steps, listItem(steps.length, facts.title)] : steps,
  }
}

/** The steps of the breadcrumbs from the home page to a category, kept for all of its articles. */
const stepsOf = onceForEach((site: HeadSite) => {
  const kept = new Map<string, readonly object[]>()
  return (path: CategoryPath): readonly object[] => {
    const key = JSON.stringify(path)
    const known = kept.get(key) ?? makeSteps(path, site)
    kept.set(key, known)
    return known
  }
})

function makeSteps(path: CategoryPath, site: HeadSite): readonly object[] {
  const slugs = path.map(({ slug }) => slug)
  return [
    listItem(0, site.info.title, absoluteUrl(siteUrls.home, site)),
    ...path.map(({ label }, depth) =>
      listItem(depth + 1, label, absoluteUrl(siteUrls.category(slugs.slice(0, depth + 1)), site)),
    ),
  ]
}

function listItem(index: number, name: string, item?: string): object {
  return { '@type': 'ListItem', position: index + 1, name, item }
}
