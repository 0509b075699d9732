/** The functions that find the elements of a kind of tree, and their children. */
export interface TreeKind<Node, Element extends Node> {
  readonly isElement: (node: Node) => node is Element
  readonly childrenOf: (element: Element) => readonly Node[]
}

/** Visits every element of a tree in the order of start tags, at any depth of nesting. */
export function forEachElement<Node, Element extends Node>(
  nodes: readonly Node[],
  { isElement, childrenOf }: TreeKind<Node, Element>,
  action: (element: Element) => void,
): void {
  const open: Node[] = nodes.toReversed()
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) continue
    action(node)
    const children = childrenOf(node)
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const child = children[at]
      if (child !== undefined) open.push(child)
    }
  }
}
