import { mediaElements, readingElements } from '../../../shared/html-elements.ts'
import {
  appendAll,
  type BodyElement,
  type BodyNode,
  element,
  isElement,
  withChildren,
} from './body-tree.ts'

// A line break between two Chinese or Japanese characters is how the source was wrapped, no space.
const wide = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3001-\u303f\uff01-\uff60]`
const wrapped = new RegExp(String.raw`(?<=${wide})[ \t]*\n\s*(?=${wide})`, 'gu')
const spaces = /[ \t\n\f]+/g
// Two wide blanks begin a paragraph; style sheets do that. More, or one, set a line of verse in.
const indent = /^(?: *\u3000{2}(?!\u3000))+ */
const uneven = /[\t\n\f]| {2}/
/** Elements whose content must not be touched: it is neither text nor whitespace. */
const whole = new Set([...mediaElements, 'img', 'math', 'wbr'])

interface Line {
  /** Whether a space here would stand at the start of a line or after another one. */
  spaced: boolean
  breaks: number
}

/**
 * Tidies text and inline elements: one space where the source had any white space, nothing
 * empty, nothing nested that cannot be (a link in a link), no breaks or blanks at either end.
 */
export function tidyInline(nodes: readonly BodyNode[]): readonly BodyNode[] {
  const tidied = tidyNodes(nodes, { spaced: true, breaks: 2 }, [])
  const [only] = tidied
  if (tidied.length === 1 && typeof only === 'string')
    return only.trim() === '' ? [] : [only.trim()]
  return trimmedEnd(trimmedStart(tidied))
}

function tidyNodes(
  nodes: readonly BodyNode[],
  line: Line,
  open: readonly string[],
): readonly BodyNode[] {
  const tidied: BodyNode[] = []
  for (const node of nodes) {
    if (typeof node === 'string') pushText(tidied, node, line)
    else if (node.name === 'br') pushBreak(tidied, node, line)
    else if (whole.has(node.name)) {
      tidied.push(node)
      line.spaced = false
      line.breaks = 0
    } else if (!says(node) || !mayNest(node, open)) {
      appendAll(tidied, tidyNodes(node.children, line, open))
    } else tidied.push(withChildren(node, tidyNodes(node.children, line, [...open, node.name])))
  }
  return tidied
}

function pushText(out: BodyNode[], source: string, line: Line): void {
  const joined = source.includes('\n') ? source.replace(wrapped, '') : source
  const single = uneven.test(joined) ? joined.replace(spaces, ' ') : joined
  const spaced = line.spaced && single.startsWith(' ') ? single.slice(1) : single
  const text = line.breaks > 0 ? spaced.replace(indent, '') : spaced
  if (text === '') return
  out.push(text)
  line.spaced = text.endsWith(' ')
  line.breaks = 0
}

function pushBreak(out: BodyNode[], node: BodyElement, line: Line): void {
  line.spaced = true
  line.breaks += 1
  if (line.breaks <= 2) out.push(node)
}

/** An inline element around nothing is nothing, unless it is a target itself. */
function says(node: BodyElement): boolean {
  return node.shown || node.attributes.id !== undefined
}

/** A link in a link, bold in bold: the inner one says nothing. Readings belong to a ruby. */
function mayNest(node: BodyElement, open: readonly string[]): boolean {
  if (readingElements.has(node.name)) return open.at(-1) === 'ruby'
  if (node.name === 'span') return node.attributes.id !== undefined || !open.includes('span')
  return !open.includes(node.name)
}

function trimmedStart(nodes: readonly BodyNode[]): readonly BodyNode[] {
  for (const [at, node] of nodes.entries()) {
    if (typeof node === 'string') {
      const text = node.trimStart()
      if (text !== '') return [...nodes.slice(0, at).filter(isAnchor), text, ...nodes.slice(at + 1)]
    } else if (!isElement(node, 'br') && !isAnchor(node)) {
      const inner = whole.has(node.name) ? node : withChildren(node, trimmedStart(node.children))
      return [...nodes.slice(0, at).filter(isAnchor), inner, ...nodes.slice(at + 1)]
    }
  }
  return nodes.filter(isAnchor)
}

function trimmedEnd(nodes: readonly BodyNode[]): readonly BodyNode[] {
  for (let at = nodes.length - 1; at >= 0; at -= 1) {
    const node = nodes[at]
    if (node === undefined) continue
    const rest = nodes.slice(at + 1).filter(isAnchor)
    if (typeof node === 'string') {
      const text = node.trimEnd()
      if (text !== '') return [...nodes.slice(0, at), text, ...rest]
    } else if (!isElement(node, 'br') && !isAnchor(node)) {
      const inner = whole.has(node.name) ? node : withChildren(node, trimmedEnd(node.children))
      return [...nodes.slice(0, at), inner, ...rest]
    }
  }
  return nodes.filter(isAnchor)
}

/** Whether a node is nothing but a target to jump to. */
function isAnchor(node: BodyNode): boolean {
  return isElement(node, 'span') && node.attributes.id !== undefined && !node.shown
}

/** Puts inline text into the inline elements that stood around its block in the source. */
export function wrapInline(
  nodes: readonly BodyNode[],
  wrappers: readonly BodyElement[],
): readonly BodyNode[] {
  return wrappers.reduceRight<readonly BodyNode[]>(
    (inner, { name, attributes }) => [element(name, attributes, inner)],
    nodes,
  )
}
