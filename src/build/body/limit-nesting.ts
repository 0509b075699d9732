import { nestingCap } from '../../shared/html-policy.ts'
import { type BodyElement, type BodyNode, hasContent, withChildren } from './body-tree.ts'

/** Elements that need others inside them, and those others: they stay or go together. */
const structures = new Set([
  'table',
  'ul',
  'ol',
  'dl',
  'figure',
  'details',
  'div',
  'ruby',
  'picture',
])
const parts = new Set(
  'caption thead tbody tfoot tr td th li dt dd figcaption summary rt rp source table'.split(' '),
)
/** The most levels between a structure and its parts' content: frame, table, section, row, cell. */
const reserve = 6

/** Unwraps what is nested deeper than the cap; all of its text stays. */
export function limitNesting(nodes: readonly BodyNode[], depth = 1): readonly BodyNode[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [node] : limited(node, depth)))
}

function limited(node: BodyElement, depth: number): readonly BodyNode[] {
  if (node.children.length === 0 || depth + node.height < nestingCap - reserve) return [node]
  const limit = structures.has(node.name) ? nestingCap - reserve : nestingCap
  if (depth <= limit || (parts.has(node.name) && depth <= nestingCap + reserve)) {
    return [withChildren(node, limitNesting(node.children, depth + 1))]
  }
  const inner = limitNesting(node.children, depth)
  return node.blocks > 0 && inner.some(hasContent) ? [...inner, ' '] : inner
}
