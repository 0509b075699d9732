import type { Picture } from '../../../shared/article.ts'
import type { PageData } from '../../../shared/pages.ts'
import { pictureWidths, sizedUrl } from '../../../shared/pictures/picture-sizes.ts'
import type { HeadSite } from './head-site.ts'

/** The picture of a preview. Its URL is absolute. */
export interface PreviewPicture extends Picture {
  /** The text alternative of the picture, if it is known. */
  readonly alt?: string
}

/** The smallest size, in pixels, that programs which draw previews show. */
const smallest = { width: 200, height: 150 }

/**
 * The preview picture of a page: the card of an article if the site draws cards, else the article's own
 * picture if previews can show it, else the site's card. Lists also have the site's card, so that their
 * previews do not change with every article.
 */
export function previewPicture(
  page: PageData,
  site: HeadSite,
  own = articlePicture(page, site),
): PreviewPicture | undefined {
  return articleCard(page, site) ?? own ?? siteCard(site)
}

/** The card of an article. Its text alternative is the headline. */
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
    const shown = each && previewFile(each)
    const src = shown && usableAddress(shown, site.origin)
    if (src !== undefined) return { ...shown, src }
  }
  return undefined
}

/** Formats that hardly any program which draws previews knows. */
const unknownFormat = /\.(?:avif|bmp|ico)$/i

/**
 * The file of a picture that a preview shows. Of a kept one it is the largest size where the original is wider
 * than all sizes or in a format that few programs know.
 */
function previewFile({ src, width, height, widths = [] }: Picture): Picture {
  const widest = widths.at(-1)
  const size = { ...(width && { width }), ...(height && { height }) }
  const isTooMuch = widest === pictureWidths.at(-1) || unknownFormat.test(src)
  if (widest === undefined || !width || !height || !isTooMuch) return { src, ...size }
  return {
    src: sizedUrl(src, widest),
    width: widest,
    height: Math.round((height * widest) / width),
  }
}

function siteCard({ card, origin, info }: HeadSite): PreviewPicture | undefined {
  return card && { ...card, src: origin + card.src, alt: info.title }
}

/**
 * The absolute URL of a picture that other programs can fetch and draw. Undefined for all other pictures.
 */
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
