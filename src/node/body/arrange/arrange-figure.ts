import {
  type BodyElement,
  type BodyNode,
  element,
  isElement,
  noAttributes,
  rawText,
  withChildren,
} from '../tree/body-tree.ts'
import { isMedia } from '../tree/split-lines.ts'
import {
  type BlockContext,
  type Flow,
  type Item,
  isInlineText,
  looseBlocks,
} from './block-items.ts'

/**
 * Arranges a figure. It keeps its tag when it contains a picture or a caption; around anything else the
 * tag has no meaning.
 */
export function arrangeFigure(
  node: BodyElement,
  context: BlockContext,
  flow: Flow,
): readonly Item[] {
  const captions = figureParts(node.children).filter((part) => isElement(part, 'figcaption'))
  const shown = flow(
    figureParts(node.children).filter((part) => !isElement(part, 'figcaption')),
    context,
  )
  const words = captions.flatMap((caption) => flow(caption.children, context)).filter(saysSomething)
  if (shown.length === 0) return words
  const content = looseBlocks(shown.map(withoutParagraph))
  if (words.length === 0 && !content.some(isMedia)) return shown
  const caption =
    words.length === 0 ? [] : [element('figcaption', noAttributes, looseBlocks(words))]
  return [withChildren(node, [...content, ...caption])]
}

function figureParts(nodes: readonly BodyNode[]): readonly BodyNode[] {
  return nodes.flatMap((node) =>
    isElement(node, 'div') && node.blocks > 1 ? figureParts(node.children) : [node],
  )
}

function withoutParagraph(item: Item): Item {
  return isInlineText(item) && item.nodes.every((node) => isMedia(node))
    ? { nodes: item.nodes }
    : item
}

/**
 * Whether a caption has a meaning: 简书 writes the name of the uploaded file where the author wrote no
 * caption.
 */
function saysSomething(item: Item): boolean {
  return (
    !isInlineText(item) ||
    !/^image\.(?:png|jpe?g|gif|webp)$/i.test(item.nodes.map(rawText).join(''))
  )
}
