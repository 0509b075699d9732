import { inlineElements } from '../../../shared/html-elements.ts'
import { forEachElement } from '../tree/for-each-element.ts'
import { type SourceElement, sourceTree } from '../tree/source-nodes.ts'
import { sourceWords } from './source-text.ts'

/** No button says more, and no icon in one is more than a drawing. */
const longestLabel = 24

/** Whether a button is one, and not a frame around a picture or a piece of the text. */
export function isControl(button: SourceElement): boolean {
  if (sourceWords(button).length > longestLabel) return false
  let isPlain = true
  forEachElement(button.childNodes, sourceTree, ({ tagName }) => {
    const isPart = inlineElements.has(tagName) || tagName === 'svg' || tagName === 'div'
    if (!isPart && !/^(?:path|use|g|circle|rect|line|title|slot)$|-/.test(tagName)) isPlain = false
    if (tagName === 'img' || tagName === 'picture' || tagName === 'video') isPlain = false
  })
  return isPlain
}
