import { fileExtensions } from './published-files.ts'

/**
 * The one policy for the HTML of articles, as data. It describes the HTML that leaves the build and that
 * the browser accepts, attribute by attribute. An attribute whose value does not match its pattern is
 * dropped. The build turns foreign HTML into this form; the policy says nothing about how.
 */

/** Attribute name → pattern that its whole value has to match. */
type AttributeRules = ReadonlyMap<string, RegExp>

// These are maps because the names that are looked up come from foreign HTML: a plain object would have a
// `constructor`.
const byName = <Value>(values: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> =>
  new Map(Object.entries(values))

/**
 * Elements nested deeper than this are unwrapped. Chromium itself rearranges elements that are nested
 * deeper than 512.
 */
export const nestingCap = 200

// A web URL. It has no character that could end an attribute, a comment or a tag, however often it is
// parsed again.
const web = String.raw`https?:\/\/[^\s<>"\\]+`
// A picture published from the content folder. Never `//host`, never a URL with a scheme.
const media = String.raw`(?:\.{0,2}\/)?(?:[\w.~%-]+\/)*media\/[\w-]+\.(?:png|jpe?g|gif|webp|avif|bmp|ico)`
// A file published from the content folder: a document, a recording.
const file = String.raw`(?:\/|\.{1,2}\/)(?:[\w.~%-]+\/)*media\/[\w-]+\.(?:${fileExtensions})`
// A raster picture as `data:`. SVG is not allowed: opened in a tab of its own it can run script.
const raster = String.raw`data:image\/(?:png|jpeg|jpg|gif|webp|avif|bmp);base64,[A-Za-z0-9+\/]+={0,2}`
// Another article of the site, below its base; never `//host`.
const article = String.raw`\/(?:[\w.~%-]+\/)*a\/[\w.~%!'()*-]+\/`
const candidate = String.raw`(?:https?:\/\/[^\s<>"\\]*[^\s<>"\\,]|${media})(?: \d{1,5}(?:\.\d{1,3})?[wx])?`

const picture = new RegExp(`^(?:${web}|${media}|${raster})$`)
// Posters are never `data:`: other sanitizers do not allow `data:` there either.
const poster = new RegExp(`^(?:${web}|${media})$`)
const candidates = new RegExp(`^${candidate}(?:, ${candidate})*$`)
const recording = new RegExp(`^(?:${web}|${file})$`)
// Text in attributes has full-width angle brackets in place of `<` and `>`, so that no sanitizer mistakes
// it for markup.
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
  // Ids begin with `h-` for headings and with `u-` for targets of links in the same body. So no id can
  // hide a property of `document` or equal an id of the page.
  id: /^[hu]-[^\s<>"'`]+$/,
})

const none: AttributeRules = new Map()

const truth = /^(?:true|false)$/
// A length in a formula. It is too small to move anything out of the formula.
const length = /^-?(?:\d{1,2}(?:\.\d{1,4})?|\.\d{1,4})(?:em|ex|px|pt|mu|%)?$/
const level = /^[+-]?\d$/

/** The parts of a formula. No links, no styles, no colours, no HTML in an annotation. */
const formulaParts: Readonly<Record<string, AttributeRules>> = {
  menclose: byName({ notation: /^[a-z]+(?: [a-z]+){0,5}$/ }),
  mfrac: byName({ linethickness: length }),
  // Other variants are written as Unicode letters of their own: only Firefox supports the other values of
  // the attribute.
  mi: byName({ mathvariant: /^normal$/ }),
  mmultiscripts: none,
  mn: none,
  mo: byName({
    fence: truth,
    separator: truth,
    stretchy: truth,
    symmetric: truth,
    largeop: truth,
    movablelimits: truth,
    lspace: length,
    rspace: length,
    minsize: length,
    maxsize: length,
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
  // `h1` is missing: it is the article's title, which is outside the body.
  h2: none,
  h3: none,
  h4: none,
  h5: none,
  h6: none,
  p: none,
  blockquote: none,
  hr: none,
  // Code scrolls inside its block, so the keyboard must be able to reach the block.
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
  // `div` is allowed only as the frame in which a wide table scrolls.
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
    href: new RegExp(
      `^(?:${web}|${file}|${article}(?:#[hu]-[^\\s<>"'\`]+)?|(?:mailto|tel):[^\\s<>"\\\\]+|#[hu]-[^\\s<>"'\`]+)$`,
    ),
    title: words,
    rel: /^noopener noreferrer nofollow$/,
    // `address` marks a link whose text is only its own URL.
    class: /^(?:outside(?: address)?|embed)$/,
    'data-embed': /^[a-z]+:[\w/-]{1,80}$/,
    // The name of a published file, for the one who saves it.
    download: /^[^<>"'`/\\:*?|\p{Cc}]{1,120}$/u,
  }),
  // `loading` and `decoding` are imposed below. The classes are for pictures inside a line of text.
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
    // The colour of the box until the picture is there. The style sheet reads it.
    'data-colour': /^#[\da-f]{3}$/,
  }),
  picture: none,
  source: byName({
    src: recording,
    srcset: candidates,
    sizes: /^[\w\s(),.:%+*/-]{1,500}$/,
    type: mime,
    media: /^[\w\s(),.:%<=>-]{1,200}$/,
    width: pixels,
    height: pixels,
  }),
  video: byName({
    src: recording,
    // The attribute is not `poster`: a browser would load that at once, even when the reader has turned
    // pictures off.
    'data-poster': poster,
    controls: flag,
    preload: /^none$/,
    loop: flag,
    muted: flag,
    playsinline: flag,
    width: pixels,
    height: pixels,
  }),
  audio: byName({ src: recording, controls: flag, preload: /^none$/, loop: flag, muted: flag }),
  // `highlight` is the only emphasis by colour. `missing-picture` takes the position of a picture without
  // a URL, `dead-picture` that of one that is known to be lost.
  span: byName({ class: /^(?:highlight|missing-picture|dead-picture)$/ }),
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
  // A formula contains only the elements below. `alttext` is the formula in one line of text, for readers
  // and programs that cannot read formulas. `data-tex` is its TeX source, to be copied.
  math: byName({ display: /^block$/, alttext: words, 'data-tex': words }),
  ...formulaParts,
})

/** Attributes that these elements always get, whatever the source says. */
export const imposedAttributes = byName<Readonly<Record<string, string>>>({
  img: { referrerpolicy: 'no-referrer', loading: 'lazy', decoding: 'async' },
  video: { controls: '', preload: 'none' },
  audio: { controls: '', preload: 'none' },
})

/** `rel` of every link that leaves the site. */
export const outsideRel = 'noopener noreferrer nofollow'

/**
 * Elements that are removed together with their content. Other unknown elements are removed without their
 * content.
 */
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
  // Form controls. `form`, `fieldset` and `label` only lose their tags, because whole pages may be inside
  // forms.
  'button',
  'input',
  'select',
  'option',
  'optgroup',
  'datalist',
  'selectedcontent',
  'textarea',
])

/**
 * Whether the policy allows this attribute with this value on this element. All names are in lower case.
 */
export function allowsAttribute(element: string, name: string, value: string): boolean {
  const rules = allowedElements.get(element)
  const rule = rules && (rules.get(name) ?? globalAttributes.get(name))
  return rule?.test(value) ?? false
}
