import type { Heading } from '../../../shared/article.ts'
import { headingElements } from '../../../shared/html-elements.ts'
import { inlineText } from '../tree/body-text.ts'
import { type BodyElement, type BodyNode, element, withChildren } from '../tree/body-tree.ts'
import { createNames } from '../tree/create-names.ts'

/** A body whose headings form an outline, and that outline. */
interface MarkedBody {
  readonly nodes: readonly BodyNode[]
  readonly headings: readonly Heading[]
}

/**
 * Gives every heading an id and a level: 2 for the outermost, one more for each level inside another.
 * The page's own h1 stands above the body, and a level left out would mislead a reader who listens to it.
 */
export function markHeadings(nodes: readonly BodyNode[]): MarkedBody {
  const headings: Heading[] = []
  const renamed = new Map<string, string>()
  const outline: number[] = []
  const freeName = createNames()
  const mark = (node: BodyElement): BodyElement => {
    const source = Number(node.name.slice(1))
    while ((outline.at(-1) ?? 0) >= source) outline.pop()
    outline.push(source)
    const level = Math.min(outline.length + 1, 6)
    const text = inlineText(node)
    const id = freeName(headingSlug(text))
    if (node.attributes.id) renamed.set(node.attributes.id, id)
    headings.push({ id, level, text })
    return element(`h${level}`, { ...node.attributes, id }, node.children)
  }
  const marked = mapHeadings(nodes, mark)
  return { nodes: renamed.size === 0 ? marked : relinked(marked, renamed), headings }
}

function mapHeadings(
  nodes: readonly BodyNode[],
  mark: (heading: BodyElement) => BodyElement,
): readonly BodyNode[] {
  return nodes.map((node) => {
    if (typeof node === 'string' || node.blocks === 0) return node
    if (headingElements.has(node.name)) return mark(node)
    return node.blocks === 1 ? node : withChildren(node, mapHeadings(node.children, mark))
  })
}

/** Points links at the new ids of headings. */
function relinked(
  nodes: readonly BodyNode[],
  renamed: ReadonlyMap<string, string>,
): readonly BodyNode[] {
  return nodes.map((node) => {
    if (typeof node === 'string' || node.children.length === 0) return node
    const id = node.name === 'a' ? renamed.get(node.attributes.href?.slice(1) ?? '') : undefined
    const attributes = id ? { ...node.attributes, href: `#${id}` } : node.attributes
    return element(node.name, attributes, relinked(node.children, renamed))
  })
}

/** The id of a heading with this text: letters and digits of every script, the rest as hyphens. */
function headingSlug(text: string): string {
  const slug = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return `h-${[...slug].slice(0, 60).join('').replace(/-+$/, '') || 'section'}`
}
