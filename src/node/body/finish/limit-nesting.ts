import { compositeElements, partElements } from '../../../shared/html-elements.ts'
import { nestingCap } from '../../../shared/html-policy.ts'
import { type BodyElement, type BodyNode, hasContent, withChildren } from '../tree/body-tree.ts'

/** Elements that stay or go together with their parts; a `div` is the frame of a table. */
const structures = new Set([...compositeElements, 'div'])
/** The most levels from a structure to the content of its parts: frame, table, section, row, cell. */
const reserve = 6

/** Unwraps what is nested deeper than the cap; all of its text stays. */
export function limitNesting(nodes: readonly BodyNode[]): readonly BodyNode[] {
  return nodes.every((node) => isLow(node, 1)) ? nodes : limited(nodes, 1, false)
}

/** Whether a node at this depth ends far above the cap. */
function isLow(node: BodyNode, depth: number): boolean {
  return typeof node === 'string' || depth + node.height < nestingCap - reserve
}

/** `inStructure`: whether the parent is a structure or a part of one, and was kept. */
function limited(
  nodes: readonly BodyNode[],
  depth: number,
  inStructure: boolean,
): readonly BodyNode[] {
  return nodes.flatMap((node) =>
    typeof node === 'string' || isLow(node, depth)
      ? [node]
      : limitedElement(node, depth, inStructure),
  )
}

function limitedElement(
  node: BodyElement,
  depth: number,
  inStructure: boolean,
): readonly BodyNode[] {
  if (node.children.length === 0) return [node]
  // A formula cannot do without its parts.
  if (node.name === 'math') {
    return depth + node.height > nestingCap ? [node.attributes.alttext ?? ''] : [node]
  }
  const isStructure = structures.has(node.name)
  const isPart = partElements.has(node.name)
  // The frame of a table needs a level more, for the table.
  const needed = node.name === 'div' ? reserve + 1 : reserve
  const fits = depth <= (isStructure ? nestingCap - needed : nestingCap)
  if (isPart ? inStructure : fits) {
    const inner = limited(node.children, depth + 1, isStructure || isPart)
    return [withChildren(node, node.blocks > 0 ? trimmedEnd(inner) : inner)]
  }
  const inner = limited(node.children, depth, false)
  return node.blocks > 0 && inner.some(hasContent) ? [...trimmedEnd(inner), ' '] : inner
}

/** Without the blank that kept a word apart from what follows, where nothing follows. */
function trimmedEnd(nodes: readonly BodyNode[]): readonly BodyNode[] {
  return nodes.at(-1) === ' ' ? nodes.slice(0, -1) : nodes
}
