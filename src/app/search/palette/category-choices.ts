import type { CategoryNode } from '../../../shared/article.ts'
import { foldText } from '../../../shared/search/search-text.ts'
import { siteUrls } from '../../../shared/site-urls.ts'
import { matchCategory } from '../../content/match-category.ts'

/** A category that the palette offers: its slugs joined with `/`, the labels down to it, its path. */
export interface CategoryChoice {
  readonly name: string
  readonly title: string
  readonly path: string
}

const mostCategories = 4

/** The first categories whose own name fits what was typed, as the filter of the tree finds them. */
export function categoryChoices(
  categories: readonly CategoryNode[],
  text: string,
): readonly CategoryChoice[] {
  const fits = matchCategory(text, foldText)
  const found: CategoryChoice[] = []
  const visit = (nodes: readonly CategoryNode[], above: readonly CategoryNode[]): void => {
    for (const node of nodes) {
      const path = [...above, node]
      if (fits(node.label)) found.push(choiceOf(path))
      visit(node.children, path)
    }
  }
  visit(categories, [])
  return found.slice(0, mostCategories)
}

function choiceOf(path: readonly CategoryNode[]): CategoryChoice {
  const slugs = path.map(({ slug }) => slug)
  const title = path.map(({ label }) => label).join(' › ')
  return { name: slugs.join('/'), title, path: siteUrls.category(slugs) }
}
