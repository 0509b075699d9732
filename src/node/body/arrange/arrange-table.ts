import { cellElements, rowElements, rowGroupElements } from '../../../shared/html-elements.ts'
import {
  type BodyElement,
  type BodyNode,
  element,
  hasContent,
  isElement,
  rawText,
  withChildren,
} from '../tree/body-tree.ts'
import { attributeText } from '../tree/source-attributes.ts'
import { type BlockContext, type Flow, type Item, looseBlocks } from './block-items.ts'

/**
 * Arranges a table: it gets a frame that scrolls, unless it is inside another table. A table of a single
 * cell was only a box and is unwrapped.
 */
export function arrangeTable(
  node: BodyElement,
  context: BlockContext,
  flow: Flow,
): readonly Item[] {
  if (!node.content) return []
  if (countCells(node) <= 1) return node.children.flatMap((part) => flow([part], context))
  const inner = { ...context, inTable: true }
  const parts = node.children.flatMap((part) => tablePart(part, inner, flow))
  if (!parts.some(hasContent)) return []
  const whole = withChildren(node, parts)
  if (context.inTable) return [whole]
  const caption = parts.find(({ name }) => name === 'caption')
  const label = caption && attributeText(rawText(caption))
  const frame = {
    class: 'scroll',
    tabindex: '0',
    role: 'group',
    'aria-label': label || context.words.table,
  }
  return [element('div', frame, [whole])]
}

/** The cells of a table itself, without those of tables in it. */
function countCells(node: BodyElement): number {
  let count = 0
  for (const child of node.children) {
    if (typeof child === 'string') continue
    if (cellElements.has(child.name)) count += 1
    else if (rowGroupElements.has(child.name) || rowElements.has(child.name)) {
      count += countCells(child)
    }
  }
  return count
}

function tablePart(part: BodyNode, context: BlockContext, flow: Flow): readonly BodyElement[] {
  if (typeof part === 'string') return []
  if (part.name === 'caption') {
    const inner = looseBlocks(flow(part.children, context))
    return inner.some(hasContent) ? [withChildren(part, inner)] : []
  }
  if (!rowGroupElements.has(part.name)) return []
  const rows = part.children.flatMap((row) =>
    isElement(row, 'tr') ? tableRow(row, context, flow) : [],
  )
  return rows.length === 0 ? [] : [withChildren(part, rows)]
}

function tableRow(row: BodyElement, context: BlockContext, flow: Flow): readonly BodyElement[] {
  const cells = row.children.flatMap((cell) =>
    typeof cell === 'object' && cellElements.has(cell.name)
      ? [withChildren(cell, looseBlocks(flow(cell.children, context)))]
      : [],
  )
  return cells.length === 0 ? [] : [withChildren(row, cells)]
}
