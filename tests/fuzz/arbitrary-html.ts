import fc from 'fast-check'

const names =
  'p div span b i em strong a h1 h2 h3 h4 ul ol li dl dt dd table tbody tr td th caption pre code br ' +
  'img figure figcaption blockquote hr details summary ruby rt rp sub sup section center font button ' +
  'marquee object form input select option textarea svg math mi script style template noscript video ' +
  'audio source picture iframe foo my-tag u s del mark time abbr q nobr h6 article title xmp address'

const attributes = fc.constantFrom(
  '',
  ' id=x',
  ' id="u-x"',
  ' id="h-x"',
  ' class=highlight',
  ' class="accentTextColor"',
  ' class="image-package"',
  ' class="image-caption"',
  ' class="language-js"',
  ' class="missing-picture"',
  ' href="#x"',
  ' href="https://a.example/b?c=1&d=2#x"',
  ' href="javascript:alert(1)"',
  ' href="#h-x"',
  ' src="https://a.example/b.png"',
  ' src="x.png" alt="a -->b"',
  ' data-src="//a.example/c.png" width=10 height=20',
  ' src="https://player.bilibili.com/player.html?aid=12"',
  ' hidden',
  ' style="display:none"',
  ' title="a &lt;b&gt; ]]>"',
  ' colspan=2 rowspan=0',
  ' onclick=alert(1)',
  ' dir=rtl lang=ar',
  ' open',
  ' data-embed="youtube:abcdefghijk" href=x',
  ' srcset="https://a.example/1.png 1x, x.png 2x"',
)
const tag = fc
  .tuple(fc.constantFrom(...names.split(' ')), attributes, fc.constantFrom('<', '<', '</'))
  .map(([name, attribute, start]) => `${start}${name}${start === '<' ? attribute : ''}>`)
const text = fc.constantFrom(
  ...['x', ' ', '\n', '中文', '中\n文', '&nbsp;', '&lt;b&gt;', '▲ 图', '\u3000', ' a  b ', '&#13;'],
  ...['\n\n', 'x\n', '<!-- c -->', '&#0;', '&amp;lt;', '\u200b', ']]>', '<missing>', '\t'],
)
/** Tags and texts in any order. */
export const tagSoup: fc.Arbitrary<string> = fc
  .array(fc.oneof(tag, tag, text), { maxLength: 40 })
  .map((pieces) => `<div>${pieces.join('')}`)

/** Elements in elements, each closed. */
export const nestedElements: fc.Arbitrary<string> = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc
    .tuple(
      fc.constantFrom(...names.split(' ')),
      attributes,
      fc.array(fc.oneof({ depthSize: 'small', withCrossShrink: true }, text, tie('tree')), {
        maxLength: 5,
      }),
    )
    .map(([name, attribute, children]) => `<${name}${attribute}>${children.join('')}</${name}>`),
})).tree
