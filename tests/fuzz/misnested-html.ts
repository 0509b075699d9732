import fc from 'fast-check'

const names =
  'p div span b em a h2 ul li table tr td blockquote figure figcaption pre code section details ' +
  'summary button picture map dialog video audio canvas object noscript select option textarea label ' +
  'fieldset ruby rt sub amp-img amp-carousel custom-box svg dl dd dt center font header aside output'
const attributes = fc.constantFrom(
  ...['', '', '', ' class="x"', ' style="display:block"', ' style="white-space:pre-wrap"'],
  ...[' dir="rtl"', ' open', ' id="i"', ' data-x="1"', ' href="https://a.example/"'],
)
const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ kind: 'word' as const, text: '' }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'picture' as const, text: '' }) },
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom('<', '<', '</'),
        fc.constantFrom(...names.split(' ')),
        attributes,
        fc.constantFrom('>', '>', '>', '/>', ' />'),
      )
      .map(([start, name, given, end]) => ({
        kind: 'tag' as const,
        text: start === '<' ? `<${name}${given}${end}` : `</${name}>`,
      })),
  },
)

/** Tags in any order, open, closed and as in XML, with words and pictures that stand there once each. */
export const misnestedHtml: fc.Arbitrary<string> = fc
  .array(piece, { minLength: 2, maxLength: 30 })
  .map((pieces) =>
    pieces
      .map(({ kind, text }, at) => {
        if (kind === 'word') return `word${at}字 `
        return kind === 'picture' ? `<img src="https://pictures.example/${at}.jpg">` : text
      })
      .join(''),
  )
