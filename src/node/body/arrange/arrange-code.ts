import { inlineElements, mediaElements } from '../../../shared/html-elements.ts'
import {
  appendAll,
  type BodyElement,
  type BodyNode,
  element,
  hasContent,
  isElement,
  rawText,
  withChildren,
} from '../tree/body-tree.ts'
import { wrapInline } from '../tree/tidy-inline.ts'

/**
 * Arranges preformatted text. Every character stays, but for blank lines at the end. Markup that divides
 * lines becomes line breaks. The language is put on a `code` element, where highlighters look for it.
 */
export function arrangeCode(
  pre: BodyElement,
  wrappers: readonly BodyElement[],
): readonly BodyElement[] {
  const inLink = wrappers.some(({ name }) => name === 'a')
  const nodes = joinedLines(flattened(pre.children, inLink))
  const shown = nodes.filter(hasContent)
  const [only] = shown
  if (only === undefined) return []
  const language = pre.attributes.class
  const frame = { ...withoutClass(pre.attributes), tabindex: '0' }
  const isCode = shown.length === 1 && isElement(only, 'code')
  const codeClass = (isCode ? only.attributes.class : undefined) ?? language
  const text = wrapInline(
    withoutBlankEnd(isCode ? only.children : nodes),
    wrappers.filter(({ name }) => name !== 'code'),
  )
  // A parser drops one line break after the `pre` tag each time. Inside a `code` it stays.
  // The text may seem to begin later, behind an element that is not written.
  const startsEmpty = text.map(rawText).join('').startsWith('\n')
  const needsCode = isCode || codeClass !== undefined || startsEmpty
  const code = needsCode ? [element('code', codeClass ? { class: codeClass } : {}, text)] : text
  return [element('pre', frame, code)]
}

function withoutBlankEnd(nodes: readonly BodyNode[]): readonly BodyNode[] {
  const end = nodes.findLastIndex(hasContent)
  const last = nodes[end]
  if (last === undefined) return nodes
  const ended =
    typeof last === 'string'
      ? last.replace(/\s*\n\s*$/, '\n')
      : withChildren(last, withoutBlankEnd(last.children))
  return [...nodes.slice(0, end), ended]
}

function withoutClass({
  class: _,
  ...rest
}: Readonly<Record<string, string>>): Record<string, string> {
  return rest
}

/** Joins several `code` elements in one block: each is a line. */
function joinedLines(nodes: readonly BodyNode[]): readonly BodyNode[] {
  const shown = nodes.filter(hasContent)
  const codes = nodes.filter((node) => isElement(node, 'code'))
  if (codes.length < 2 || !shown.every((node) => isElement(node, 'code'))) return nodes
  const lines = codes.flatMap(({ children }, at) => (at === 0 ? children : ['\n', ...children]))
  return [element('code', codes[0]?.attributes ?? {}, lines)]
}

/** Replaces breaks and boxes inside preformatted text by line breaks, and a link in a link by its text. */
function flattened(nodes: readonly BodyNode[], inLink: boolean): readonly BodyNode[] {
  const out: BodyNode[] = []
  let pending = false
  for (const node of nodes) {
    const isBox = typeof node === 'object' && node.blocks > 0
    if ((isBox || pending) && out.length > 0 && !endsLine(out)) out.push('\n')
    pending = isBox
    appendAll(out, flattenedNode(node, inLink))
  }
  return out
}

function flattenedNode(node: BodyNode, inLink: boolean): readonly BodyNode[] {
  if (typeof node === 'string') return node === '' ? [] : [node]
  if (node.name === 'br') return ['\n']
  // The sources of media are not visible, and must stay.
  if (mediaElements.has(node.name)) return [node]
  const isBox = !inlineElements.has(node.name)
  if (node.children.length === 0) return node.content && !isBox ? [node] : []
  const isLink = node.name === 'a'
  const inner = flattened(node.children, inLink || isLink)
  const isUnwrapped = isBox || !node.content || (isLink && inLink)
  return isUnwrapped ? inner : [withChildren(node, inner)]
}

function endsLine(nodes: readonly BodyNode[]): boolean {
  const last = nodes.at(-1)
  if (last === undefined || typeof last === 'string') return last?.endsWith('\n') ?? true
  return last.children.length > 0 && endsLine(last.children)
}
