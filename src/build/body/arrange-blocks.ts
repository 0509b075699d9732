import { arrangeCode } from './arrange-code.ts'
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
} from './body-tree.ts'
import type { BodyWords } from './body-words.ts'
import { attributeText } from './source-attributes.ts'
import { isMedia, splitLines } from './split-lines.ts'
import { tidyRun, wrapRun } from './tidy-run.ts'

/** Where a piece of the body stands. */
interface Place {
  readonly words: BodyWords
  /** Inline elements around the blocks: they are put around the text of each. */
  readonly wrappers: readonly BodyElement[]
  readonly inTable: boolean
  readonly inList: boolean
}

/** A stretch of text that nothing divides. */
interface Run {
  readonly nodes: readonly BodyNode[]
  /** The attributes of the paragraph it came from. */
  readonly paragraph?: Attributes
}

type Item = Run | BodyElement

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
  for (const [at, node] of nodes.entries()) {
    if (isInline(node)) open.push(node)
    else {
      flush()
      if (!isElement(node, 'li')) appendAll(items, block(node, place))
      else if (!isElement(nodes[at - 1], 'li')) appendAll(items, strayItems(nodes, at, place))
    }
  }
  flush()
  return items.some(isTargetOnly) ? joinTargets(items) : items
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
      else if (/^h[1-6]$/.test(item.name)) {
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
      return list(node, place)
    case 'dl':
      return definitions(node, place)
    case 'table':
      return table(node, place)
    case 'pre':
      return arrangeCode(node, place.wrappers)
    case 'blockquote': {
      const inner = paragraphs(flow(node.children, place))
      return inner.some(hasContent) ? [withChildren(node, inner)] : []
    }
    case 'figure':
      return figure(node, place)
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
  const isBox = element(node.name, noAttributes, []).blocks > 0
  const isKnown = place.wrappers.some(({ name }) => name === node.name)
  if (isBox || isKnown || node.blocks > maxWrapped || node.attributes.id) return place
  return { ...place, wrappers: [...place.wrappers, node] }
}

function isRun(item: Item | undefined): item is Run {
  return item !== undefined && 'nodes' in item
}

/** Puts every run into a paragraph. */
function paragraphs(items: readonly Item[]): readonly BodyNode[] {
  return items.flatMap((item) => (isRun(item) ? paragraphsOf(item) : [item]))
}

/** Puts runs into paragraphs only where they would run together, as in a list item. */
function looseBlocks(items: readonly Item[]): readonly BodyNode[] {
  return items.flatMap((item, at) => {
    if (!isRun(item)) return [item]
    const isAlone = !isRun(items[at - 1]) && !isRun(items[at + 1])
    return isAlone && item.paragraph === undefined ? item.nodes : paragraphsOf(item)
  })
}

