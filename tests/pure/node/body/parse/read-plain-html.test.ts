import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAnyHtml } from '../../../../../src/node/body/parse/parse-html.ts'
import { readPlainHtml } from '../../../../../src/node/body/parse/read-plain-html.ts'
import { readAttacks } from '../../../../attacks/read-attacks.ts'
import { nestedElements, tagSoup } from '../../../../fuzz/arbitrary-html.ts'
import { disturbedHtml, orderlyHtml, scatteredHtml } from '../../../../fuzz/arbitrary-plain-html.ts'
import { randomCases } from '../../../../run/long-run.ts'

/** The members of nodes on which the two readers have to agree; the parser's nodes also know their parents. */
function comparable(nodes: readonly object[]): unknown {
  return JSON.parse(
    JSON.stringify(nodes, (key, value) =>
      key === 'parentNode' || key === 'namespaceURI' ? undefined : value,
    ),
  )
}

/** Whether the plain reader answers; if it does, the parser has to say the same. */
function agrees(source: string): boolean {
  const nodes = readPlainHtml(source)
  if (nodes === undefined) return false
  const parsed = parseAnyHtml(source)
  expect(comparable(nodes)).toEqual(comparable(parsed.nodes))
  expect(parsed.simplified).toBe(false)
  expect(
    JSON.stringify(parsed.nodes, (key, value) => (key === 'parentNode' ? '' : value)),
  ).not.toMatch(/"namespaceURI":"(?!http:\/\/www\.w3\.org\/1999\/xhtml")|"sourceCodeLocation"/)
  return true
}

describe('the reader of plain HTML', () => {
  it.each([
    ['markup in order', orderlyHtml, 0.2],
    ['markup that was disturbed', disturbedHtml, 0.05],
    ['scattered pieces', scatteredHtml, 0.01],
    ['a soup of tags', tagSoup, 0],
    ['a tree', nestedElements, 0],
  ])('says what the parser says, or nothing: %s', (_, arbitrary, least) => {
    let answers = 0
    const numRuns = randomCases(3000)
    fc.assert(
      fc.property(arbitrary, (source) => {
        if (agrees(source)) answers += 1
      }),
      { numRuns },
    )
    expect(answers).toBeGreaterThanOrEqual(numRuns * least)
  })

  it('says what the parser says of every attack that it reads', () => {
    for (const { body } of readAttacks()) {
      for (const source of [
        body,
        `<div>${body}</div>`,
        `<pre>${body}</pre>`,
        `<p>x</p>\n${body}`,
      ]) {
        agrees(source)
      }
    }
  })

  it('reads the articles of the sample site', () => {
    const files = readdirSync('content', { recursive: true, encoding: 'utf8' })
    const bodies = files
      .filter((file) => file.endsWith('.md'))
      .map((file) => readFileSync(join('content', file), 'utf8').replace(/^---\n.*?\n---\n/s, ''))
    expect(bodies.filter(agrees).length).toBeGreaterThan(bodies.length / 2)
  })

  it.each([
    ['nothing', ''],
    ['text', 'a &lt; b &amp c'],
    ['a listing', '<pre>\n\n<code class=language-js>a &amp;&amp; b</code></pre>'],
    ['a table', '<table>\n<tbody><tr><td>1</td>\n<td></td></tr></tbody></table>'],
    ['lists', '<ul>\n<li>1<ol><li><p>2</p></li></ol></li></ul>'],
    ['a frame', '<iframe src="https://a.example/?a=1&amp;b=2" allowfullscreen></iframe>'],
    ['formatting around a block', '<a href="x"><div><b>y</b></div></a>'],
    ['obsolete formatting', '<p><nobr><big>x</big></nobr></p>'],
    ['a comment', 'a<!-- b -->c'],
    ['void elements', '<p><img src=a.png alt=""/><br /></p><hr>'],
    ['deep nesting', `${'<div>'.repeat(60)}${'</div>'.repeat(60)}`],
  ])('reads %s', (_, source) => {
    expect(agrees(source)).toBe(true)
  })

  it.each([
    ['a paragraph in a paragraph', '<p><span><p>x</p></span></p>'],
    ['a block in a paragraph', '<p><div>x</div></p>'],
    ['a link in a link', '<a href=x><b><a href=y>z</a></b></a>'],
    ['formatting in the same', '<nobr><i><nobr>y</nobr></i></nobr>'],
    ['a heading in a heading', '<h2><h3>x</h3></h2>'],
    ['an item outside a list', '<div><li>x</li></div>'],
    ['a row without its group', '<table><tr><td>x</td></tr></table>'],
    ['text between cells', '<table><tbody><tr>x<td></td></tr></tbody></table>'],
    ['text in a frame', '<iframe><b>x</b></iframe>'],
    ['overlapping tags', '<b><i>x</b></i>'],
    ['an open element', '<div>x'],
    ['an end without a beginning', 'x</div>'],
    ['an unknown element', '<pre><missing></missing></pre>'],
    ['a script', '<script>x</script>'],
    ['a drawing', '<svg></svg>'],
    ['a raw text', '<textarea></textarea>'],
    ['a doubled attribute', '<p class=a class=b>x</p>'],
    ['attributes that touch', '<p class="a"id="b">x</p>'],
    ['a comment that ends early', '<!--> x -->'],
    ['a comment that ends oddly', '<!-- x --!> y -->'],
    ['a sign that is no tag', 'a < b'],
    ['a zero', 'a\0b'],
    ['a carriage return', 'a\r\nb'],
    ['very deep nesting', `${'<div>'.repeat(70)}${'</div>'.repeat(70)}`],
  ])('leaves %s to the parser', (_, source) => {
    expect(readPlainHtml(source)).toBeUndefined()
  })
})
