import {
  captionElements,
  captionedElements,
  cellElements,
  definitionElements,
  definitionListElements,
  formattingElements,
  headingElements,
  itemElements,
  listElements,
  mediaElements,
  phraseElements,
  readingElements,
  rowElements,
  rowGroupElements,
  rowHolderElements,
  sectionElements,
  tableElements,
  textBlockElements,
  voidElements,
} from '../../../shared/html-elements.ts'

/**
 * The conditions under which an element may begin without a parser closing, opening or moving another
 * element.
 */
export interface PlainRule {
  readonly name: string
  /** Whether the element has no content and no end tag. */
  readonly isVoid: boolean
  /** Whether only an end tag may follow, because anything else in the element would not be markup. */
  readonly isEmpty: boolean
  /** Whether the element closes a heading that is its parent. */
  readonly isHeading: boolean
  /**
   * Whether a parser moves text out of the element, and every child that does not list it as a parent.
   */
  readonly holdsPartsOnly: boolean
  /** Whether a line feed right after its tag does not count. */
  readonly skipsLineFeed: boolean
  /**
   * The only parents that the element may have. With another parent, a parser would insert an element or
   * close one.
   */
  readonly parents: ReadonlySet<string> | undefined
  /** An ancestor that the element would close, or that would make a parser ignore the element. */
  readonly outside: string | undefined
}

/** Elements that close a paragraph (13.2.6.4.7). `form`, `listing` and `xmp` are left to the parser. */
const blocks = new Set([
  ...sectionElements,
  ...listElements,
  ...definitionListElements,
  ...captionedElements,
  ...captionElements,
  ...textBlockElements,
  ...tableElements,
  'dialog',
])
/** Elements that close no other element and are closed only by their end tag. */
const inline = new Set([
  ...phraseElements,
  ...mediaElements,
  ...['canvas', 'label', 'legend', 'map', 'noscript', 'output', 'ruby'],
])
/** Void elements of a body; those of a head are left to the parser. */
const voids = new Set(['area', 'br', 'embed', 'hr', 'img', 'input', 'source', 'track', 'wbr'])

const ruby = new Set(['ruby'])
const parents: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['caption', tableElements],
  ['colgroup', tableElements],
  ['col', new Set(['colgroup'])],
  ...parts(rowGroupElements, tableElements),
  ...parts(rowElements, rowGroupElements),
  ...parts(cellElements, rowElements),
  ...parts(itemElements, listElements),
  ...parts(definitionElements, definitionListElements),
  ...parts(readingElements, ruby),
])

function parts(
  names: ReadonlySet<string>,
  holders: ReadonlySet<string>,
): readonly (readonly [string, ReadonlySet<string>])[] {
  return [...names].map((name) => [name, holders] as const)
}

const partsOnly = new Set([...rowHolderElements, ...rowElements, 'colgroup'])

function makeRule(name: string): PlainRule {
  return {
    name,
    isVoid: voidElements.has(name),
    isEmpty: name === 'iframe',
    isHeading: headingElements.has(name),
    holdsPartsOnly: partsOnly.has(name),
    skipsLineFeed: name === 'pre',
    parents: parents.get(name),
    outside: outsideOf(name),
  }
}

function outsideOf(name: string): string | undefined {
  if (blocks.has(name) || headingElements.has(name)) return 'p'
  return formattingElements.has(name) || name === 'button' ? name : undefined
}

/**
 * The elements that are read without a parser, with their conditions. All others are left to the parser.
 */
export const plainRules: ReadonlyMap<string, PlainRule> = new Map(
  [
    ...blocks,
    ...headingElements,
    ...formattingElements,
    ...inline,
    ...voids,
    ...parents.keys(),
    'button',
    'iframe',
  ].map((name) => [name, makeRule(name)]),
)
