import {
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  html,
  Parser,
  Token,
  TokenizerMode,
} from 'parse5'
import {
  formattingElements,
  oldVoidElements,
  rawTextElements,
  voidElements,
} from '../../../shared/html-elements.ts'
import type { SourceNode } from '../tree/source-nodes.ts'
import { findLeftOpen, type LeftOpen } from './left-open.ts'
import { mayBeLiteralTag } from './literal-tags.ts'
import { readPlainHtml } from './read-plain-html.ts'

/** A parsed fragment, and whether the parser had to give up on overlapping formatting. */
export interface ParsedHtml {
  readonly nodes: readonly SourceNode[]
  readonly simplified: boolean
}

/** Open elements beyond this lose their tags: every end tag searches the open elements. */
const maxOpen = 400
/** Open formatting elements beyond this lose their tags: each paragraph repeats all of them. */
const maxFormatting = 40

/** Elements that close by themselves or change how the text after them is read: their tags always count. */
const alwaysParsed = new Set([...voidElements, ...oldVoidElements, ...rawTextElements])

class TooManyElementsError extends Error {}

/** A specification parser whose work is bounded, whatever it is fed. */
class BoundedParser extends Parser<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  withFormatting = true
  leftOpen: LeftOpen | undefined

  override onStartTag(token: Token.TagToken): void {
    if (this.isTooMuch(token.tagName)) return
    const { inForeignNode, preprocessor } = this.tokenizer
    const isLeftOpen =
      !inForeignNode && this.leftOpen?.has(token.tagName, preprocessor.offset, token.selfClosing)
    super.onStartTag(token)
    if (isLeftOpen) this.closeAtOnce(token)
  }

  /** Ends an element that would take the rest of the text with it. */
  private closeAtOnce({ tagName, tagID }: Token.TagToken): void {
    if (this.openElements.currentTagId !== tagID) return
    this.onEndTag({
      type: Token.TokenType.END_TAG,
      tagName,
      tagID,
      selfClosing: false,
      ackSelfClosing: false,
      attrs: [],
      location: null,
    })
    this.tokenizer.state = TokenizerMode.DATA
  }

  private isTooMuch(name: string): boolean {
    if (this.openElements.stackTop >= maxOpen) return !alwaysParsed.has(name)
    if (!formattingElements.has(name)) return false
    return !this.withFormatting || this.hasMuchFormatting()
  }

  /** Whether the next paragraph would repeat too many elements: those since the last table cell or the like. */
  private hasMuchFormatting(): boolean {
    let count = 0
    let entry = this.activeFormattingElements.newest
    while (entry !== null && 'element' in entry && count < maxFormatting) {
      count += 1
      entry = entry.older
    }
    return count >= maxFormatting
  }
}

/** Reads a piece of HTML as a browser would inside a `div`, without scripts. */
export function parseHtml(source: string): ParsedHtml {
  const nodes = readPlainHtml(source)
  return nodes ? { nodes, simplified: false } : parseAnyHtml(source)
}

/** Reads a piece of HTML with the specification's parser, which has a rule for whatever is written. */
export function parseAnyHtml(source: string): ParsedHtml {
  try {
    return { nodes: parseWithFormatting(source, true), simplified: false }
  } catch (error) {
    if (!(error instanceof TooManyElementsError)) throw error
    return { nodes: parseWithFormatting(source, false), simplified: true }
  }
}

/** Notes where tags stand only if some may have to be written as text: it takes half as long again. */
function parseWithFormatting(source: string, withFormatting: boolean): readonly SourceNode[] {
  const { nodes, holdsLiterals } = parse(source, { withFormatting, withLocations: false })
  return holdsLiterals ? parse(source, { withFormatting, withLocations: true }).nodes : nodes
}

interface ParseMode {
  readonly withFormatting: boolean
  readonly withLocations: boolean
}

function parse(
  source: string,
  mode: ParseMode,
): { readonly nodes: readonly SourceNode[]; readonly holdsLiterals: boolean } {
  // No tag is shorter than three characters, but unclosed formatting is repeated in every later block.
  let allowance = 10_000 + source.length / 3
  let holdsLiterals = false
  const treeAdapter = {
    ...defaultTreeAdapter,
    createElement: (name: string, namespace: html.NS, attributes: Token.Attribute[]) => {
      allowance -= 1
      if (allowance < 0) throw new TooManyElementsError()
      holdsLiterals ||= namespace === html.NS.HTML && mayBeLiteralTag(name)
      return defaultTreeAdapter.createElement(name, namespace, attributes)
    },
  }
  const context = defaultTreeAdapter.createElement('div', html.NS.HTML, [])
  const parser = BoundedParser.getFragmentParser(context, {
    treeAdapter,
    scriptingEnabled: false,
    sourceCodeLocationInfo: mode.withLocations,
  }) as BoundedParser
  // The parser makes an element of its own before the source's.
  holdsLiterals = false
  parser.withFormatting = mode.withFormatting
  parser.leftOpen = findLeftOpen(source)
  parser.tokenizer.write(source, true)
  return { nodes: parser.getFragment().childNodes, holdsLiterals }
}
