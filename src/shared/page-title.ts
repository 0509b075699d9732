import type { ListFile, PageData } from './content-files.ts'
import type { ListPageName } from './list-scope.ts'
import { type Messages, messagesFor } from './messages.ts'
import type { SiteInfo } from './site-info.ts'

/** What a list is called: its label, or words of ours where the data has none. */
export function listName(list: ListFile, messages: Messages): string {
  if (list.scope.kind === 'all') return messages.latestArticles
  if (list.scope.kind === 'month') {
    return messages.month(Number(list.scope.year), Number(list.scope.month))
  }
  return list.label
}

/** What a page of a list is called; undefined for the first page. */
export function listPageTitle(page: ListPageName, messages: Messages): string | undefined {
  if (page === 'latest') return undefined
  if (page === 'undated') return messages.undated
  if (typeof page === 'number') return messages.page(page)
  return messages.undatedPage(Number(page.slice('undated-'.length)))
}

/**
 * The title of a page. An article's is its headline alone: that is what a shared link shows.
 * Every other page ends in the site's name.
 */
export function pageTitle(page: PageData, site: SiteInfo): string {
  const messages = messagesFor(site.language)
  switch (page.kind) {
    case 'article':
      return page.article.title
    case 'categories':
      return withSite([messages.allCategories], site)
    case 'search':
      return withSite([messages.search], site)
    case 'settings':
      return withSite([messages.settings], site)
    case 'list':
      return withSite(listTitleParts(page, messages), site)
  }
}

function listTitleParts(list: ListFile, messages: Messages): readonly string[] {
  const page = listPageTitle(list.page, messages)
  const path = list.place?.path.map((category) => category.label).join(' › ')
  const name = path || listName(list, messages)
  if (page !== undefined) return [name, page]
  return list.scope.kind === 'all' ? [] : [name]
}

function withSite(parts: readonly string[], site: SiteInfo): string {
  return [...parts, site.title].join(' · ')
}
