import type { CategoryNode } from '../../../shared/article.ts'
import { type Fold, matchCategory } from '../../content/match-category.ts'

/** The part of a tree that a query leaves. */
interface FilteredTree {
  /** Categories whose names fit, and those above them. A category that fits keeps all below it. */
  readonly nodes: readonly CategoryNode[]
  /** How many names fit. */
  readonly found: number
  /** Keys of the branches to open: below them something fits. */
  readonly open: ReadonlySet<string>
}

/** Finds categories by any part of their names, Chinese ones also by their initials in pinyin. */
export function filterTree(
  nodes: readonly CategoryNode[],
  query: string,
  fold: Fold,
): FilteredTree {
  const fits = matchCategory(query, fold)
  const open = new Set<string>()
  let found = 0

  function filter(siblings: readonly CategoryNode[], above: string): readonly CategoryNode[] {
    return siblings.flatMap((node) => {
      const key = above + node.slug
      const children = filter(node.children, `${key}/`)
      const isFound = fits(node.label)
      if (isFound) found += 1
      if (children.length > 0) {
        open.add(key)
        return [{ ...node, children }]
      }
      return isFound ? [node] : []
    })
  }

  return { nodes: filter(nodes, ''), found, open }
}

/** The position of the filter's words in a name. Undefined where only the folded name contains them. */
export function foundRange(
  label: string,
  query: string,
  fold: Fold,
): readonly [start: number, end: number] | undefined {
  const folded = fold(label)
  // Folding may move characters; what was typed as it stands in the name is still found then.
  const [text, wanted] =
    folded.length === label.length
      ? [folded, fold(query.trim())]
      : [label.toLowerCase(), query.trim().toLowerCase()]
  const start = wanted === '' ? -1 : text.indexOf(wanted)
  return start === -1 ? undefined : [start, start + wanted.length]
}
