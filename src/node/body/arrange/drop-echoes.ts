import { type BodyElement, type BodyNode, element } from '../tree/body-tree.ts'

/**
 * Drops the title of pictures where several have the same one: sites write the headline there, which
 * tells a reader nothing about the picture.
 */
export function dropEchoes(nodes: readonly BodyNode[]): readonly BodyNode[] {
  const counts = new Map<string, number>()
  countTitles(nodes, counts)
  const echoes = new Set([...counts].filter(([, count]) => count > 1).map(([title]) => title))
  return echoes.size === 0 ? nodes : withoutTitles(nodes, echoes)
}

function countTitles(nodes: readonly BodyNode[], counts: Map<string, number>): void {
  for (const node of nodes) {
    if (typeof node === 'string') continue
    const title = pictureTitle(node)
    if (title !== undefined) counts.set(title, (counts.get(title) ?? 0) + 1)
    countTitles(node.children, counts)
  }
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
