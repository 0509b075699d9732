import { knownElements } from '../../../shared/html-elements.ts'
import type { SourceElement } from '../tree/source-nodes.ts'

/**
 * Whether a tag is text that its author forgot to escape, not markup: `<missing>` in a listing,
 * `List<String>`. Names with a hyphen or a colon are elements of other programs.
 */
export function isLiteralTag(node: SourceElement, inPre: boolean): boolean {
  if (!mayBeLiteralTag(node.tagName)) return false
  if (inPre) return true
  const location = node.sourceCodeLocation
  return node.attrs.length === 0 && location != null && location.endTag === undefined
}

/** Whether an element may be such a tag, so that parsing its source with locations is worth the time. */
export function mayBeLiteralTag(name: string): boolean {
  return !knownElements.has(name) && !/[-:]/.test(name)
}

/** The tags of such an element as they are written in the source. */
export function literalTag(
  node: SourceElement,
  source: string,
): { readonly opening: string; readonly closing: string } {
  const location = node.sourceCodeLocation
  if (location == null) return { opening: `<${node.tagName}>`, closing: '' }
  const start = location.startTag ?? location
  const end = location.endTag
  return {
    opening: plain(source.slice(start.startOffset, start.endOffset)),
    closing: end ? plain(source.slice(end.startOffset, end.endOffset)) : '',
  }
}

/** Replaces the characters that a parser replaces: NUL by U+FFFD, carriage returns by line feeds. */
function plain(text: string): string {
  return text.replaceAll('\0', '\ufffd').replace(/\r\n?/g, '\n')
}
