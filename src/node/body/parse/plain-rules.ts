/** Where an element may begin without a parser closing, opening or moving another one. */
export interface PlainRule {
  readonly name: string
  /** Whether it has no content and no end tag. */
  readonly isVoid: boolean
  /** Whether only an end tag may follow: whatever else did would be no markup. */
  readonly isEmpty: boolean
  /** Whether it closes a heading that is its parent. */
  readonly isHeading: boolean
  /** Whether text in it is moved elsewhere, and any element that does not name it as its parent. */
  readonly holdsPartsOnly: boolean
  /** Whether a line feed right after its tag does not count. */
  readonly skipsLineFeed: boolean
  /** The only parents it may have; any other one would get something in between, or be closed. */
  readonly parents: ReadonlySet<string> | undefined
  /** An ancestor that it would close, or with which it would be ignored. */
  readonly outside: string | undefined
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

const headings = words('h1 h2 h3 h4 h5 h6')
/** They close a paragraph. */
const blocks = words(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure ' +
    'footer header hgroup hr main menu nav ol p pre search section summary table ul',
)
/** A parser keeps a list of those that are open; with the same one twice it takes thought to close. */
const formatting = words('a b big code em font i s small strike strong tt u')
/** They close nothing, and nothing but their end tag closes them. */
const inline = words(
  'abbr acronym audio bdi bdo canvas cite data del dfn ins kbd label legend map mark noscript output ' +
    'picture q ruby samp span sub sup time var video',
)
const voids = words('area br embed hr img input source track wbr')

const rows = words('tbody thead tfoot')
const lists = words('ul ol menu dir')
const parents: Readonly<Record<string, ReadonlySet<string>>> = {
  caption: words('table'),
  colgroup: words('table'),
  col: words('colgroup'),
  thead: words('table'),
  tbody: words('table'),
  tfoot: words('table'),
  tr: rows,
  td: words('tr'),
  th: words('tr'),
  li: lists,
  dt: words('dl'),
  dd: words('dl'),
  rt: words('ruby'),
  rp: words('ruby'),
}

function makeRule(name: string): PlainRule {
  return {
    name,
    isVoid: voids.has(name) || name === 'col',
    isEmpty: name === 'iframe',
    isHeading: headings.has(name),
    holdsPartsOnly: rows.has(name) || name === 'table' || name === 'colgroup' || name === 'tr',
    skipsLineFeed: name === 'pre',
    parents: parents[name],
    outside: outsideOf(name),
  }
}

function outsideOf(name: string): string | undefined {
  if (blocks.has(name) || headings.has(name)) return 'p'
  return formatting.has(name) || name === 'button' ? name : undefined
}

/** The elements that are read without a parser, and when. Everything else is left to it. */
export const plainRules: ReadonlyMap<string, PlainRule> = new Map(
  [
    ...blocks,
    ...headings,
    ...formatting,
    ...inline,
    ...voids,
    ...Object.keys(parents),
    'button',
    'iframe',
  ].map((name) => [name, makeRule(name)]),
)
