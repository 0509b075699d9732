import type { CategoryNode, Term } from '../../shared/article.ts'

/** The longest beginning of a category path that exists; its parts are slugs or labels. */
export function findNearest(
  categories: readonly CategoryNode[],
  names: readonly string[],
): readonly Term[] {
  const [first = '', ...rest] = names
  const node = categories.find(({ slug, label }) => {
    return slug.toLowerCase() === first.toLowerCase() || label === first
  })
  return node ? [node, ...findNearest(node.children, rest)] : []
}
