import type { ListFile } from './content-files.ts'
import type { ListPageName } from './list-scope.ts'
import type { Messages } from './messages.ts'

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

/** The parts of the title of a page of a list, without the site's name. */
export function listTitle(list: ListFile, messages: Messages): readonly string[] {
  const page = listPageTitle(list.page, messages)
  const path = list.place?.path.map((category) => category.label).join(' › ')
  const name = path || listName(list, messages)
  if (page !== undefined) return [name, page]
  return list.scope.kind === 'all' ? [] : [name]
}
