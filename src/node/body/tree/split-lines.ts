import {
  type BodyNode,
  element,
  isElement,
  isPicturePlaceholder,
  noAttributes,
  rawText,
} from './body-tree.ts'

/**
 * Splits inline text around each picture, player or embedded video on a line of its own, so that each
 * becomes a paragraph. Lines of text stay together with their breaks.
 */
export function splitLines(nodes: readonly BodyNode[]): readonly (readonly BodyNode[])[] {
  if (!nodes.some(isMedia)) return [nodes]
  const groups: (readonly BodyNode[])[] = []
  let text: BodyNode[] = []
  const flush = (): void => {
    if (text.length > 0) groups.push(text)
    text = []
  }
  for (const line of linesOf(nodes)) {
    if (line.some(isShown) && line.every((node) => isMedia(node) || isBlank(node))) {
      flush()
      groups.push(line)
    } else {
      if (text.length > 0) text.push(element('br', noAttributes, []))
      for (const node of line) text.push(node)
    }
  }
  flush()
  return groups
}

/** The lines of inline text. A player is always a line of its own. */
function linesOf(nodes: readonly BodyNode[]): readonly (readonly BodyNode[])[] {
  const lines: BodyNode[][] = []
  let line: BodyNode[] = []
  const end = (): void => {
    lines.push(line)
    line = []
  }
  for (const node of nodes) {
    if (isElement(node, 'br')) end()
    else if (isPlayer(node)) {
      if (line.length > 0) end()
      line.push(node)
      end()
    } else line.push(node)
  }
  if (line.length > 0) end()
  return lines
}

function isPlayer(node: BodyNode): boolean {
  return (
    isElement(node, 'video') ||
    isElement(node, 'audio') ||
    (isElement(node, 'a') && node.attributes.class === 'embed')
  )
}

/** Whether a node is a picture or player that can be a block of its own, linked or not. */
export function isMedia(node: BodyNode): boolean {
  if (typeof node === 'string') return false
  if (node.name === 'img') return node.attributes.class === undefined
  if (node.name === 'picture' || isPicturePlaceholder(node) || isPlayer(node)) return true
  return (
    node.name === 'a' &&
    node.children.some(isMedia) &&
    node.children.every((child) => isMedia(child) || isBlank(child))
  )
}

function isShown(node: BodyNode): boolean {
  return typeof node !== 'string'
}

function isBlank(node: BodyNode): boolean {
  return typeof node === 'string' && rawText(node).trim() === ''
}
