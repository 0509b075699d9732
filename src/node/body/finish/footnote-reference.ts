import { type BodyElement, rawText } from '../tree/body-tree.ts'

/**
 * Whether an element refers to a footnote: raised, and a number in brackets or a link to a place in
 * the same body. A raised number alone is an exponent.
 */
export function isFootnoteReference(node: BodyElement): boolean {
  if (node.name !== 'sup') return false
  const sign = rawText(node).trim()
  return (
    /^[[［〔]\d{1,4}(?:[:：]\d{1,3})?[\]］〕]$/.test(sign) ||
    (sign.length <= 8 && leadsToNote(node))
  )
}

function leadsToNote({ children }: BodyElement): boolean {
  return children.some(
    (child) =>
      typeof child !== 'string' &&
      ((child.name === 'a' && child.attributes.href?.startsWith('#')) || leadsToNote(child)),
  )
}
