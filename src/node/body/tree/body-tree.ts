import { inlineElements, mediaElements } from '../../../shared/html-elements.ts'
import type { TreeKind } from './for-each-element.ts'

/** Attribute name → value, unescaped. */
export type Attributes = Readonly<Record<string, string>>

/** An element of a body on its way from the source to the page. */
export interface BodyElement {
  readonly name: string
  readonly attributes: Attributes
  readonly children: readonly BodyNode[]
  /** How many levels of elements it is and holds. */
  readonly height: number
  /** How many block elements it is and holds. */
  readonly blocks: number
  /** Whether it is or holds something to read, see or hear. */
  readonly shown: boolean
  /** Whether it is shown, or is or holds something to jump to. */
  readonly content: boolean
}

/** A piece of text, unescaped, or an element. */
export type BodyNode = string | BodyElement

/** How to go through a body. */
export const bodyTree: TreeKind<BodyNode, BodyElement> = {
  isElement: (node) => typeof node === 'object',
  childrenOf: ({ children }) => children,
}

/** An element whose name is known. */
export interface NamedElement<Name extends string> extends BodyElement {
  readonly name: Name
}

/** An element that can stand in a line of text. */
interface InlineElement extends BodyElement {
  readonly blocks: 0
}

/** No attributes. */
export const noAttributes: Attributes = {}

const contentNames = new Set([...mediaElements, 'img', 'hr', 'math'])
const visible = /[^\s\u200b-\u200d\u2060]/

/** Makes an element and notes what its ancestors want to know about it. */
export function element(
  name: string,
  attributes: Attributes,
  children: readonly BodyNode[],
): BodyElement {
  let blocks = inlineElements.has(name) ? 0 : 1
  let shown = contentNames.has(name)
  let content = shown || attributes.id !== undefined
  let inner = 0
  for (const child of children) {
    if (typeof child !== 'string') {
      blocks += child.blocks
      if (child.height > inner) inner = child.height
    }
    if (!shown) {
      shown = isShown(child)
      content ||= hasContent(child)
    }
  }
  return { name, attributes, children, height: inner + 1, blocks, shown, content: content || shown }
}

/** A copy of an element with other children. */
export function withChildren(node: BodyElement, children: readonly BodyNode[]): BodyElement {
  return element(node.name, node.attributes, children)
}

/** Whether a node is or holds something to read, see, hear or jump to. */
export function hasContent(node: BodyNode): boolean {
  return typeof node === 'string' ? visible.test(node) : node.content
}

/** Whether a node is or holds something to read, see or hear. */
export function isShown(node: BodyNode): boolean {
  return typeof node === 'string' ? visible.test(node) : node.shown
}

/** Whether a node can stand in a line of text. */
export function isInline(node: BodyNode): node is string | InlineElement {
  return typeof node === 'string' || node.blocks === 0
}

/** Whether a node is an element of this name. */
export function isElement<Name extends string>(
  node: BodyNode | undefined,
  name: Name,
): node is NamedElement<Name> {
  return typeof node === 'object' && node.name === name
}

/** The classes of what stands for a picture: one without a usable address, one that is known to be lost. */
const placeholderClass = /^(?:missing|dead)-picture$/

/** Whether a node stands for a picture that cannot be shown. */
export function isPicturePlaceholder(node: BodyNode | undefined): node is NamedElement<'span'> {
  return isElement(node, 'span') && placeholderClass.test(node.attributes.class ?? '')
}

/** All the text inside a node, nothing added, nothing left out. */
export function rawText(node: BodyNode): string {
  return typeof node === 'string' ? node : node.children.map(rawText).join('')
}

/** Appends one list to another, however long it is. */
export function appendAll<T>(target: T[], items: readonly T[]): void {
  for (const item of items) target.push(item)
}
