import type { Picture } from '../../../shared/article.ts'
import type { PageData } from '../../../shared/pages.ts'
import type { HeadSite } from './head-site.ts'

/** The picture of a preview; its address is absolute. */
export interface PreviewPicture extends Picture {
  /** What can be seen, where that is known. */
  readonly alt?: string
}

/** Programs that draw previews show nothing smaller. */
const smallest = { width: 200, height: 150 }

/**
 * The picture that stands for a page elsewhere: the card of an article where the site draws them, else
 * the article's own picture where previews can show it, else the site's card. Lists have that card too,
 * so that their previews do not change with every article.
 */
export function previewPicture(
  page: PageData,
  site: HeadSite,
  own = articlePicture(page, site),
): PreviewPicture | undefined {
  return articleCard(page, site) ?? own ?? siteCard(site)
}

/** The card drawn for an article, which says what its headline says. */
export function articleCard(page: PageData, site: HeadSite): PreviewPicture | undefined {
  if (page.kind !== 'article' || site.cardOf === undefined) return undefined
  const card = site.cardOf(page.article)
  return { ...card, src: site.origin + card.src, alt: page.article.title }
}

/** The first picture of an article that previews can show. */
export function articlePicture(page: PageData, site: HeadSite): PreviewPicture | undefined {
  if (page.kind !== 'article') return undefined
  const { lead, picture } = page.article
  for (const each of [lead, picture]) {
    const src = each && usableAddress(each, site.origin)
    if (src !== undefined) return { ...each, src }
  }
  return undefined
}

function siteCard({ card, origin, info }: HeadSite): PreviewPicture | undefined {
  return card && { ...card, src: origin + card.src, alt: info.title }
}

/** The whole address of a picture that other programs can fetch and draw; undefined for all others. */
function usableAddress({ src, width, height }: Picture, origin: string): string | undefined {
  const isTooSmall = (width ?? Infinity) < smallest.width || (height ?? Infinity) < smallest.height
  const url = isTooSmall ? undefined : parseUrl(src, origin)
  if (url === undefined) return undefined
  const isDrawable = /^https?:$/.test(url.protocol) && !/\.svgz?$/i.test(url.pathname)
  return isDrawable ? url.href : undefined
}

function parseUrl(src: string, origin: string): URL | undefined {
  try {
    return new URL(src, origin)
  } catch {
    return undefined
  }
}
