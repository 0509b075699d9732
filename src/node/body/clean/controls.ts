import { inlineElements } from '../../../shared/html-elements.ts'
import { forEachElement } from '../tree/for-each-element.ts'
import { type SourceElement, sourceTree } from '../tree/source-nodes.ts'
import { sourceWords } from './source-text.ts'

/** The most characters of a button. A longer text is part of the article. */
const longestLabel = 24

/** Whether a button element is a control. Some are frames around a picture or a part of the text. */
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
