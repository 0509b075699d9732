import type { CategoryPath } from '../../../shared/article.ts'

/** The key of a category: its slugs joined with `/`, which no slug contains. */
export function categoryKey(path: CategoryPath): string {
  return path.map((term) => term.slug).join('/')
}
