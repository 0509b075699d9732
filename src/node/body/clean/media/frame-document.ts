import { parseHtml } from '../../parse/parse-html.ts'
import { attributeOf } from '../../tree/source-attributes.ts'
import type { SourceElement, SourceNode } from '../../tree/source-nodes.ts'

/**
 * The document that a frame carries in an attribute, parsed but as unsafe as the rest of the source. A frame
 * in such a document is read only by its address, so that nesting has an end.
 */
export function frameDocument(frame: SourceElement): readonly SourceNode[] | undefined {
  const source = attributeOf(frame, 'srcdoc')
  if (!source?.trim()) return undefined
  return parseHtml(source.replace(/\ssrcdoc\s*=/gi, ' data-inner=')).nodes
}
