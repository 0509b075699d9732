import type { ArticleDetails } from '../../../shared/article.ts'
import type { PageData } from '../../../shared/pages.ts'
import type { HeadSite } from './head-site.ts'
import { metaTag, propertyTag } from './head-tags.ts'
import { openGraphLocale } from './open-graph-locale.ts'
import type { PageFacts } from './page-facts.ts'
import { type PreviewPicture, previewPicture } from './preview-picture.ts'

/** Makes the tags for previews of links: Open Graph (https://ogp.me) and the Twitter card. */
export function previewTags(page: PageData, facts: PageFacts, site: HeadSite): string {
  const picture = previewPicture(page, site, facts.picture)
  return [
    propertyTag('og:type', page.kind === 'article' ? 'article' : 'website'),
    propertyTag('og:title', facts.title),
    propertyTag('og:description', facts.description),
    propertyTag('og:url', facts.url),
    propertyTag('og:site_name', site.info.title),
    propertyTag('og:locale', openGraphLocale(facts.language)),
    ...(picture ? pictureTags(picture) : []),
    ...(page.kind === 'article' ? articleTags(page.article) : []),
    // Twitter takes everything else from the Open Graph tags.
    metaTag('twitter:card', picture ? 'summary_large_image' : 'summary'),
  ].join('')
}

function pictureTags({ src, width, height, alt }: PreviewPicture): string[] {
  return [
    propertyTag('og:image', src),
    propertyTag('og:image:width', width),
    propertyTag('og:image:height', height),
    propertyTag('og:image:alt', alt),
  ]
}

function articleTags(article: ArticleDetails): string[] {
  const { date, fetched, updated, categories, tags } = article
  return [
    propertyTag('article:published_time', date === fetched ? undefined : date),
    propertyTag('article:modified_time', updated),
    propertyTag('article:section', categories[0]?.at(-1)?.label),
    ...tags.map((tag) => propertyTag('article:tag', tag.label)),
  ]
}
