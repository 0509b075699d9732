import type {
  ArticleFile,
  CategoriesFile,
  ListFile,
  MonthsFile,
  MovedFile,
  SiteFile,
} from '../../shared/content-files.ts'
import type { ListPageName, ListScope } from '../../shared/urls/list-scope.ts'

/** Where a reader gets its content from. Each call rejects with `ContentMissingError` when there is no such file. */
export interface ContentSource {
  site(): Promise<SiteFile>
  categories(): Promise<CategoriesFile>
  list(scope: ListScope, page: ListPageName): Promise<ListFile>
  /** The months of the articles on a list's numbered pages. */
  months(scope: ListScope): Promise<MonthsFile>
  article(id: string): Promise<ArticleFile | MovedFile>
}

/** The address is well formed, but the site has no such file. */
export class ContentMissingError extends Error {
  constructor(url: string) {
    super(`There is no ${url}`)
    this.name = 'ContentMissingError'
  }
}
