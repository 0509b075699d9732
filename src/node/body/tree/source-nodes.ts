import type { Token } from 'parse5'
import type { TreeKind } from './for-each-element.ts'

/** A piece of text in the source, decoded. */
interface SourceText {
  readonly nodeName: '#text'
  readonly value: string
}

/** An attribute of an element in the source, its value decoded. */
export interface SourceAttribute {
  readonly name: string
  readonly value: string
}

/** An element of the source, whatever it may be. */
export interface SourceElement {
  readonly nodeName: string
  readonly tagName: string
  readonly attrs: readonly SourceAttribute[]
  readonly childNodes: readonly SourceNode[]
  /** Where its tags stand, if the parser was asked to note it. */
  readonly sourceCodeLocation?: Token.ElementLocation | null | undefined
}

interface SourceComment {
  readonly nodeName: '#comment'
  readonly data: string
}

interface SourceDoctype {
  readonly nodeName: '#documentType'
  readonly name: string
}

/** The nodes of a parser, with the members that the steps read. */
export type SourceNode = SourceText | SourceElement | SourceComment | SourceDoctype

/** How to go through what a parser gives. */
export const sourceTree: TreeKind<SourceNode, SourceElement> = {
  isElement: (node) => 'tagName' in node,
  childrenOf: ({ childNodes }) => childNodes,
}
