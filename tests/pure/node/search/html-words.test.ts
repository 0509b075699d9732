import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeHtml } from '../../../../src/node/body/finish/write-html.ts'
import { type BodyNode, element } from '../../../../src/node/body/tree/body-tree.ts'
import { htmlWords } from '../../../../src/node/search/html-words.ts'
import { readWords } from '../../../../src/node/search/read-words.ts'
import { allowedElements } from '../../../../src/shared/html-policy.ts'
import { htmlText } from '../../../../src/shared/html-text.ts'
import { randomCases } from '../../../run/long-run.ts'

function textOf(words: Uint16Array | undefined): string | undefined {
  return words && Buffer.from(words.buffer, words.byteOffset, words.byteLength).toString('utf16le')
}

const oddTexts = [
  '&',
  '<',
  '>',
  '"',
  "'",
  '\u00a0',
  '\n',
  '\t \r\f',
  '\v',
  '\0',
  '𠮷😀',
  '字é',
  ' ',
]
const oddMarkup = [
  '<!-- a -->',
  '<p',
  '</p>',
  "<a title='>'>",
  '<P>',
  '<rt>',
  '</rt>',
  '<br/>',
  '<2>',
]
const oddEntities = ['&amp;', '&nbsp;', '&quot;', '&copy;', '&#39;', '&39;', '&amp', '&;', '&&lt;']
// A string that UTF-8 can hold: a store gives back no other.
const anyText = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom(...oddTexts, ...oddMarkup, ...oddEntities),
  )
  .map((text) => Buffer.from(text).toString())

const anyAttributes: fc.Arbitrary<Record<string, string>> = fc
  .array(
    fc.oneof(
      fc.tuple(fc.constantFrom('title', 'alt'), anyText),
      fc.constantFrom<[string, string]>(
        ['alt', ' data-embed=x'],
        ['title', '1 > 0 "2"'],
        ['data-embed', 'bilibili:1'],
        ['href', 'https://example.com/?a=1&b=2'],
      ),
    ),
    { maxLength: 3 },
  )
  .map((attributes) => Object.fromEntries(attributes))

const { tree } = fc.letrec<{ tree: BodyNode; node: BodyNode }>((tie) => ({
  node: fc
    .tuple(
      fc.constantFrom(...allowedElements.keys()),
      anyAttributes,
      fc.array(tie('tree'), { maxLength: 4 }),
    )
    .map(([name, attributes, children]) => element(name, attributes, children)),
  tree: fc.oneof({ maxDepth: 5 }, anyText, tie('node')),
}))

test('whatever the serializer writes has the words that the browser takes from it', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 6 }), (nodes) => {
      const html = writeHtml(nodes)
      // The words of a formula stand in an attribute: the other reader knows where.
      const isLeft = html.includes('<math')
      expect(textOf(htmlWords(Buffer.from(html)))).toBe(isLeft ? undefined : htmlText(html))
      expect(textOf(readWords(Buffer.from(html)))).toBe(htmlText(html))
    }),
    { numRuns: randomCases(3_000) },
  )
})

test('other markup has the same words as well', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 12 }), (parts) => {
      const html = parts.join('')
      const words = textOf(htmlWords(Buffer.from(html)))
      if (words !== undefined) expect(words).toBe(htmlText(html))
      expect(textOf(readWords(Buffer.from(html)))).toBe(htmlText(html))
    }),
    { numRuns: randomCases(3_000) },
  )
})

test.each(['<!-- a -->', "<a title='b'>", '<P>', 'a < b', 'a & b', '&copy;', '<p', '<a href="'])(
  '%j is left to who knows all of HTML',
  (html) => {
    expect(htmlWords(Buffer.from(html))).toBeUndefined()
  },
)
