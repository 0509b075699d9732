import '../category/page/categories-page.css'
import { CategoriesPage } from '../category/page/categories-page.tsx'
import type { PageViewProps } from './page-view-props.ts'

/** The index of all categories. */
export function CategoriesView({ page }: PageViewProps<'categories'>) {
  return <CategoriesPage file={page} />
}
