import { cellElements, readingElements } from '../../../shared/html-elements.ts'
import { withoutOverrides } from '../../core/clean-text.ts'
import { type BodyElement, type BodyNode, isPicturePlaceholder } from './body-tree.ts'

/**
 * The words of a body as plain text: one line for each block, without readings and our own words, and
 * without the elements that `isLeftOut` names.
 */
export function bodyText(
  nodes: readonly BodyNode[],
  isLeftOut: (node: BodyElement) => boolean = () => false,
): string {
  const lines: string[] = []
  let line = ''
  const end = (): void => {
    const text = line.trim()
    if (text !== '') lines.push(text)
    line = ''
  }
  const visit = (node: BodyNode, inPre: boolean): void => {
    if (typeof node === 'string') {
      line += node
      return
    }
    if (isSilent(node) || isLeftOut(node)) return
    if (node.name === 'math') {
      line += node.attributes.alttext ?? ''
      return
    }
    const isBlock = node.blocks > 0 && !cellElements.has(node.name)
    if (isBlock || (node.name === 'br' && !inPre)) end()
    for (const child of node.children) visit(child, inPre || node.name === 'pre')
    if (isBlock) end()
    else if (node.blocks > 0) line += ' '
  }
  for (const node of nodes) visit(node, false)
  end()
  return lines.join('\n')
}

/** The text of a heading or another piece of one line. */
export function inlineText(node: BodyNode): string {
  const parts = (inner: BodyNode): string => {
    if (typeof inner === 'string') return inner
    if (inner.name === 'br') return ' '
    if (inner.name === 'math') return inner.attributes.alttext ?? ''
    return isSilent(inner) ? '' : inner.children.map(parts).join('')
  }
  return withoutOverrides(parts(node)).replace(/\s+/g, ' ').trim()
}

/** Readings would stand in the middle of their words; placeholders and embeds carry our words. */
function isSilent(node: BodyNode): boolean {
  if (typeof node === 'string') return false
  if (readingElements.has(node.name) || isPicturePlaceholder(node)) return true
  return node.attributes['data-embed'] !== undefined
}
