/**
 * The one policy for the HTML of articles, as data. It describes what leaves the build and what the
 * browser lets through, attribute by attribute: a value that does not match its pattern is dropped.
 * How foreign HTML is turned into this is the build's business.
 */

/** Attribute name → what its value has to look like. */
type AttributeRules = ReadonlyMap<string, RegExp>

// Maps: what is looked up are names that a stranger chose, and every object has a `constructor`.
const byName = <Value>(values: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> =>
  new Map(Object.entries(values))

/** Elements deeper than this are unwrapped. Chromium itself rearranges what is nested beyond 512. */
export const nestingCap = 200

// No character that could end an attribute, a comment or a tag, however often it is parsed again.
const web = String.raw`https?:\/\/[^\s<>"\\]+`
// Pictures published from the content folder; never `//host`, never a scheme.
const media = String.raw`(?:\.{0,2}\/)?(?:[\w.~%-]+\/)*media\/[\w-]+\.(?:png|jpe?g|gif|webp|avif|bmp)`
// Raster only: SVG in `data:` can carry script for whoever opens it in a tab.
const raster = String.raw`data:image\/(?:png|jpeg|jpg|gif|webp|avif|bmp);base64,[A-Za-z0-9+\/]+={0,2}`
const candidate = String.raw`(?:https?:\/\/[^\s<>"\\]*[^\s<>"\\,]|${media})(?: \d{1,5}(?:\.\d{1,3})?[wx])?`

const picture = new RegExp(`^(?:${web}|${media}|${raster})$`)
// No `data:` for posters: no other cleaner lets it through there.
const poster = new RegExp(`^(?:${web}|${media})$`)
const candidates = new RegExp(`^${candidate}(?:, ${candidate})*$`)
const address = new RegExp(`^${web}$`)
// Angle brackets are replaced by full-width ones: no cleaner then mistakes a text for markup.
const words = /^[^<>]*$/
const flag = /^$/
const pixels = /^[1-9]\d{0,4}$/
const span = /^(?:[2-9]|[1-9]\d{1,2}|1000)$/
const integer = /^-?\d{1,9}$/
const mime = /^[a-z]+\/[\w.+-]+(?:; ?codecs="?[\w., -]+"?)?$/
const datetime = /^[\w:+. -]{1,40}$/
const cellClass = /^(?:center|right)$/

/** Attributes that every element may carry. */
export const globalAttributes: AttributeRules = byName({
  lang: /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/,
  dir: /^(?:ltr|rtl|auto)$/,
  // `h-` for headings, `u-` for targets of a link in the same body: neither can hide a property of
  // `document` or an id of the page.
  id: /^[hu]-[^\s<>"'`]+$/,
})

const none: AttributeRules = new Map()

const truth = /^(?:true|false)$/
// Small enough that nothing leaves the formula.
const length = /^-?(?:\d{1,2}(?:\.\d{1,4})?|\.\d{1,4})(?:em|ex|px|pt|mu|%)?$/
const level = /^[+-]?\d$/

/** The parts of a formula. No links, no styles, no colours, no HTML in an annotation. */
const formulaParts: Readonly<Record<string, AttributeRules>> = {
  menclose: byName({ notation: /^[a-z]+(?: [a-z]+){0,5}$/ }),
  mfrac: byName({ linethickness: length }),
  // Others are written with letters of their own: only Firefox knows the attribute.
  mi: byName({ mathvariant: /^normal$/ }),
  mmultiscripts: none,
  mn: none,
  mo: byName({
    ...{ fence: truth, separator: truth, stretchy: truth, symmetric: truth, largeop: truth },
    ...{ movablelimits: truth },
    ...{ lspace: length, rspace: length, minsize: length, maxsize: length },
  }),
  mover: byName({ accent: truth }),
  mpadded: byName({
    width: length,
    height: length,
    depth: length,
    lspace: length,
    voffset: length,
  }),
  mphantom: none,
  mprescripts: none,
  mroot: none,
  mrow: none,
  ms: none,
  mspace: byName({ width: length, height: length, depth: length }),
  msqrt: none,
  mstyle: byName({ displaystyle: truth, scriptlevel: level }),
  msub: none,
  msubsup: none,
  msup: none,
  mtable: byName({ displaystyle: truth }),
  mtd: byName({ columnspan: span, rowspan: span, class: /^(?:left|right)$/ }),
  mtext: none,
  mtr: none,
  munder: byName({ accentunder: truth }),
  munderover: byName({ accent: truth, accentunder: truth }),
}

/** The allowed elements, each with the attributes it may carry beside the global ones. */
export const allowedElements: ReadonlyMap<string, AttributeRules> = byName<AttributeRules>({
  // h1 is the article's title, which stands outside the body.
  h2: none,
  h3: none,
  h4: none,
  h5: none,
  h6: none,
  p: none,
  blockquote: none,
  hr: none,
  // Code scrolls inside itself and must be reachable by keyboard.
  pre: byName({ tabindex: /^0$/ }),
  ul: none,
  ol: byName({ start: integer, reversed: flag, type: /^[1aAiI]$/ }),
  li: byName({ value: integer }),
  dl: none,
  dt: none,
  dd: none,
  figure: none,
  figcaption: none,
  details: byName({ open: flag }),
  summary: none,
  // Only as the frame in which a wide table scrolls.
  div: byName({ class: /^scroll$/, tabindex: /^0$/, role: /^group$/, 'aria-label': words }),
  table: none,
  caption: none,
  thead: none,
  tbody: none,
  tfoot: none,
  tr: none,
  th: byName({
    colspan: span,
    rowspan: span,
    scope: /^(?:row|col|rowgroup|colgroup)$/,
    class: cellClass,
  }),
  td: byName({ colspan: span, rowspan: span, class: cellClass }),
  a: byName({
    href: new RegExp(`^(?:${web}|(?:mailto|tel):[^\\s<>"\\\\]+|#[hu]-[^\\s<>"'\`]+)$`),
    title: words,
    rel: /^noopener noreferrer nofollow$/,
    // `address`: a link that says nothing but where it leads.
    class: /^(?:outside(?: address)?|embed)$/,
    'data-embed': /^[a-z]+:[\w/-]{1,80}$/,
  }),
  // `lazy` and `async` are imposed below; the classes are of pictures that stand in a line.
  img: byName({
    src: picture,
    srcset: candidates,
    sizes: /^[\w\s(),.:%+*/-]{1,500}$/,
    alt: words,
    title: words,
    width: pixels,
    height: pixels,
    referrerpolicy: /^no-referrer$/,
    loading: /^lazy$/,
    decoding: /^async$/,
    class: /^(?:avatar|emoji|inline)$/,
  }),
  picture: none,
  source: byName({
    src: address,
    srcset: candidates,
    sizes: /^[\w\s(),.:%+*/-]{1,500}$/,
    type: mime,
    media: /^[\w\s(),.:%<=>-]{1,200}$/,
    width: pixels,
    height: pixels,
  }),
  video: byName({
    src: address,
    // A browser would ask for a `poster` at once, also where the reader wants no pictures.
    'data-poster': poster,
    controls: flag,
    preload: /^none$/,
    loop: flag,
    muted: flag,
    playsinline: flag,
    width: pixels,
    height: pixels,
  }),
  audio: byName({ src: address, controls: flag, preload: /^none$/, loop: flag, muted: flag }),
  // `highlight` is the one emphasis by colour; `missing-picture` stands where a picture has no address.
  span: byName({ class: /^(?:highlight|missing-picture)$/ }),
  code: byName({ class: /^language-[\w+#.-]{1,40}$/ }),
  abbr: byName({ title: words }),
  time: byName({ datetime }),
  b: none,
  strong: none,
  i: none,
  em: none,
  u: none,
  s: none,
  del: byName({ datetime }),
  ins: byName({ datetime }),
  mark: none,
  small: none,
  sub: none,
  sup: none,
  kbd: none,
  samp: none,
  var: none,
  q: none,
  cite: none,
  dfn: none,
  bdi: none,
  bdo: none,
  ruby: none,
  rt: none,
  rp: none,
  br: none,
  wbr: none,
  // A formula: what stands in it below, and nothing else. The text is what it says in one line, for
  // whoever reads no formulas; `data-tex` is its source, to be copied.
  math: byName({ display: /^block$/, alttext: words, 'data-tex': words }),
  ...formulaParts,
})

/** What these elements carry whether the source says so or not. */
export const imposedAttributes = byName<Readonly<Record<string, string>>>({
  img: { referrerpolicy: 'no-referrer', loading: 'lazy', decoding: 'async' },
  video: { controls: '', preload: 'none' },
  audio: { controls: '', preload: 'none' },
})

/** `rel` of every link that leaves the site. */
export const outsideRel = 'noopener noreferrer nofollow'

/** Elements that go together with everything inside them. Other unknown ones leave their content. */
export const droppedElements: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'svg',
  'object',
  'embed',
  'applet',
  'iframe',
  'frame',
  'frameset',
  'noframes',
  'noembed',
  'noscript',
  'head',
  'title',
  'meta',
  'link',
  'base',
  'basefont',
  'bgsound',
  'param',
  'track',
  'area',
  'map',
  'canvas',
  'dialog',
  // Form controls. `form`, `fieldset` and `label` only lose their tags: whole pages stand in forms.
  'button',
  'input',
  'select',
  'option',
  'optgroup',
  'datalist',
  'selectedcontent',
  'textarea',
])

/** Whether the policy lets this attribute with this value stand on this element. */
export function allowsAttribute(element: string, name: string, value: string): boolean {
  const rules = allowedElements.get(element)
  const rule = rules && (rules.get(name) ?? globalAttributes.get(name))
  return rule?.test(value) ?? false
}
