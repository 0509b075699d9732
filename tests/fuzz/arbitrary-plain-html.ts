import fc from 'fast-check'

const spaces = fc.constantFrom('', '', '', ' ', '\n', '\t\n ', '\f')
const texts = fc.constantFrom(
  ...['x', 'a b', '中文', '\n', '\n\nx', '\n y', ' ', '\u00a0', '\ufeff', '\u2028', '😀', '\ud800'],
  ...[
    '&amp;',
    '&lt;p&gt;',
    '&nbsp;',
    '&copy',
    '&notit;',
    '&notin;',
    '&#10;',
    '&#13;',
    '&#0;',
    '&#x80;',
  ],
  ...[
    '&#x110000;',
    '&#xD800;',
    '&#65',
    '&#',
    '&',
    '& b',
    '&&',
    '&foo;',
    '&amp',
    '&NewLine;',
    '&ac',
  ],
  ...[
    '&CounterClockwiseContourIntegral;',
    '>',
    '">',
    ']]>',
    '/',
    '=',
    "'",
    '-->',
    'a\u0001b',
    '\u0085',
  ],
)
const values = fc.constantFrom(
  ...[
    '=""',
    "=''",
    '="a"',
    "='a b'",
    '=a',
    '=a/b',
    '="a&amp;b"',
    '="?a=1&copy=2&lt;"',
    '=?a&b=1&amp',
  ],
  ...[
    '="<p>"',
    "='\"'",
    '="\'"',
    '="\n"',
    '=中',
    '=#',
    '=a&lt',
    '="&"',
    '="&#39;"',
    '="a>b"',
    '=/',
    '=',
    '',
  ],
  ...[' =a', '= a', '="a"/', '=a=b', '=`', '="a', '=\u00a0'],
)
const attributeNames = fc.constantFrom(
  ...[
    'class',
    'id',
    'href',
    'src',
    'data-src',
    'xml:lang',
    'w_1',
    'hidden',
    'style',
    'title',
    'type',
  ],
  ...['a1', 'viewBox', '@click', '中', '/', '-a', ':b', 'a"'],
)
const attribute = fc
  .tuple(fc.constantFrom(' ', ' ', ' ', '\n', '  ', '/', ''), attributeNames, values)
  .map((parts) => parts.join(''))
const plainAttribute = fc
  .tuple(
    fc.constantFrom('class', 'id', 'href', 'title'),
    fc.constantFrom('=""', '="a b"', '=a', ''),
  )
  .map(([name, value]) => ` ${name}${value}`)
const attributes = fc.oneof(
  { weight: 12, arbitrary: fc.constant('') },
  { weight: 6, arbitrary: plainAttribute },
  { weight: 1, arbitrary: fc.array(attribute, { maxLength: 3 }).map((all) => all.join('')) },
)

const inlineNames =
  'a abbr b bdi big cite code del em font i ins kbd label mark q s small span strike strong sub sup ' +
  'time tt u nobr var video audio picture noscript button canvas iframe output legend map data'
const blockNames =
  'div p h1 h2 h3 section article blockquote center figure figcaption pre form details summary main ' +
  'dialog address fieldset header footer nav hgroup search menu'
const voidNames = 'br img hr wbr input source track embed area'
const oddNames =
  'html head body title link meta base style script template svg math mi foreignObject select option ' +
  'optgroup textarea object applet marquee image frameset frame noembed noframes plaintext xmp ' +
  'listing rb rtc rt rp li dt dd tr td th tbody thead tfoot col colgroup caption keygen param my-tag ' +
  'missing P DIV tablex b1 progress meter dir slot center font a b i p table ul dl ruby h4 h6'

const named = (names: string): fc.Arbitrary<string> => fc.constantFrom(...names.split(' '))
/** Pieces of markup in no order: each is right somewhere. */
const piece = fc.oneof(
  texts,
  fc
    .tuple(
      fc.constantFrom('<', '</'),
      fc.oneof(named(oddNames), named(blockNames), named(inlineNames), named(voidNames)),
      attributes,
      fc.constantFrom('>', '>', '>', '/>', ' />', ' >', '', '\n>'),
    )
    .map((parts) => parts.join('')),
  fc.constantFrom(
    ...[
      '<',
      '</',
      '<!',
      '<?x>',
      '<!doctype html>',
      '<![CDATA[x]]>',
      '</>',
      '< p>',
      '<3',
      '\0',
      '\r\n',
    ],
    ...[
      '<!---->',
      '<!-->',
      '<!--->',
      '<!--a-->',
      '<!--a--->',
      '<!--a--!>',
      '<!-- <!-- -->',
      '<!--a-',
    ],
    ...[
      '<!--a--!-->',
      '<!--->a-->',
      '<!--<!-->',
      '<!--a<!--->',
      '-->',
      '<!-- - -- -->',
      '</br>',
      '</p>',
    ],
  ),
)

