import type { BodyContext } from '../tree/body-context.ts'
import { attributeOf, classesOf } from '../tree/source-attributes.ts'
import type { SourceElement } from '../tree/source-nodes.ts'

/** Whether the source hides an element; never where the context says that nothing is left out. */
export function isHidden(node: SourceElement, { dropHidden }: BodyContext): boolean {
  if (!dropHidden || node.attrs.length === 0) return false
  const hidden = attributeOf(node, 'hidden')
  if (hidden !== undefined && hidden !== 'until-found') return true
  // The drawn half of a formula whose text stands in its other half.
  if (classesOf(node).includes('katex-html')) return true
  const style = attributeOf(node, 'style')
  // The formula that a browser without MathML shows as the picture beside it.
  if (classesOf(node).some((name) => name.startsWith('mwe-math-mathml'))) return false
  return style !== undefined && /(?:^|;)\s*display\s*:\s*none\b/i.test(style)
}

/** The address of the original, where a hidden element is a link to it. */
export function hiddenOriginal(node: SourceElement): string | undefined {
  const href = node.tagName === 'a' ? attributeOf(node, 'href')?.trim() : undefined
  const isOriginal = classesOf(node).some((name) => /^origin(?:al)?[-_]?(?:url|link)$/i.test(name))
  return href && isOriginal && /^https?:\/\//i.test(href) ? href : undefined
}
