import type { CategoryNode, Term } from '../../shared/article.ts'

/** The longest beginning of a category path that exists. */
export function findNearest(
  categories: readonly CategoryNode[],
  slugs: readonly string[],
): readonly Term[] {
  const [first, ...rest] = slugs
  const node = categories.find((category) => category.slug === first)
  return node ? [node, ...findNearest(node.children, rest)] : []
}
