import type { CategoryNode } from '../../../shared/article.ts'

/** The keys (slugs joined with `/`) of the categories that are to be seen, in their order. */
export function visibleKeys(
  nodes: readonly CategoryNode[],
  isOpen: (key: string) => boolean,
  above = '',
): string[] {
  return nodes.flatMap((node) => {
    const key = above + node.slug
    return isOpen(key) ? [key, ...visibleKeys(node.children, isOpen, `${key}/`)] : [key]
  })
}
