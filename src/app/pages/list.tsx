import '../article-list/page/article-list.css'
import '../article-list/front/front-page.css'
import '../category/page/category.css'
import { useContext } from 'react'
import { listName } from '../../shared/list-title.ts'
import { useShownFilters } from '../article-list/filters/use-shown-filters.ts'
import { ListPage } from '../article-list/page/list-page.tsx'
import { ListReadingContext, noListSource } from '../article-list/reading/list-reading.ts'
import { ArticleRow } from '../article-list/rows/article-row.tsx'
import { CategoryBreadcrumb, CategoryNearby } from '../category/page/category-head.tsx'
import { ListKind } from '../category/page/list-kind.tsx'
import { CategorySide } from '../category/tree/category-side.tsx'
import { useFilteredList } from '../library/list/use-filtered-list.tsx'
import { useRememberedList } from '../navigation/use-remembered-list.ts'
import { useSite } from '../ui/site-context.ts'
import type { PageViewProps } from './page-view.ts'

/** A page of a list, with the categories around it. */
export function View({ page }: PageViewProps<'list'>) {
  const context = page.scope.kind === 'category' ? page.place : undefined
  useRememberedList(listName(page, useSite().words))
  const { source = noListSource, search = '' } = useContext(ListReadingContext) ?? {}
  const part = useFilteredList(search, {
    list: page,
    Row: ArticleRow,
    source,
    style: useShownFilters(),
  })
  return (
    <ListPage
      list={page}
      side={<CategorySide context={page.place} />}
      breadcrumb={
        context ? <CategoryBreadcrumb context={context} /> : <ListKind scope={page.scope} />
      }
      nearby={context && <CategoryNearby context={context} />}
      part={part}
    />
  )
}
