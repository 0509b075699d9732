import { breakElements, mediaElements } from '../../../shared/html-elements.ts'
import { droppedElements } from '../../../shared/html-policy.ts'
import type { BodyContext } from '../tree/body-context.ts'
import { appendAll, type BodyNode } from '../tree/body-tree.ts'
import { attributeOf } from '../tree/source-attributes.ts'
import type { SourceElement } from '../tree/source-nodes.ts'
import { targetOf } from './body-targets.ts'
import { isCodeChrome, isGutter } from './code-language.ts'
import { mathText } from './math-text.ts'
import { pushNoscript, pushPicture } from './push-picture.ts'
import { readFrame, readNoscript, readPictureElement, readPlayer } from './read-media.ts'
import { readPicture } from './read-picture.ts'
import { withoutReturns } from './source-text.ts'

/**
 * Cleans an element that is read as a whole, its children with it, into `out`. False for every element
 * whose children are walked.
 */
export function cleanLeaf(
  node: SourceElement,
  out: BodyNode[],
  inPre: boolean,
  context: BodyContext,
): boolean {
  const target = leaves.has(node.tagName) ? targetOf(node, context) : undefined
  if (target !== undefined) out.push(target)
  switch (node.tagName) {
    case 'img':
      pushPicture(out, readPicture(node, context))
      return true
    case 'picture':
      pushPicture(out, readPictureElement(node, context))
      return true
    case 'noscript':
      pushNoscript(out, readNoscript(node, context))
      return true
    case 'iframe':
    case 'embed':
      appendAll(out, [readFrame(node, context) ?? []].flat())
      return true
    case 'video':
    case 'audio': {
      const player = readPlayer(node, context)
      if (player) out.push(player)
      return player !== undefined
    }
    case 'math':
      out.push(withoutReturns(mathText(node)))
      return true
    case 'input':
      if (attributeOf(node, 'type') === 'checkbox') out.push(checkbox(node))
      return true
    default:
      if (inPre) return isCodeChrome(node) || droppedElements.has(node.tagName)
      return droppedElements.has(node.tagName) || isGutter(node)
  }
}

const leaves = new Set([...mediaElements, ...breakElements, 'img', 'iframe', 'math'])

function checkbox(node: SourceElement): string {
  return attributeOf(node, 'checked') === undefined ? '☐ ' : '☑ '
}
