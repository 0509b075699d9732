import type { BodyWords } from '../../../shared/words/en/body.ts'
import {
  type Attributes,
  appendAll,
  type BodyElement,
  type BodyNode,
  element,
  hasContent,
  noAttributes,
} from '../tree/body-tree.ts'
import { splitLines } from '../tree/split-lines.ts'
import { tidyInline } from '../tree/tidy-inline.ts'

/** The surroundings of a piece of the body. */
export interface BlockContext {
  readonly words: BodyWords
  /** Inline elements around the blocks: they are put around the text of each. */
  readonly wrappers: readonly BodyElement[]
  readonly inTable: boolean
  readonly inList: boolean
}

/** Text and inline elements that no block divides. */
export interface InlineText {
  readonly nodes: readonly BodyNode[]
  /** The attributes of the paragraph it came from. */
  readonly paragraph?: Attributes
}

/** A piece of a body between the tree and the page. */
export type Item = InlineText | BodyElement

/** Divides nodes into inline text and finished blocks. Arranged blocks call it for their content. */
export type Flow = (nodes: readonly BodyNode[], context: BlockContext) => readonly Item[]

/** Whether an item is inline text. */
export function isInlineText(item: Item | undefined): item is InlineText {
  return item !== undefined && 'nodes' in item
}

/** Puts all inline text into paragraphs. */
export function paragraphs(items: readonly Item[]): readonly BodyNode[] {
  const blocks: BodyNode[] = []
  for (const item of items) {
    if (isInlineText(item)) appendAll(blocks, paragraphsOf(item))
    else blocks.push(item)
  }
  return blocks
}

/** Puts inline text into paragraphs only where two of them would become one line, as in a list item. */
export function looseBlocks(items: readonly Item[]): readonly BodyNode[] {
  const blocks: BodyNode[] = []
  for (const [at, item] of items.entries()) {
    if (!isInlineText(item)) blocks.push(item)
    else {
      const isAlone = !isInlineText(items[at - 1]) && !isInlineText(items[at + 1])
      const isBare = isAlone && item.paragraph === undefined
      appendAll(blocks, isBare ? item.nodes : paragraphsOf(item))
    }
  }
  return blocks
}

function paragraphsOf({ nodes, paragraph = noAttributes }: InlineText): readonly BodyElement[] {
  const lines = splitLines(nodes)
  if (lines.length === 1) return [element('p', paragraph, nodes)]
  return lines
    .map(tidyInline)
    .filter((line) => line.some(hasContent))
    .map((line) => element('p', paragraph, line))
}
