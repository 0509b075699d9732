import '../article-list/page/article-list.css'
import '../article-list/front/front-page.css'
import '../category/page/category.css'
import { listName } from '../../shared/list-title.ts'
import { ListPage } from '../article-list/page/list-page.tsx'
import { CategoryBreadcrumb, CategoryNearby } from '../category/page/category-head.tsx'
import { ListKind } from '../category/page/list-kind.tsx'
import { CategorySide } from '../category/tree/category-side.tsx'
import { useRememberedList } from '../navigation/use-remembered-list.ts'
import { useSite } from '../ui/site-context.ts'
import type { PageViewProps } from './page-view.ts'

/** A page of a list, with the categories around it. */
export function View({ page }: PageViewProps<'list'>) {
  const context = page.scope.kind === 'category' ? page.place : undefined
  useRememberedList(listName(page, useSite().words))
  return (
    <ListPage
      list={page}
      side={<CategorySide context={page.place} />}
      breadcrumb={
        context ? <CategoryBreadcrumb context={context} /> : <ListKind scope={page.scope} />
      }
      nearby={context && <CategoryNearby context={context} />}
    />
  )
}
