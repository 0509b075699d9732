import type { ListFile } from './content-files.ts'
import type { ListPageName } from './urls/list-scope.ts'
import type { ReaderWords } from './words/en/reader.ts'

/** The name of a list: its label, or words in the reader's language when the data has no label. */
export function listName(list: ListFile, words: ReaderWords): string {
  if (list.scope.kind === 'all') return words.latestArticles
  if (list.scope.kind === 'month') {
    return words.month(Number(list.scope.year), Number(list.scope.month))
  }
  return list.label
}

/** The name of a page of a list. Undefined for the first page. */
export function listPageTitle(page: ListPageName, words: ReaderWords): string | undefined {
  if (page === 'latest') return undefined
  if (page === 'undated') return words.undated
  if (typeof page === 'number') return words.page(page)
  return words.undatedPage(Number(page.slice('undated-'.length)))
}

/** The parts of the title of a list page, without the site's name. */
export function listTitle(list: ListFile, words: ReaderWords): readonly string[] {
  const page = listPageTitle(list.page, words)
  const path = list.place?.path.map((category) => category.label).join(' › ')
  const name = path || listName(list, words)
  if (page !== undefined) return [name, page]
  return list.scope.kind === 'all' ? [] : [name]
}
