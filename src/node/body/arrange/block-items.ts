import {
  type Attributes,
  appendAll,
  type BodyElement,
  type BodyNode,
  element,
  hasContent,
  noAttributes,
} from '../tree/body-tree.ts'
import type { BodyWords } from '../tree/body-words.ts'
import { splitLines } from '../tree/split-lines.ts'
import { tidyRun } from '../tree/tidy-run.ts'

/** Where a piece of the body stands. */
export interface Place {
  readonly words: BodyWords
  /** Inline elements around the blocks: they are put around the text of each. */
  readonly wrappers: readonly BodyElement[]
  readonly inTable: boolean
  readonly inList: boolean
}

/** A stretch of text that nothing divides. */
export interface Run {
  readonly nodes: readonly BodyNode[]
  /** The attributes of the paragraph it came from. */
  readonly paragraph?: Attributes
}

/** A piece of a body between the tree and the page. */
export type Item = Run | BodyElement

/** Divides nodes into runs of text and finished blocks: what an arranged block asks of its content. */
export type Flow = (nodes: readonly BodyNode[], place: Place) => readonly Item[]

/** Whether an item is a run of text. */
export function isRun(item: Item | undefined): item is Run {
  return item !== undefined && 'nodes' in item
}

/** Puts every run into a paragraph. */
export function paragraphs(items: readonly Item[]): readonly BodyNode[] {
  const blocks: BodyNode[] = []
  for (const item of items) {
    if (isRun(item)) appendAll(blocks, paragraphsOf(item))
    else blocks.push(item)
  }
  return blocks
}

/** Puts runs into paragraphs only where they would run together, as in a list item. */
export function looseBlocks(items: readonly Item[]): readonly BodyNode[] {
  const blocks: BodyNode[] = []
  for (const [at, item] of items.entries()) {
    if (!isRun(item)) blocks.push(item)
    else {
      const isAlone = !isRun(items[at - 1]) && !isRun(items[at + 1])
      const isBare = isAlone && item.paragraph === undefined
      appendAll(blocks, isBare ? item.nodes : paragraphsOf(item))
    }
  }
  return blocks
}

function paragraphsOf({ nodes, paragraph = noAttributes }: Run): readonly BodyElement[] {
  const lines = splitLines(nodes)
  if (lines.length === 1) return [element('p', paragraph, nodes)]
  return lines
    .map(tidyRun)
    .filter((line) => line.some(hasContent))
    .map((line) => element('p', paragraph, line))
}
