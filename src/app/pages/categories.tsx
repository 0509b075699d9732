import '../category/page/categories-page.css'
import { CategoriesPage } from '../category/page/categories-page.tsx'
import type { PageViewProps } from './page-view.ts'

/** The index of all categories. */
export function View({ page }: PageViewProps<'categories'>) {
  return <CategoriesPage file={page} />
}
