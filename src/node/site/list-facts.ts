import type { ArticleDetails } from '../../shared/article.ts'
import type {
  CategoryContext,
  FrontPage,
  ListFile,
  NearMonths,
} from '../../shared/content-files.ts'
import { zonedDay } from '../../shared/zone.ts'
import type { Settings } from '../core/settings.ts'
import type { ArticleList, Library, LibraryArticle } from '../library/library.ts'
import { arrangeFront } from '../library/lists/arrange-front.ts'
import { createNearMonths } from '../library/lists/near-months.ts'
import { categoryContext } from '../library/terms/category-context.ts'

/** Makes the functions that say what the file of a list holds beside its articles. */
export function createListFacts(library: Library, settings: Settings) {
  const nearMonths = createNearMonths(library)

  /** The front page of the site and of its top categories. */
  function frontOf({ scope }: ArticleList, all: readonly ArticleDetails[]): FrontPage | undefined {
    if (settings.frontPage === 'river') return undefined
    if (scope.kind === 'all') return arrangeFront(all, [])
    const isTop = scope.kind === 'category' && scope.slugs.length === 1
    return isTop ? arrangeFront(all, scope.slugs) : undefined
  }

  /** The month with which a list goes on. */
  function olderMonthOf(next: LibraryArticle | undefined): Pick<ListFile, 'olderMonth'> {
    const date = next?.details.date
    return date === undefined ? {} : { olderMonth: zonedDay(date, settings.timeZone).slice(0, 7) }
  }

  /** The months before and after that of a list. */
  function monthsOf({ scope }: ArticleList): { readonly months?: NearMonths } {
    const months = scope.kind === 'month' ? nearMonths(scope) : undefined
    return months ? { months } : {}
  }

  /** Where a list stands among the categories. */
  function contextOf(articles: ArticleList, withCounts: boolean): CategoryContext | undefined {
    const { scope } = articles
    if (scope.kind !== 'all' && scope.kind !== 'category') return undefined
    const slugs = scope.kind === 'all' ? [] : scope.slugs
    return categoryContext(library, slugs, settings.categories, withCounts)
  }

  return { frontOf, olderMonthOf, monthsOf, contextOf }
}
