/** The members of a node that the conversion to Markdown reads; nodes of a document are of this shape. */
export interface MarkdownNode {
  /** `#text`, or the name of an element in any case. */
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: ArrayLike<MarkdownNode>
  getAttribute?(name: string): string | null
}

/** The children of a node as a list. */
export function childrenOf(node: MarkdownNode): readonly MarkdownNode[] {
  return Array.from(node.childNodes)
}

/** The name of an element in lower case. */
export function nameOf(node: MarkdownNode): string {
  return node.nodeName.toLowerCase()
}

/** The value of an attribute; empty where there is none. */
export function attributeOf(node: MarkdownNode, name: string): string {
  return node.getAttribute?.(name) ?? ''
}

/** All text below a node, as it stands there. */
export function rawText(node: MarkdownNode): string {
  if (node.nodeValue !== null) return node.nodeValue
  if (nameOf(node) === 'br') return '\n'
  return childrenOf(node).map(rawText).join('')
}
