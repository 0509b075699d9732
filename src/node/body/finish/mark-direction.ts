import { directionOf } from '../../../shared/direction-of.ts'
import { type BodyElement, type BodyNode, element, rawText } from '../tree/body-tree.ts'

/** Elements that are written from the left in every language, and blocks without text of their own. */
const unmarked = new Set(['pre', 'hr', 'tbody', 'thead', 'tfoot', 'tr', 'math'])

type Direction = 'ltr' | 'rtl' | undefined

/**
 * Gives each block that is written from the right its `dir`, and in a body of such blocks those that are
 * not. What the source says of it stays. Bullets, columns and the line beside a quotation follow it.
 */
export function markDirection(nodes: readonly BodyNode[]): readonly BodyNode[] {
  const text = nodes.map(rawText).join(' ')
  if (!holdsRightToLeft.test(text)) return nodes
  // Around the body may be a page of either direction: here the right one is always said.
  return marked(nodes, directionOf(text) === 'rtl' ? undefined : 'ltr')
}

const holdsRightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

function marked(nodes: readonly BodyNode[], around: Direction): readonly BodyNode[] {
  return nodes.map((node) => {
    if (typeof node === 'string' || node.blocks === 0 || node.name === 'pre') return node
    return markedBlock(node, around)
  })
}

function markedBlock(node: BodyElement, around: Direction): BodyElement {
  const given = node.attributes.dir
  const own = given === 'rtl' || given === 'ltr' ? given : undefined
  const found = own ?? (unmarked.has(node.name) ? undefined : directionOf(rawText(node)))
  const isNew = given === undefined && found !== undefined && found !== around
  const attributes = isNew ? { ...node.attributes, dir: found } : node.attributes
  const inner = given === 'auto' ? undefined : (found ?? around)
  return element(node.name, attributes, marked(node.children, inner))
}
