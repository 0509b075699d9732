import {
  appendAll,
  type BodyNode,
  element,
  hasContent,
  isElement,
  noAttributes,
} from '../tree/body-tree.ts'

/**
 * Keeps the line breaks of a text without markup for lines: it has no paragraph, no break, and no block
 * except the box around everything. When there is such markup, line breaks in the source are only white
 * space.
 */
export function keepLines(nodes: readonly BodyNode[]): readonly BodyNode[] {
  const inner = withoutBox(nodes)
  if (inner.some((node) => typeof node === 'object' && (node.blocks > 0 || holdsBreak(node)))) {
    return nodes
  }
  return inner.some((node) => typeof node === 'string' && node.trim().includes('\n')) ||
    inner.filter(hasContent).length > 1
    ? paragraphsOf(inner)
    : nodes
}

/** The content inside the boxes around everything. */
function withoutBox(nodes: readonly BodyNode[]): readonly BodyNode[] {
  const shown = nodes.filter(hasContent)
  const [only] = shown
  return shown.length === 1 && isElement(only, 'div') ? withoutBox(only.children) : nodes
}

function holdsBreak(node: BodyNode): boolean {
  return typeof node === 'object' && (node.name === 'br' || node.children.some(holdsBreak))
}

function paragraphsOf(nodes: readonly BodyNode[]): readonly BodyNode[] {
  const paragraphs: BodyNode[][] = [[]]
  for (const node of nodes) {
    const parts = typeof node === 'string' ? node.split(/\n[^\S\n]*\n\s*/) : undefined
    for (const [at, part] of (parts ?? [node]).entries()) {
      if (at > 0) paragraphs.push([])
      appendAll(paragraphs.at(-1) ?? [], typeof part === 'string' ? lines(part) : [part])
    }
  }
  return paragraphs.map((paragraph) => element('p', noAttributes, paragraph))
}

function lines(text: string): readonly BodyNode[] {
  return text
    .split('\n')
    .flatMap((line, at) => (at === 0 ? [line] : [element('br', noAttributes, []), line]))
}
