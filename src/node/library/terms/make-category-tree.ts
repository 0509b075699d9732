import type { CategoryNode } from '../../../shared/article.ts'
import { foldCase } from '../../core/paths/path-key.ts'
import type { Settings } from '../../core/settings.ts'
import type { ArticleList } from '../library.ts'

interface OpenNode {
  readonly slug: string
  readonly label: string
  readonly count: number
  readonly children: OpenNode[]
}

/** The tree of all categories that have articles, with counts from their lists. */
export function makeCategoryTree(
  lists: ReadonlyMap<string, ArticleList>,
  settings: Settings['categories'],
): readonly CategoryNode[] {
  const root: OpenNode[] = []
  const open = new Map<string, OpenNode>()
  // A category stands behind the one it lies in.
  for (const { scope, label, dated, undated } of lists.values()) {
    if (scope.kind !== 'category') continue
    const { slugs } = scope
    const count = dated.length + undated.length
    const node = { slug: slugs.at(-1) ?? '', label, count, children: [] }
    const siblings = open.get(slugs.slice(0, -1).join('/'))?.children ?? root
    siblings.push(node)
    open.set(slugs.join('/'), node)
  }
  const first = Object.values(settings).flatMap((setting) => setting.label ?? [])
  return sortTree(root, [...Object.keys(settings), ...first].map(foldCase))
}

/** Categories named in the settings come first, in that order; the others by their labels. */
function sortTree(nodes: readonly OpenNode[], first: readonly string[]): CategoryNode[] {
  const rank = (node: OpenNode): number => {
    const label = foldCase(node.label)
    const at = first.findIndex((name) => name === label || name.endsWith(`/${label}`))
    return at === -1 ? first.length : at
  }
  return [...nodes]
    .sort((a, b) => rank(a) - rank(b) || (a.label < b.label ? -1 : 1))
    .map((node) => ({ ...node, children: sortTree(node.children, first) }))
}

/** The nodes of a category tree by `categoryKey`. */
export function indexTree(nodes: readonly CategoryNode[]): ReadonlyMap<string, CategoryNode> {
  const index = new Map<string, CategoryNode>()
  const visit = (level: readonly CategoryNode[], parent: string): void => {
    for (const node of level) {
      const key = parent === '' ? node.slug : `${parent}/${node.slug}`
      index.set(key, node)
      visit(node.children, key)
    }
  }
  visit(nodes, '')
  return index
}
