import { headingElements, inlineElements } from '../../../shared/html-elements.ts'
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
import type { BodyWords } from '../tree/body-words.ts'
import { tidyRun, wrapRun } from '../tree/tidy-run.ts'
import { arrangeCode } from './arrange-code.ts'
import { arrangeFigure } from './arrange-figure.ts'
import { arrangeDefinitions, arrangeList } from './arrange-list.ts'
import { arrangeTable } from './arrange-table.ts'
import { type Item, isRun, looseBlocks, type Place, paragraphs, type Run } from './block-items.ts'

/** An inline element around more blocks than this is not repeated in each of them. */
const maxWrapped = 100

/**
 * Arranges a cleaned tree so that every parser reads it back as it is: text in paragraphs, blocks
 * only where blocks may stand, lists of list items, and no box that only scraping left behind.
 */
export function arrangeBlocks(nodes: readonly BodyNode[], words: BodyWords): readonly BodyNode[] {
  return paragraphs(flow(nodes, { words, wrappers: [], inTable: false, inList: false }))
}

/** Divides nodes into runs of text and finished blocks. */
function flow(nodes: readonly BodyNode[], place: Place, paragraph?: Attributes): readonly Item[] {
  const items: Item[] = []
  let open: BodyNode[] = []
  const flush = (): void => {
    const run = open.length === 0 ? [] : wrapRun(tidyRun(open), place.wrappers)
    if (run.some(hasContent))
      items.push({ nodes: tidyWrapped(run, place), ...(paragraph && { paragraph }) })
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
        appendAll(items, arrangeList(stray, place, flow))
        at = end - 1
      } else appendAll(items, block(node, place))
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

/** Whether a run shows nothing and is only there to be jumped to. */
function isTargetOnly(item: Item): item is Run {
  return isRun(item) && !item.nodes.some(isShown)
}

/** Moves targets into the paragraph or heading after them, so that they take no room of their own. */
function joinTargets(items: readonly Item[]): readonly Item[] {
  const joined: Item[] = []
  let targets: readonly BodyNode[] = []
  for (const item of items) {
    if (isTargetOnly(item)) targets = [...targets, ...item.nodes]
    else {
      if (targets.length === 0) joined.push(item)
      else if (isRun(item)) joined.push({ ...item, nodes: [...targets, ...item.nodes] })
      else if (headingElements.has(item.name)) {
        joined.push(withChildren(item, [...targets, ...item.children]))
      } else joined.push({ nodes: targets }, item)
      targets = []
    }
  }
  return targets.length === 0 ? joined : [...joined, { nodes: targets }]
}

/** With wrappers around it a run may hold a link in a link again. */
function tidyWrapped(run: readonly BodyNode[], { wrappers }: Place): readonly BodyNode[] {
  return wrappers.length === 0 ? run : tidyRun(run)
}

function block(node: BodyElement, place: Place): readonly Item[] {
  switch (node.name) {
    case 'p':
      return flow(node.children, place, node.attributes)
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return heading(node, place)
    case 'ul':
    case 'ol':
      return arrangeList(node, place, flow)
    case 'dl':
      return arrangeDefinitions(node, place, flow)
    case 'table':
      return arrangeTable(node, place, flow)
    case 'pre':
      return arrangeCode(node, place.wrappers)
    case 'blockquote': {
      const inner = paragraphs(flow(node.children, place))
      return inner.some(hasContent) ? [withChildren(node, inner)] : []
    }
    case 'figure':
      return arrangeFigure(node, place, flow)
    case 'details':
      return details(node, place)
    case 'hr':
      return [node]
    default:
      return flow(node.children, wrapped(node, place))
  }
}

/** The place inside an inline element that holds blocks; any other box leaves the place as it is. */
function wrapped(node: BodyElement, place: Place): Place {
  const isBox = !inlineElements.has(node.name)
  const isKnown = place.wrappers.some(({ name }) => name === node.name)
  if (isBox || isKnown || node.blocks > maxWrapped || node.attributes.id) return place
  return { ...place, wrappers: [...place.wrappers, node] }
}

/** A heading of one line; what is no heading at all (a list, a lone picture) loses the tag. */
function heading(node: BodyElement, place: Place): readonly Item[] {
  const items = flow(node.children, place)
  const runs = items.filter(isRun)
  if (runs.length < items.length || !runs.some(({ nodes }) => nodes.some(hasText))) return items
  const line = runs.flatMap(({ nodes }, at) => (at === 0 ? nodes : [' ', ...nodes]))
  // In a list item it was a comment sign or bold print, never a chapter.
  if (node.name === 'h1' && place.inList) {
    return [{ nodes: tidyRun([element('strong', noAttributes, line)]) }]
  }
  return [withChildren(node, line)]
}

function hasText(node: BodyNode): boolean {
  return hasContent(rawText(node))
}

function details(node: BodyElement, place: Place): readonly Item[] {
  const summary = node.children.find((child) => isElement(child, 'summary'))
  const rest = looseBlocks(
    flow(
      node.children.filter((child) => child !== summary),
      place,
    ),
  )
  const head = summary && looseBlocks(flow(summary.children, place))
  if (!head?.some(hasContent)) return rest.some(hasContent) ? [withChildren(node, rest)] : []
  return [withChildren(node, [element('summary', noAttributes, head), ...rest])]
}
