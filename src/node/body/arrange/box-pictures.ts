import {
  type BodyElement,
  type BodyNode,
  element,
  isElement,
  noAttributes,
  withChildren,
} from '../tree/body-tree.ts'

/**
 * Makes a figure of a paragraph that is one picture of unknown size: figures keep space for such a picture, so
 * that nothing moves when it comes. In a line of text there is no space to keep.
 */
export function boxPictures(nodes: readonly BodyNode[]): readonly BodyNode[] {
  return nodes.map((node) => {
    if (typeof node === 'string') return node
    if (isElement(node, 'p') && isUnknownPicture(onlyChild(node))) {
      return element('figure', noAttributes, node.children)
    }
    return node.blocks > 1 ? withChildren(node, boxPictures(node.children)) : node
  })
}

/** A picture, or a link around one, that says nothing of its size. */
function isUnknownPicture(node: BodyNode | undefined): boolean {
  if (isElement(node, 'a') || isElement(node, 'picture')) return isUnknownPicture(onlyChild(node))
  if (!isElement(node, 'img')) return false
  return node.attributes.height === undefined && node.attributes.class === undefined
}

function onlyChild({ children }: BodyElement): BodyNode | undefined {
  const shown = children.filter((child) =>
    typeof child === 'string' ? child.trim() !== '' : child.name !== 'source',
  )
  return shown.length === 1 ? shown[0] : undefined
}
