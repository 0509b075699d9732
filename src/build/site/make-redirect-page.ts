import { siteUrls } from '../../shared/site-urls.ts'
import type { Library } from '../library/library.ts'
import { escapeMarkup } from './escape.ts'
import type { HeadSite } from './head-site.ts'

/** A page at an old address that leads to the article with this id, with and without script. */
export function makeRedirectPage(id: string, library: Library, head: HeadSite): string {
  const target = head.base.slice(0, -1) + siteUrls.article(id)
  const title = escapeMarkup(library.articles.get(id)?.details.title ?? head.info.title)
  return [
    `<!doctype html><html lang="${escapeMarkup(head.info.language)}"><head><meta charset="utf-8">`,
    `<title>${title}</title><meta name="robots" content="noindex">`,
    `<link rel="canonical" href="${escapeMarkup(head.origin + target)}">`,
    `<meta http-equiv="refresh" content="0; url=${escapeMarkup(target)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"></head>',
    `<body><p><a href="${escapeMarkup(target)}">${title}</a></p></body></html>`,
  ].join('')
}
