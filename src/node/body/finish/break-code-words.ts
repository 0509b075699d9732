import {
  type BodyElement,
  type BodyNode,
  element,
  noAttributes,
  withChildren,
} from '../tree/body-tree.ts'

/** Shorter words fit almost every line. */
const longWord = /[!-~]{12,}/g
/** Where a name can be divided: before a capital, after a sign that joins its parts. */
const joint = /(?<=[a-z\d]{3})(?=[A-Z][a-z]{2})|(?<=\w{2}[._:=(/])(?=\w{3})/

/**
 * Lets long words in a line of code be divided between their parts: without that, a justified line
 * before one is torn apart. Blocks of code are left alone.
 */
export function breakCodeWords(nodes: readonly BodyNode[]): readonly BodyNode[] {
  return nodes.map((node) =>
    typeof node === 'object' && holdsCode(node)
      ? withBrokenWords(node, node.name === 'code')
      : node,
  )
}

function holdsCode(node: BodyNode): boolean {
  if (typeof node === 'string' || node.name === 'pre' || node.name === 'math') return false
  return node.name === 'code' || node.children.some(holdsCode)
}

function broken(nodes: readonly BodyNode[], inCode: boolean): readonly BodyNode[] {
  return joined(nodes).flatMap((node) => {
    if (typeof node === 'string') return inCode ? brokenText(node) : [node]
    if (node.name === 'pre' || node.children.length === 0) return [node]
    return [withBrokenWords(node, inCode || node.name === 'code')]
  })
}

/** One text where elements that were taken out have left several: a word may reach across. */
function joined(nodes: readonly BodyNode[]): readonly BodyNode[] {
  const all: BodyNode[] = []
  for (const node of nodes) {
    const before = all.at(-1)
    if (typeof node !== 'string' || typeof before !== 'string') all.push(node)
    else all[all.length - 1] = before + node
  }
  return all
}

function withBrokenWords(node: BodyElement, inCode: boolean): BodyElement {
  const children = broken(node.children, inCode)
  const isSame = children.every((child, at) => child === node.children[at])
  return isSame ? node : withChildren(node, children)
}

function brokenText(text: string): readonly BodyNode[] {
  const nodes: BodyNode[] = []
  let rest = 0
  for (const { 0: word, index } of text.matchAll(longWord)) {
    let at = index
    for (const part of word.split(joint)) {
      if (at > index) {
        nodes.push(text.slice(rest, at), element('wbr', noAttributes, []))
        rest = at
      }
      at += part.length
    }
  }
  return [...nodes, text.slice(rest)]
}
