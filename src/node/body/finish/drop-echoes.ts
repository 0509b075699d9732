import { type BodyElement, type BodyNode, bodyTree, element } from '../tree/body-tree.ts'
import { forEachElement } from '../tree/for-each-element.ts'

/**
 * Drops the title of pictures where several have the same one: sites write the headline there, which
 * tells a reader nothing about the picture.
 */
export function dropEchoes(nodes: readonly BodyNode[]): readonly BodyNode[] {
  const counts = new Map<string, number>()
  forEachElement(nodes, bodyTree, (node) => {
    const title = pictureTitle(node)
    if (title !== undefined) counts.set(title, (counts.get(title) ?? 0) + 1)
  })
  const echoes = new Set([...counts].filter(([, count]) => count > 1).map(([title]) => title))
  return echoes.size === 0 ? nodes : withoutTitles(nodes, echoes)
}

function withoutTitles(
  nodes: readonly BodyNode[],
  echoes: ReadonlySet<string>,
): readonly BodyNode[] {
  return nodes.map((node) => {
    if (typeof node === 'string') return node
    const children = withoutTitles(node.children, echoes)
    if (!echoes.has(pictureTitle(node) ?? '')) return element(node.name, node.attributes, children)
    const { title: _, ...attributes } = node.attributes
    return element(node.name, attributes, children)
  })
}

function pictureTitle(node: BodyElement): string | undefined {
  return node.name === 'img' ? node.attributes.title : undefined
}
