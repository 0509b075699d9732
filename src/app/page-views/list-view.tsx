import '../article-list/article-list.css'
import '../category/category.css'
import { listName } from '../../shared/page-title.ts'
import { ListPage } from '../article-list/list-page.tsx'
import { CategoryBreadcrumb, CategoryNearby } from '../category/category-head.tsx'
import { CategorySide } from '../category/category-side.tsx'
import { ListKind } from '../category/list-kind.tsx'
import { useRememberedList } from '../navigation/use-remembered-list.ts'
import { useSite } from '../ui/site-context.ts'
import type { PageViewProps } from './page-view-props.ts'

/** A page of a list, with the categories around it. */
export function ListView({ page }: PageViewProps<'list'>) {
  const place = page.scope.kind === 'category' ? page.place : undefined
  useRememberedList(listName(page, useSite().messages))
  return (
    <ListPage
      list={page}
      side={<CategorySide place={page.place} />}
      breadcrumb={place ? <CategoryBreadcrumb place={place} /> : <ListKind scope={page.scope} />}
      nearby={place && <CategoryNearby place={place} />}
    />
  )
}
