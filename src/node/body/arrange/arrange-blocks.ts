import { headingElements, inlineElements } from '../../../shared/html-elements.ts'
import type { BodyWords } from '../../../shared/words/en/body.ts'
import {
  type Attributes,
  appendAll,
  type BodyElement,
  type BodyNode,
  element,
  hasContent,
  isElement,
  isInline,
  isShown,
  noAttributes,
  rawText,
  withChildren,
} from '../tree/body-tree.ts'
import { tidyInline, wrapInline } from '../tree/tidy-inline.ts'
import { arrangeCode } from './arrange-code.ts'
import { arrangeFigure } from './arrange-figure.ts'
import { arrangeDefinitions, arrangeList } from './arrange-list.ts'
import { arrangeTable } from './arrange-table.ts'
import {
  type BlockContext,
  type InlineText,
  type Item,
  isInlineText,
  looseBlocks,
  paragraphs,
} from './block-items.ts'

/** An inline element around more blocks than this is not repeated in each of them. */
const maxWrapped = 100

/**
 * Arranges a cleaned tree so that every parser reads it back as it is: text in paragraphs, blocks
 * only where blocks may stand, lists of list items, and no box that only scraping left behind.
 */
export function arrangeBlocks(nodes: readonly BodyNode[], words: BodyWords): readonly BodyNode[] {
  return paragraphs(flow(nodes, { words, wrappers: [], inTable: false, inList: false }))
}

/** Divides nodes into inline text and finished blocks. */
function flow(
  nodes: readonly BodyNode[],
  context: BlockContext,
  paragraph?: Attributes,
): readonly Item[] {
  const items: Item[] = []
  let open: BodyNode[] = []
  const flush = (): void => {
    const text = open.length === 0 ? [] : wrapInline(tidyInline(open), context.wrappers)
    if (text.some(hasContent))
      items.push({ nodes: tidyWrapped(text, context), ...(paragraph && { paragraph }) })
    open = []
  }
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at] ?? ''
    if (isInline(node)) open.push(node)
    else {
      flush()
      if (isElement(node, 'li')) {
        const end = endOfItems(nodes, at)
        const stray = element('ul', noAttributes, nodes.slice(at, end))
        appendAll(items, arrangeList(stray, context, flow))
        at = end - 1
      } else appendAll(items, block(node, context))
    }
  }
  flush()
  return items.some(isTargetOnly) ? joinTargets(items) : items
}

/** Where a row of list items without a list ends. */
function endOfItems(nodes: readonly BodyNode[], start: number): number {
  let end = start
  for (let at = start; at < nodes.length; at += 1) {
    const node = nodes[at]
    if (isElement(node, 'li')) end = at + 1
    else if (typeof node !== 'string' || hasContent(node)) break
  }
  return end
}

/** Whether inline text shows nothing and only holds targets of links. */
function isTargetOnly(item: Item): item is InlineText {
  return isInlineText(item) && !item.nodes.some(isShown)
}

/** Moves targets into the paragraph or heading after them, so that they make no paragraph of their own. */
function joinTargets(items: readonly Item[]): readonly Item[] {
  const joined: Item[] = []
  let targets: readonly BodyNode[] = []
  for (const item of items) {
    if (isTargetOnly(item)) targets = [...targets, ...item.nodes]
    else {
      if (targets.length === 0) joined.push(item)
      else if (isInlineText(item)) joined.push({ ...item, nodes: [...targets, ...item.nodes] })
      else if (headingElements.has(item.name)) {
        joined.push(withChildren(item, [...targets, ...item.children]))
      } else joined.push({ nodes: targets }, item)
      targets = []
    }
  }
  return targets.length === 0 ? joined : [...joined, { nodes: targets }]
}

/** Tidies inline text again when it has wrappers: they may make a link inside a link. */
function tidyWrapped(text: readonly BodyNode[], { wrappers }: BlockContext): readonly BodyNode[] {
  return wrappers.length === 0 ? text : tidyInline(text)
}

function block(node: BodyElement, context: BlockContext): readonly Item[] {
  switch (node.name) {
    case 'p':
      return flow(node.children, context, node.attributes)
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return heading(node, context)
    case 'ul':
    case 'ol':
      return arrangeList(node, context, flow)
    case 'dl':
      return arrangeDefinitions(node, context, flow)
    case 'table':
      return arrangeTable(node, context, flow)
    case 'pre':
      return arrangeCode(node, context.wrappers)
    case 'blockquote': {
      const inner = paragraphs(flow(node.children, context))
      return inner.some(hasContent) ? [withChildren(node, inner)] : []
    }
    case 'figure':
      return arrangeFigure(node, context, flow)
    case 'details':
      return details(node, context)
    case 'hr':
      return [node]
    default:
      return inherited(flow(node.children, wrapped(node, context)), node)
  }
}

/** Puts the language and direction of a removed box on its children. */
function inherited(
  items: readonly Item[],
  { attributes: { lang, dir } }: BodyElement,
): readonly Item[] {
  if (lang === undefined && dir === undefined) return items
  const around = { ...(lang && { lang }), ...(dir && { dir }) }
  return items.map((item) =>
    isInlineText(item)
      ? { ...item, paragraph: { ...around, ...item.paragraph } }
      : element(item.name, { ...around, ...item.attributes }, item.children),
  )
}

/** The context inside an inline element that holds blocks; any other box leaves the context as it is. */
function wrapped(node: BodyElement, context: BlockContext): BlockContext {
  const isBox = !inlineElements.has(node.name)
  const isKnown = context.wrappers.some(({ name }) => name === node.name)
  if (isBox || isKnown || node.blocks > maxWrapped || node.attributes.id) return context
  return { ...context, wrappers: [...context.wrappers, node] }
}

/** A heading of one line; what is no heading at all (a list, a lone picture) loses the tag. */
function heading(node: BodyElement, context: BlockContext): readonly Item[] {
  const items = flow(node.children, context)
  const texts = items.filter(isInlineText)
  if (texts.length < items.length || !texts.some(({ nodes }) => nodes.some(hasText))) return items
  const line = texts.flatMap(({ nodes }, at) => (at === 0 ? nodes : [' ', ...nodes]))
  // In a list item it was a comment sign or bold print, never a chapter.
  if (node.name === 'h1' && context.inList) {
    return [{ nodes: tidyInline([element('strong', noAttributes, line)]) }]
  }
  return [withChildren(node, line)]
}

function hasText(node: BodyNode): boolean {
  return hasContent(rawText(node))
}

function details(node: BodyElement, context: BlockContext): readonly Item[] {
  const summary = node.children.find((child) => isElement(child, 'summary'))
  const rest = looseBlocks(
    flow(
      node.children.filter((child) => child !== summary),
      context,
    ),
  )
  const head = summary && looseBlocks(flow(summary.children, context))
  if (!head?.some(hasContent)) return rest.some(hasContent) ? [withChildren(node, rest)] : []
  return [withChildren(node, [element('summary', noAttributes, head), ...rest])]
}