function paragraphsOf(run: Run): readonly BodyElement[] {
  return splitLines(run.nodes)
    .map(tidyRun)
    .filter((nodes) => nodes.some(hasContent))
    .map((nodes) => element('p', run.paragraph ?? noAttributes, nodes))
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

function list(node: BodyElement, place: Place): readonly Item[] {
  const items = listItems(node.children, { ...place, inList: true })
  return items.length === 0 ? [] : [withChildren(node, items)]
}

function strayItems(nodes: readonly BodyNode[], start: number, place: Place): readonly Item[] {
  let end = start
  while (isElement(nodes[end], 'li')) end += 1
  const items = nodes.slice(start, end)
  return list(element('ul', noAttributes, items), place)
}

function listItems(nodes: readonly BodyNode[], place: Place): readonly BodyElement[] {
  const items: BodyElement[] = []
  for (const node of grouped(nodes, (name) => name === 'li' || isList(name))) {
    if (Array.isArray(node)) appendAll(items, listItem(noAttributes, node, place))
    else if (isElement(node, 'li'))
      appendAll(items, listItem(node.attributes, node.children, place))
    else {
      // A list straight in a list belongs to the item before it.
      const inner = looseBlocks(flow([node], place))
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
  place: Place,
): readonly BodyElement[] {
  const inner = looseBlocks(flow(nodes, place))
  return inner.some(hasContent) ? [element('li', attributes, inner)] : []
}

function isList(name: string): boolean {
  return name === 'ul' || name === 'ol'
}

/** Gathers what stands between the parts of a list; boxes around parts are opened. */
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

function definitions(node: BodyElement, place: Place): readonly Item[] {
  const isPart = (name: string): boolean => name === 'dt' || name === 'dd'
  const parts = grouped(node.children, isPart).flatMap((part) => {
    const [name, children] = Array.isArray(part) ? ['dd', part] : [part.name, part.children]
    const inner = looseBlocks(flow(children, place))
    const attributes = Array.isArray(part) ? noAttributes : part.attributes
    return inner.some(hasContent) ? [element(name, attributes, inner)] : []
  })
  return parts.length === 0 ? [] : [withChildren(node, parts)]
}

/** A table in a frame that scrolls; a table of one cell was only a box. */
function table(node: BodyElement, place: Place): readonly Item[] {
  if (!node.content) return []
  if (countCells(node) <= 1) return node.children.flatMap((part) => flow([part], place))
  const inner = { ...place, inTable: true }
  const parts = node.children.flatMap((part) => tablePart(part, inner))
  if (!parts.some(hasContent)) return []
  const whole = withChildren(node, parts)
  if (place.inTable) return [whole]
  const caption = parts.find(({ name }) => name === 'caption')
  const label = caption && attributeText(rawText(caption))
  const frame = {
    class: 'scroll',
    tabindex: '0',
    role: 'group',
    'aria-label': label || place.words.table,
  }
  return [element('div', frame, [whole])]
}

/** The cells of a table itself, without those of tables in it. */
function countCells(node: BodyElement): number {
  let count = 0
  for (const child of node.children) {
    if (isElement(child, 'td') || isElement(child, 'th')) count += 1
    else if (typeof child === 'object' && /^t(?:head|body|foot|r)$/.test(child.name)) {
      count += countCells(child)
    }
  }
  return count
}

function tablePart(part: BodyNode, place: Place): readonly BodyElement[] {
  if (typeof part === 'string') return []
  if (part.name === 'caption') {
    const inner = looseBlocks(flow(part.children, place))
    return inner.some(hasContent) ? [withChildren(part, inner)] : []
  }
  if (!/^t(?:head|body|foot)$/.test(part.name)) return []
  const rows = part.children.flatMap((row) => (isElement(row, 'tr') ? tableRow(row, place) : []))
  return rows.length === 0 ? [] : [withChildren(part, rows)]
}

function tableRow(row: BodyElement, place: Place): readonly BodyElement[] {
  const cells = row.children.flatMap((cell) =>
    isElement(cell, 'td') || isElement(cell, 'th')
      ? [withChildren(cell, looseBlocks(flow(cell.children, place)))]
      : [],
  )
  return cells.length === 0 ? [] : [withChildren(row, cells)]
}

/** A figure keeps its tag for a picture or a caption; around anything else it says nothing. */
function figure(node: BodyElement, place: Place): readonly Item[] {
  const captions = figureParts(node.children).filter((part) => isElement(part, 'figcaption'))
  const shown = flow(
    figureParts(node.children).filter((part) => !isElement(part, 'figcaption')),
    place,
  )
  const words = captions.flatMap((caption) => flow(caption.children, place)).filter(saysSomething)
  if (shown.length === 0) return words
  const content = looseBlocks(shown.map(withoutParagraph))
  if (words.length === 0 && !content.some(isMedia)) return shown
  const caption =
    words.length === 0 ? [] : [element('figcaption', noAttributes, looseBlocks(words))]
  return [withChildren(node, [...content, ...caption])]
}

function figureParts(nodes: readonly BodyNode[]): readonly BodyNode[] {
  return nodes.flatMap((node) =>
    isElement(node, 'div') && node.blocks > 1 ? figureParts(node.children) : [node],
  )
}

function withoutParagraph(item: Item): Item {
  return isRun(item) && item.nodes.every((node) => isMedia(node)) ? { nodes: item.nodes } : item
}

/** 简书 writes the upload's name where its author wrote no caption. */
function saysSomething(item: Item): boolean {
  return !isRun(item) || !/^image\.(?:png|jpe?g|gif|webp)$/i.test(item.nodes.map(rawText).join(''))
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
