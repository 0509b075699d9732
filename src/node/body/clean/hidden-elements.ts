import type { BodyContext } from '../tree/body-context.ts'
import { attributeOf, classesOf } from '../tree/source-attributes.ts'
import type { SourceElement } from '../tree/source-nodes.ts'

/** Whether the source hides an element; never where the context says that nothing is left out. */
export function isHidden(node: SourceElement, { dropHidden, hasTexScripts }: BodyContext): boolean {
  if (node.attrs.length === 0) return false
  if (isDrawnFormula(node, hasTexScripts)) return true
  if (!dropHidden) return false
  const hidden = attributeOf(node, 'hidden')
  if (hidden !== undefined && hidden !== 'until-found') return true
  const style = attributeOf(node, 'style')
  // The formula that a browser without MathML shows as the picture beside it.
  if (classesOf(node).some((name) => name.startsWith('mwe-math-mathml'))) return false
  return style !== undefined && /(?:^|;)\s*display\s*:\s*none\b/i.test(style)
}

const drawnByMathJax = /^(?:MathJax(?:_Display|_SVG(?:_Display)?|_CHTML)?|mjx-chtml|MJXc-display)$/

/** Whether an element is the drawn half of a formula that stands beside it as MathML or TeX. */
export function isDrawnFormula(node: SourceElement, hasTexScripts: boolean): boolean {
  return classesOf(node).some(
    (name) =>
      name === 'katex-html' ||
      name === 'MathJax_Preview' ||
      (hasTexScripts && drawnByMathJax.test(name) && node.tagName !== 'mjx-container'),
  )
}

/** The address of the original, where a hidden element is a link to it. */
export function hiddenOriginal(node: SourceElement): string | undefined {
  const href = node.tagName === 'a' ? attributeOf(node, 'href')?.trim() : undefined
  const isOriginal = classesOf(node).some((name) => /^origin(?:al)?[-_]?(?:url|link)$/i.test(name))
  return href && isOriginal && /^https?:\/\//i.test(href) ? href : undefined
}
