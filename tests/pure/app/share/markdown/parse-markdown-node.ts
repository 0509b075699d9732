import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'
import type { MarkdownNode } from '../../../../../src/app/share/markdown/markdown-node.ts'

/** HTML as nodes of the shape that a browser's have. */
export function parseMarkdownNode(html: string): MarkdownNode {
  return nodeOf(parseFragment(html))
}

/** All text in a node. */
export function textOfNode(node: MarkdownNode): string {
  return node.nodeValue ?? Array.from(node.childNodes).map(textOfNode).join('')
}

function nodeOf(node: DefaultTreeAdapterMap['node']): MarkdownNode {
  const attributes = 'attrs' in node ? node.attrs : []
  return {
    nodeName: node.nodeName,
    nodeValue: 'value' in node ? node.value : 'data' in node ? node.data : null,
    childNodes: 'childNodes' in node ? node.childNodes.map(nodeOf) : [],
    getAttribute: (name) => attributes.find((attribute) => attribute.name === name)?.value ?? null,
  }
}
