import { inlineText } from '../tree/body-text.ts'
import { type BodyElement, type BodyNode, hasContent } from '../tree/body-tree.ts'

const titleElements: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'p'])

/**
 * Leaves out the first block of an arranged body when it says the article's title once more: the page has it
 * above the body. It stays where it is all there is, where a link leads to it, and where it holds a picture.
 */
export function dropOwnTitle(
  nodes: readonly BodyNode[],
  title: string | undefined,
): readonly BodyNode[] {
  const at = firstBlockAt(nodes)
  const first = nodes[at]
  if (!title || typeof first !== 'object' || !repeats(first, title)) return nodes
  const rest = nodes.slice(at + 1)
  return rest.some(hasContent) ? rest : nodes
}

/**
 * The words of the first-level heading that an arranged body opens with, where it is the only one: the title of an
 * article that states none. With several they are headings of sections.
 */
export function openingHeading(nodes: readonly BodyNode[]): string | undefined {
  const [first, ...others] = nodes.filter((node) => typeof node === 'object' && node.name === 'h1')
  const isOpening = typeof first === 'object' && first === nodes[firstBlockAt(nodes)]
  return (isOpening && others.length === 0 && inlineText(first).trim()) || undefined
}

function firstBlockAt(nodes: readonly BodyNode[]): number {
  return nodes.findIndex((node) => typeof node !== 'string' || node.trim() !== '')
}

function repeats(block: BodyElement, title: string): boolean {
  if (!titleElements.has(block.name) || holdsMore(block)) return false
  return comparable(inlineText(block)) === comparable(title)
}

/** Whether it is or holds something to jump to, or something that is no text. */
function holdsMore({ name, attributes, children }: BodyElement): boolean {
  if (attributes.id !== undefined || name === 'img' || name === 'a') return true
  return children.some((child) => typeof child === 'object' && holdsMore(child))
}

function comparable(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim()
}
