import { type PageData, pageRow } from './pages.ts'
import type { SiteInfo } from './site-info.ts'
import type { ReaderWords } from './words/en/reader.ts'

/**
 * The title of a page. An article's is its headline alone: that is what a shared link shows.
 * Every other page ends in the site's name.
 */
export function pageTitle(page: PageData, site: SiteInfo, words: ReaderWords): string {
  const parts = pageRow(page.kind).title(page, words)
  return [...parts, ...(page.kind === 'article' ? [] : [site.title])].join(' · ')
}
