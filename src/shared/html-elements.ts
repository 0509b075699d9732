/**
 * The elements of HTML, by what they are: the one place that knows. Every name stands in one group
 * below; what cuts across the groups is derived from them or stands under "across the groups".
 * Section numbers are those of the WHATWG HTML standard, https://html.spec.whatwg.org. A program
 * gets only the groups it imports.
 */
export type ElementNames = ReadonlySet<string>

// Bundlers leave out what nobody imports only where they know that making it does nothing else.
/* @__NO_SIDE_EFFECTS__ */
const names = (text: string): ElementNames => new Set(text.split(' '))
/* @__NO_SIDE_EFFECTS__ */
const union = (...groups: readonly Iterable<string>[]): ElementNames =>
  new Set(groups.flatMap((group) => [...group]))

// Groups: text

/** "Formatting" (13.2.4.2): a parser opens those that are still open again in the next block. */
export const formattingElements = names('a b big code em font i nobr s small strike strong tt u')
/** Other elements around words in a line (4.5). `acronym` is obsolete (16.2), `del` and `ins` are edits (4.7). */
export const phraseElements = names(
  'abbr acronym bdi bdo cite data del dfn ins kbd mark q samp span sub sup time var',
)
/** Words with readings above them (4.5.10). `rb`, `rbc` and `rtc` are obsolete. */
export const rubyElements = names('ruby rb rbc rtc')
/** The readings, and the brackets around them where a program cannot set them above. */
export const readingElements = names('rt rp')
/** Places where a line is or may be broken (4.5.27, 4.5.28). */
export const breakElements = names('br wbr')

// Groups: blocks

export const headingElements = names('h1 h2 h3 h4 h5 h6')
/** Boxes that close a paragraph (13.2.6.4.7) and only divide what is in them (4.3, 4.4). `center` is obsolete. */
export const sectionElements = names(
  'address article aside center div fieldset footer header hgroup main nav search section',
)
/** Other boxes that only divide. `form` is apart for a parser: one never stands in another. */
export const frameElements = names('body form html legend marquee multicol')
/** Blocks of text or of blocks. `hr` divides them. */
export const textBlockElements = names('blockquote hr p pre')
/** Obsolete names of `pre`; a parser reads no tags in `xmp` and `plaintext` (13.2.5). */
export const oldPreElements = names('listing plaintext xmp')
/** Lists of items. `dir` is obsolete. */
export const listElements = names('dir menu ol ul')
export const itemElements = names('li')
/** A list of terms and their descriptions, and its parts (4.4.9). */
export const definitionListElements = names('dl')
export const definitionElements = names('dt dd')
/** Blocks with a part that names them, and that part. */
export const captionedElements = names('details figure')
export const captionElements = names('figcaption summary')

// Groups: tables (4.9)

export const tableElements = names('table')
/** Parts of a table that hold no rows. */
export const columnElements = names('caption col colgroup')
export const rowGroupElements = names('tbody tfoot thead')
export const rowElements = names('tr')
export const cellElements = names('td th')

// Groups: what is embedded

/** Pictures and players that hold their sources (4.8). */
export const mediaElements = names('audio picture video')
/** The parts of those. */
export const mediaPartElements = names('source track')
/** `image` is what a parser reads as `img` (13.2.6.4.7). */
export const imageElements = names('image img')
/** Other documents, programs and drawings. `math` and `svg` have elements of their own. */
export const embeddedElements = names(
  'applet area canvas embed frame frameset iframe map math noembed noframes object param portal svg',
)
/** The parts of a formula (MathML Core, https://www.w3.org/TR/mathml-core/), with `menclose` of MathML 3. */
export const formulaElements = names(
  'menclose mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace ' +
    'msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover',
)
/** Form controls and their parts (4.10). */
export const controlElements = names(
  'button datalist input isindex keygen label meter optgroup option output progress select ' +
    'selectedcontent textarea',
)

// Groups: the rest

/** What says something about the document, or does something to it (4.2, 4.12). */
export const documentElements = names(
  'base basefont bgsound head link meta nextid noscript script slot style template title',
)
/** Interaction, proposals and what browsers once had. */
export const otherElements = names('blink content dialog menuitem spacer')

// Across the groups

/** Every element that HTML has or had. */
export const knownElements = union(
  formattingElements,
  phraseElements,
  rubyElements,
  readingElements,
  breakElements,
  headingElements,
  sectionElements,
  frameElements,
  textBlockElements,
  oldPreElements,
  listElements,
  itemElements,
  definitionListElements,
  definitionElements,
  captionedElements,
  captionElements,
  tableElements,
  columnElements,
  rowGroupElements,
  rowElements,
  cellElements,
  mediaElements,
  mediaPartElements,
  imageElements,
  embeddedElements,
  formulaElements,
  controlElements,
  documentElements,
  otherElements,
)

/** Void elements (13.1.2): no content, no end tag. */
export const voidElements = names('area base br col embed hr img input link meta source track wbr')
/** Obsolete elements that a parser closes at once as well (13.2.6.4.7). */
export const oldVoidElements = names('basefont bgsound image keygen param')
/** Elements in which a parser reads no tags (13.2.5), with scripting off. */
export const rawTextElements = names(
  'iframe noembed noframes plaintext script style textarea title xmp',
)

/** Elements that stand in a line and hold text of it: they neither begin nor end a block. */
export const textElements = union(formattingElements, phraseElements, rubyElements, ['img', 'wbr'])
/** Every element of an article that can stand in a line, with what is no text of it. */
export const inlineElements = union(
  textElements,
  readingElements,
  breakElements,
  mediaElements,
  mediaPartElements,
  formulaElements,
  ['math'],
)
/** Elements whose text is not the article's: readings would stand in the middle of their words. */
export const silentElements = union(readingElements, ['script', 'style', 'template'])

/** Elements in which white space counts: `pre` and its obsolete names. */
export const preformattedElements = union(['pre'], oldPreElements)
/** Elements of a table and of what its rows stand in: nothing but their parts may stand in them. */
export const rowHolderElements = union(tableElements, rowGroupElements)
/** Elements that cannot do without the elements they are made of. */
export const compositeElements = union(
  tableElements,
  listElements,
  definitionListElements,
  captionedElements,
  ['picture', 'ruby'],
)
/** Elements that mean nothing outside of those. */
export const partElements = union(
  columnElements,
  rowGroupElements,
  rowElements,
  cellElements,
  itemElements,
  definitionElements,
  captionElements,
  readingElements,
  mediaPartElements,
)
