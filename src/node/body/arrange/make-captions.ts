import { captionStart } from '../../../shared/pictures/caption-mark.ts'
import {
  type BodyElement,
  type BodyNode,
  element,
  isElement,
  type NamedElement,
  noAttributes,
  rawText,
  withChildren,
} from '../tree/body-tree.ts'
import { isMedia } from '../tree/split-lines.ts'

/** Joins a picture and the caption right after it into a figure. */
export function makeCaptions(nodes: readonly BodyNode[]): readonly BodyNode[] {
  const out: BodyNode[] = []
  for (const node of nodes) {
    const before = out.at(-1)
    if (isCaption(node) && isPicture(before)) {
      const caption = element('figcaption', noAttributes, node.children)
      out[out.length - 1] = element('figure', noAttributes, [...before.children, caption])
    } else out.push(typeof node === 'object' && node.blocks > 1 ? inside(node) : node)
  }
  return out
}

function inside(node: BodyElement): BodyElement {
  return withChildren(node, makeCaptions(node.children))
}

function isCaption(node: BodyNode): node is NamedElement<'p'> {
  return isElement(node, 'p') && captionStart.test(rawText(node))
}

/** Whether a block shows a picture without a caption and nothing else. */
function isPicture(node: BodyNode | undefined): node is NamedElement<'p' | 'figure'> {
  if (!isElement(node, 'p') && !isElement(node, 'figure')) return false
  return (
    node.children.some(isMedia) &&
    node.children.every((child) =>
      typeof child === 'string' ? child.trim() === '' : isMedia(child),
    )
  )
}
