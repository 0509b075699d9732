import type { SourceElement, SourceNode } from '../tree/source-nodes.ts'

/** The text of a formula: its TeX source if it carries one, else its symbols. */
export function mathText(math: SourceElement): string {
  let tex: string | undefined
  let symbols = ''
  const open: SourceNode[] = [math]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('value' in node) symbols += node.value
    else if (node.nodeName === 'annotation') tex ??= annotationText(node)
    else if ('childNodes' in node && !droppedFromMath.has(node.nodeName)) {
      for (const child of node.childNodes.toReversed()) open.push(child)
    }
  }
  return tex ?? symbols
}

const droppedFromMath = new Set(['script', 'style', 'svg', 'annotation-xml', 'template'])

function annotationText(node: SourceNode): string | undefined {
  const [text] = 'childNodes' in node ? node.childNodes : []
  return text !== undefined && 'value' in text ? text.value.trim() : undefined
}
