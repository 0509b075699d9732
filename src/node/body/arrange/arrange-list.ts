import { definitionElements, itemElements, listElements } from '../../../shared/html-elements.ts'
import {
  type Attributes,
  appendAll,
  type BodyElement,
  type BodyNode,
  element,
  hasContent,
  isElement,
  noAttributes,
  withChildren,
} from '../tree/body-tree.ts'
import { type BlockContext, type Flow, type Item, looseBlocks } from './block-items.ts'

/** Arranges a list. Content outside of its items is put into an item. */
export function arrangeList(node: BodyElement, context: BlockContext, flow: Flow): readonly Item[] {
  const items = listItems(node.children, { ...context, inList: true }, flow)
  return items.length === 0 ? [] : [withChildren(node, items)]
}

function listItems(
  nodes: readonly BodyNode[],
  context: BlockContext,
  flow: Flow,
): readonly BodyElement[] {
  const items: BodyElement[] = []
  for (const node of grouped(nodes, (name) => itemElements.has(name) || listElements.has(name))) {
    if (Array.isArray(node)) appendAll(items, listItem(noAttributes, node, context, flow))
    else if (isElement(node, 'li'))
      appendAll(items, listItem(node.attributes, node.children, context, flow))
    else {
      // A list directly inside a list belongs to the item before it.
      const inner = looseBlocks(flow([node], context))
      const before = items.pop()
      if (before) items.push(withChildren(before, [...before.children, ...inner]))
      else if (inner.length > 0) items.push(element('li', noAttributes, inner))
    }
  }
  return items
}

function listItem(
  attributes: Attributes,
  nodes: readonly BodyNode[],
  context: BlockContext,
  flow: Flow,
): readonly BodyElement[] {
  const inner = looseBlocks(flow(nodes, context))
  return inner.some(hasContent) ? [element('li', attributes, inner)] : []
}

/** Groups the content between the parts of a list. Boxes around parts are unwrapped. */
function grouped(
  nodes: readonly BodyNode[],
  isPart: (name: string) => boolean,
): readonly (BodyElement | BodyNode[])[] {
  const groups: (BodyElement | BodyNode[])[] = []
  for (const node of nodes) {
    if (typeof node === 'object' && isPart(node.name)) groups.push(node)
    else if (
      isElement(node, 'div') &&
      node.children.some((child) => typeof child === 'object' && isPart(child.name))
    ) {
      appendAll(groups, grouped(node.children, isPart))
    } else {
      const last = groups.at(-1)
      if (Array.isArray(last)) last.push(node)
      else groups.push([node])
    }
  }
  return groups
}

/** Arranges a list of terms and their descriptions. */
export function arrangeDefinitions(
  node: BodyElement,
  context: BlockContext,
  flow: Flow,
): readonly Item[] {
  const parts = grouped(node.children, (name) => definitionElements.has(name)).flatMap((part) => {
    const [name, children] = Array.isArray(part) ? ['dd', part] : [part.name, part.children]
    const inner = looseBlocks(flow(children, context))
    const attributes = Array.isArray(part) ? noAttributes : part.attributes
    return inner.some(hasContent) ? [element(name, attributes, inner)] : []
  })
  return parts.length === 0 ? [] : [withChildren(node, parts)]
}
