import { type PageData, pageRow } from './pages.ts'
import type { SiteInfo } from './site-info.ts'
import type { ReaderWords } from './words/en/reader.ts'

/**
 * The title of a page, as plain text. The title of an article is its headline alone, because shared links
 * show it. Every other title ends with the site's name.
 */
export function pageTitle(page: PageData, site: SiteInfo, words: ReaderWords): string {
  const parts = pageRow(page.kind).title(page, words)
  return [...parts, ...(page.kind === 'article' ? [] : [site.title])].join(' · ')
}
