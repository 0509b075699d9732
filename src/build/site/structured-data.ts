import type { ArticleDetails, CategoryPath } from '../../shared/article.ts'
import type { PageData } from '../../shared/content-files.ts'
import { siteUrls } from '../../shared/site-urls.ts'
import { absoluteUrl } from '../feeds/feed-urls.ts'
import type { HeadSite } from './head-site.ts'
import type { PageFacts } from './page-facts.ts'
import { articleCard, articlePicture } from './preview-picture.ts'

const context = { '@context': 'https://schema.org' }

/** What a page is, in the words of schema.org: itself first, then the way to it through the site. */
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
    ...context,
    '@type': 'CollectionPage',
    name: facts.title,
    ...(facts.description && { description: facts.description }),
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
  const { date, updated, original } = article
  const picture = articlePicture(page, site) ?? articleCard(page, site)
  const sections = article.categories[0]?.map((term) => term.label) ?? []
  return {
    ...context,
    '@type': 'NewsArticle',
    headline: article.title,
    ...(facts.description && { description: facts.description }),
    url: facts.url,
    inLanguage: facts.language,
    ...(date && { datePublished: date }),
    ...(updated && { dateModified: updated }),
    ...authorOf(article, site),
    ...(picture && { image: [picture.src] }),
    articleSection: sections,
    ...(article.tags.length > 0 && { keywords: article.tags.map((tag) => tag.label) }),
    ...(original && { isBasedOn: original }),
    publisher: publisher(site),
  }
}

/** Captured articles often name the medium as their author; what is also a category is no person. */
function authorOf({ author, categories }: ArticleDetails, site: HeadSite): object {
  if (author === undefined) return {}
  const labels = [site.info.title, ...categories.flat().map((term) => term.label)]
  const type = labels.includes(author.label) ? 'Organization' : 'Person'
  const url = absoluteUrl(siteUrls.author(author.slug), site)
  return { author: { '@type': type, name: author.label, url } }
}

function publisher({ info, origin, base }: HeadSite): unknown {
  const { title, logo } = info
  return {
    '@type': 'Organization',
    name: title,
    url: absoluteUrl(siteUrls.home, { origin, base }),
    ...(logo && { logo: { '@type': 'ImageObject', url: new URL(logo, origin).href } }),
  }
}

/** From the home page through the categories; the last step needs no address, being this page. */
function breadcrumbs(
  page: PageData,
  path: CategoryPath,
  facts: PageFacts,
  site: HeadSite,
): unknown {
  const categories = path.map((term, depth) => ({
    name: term.label,
    item: absoluteUrl(siteUrls.category(path.slice(0, depth + 1).map(({ slug }) => slug)), site),
  }))
  const home = { name: site.info.title, item: absoluteUrl(siteUrls.home, site) }
  const article = page.kind === 'article' ? [{ name: facts.title }] : []
  return {
    ...context,
    '@type': 'BreadcrumbList',
    itemListElement: [home, ...categories, ...article].map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      ...crumb,
    })),
  }
}