function element(
  names: fc.Arbitrary<string>,
  content: fc.Arbitrary<readonly string[]>,
): fc.Arbitrary<string> {
  return fc
    .tuple(names, attributes, content)
    .map(([name, given, inner]) => `<${name}${given}>${inner.join('')}</${name}>`)
}

/** Elements where they may stand, as a rule, each of them closed. */
const orderly = fc.letrec<{
  any: string
  inline: string
  list: string
  table: string
  row: string
}>((tie) => {
  const many = (inner: fc.Arbitrary<string>): fc.Arbitrary<string[]> =>
    fc.array(inner, { maxLength: 4, depthIdentifier: 'html' })
  const only = (names: string, inner: fc.Arbitrary<string>): fc.Arbitrary<string[]> =>
    many(fc.oneof({ weight: 4, arbitrary: element(named(names), many(inner)) }, spaces))
  const leaf = fc.oneof(
    { weight: 4, arbitrary: texts },
    fc
      .tuple(named(voidNames), attributes, fc.constantFrom('>', '/>', ' />'))
      .map(([name, given, end]) => `<${name}${given}${end}`),
    fc.constantFrom('<!--a-->', '<!---->', '<!-- - -->', '<iframe src=a></iframe>'),
  )
  const deep = { depthIdentifier: 'html', depthSize: 'small', maxDepth: 6 } as const
  return {
    inline: fc.oneof(deep, leaf, element(named(inlineNames), many(tie('inline')))),
    list: fc.oneof(
      element(named('ul ol menu dir'), only('li', tie('any'))),
      element(fc.constant('dl'), only('dt dd', tie('any'))),
      element(fc.constant('ruby'), many(fc.oneof(texts, element(named('rt rp'), many(texts))))),
    ),
    row: element(fc.constant('tr'), only('td th', tie('any'))),
    table: element(
      fc.constant('table'),
      many(
        fc.oneof(
          spaces,
          element(fc.constant('caption'), many(tie('any'))),
          fc.constantFrom('<colgroup> <col><col/></colgroup>', '<!--a-->', '<tr></tr>'),
          element(named('tbody thead tfoot'), many(fc.oneof(tie('row'), spaces))),
        ),
      ),
    ),
    any: fc.oneof(
      deep,
      tie('inline'),
      element(named('p h1 h2 h3'), many(tie('inline'))),
      element(named(blockNames), many(tie('any'))),
      tie('list'),
      tie('table'),
      element(named('a b span font'), many(tie('any'))),
      // Parts that may stand nowhere but in their whole.
      element(named('li dt dd rt tr td tbody'), many(tie('any'))),
    ),
  }
}).any

/** Markup that is in order, most of it. */
export const orderlyHtml: fc.Arbitrary<string> = fc
  .array(orderly, { maxLength: 4 })
  .map((all) => all.join('\n'))

/** A text with a piece cut out, doubled or put in somewhere. */
export const disturbedHtml: fc.Arbitrary<string> = fc
  .tuple(orderlyHtml, fc.array(fc.tuple(fc.nat(), fc.nat(12), fc.nat(2), piece), { maxLength: 3 }))
  .map(([source, edits]) =>
    edits.reduce((text, [where, length, repeats, inserted]) => {
      const start = where % (text.length + 1)
      const end = Math.min(text.length, start + length)
      const kept = text.slice(start, end).repeat(repeats)
      return `${text.slice(0, start)}${kept}${inserted}${text.slice(end)}`
    }, source),
  )

/** Pieces of markup in any order. */
export const scatteredHtml: fc.Arbitrary<string> = fc
  .array(piece, { maxLength: 12 })
  .map((pieces) => pieces.join(''))
