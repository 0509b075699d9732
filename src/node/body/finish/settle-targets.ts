import { cellElements, rowElements } from '../../../shared/html-elements.ts'
import {
  appendAll,
  type BodyElement,
  type BodyNode,
  bodyTree,
  element,
  isElement,
} from '../tree/body-tree.ts'
import { forEachElement } from '../tree/for-each-element.ts'

/**
 * Repairs links inside the body. A link whose target was removed becomes text. A target whose link was
 * removed loses its id. An element that contained only such a target is removed.
 */
export function settleTargets(nodes: readonly BodyNode[]): readonly BodyNode[] {
  const wanted = new Set<string>()
  const ids = new Set<string>()
  forEachElement(nodes, bodyTree, ({ attributes: { id, href } }) => {
    if (id !== undefined) ids.add(id)
    if (href?.startsWith('#')) wanted.add(href.slice(1))
  })
  return wanted.size === 0 && ids.size === 0 ? nodes : settled(nodes, wanted, ids)
}

function settled(
  nodes: readonly BodyNode[],
  wanted: ReadonlySet<string>,
  ids: ReadonlySet<string>,
): readonly BodyNode[] {
  const out: BodyNode[] = []
  for (const node of nodes) {
    if (typeof node === 'string') out.push(node)
    else {
      const children = settled(node.children, wanted, ids)
      const { id, ...rest } = node.attributes
      const isUnused = id !== undefined && !wanted.has(id)
      const kept = element(node.name, isUnused ? rest : node.attributes, children)
      const isBare = isElement(node, 'span') && isUnused && Object.keys(rest).length === 0
      const isDead = node.name === 'a' && leadsNowhere(node.attributes.href, ids)
      // A link without a target may itself be the target of another link.
      if (isDead && id !== undefined && !isUnused) out.push(element('span', { id }, []))
      if (isBare || isDead) appendAll(out, children)
      else if (kept.content || !node.content || isTablePart(node)) out.push(kept)
    }
  }
  return out
}

/** Whether an element is a part of a table. Without it the following cells would move. */
function isTablePart({ name }: BodyElement): boolean {
  return cellElements.has(name) || rowElements.has(name)
}

function leadsNowhere(href: string | undefined, ids: ReadonlySet<string>): boolean {
  return href?.startsWith('#') === true && !ids.has(href.slice(1))
}
