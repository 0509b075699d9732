import type { CategoryNode, Term } from '../../../shared/article.ts'
import type { CategoryContext } from '../../../shared/content-files.ts'
import { foldCase } from '../../core/paths/path-key.ts'
import type { Settings } from '../../core/settings.ts'
import type { Library } from '../library.ts'

/**
 * Where the category with these slugs stands in the tree; no slugs mean the root. Counts go only
 * where they are asked for, since they change with every article.
 */
export function categoryContext(
  library: Library,
  slugs: readonly string[],
  settings: Settings['categories'],
  withCounts: boolean,
): CategoryContext {
  const nodes = slugs.flatMap(
    (_, depth) => library.categoryByKey.get(slugs.slice(0, depth + 1).join('/')) ?? [],
  )
  const parent = nodes.at(-2)
  const siblings = nodes.length === 0 ? [] : (parent?.children ?? library.categories)
  const children = nodes.at(-1)?.children ?? (nodes.length === 0 ? library.categories : [])
  const description = descriptionOf(nodes, settings)
  return {
    path: nodes.map(termOf),
    siblings: siblings.map(termOf),
    children: withCounts ? children.map(countedTermOf) : children.map(termOf),
    ...(description && { description }),
  }
}

function termOf({ slug, label }: CategoryNode): Term {
  return { slug, label }
}

function countedTermOf({ slug, label, count }: CategoryNode): Term & { readonly count: number } {
  return { slug, label, count }
}

/** The description set for this path, found by the labels that the settings name or show. */
function descriptionOf(
  nodes: readonly CategoryNode[],
  settings: Settings['categories'],
): string | undefined {
  const labels = foldCase(nodes.map((node) => node.label).join('/'))
  return Object.entries(settings).find(([path]) => foldCase(path) === labels)?.[1].description
}
