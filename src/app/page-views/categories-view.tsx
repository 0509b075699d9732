import '../category/categories-page.css'
import { CategoriesPage } from '../category/categories-page.tsx'
import type { PageViewProps } from './page-view-props.ts'

/** The index of all categories. */
export function CategoriesView({ page }: PageViewProps<'categories'>) {
  return <CategoriesPage file={page} />
}
