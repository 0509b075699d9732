import { type BodyElement, rawText } from '../tree/body-tree.ts'
import { isFootnoteReference } from './footnote-reference.ts'

/**
 * Whether the words of an element are none that an excerpt is made of: a table, a listing, a reference to a
 * footnote, or a footnote itself, which ends with a link back to its mark.
 */
export function isNoSentence(node: BodyElement): boolean {
  if (node.name === 'table' || node.name === 'pre') return true
  if (node.name === 'li') return /[↩⤴]\ufe0e?$/.test(rawText(node).trimEnd())
  return isFootnoteReference(node)
}
