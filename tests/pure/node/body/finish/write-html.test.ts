import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { writeHtml } from '../../../../../src/node/body/finish/write-html.ts'
import { element } from '../../../../../src/node/body/tree/body-tree.ts'
import { allowedElements } from '../../../../../src/shared/html-policy.ts'
import { randomCases } from '../../../../run/long-run.ts'
import { listBreaches } from '../list-breaches.ts'

const foreign = [
  'script',
  'style',
  'svg',
  'math',
  'iframe',
  'template',
  'form',
  'x-y',
  '__proto__',
  'constructor',
]
/** A paragraph, a list item or a cell would be moved by the parser; those have tests elsewhere. */
const inline = ['span', 'b', 'code', 'abbr', 'mark', 'a', 'img', 'q', 'time']
const names = fc.constantFrom(...foreign, ...inline)
const keys = fc.constantFrom(
  ...[
    'onclick',
    'style',
    'name',
    'id',
    'class',
    'href',
    'src',
    'srcset',
    'title',
    'alt',
    'rel',
    'target',
  ],
  ...[
    'ping',
    'srcdoc',
    'data-embed',
    'width',
    'lang',
    'datetime',
    '__proto__x',
    'xlink:href',
    'formaction',
  ],
)
const values = fc.oneof(
  fc.constantFrom(
    ...[
      'javascript:alert(1)',
      'https://a.example/"onclick="x',
      'u-x',
      'h-"x',
      'outside',
      '<b>',
      '&quot;',
      '"',
      '',
    ],
    ...[
      'https://a.example/b',
      'data:image/svg+xml,x',
      'x\u00a0y',
      "'",
      '`',
      '0',
      'zh',
      'highlight',
    ],
  ),
  fc.string(),
)
const attributes = fc.dictionary(keys, values, { maxKeys: 6, noNullPrototype: true })

describe('writeHtml', () => {
  it('writes only what the policy allows, whatever it is given', () => {
    fc.assert(
      fc.property(names, attributes, fc.string(), (name, given, text) => {
        const html = writeHtml([element(name, given, name === 'img' ? [] : [text])])
        expect(listBreaches(html)).toEqual([])
        const [first] = parseFragment(html).childNodes
        const isElement = first !== undefined && 'tagName' in first
        expect(isElement && first.tagName).toBe(allowedElements.has(name) && name)
      }),
      { numRuns: randomCases(2000) },
    )
  })

  it('keeps the text of what may not stand there, as text', () => {
    const html = writeHtml([element('script', { src: 'x' }, ['<img src=x onerror=alert(1)>'])])
    expect(html).toBe('&lt;img src=x onerror=alert(1)&gt;')
  })
})
