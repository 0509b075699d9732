/**
 * The elements of HTML, grouped by kind. This is the only list of them. Every name is in one group below;
 * sets that cut across the groups are derived, or listed under "across the groups". Section numbers are
 * those of the WHATWG HTML standard, https://html.spec.whatwg.org. A bundle contains only the groups that
 * its code imports.
 */
type ElementNames = ReadonlySet<string>

// Bundlers drop an unused set only when they know that the call which makes it has no side effects.
/* @__NO_SIDE_EFFECTS__ */
const names = (text: string): ElementNames => new Set(text.split(' '))
/* @__NO_SIDE_EFFECTS__ */
const union = (...groups: readonly Iterable<string>[]): ElementNames =>
  new Set(groups.flatMap((group) => [...group]))

// Groups: text

/**
 * "Formatting" elements (13.2.4.2). When a block ends while one is open, a parser opens the element again
 * in the next block.
 */
export const formattingElements = names('a b big code em font i nobr s small strike strong tt u')
/** Other elements around words in a line (4.5). `acronym` is obsolete (16.2), `del` and `ins` are edits (4.7). */
export const phraseElements = names(
  'abbr acronym bdi bdo cite data del dfn ins kbd mark q samp span sub sup time var',
)
/** Words with readings above them (4.5.10). `rb`, `rbc` and `rtc` are obsolete. */
const rubyElements = names('ruby rb rbc rtc')
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
/**
 * Other boxes that only divide. `form` is separate because a parser never puts one form inside another.
 */
export const frameElements = names('body form html legend marquee multicol')
/** Blocks of text or of blocks. `hr` divides them. */
export const textBlockElements = names('blockquote hr p pre')
/** Obsolete elements that work like `pre`. A parser reads no tags in `xmp` and `plaintext` (13.2.5). */
export const oldPreElements = names('listing plaintext xmp')
/** Lists of items. `dir` is obsolete. */
export const listElements = names('dir menu ol ul')
export const itemElements = names('li')
/** A list of terms and their descriptions, and its parts (4.4.9). */
export const definitionListElements = names('dl')
export const definitionElements = names('dt dd')
/** Blocks with a caption. The elements of the caption are in the next set. */
export const captionedElements = names('details figure')
export const captionElements = names('figcaption summary')

// Groups: tables (4.9)

export const tableElements = names('table')
/** Parts of a table that hold no rows. */
const columnElements = names('caption col colgroup')
export const rowGroupElements = names('tbody tfoot thead')
export const rowElements = names('tr')
export const cellElements = names('td th')

// Groups: embedded content

/** Pictures and players with child elements that name their sources (4.8). */
export const mediaElements = names('audio picture video')
/** The child elements of media elements. */
const mediaPartElements = names('source track')
/** `img` and its alias: a parser turns `image` into `img` (13.2.6.4.7). */
const imageElements = names('image img')
/** Other documents, programs and drawings. `math` and `svg` have elements of their own. */
const embeddedElements = names(
  'applet area canvas embed frame frameset iframe map math noembed noframes object param portal svg',
)
/** The parts of a formula (MathML Core, https://www.w3.org/TR/mathml-core/), with `menclose` of MathML 3. */
export const formulaElements = names(
  'menclose mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace ' +
    'msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover',
)
/** Form controls and their parts (4.10). */
const controlElements = names(
  'button datalist input isindex keygen label meter optgroup option output progress select ' +
    'selectedcontent textarea',
)

// Groups: the rest

/** Elements with facts about the document, or with scripts for it (4.2, 4.12). */
const documentElements = names(
  'base basefont bgsound head link meta nextid noscript script slot style template title',
)
/** Interactive elements, proposals, and elements that only old browsers knew. */
const otherElements = names('blink content dialog menuitem spacer')

// Across the groups

/** All groups. An element is in one of them. */
export const elementGroups = [
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
]

/** Every element that HTML has or had. */
export const knownElements = union(...elementGroups)

/** Void elements (13.1.2): no content, no end tag. */
export const voidElements = names('area base br col embed hr img input link meta source track wbr')
/** Obsolete elements that a parser closes at once as well (13.2.6.4.7). */
export const oldVoidElements = names('basefont bgsound image keygen param')
/** Elements in which a parser reads no tags (13.2.5), with scripting off. */
export const rawTextElements = names(
  'iframe noembed noframes plaintext script style textarea title xmp',
)

/** Elements inside a line of text that are part of it. They neither begin nor end a block. */
export const textElements = union(formattingElements, phraseElements, rubyElements, ['img', 'wbr'])
/** Every element of an article that can be inside a line of text, also those that are not text. */
export const inlineElements = union(
  textElements,
  readingElements,
  breakElements,
  mediaElements,
  mediaPartElements,
  formulaElements,
  ['math'],
)
/**
 * Elements whose text is not part of the article's text. Ruby readings are among them: they would be in
 * the middle of words.
 */
export const silentElements = union(readingElements, ['script', 'style', 'template'])

/** Elements in which white space counts: `pre` and its obsolete names. */
export const preformattedElements = union(['pre'], oldPreElements)
/** The elements that hold the rows of a table. They may contain only parts of a table. */
export const rowHolderElements = union(tableElements, rowGroupElements)
/** Elements that have no meaning without their parts, such as tables and lists. */
export const compositeElements = union(
  tableElements,
  listElements,
  definitionListElements,
  captionedElements,
  ['picture', 'ruby'],
)
/** Elements that have no meaning outside of composite elements, such as cells and items. */
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
