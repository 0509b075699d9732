import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html, Parser, type Token } from 'parse5'

/** Nodes as the parser gives them. */
export type SourceNode = DefaultTreeAdapterTypes.ChildNode
export type SourceElement = DefaultTreeAdapterTypes.Element

/** A parsed fragment, and whether the parser had to give up on overlapping formatting. */
export interface ParsedHtml {
  readonly nodes: readonly SourceNode[]
  readonly simplified: boolean
}

/** Open elements beyond this lose their tags: every end tag searches the open elements. */
const maxOpen = 400
/** Open formatting elements beyond this lose their tags: each paragraph repeats all of them. */
const maxFormatting = 40

const formatting = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))
/** They close by themselves or change how the text after them is read: their tags always count. */
const alwaysParsed = new Set(
  (
    'area base basefont bgsound br col embed hr iframe image img input keygen link meta noembed ' +
    'noframes param plaintext script source style textarea title track wbr xmp'
  ).split(' '),
)

class TooManyElements extends Error {}

/** A specification parser whose work is bounded, whatever it is fed. */
class BoundedParser extends Parser<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  withoutFormatting = false

  override onStartTag(token: Token.TagToken): void {
    if (!this.isTooMuch(token.tagName)) super.onStartTag(token)
  }

  private isTooMuch(name: string): boolean {
    if (this.openElements.stackTop >= maxOpen) return !alwaysParsed.has(name)
    if (!formatting.has(name)) return false
    return this.withoutFormatting || this.hasMuchFormatting()
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

/** Parses a piece of HTML as a browser would inside a `div`, without scripts. */
export function parseHtml(source: string, withLocations = false): ParsedHtml {
  try {
    return { nodes: parse(source, withLocations, false), simplified: false }
  } catch (error) {
    if (!(error instanceof TooManyElements)) throw error
    return { nodes: parse(source, withLocations, true), simplified: true }
  }
}

function parse(source: string, withLocations: boolean, simply: boolean): readonly SourceNode[] {
  // Unclosed formatting is repeated in every later block, so that elements can far outnumber tags.
  let allowance = 10_000 + source.length
  const treeAdapter = {
    ...defaultTreeAdapter,
    createElement: (name: string, namespace: html.NS, attributes: Token.Attribute[]) => {
      allowance -= 1
      if (allowance < 0) throw new TooManyElements()
      return defaultTreeAdapter.createElement(name, namespace, attributes)
    },
  }
  const context = defaultTreeAdapter.createElement('div', html.NS.HTML, [])
  const parser = BoundedParser.getFragmentParser(context, {
    treeAdapter,
    scriptingEnabled: false,
    sourceCodeLocationInfo: withLocations,
  }) as BoundedParser
  parser.withoutFormatting = simply
  parser.tokenizer.write(source, true)
  return parser.getFragment().childNodes
}
