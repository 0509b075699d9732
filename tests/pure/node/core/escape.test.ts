import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { escapeMarkup, jsonForScript, withoutForbidden } from '../../../../src/node/core/escape.ts'
import { xmlElement, xmlText } from '../../../../src/node/feeds/xml-element.ts'
import { jsonLdTag } from '../../../../src/node/site/head/head-tags.ts'
import { randomCases } from '../../../run/long-run.ts'

const dangerous = fc.constantFrom(
  ...[
    '<',
    '>',
    '"',
    "'",
    '&',
    '`',
    '=',
    '/',
    '-->',
    '<!--',
    ']]>',
    '<![CDATA[',
    '</script>',
    '<script>',
  ],
  ...[
    '</title>',
    '&lt;',
    '&amp;',
    '&#60',
    '\\u003c',
    '\\',
    '\u2028',
    '\u2029',
    '\0',
    '\u001b',
    '\u0085',
  ],
  ...[
    '\ud800',
    '\udc00',
    '😀',
    '中',
    ' ',
    '\n',
    '\r',
    '\t',
    '$&',
    '{{',
    '?>',
    '<?',
    '\ufffe',
    '\uffff',
  ],
)
const text = fc
  .array(fc.oneof(dangerous, fc.string({ unit: 'binary' })), { maxLength: 12 })
  .map((parts) => parts.join(''))
const runs = { numRuns: randomCases(2000) }

/** The text as a parser reads it: line ends become one kind. */
function asRead(plain: string): string {
  return withoutForbidden(plain).replace(/\r\n?/g, '\n')
}

type Parsed = DefaultTreeAdapterTypes.ChildNode

function onlyText(nodes: readonly Parsed[]): string | undefined {
  if (nodes.length === 0) return ''
  const [node] = nodes
  return nodes.length === 1 && node && 'value' in node ? node.value : undefined
}

function onlyElement(html: string) {
  const childNodes: readonly Parsed[] = parseFragment(html).childNodes
  const [node] = childNodes
  return childNodes.length === 1 && node && 'tagName' in node ? node : undefined
}

describe('one escape for each context gives back the same text, and nothing else', () => {
  it('a text in HTML', () => {
    fc.assert(
      fc.property(text, (plain) => {
        const element = onlyElement(`<p>${escapeMarkup(plain)}</p>`)
        expect(element && onlyText(element.childNodes)).toBe(asRead(plain))
      }),
      runs,
    )
  })

  it('a title, which is read by other rules', () => {
    fc.assert(
      fc.property(text, (plain) => {
        const element = onlyElement(`<title>x${escapeMarkup(plain)}</title>`)
        expect(element && onlyText(element.childNodes)).toBe(`x${asRead(plain)}`)
      }),
      runs,
    )
  })

  it('an attribute in either kind of quotes', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('"', "'"), (plain, quote) => {
        const element = onlyElement(`<p lang=${quote}${escapeMarkup(plain)}${quote}></p>`)
        expect(element?.attrs).toEqual([{ name: 'lang', value: asRead(plain) }])
      }),
      runs,
    )
  })

  it('JSON in a script, as a value, a key, and deep inside', () => {
    fc.assert(
      fc.property(text, (plain) => {
        const value: unknown = { [`k${plain}`]: [plain, { plain }] }
        const json = jsonForScript(JSON.stringify(value))
        expect(json).not.toMatch(/[<>&\u2028\u2029]/)
        const element = onlyElement(`<script type="application/json">${json}</script>`)
        expect(JSON.parse((element && onlyText(element.childNodes)) ?? '')).toEqual(value)
      }),
      runs,
    )
  })

  it('JSON-LD in the head of a page', () => {
    fc.assert(
      fc.property(text, (plain) => {
        const html = parse(
          `<!doctype html><html><head>${jsonLdTag({ plain })}</head><body></body></html>`,
        )
        const root = html.childNodes.find((node) => node.nodeName === 'html')
        const head = root && 'childNodes' in root ? root.childNodes[0] : undefined
        const [script, ...others] = head && 'childNodes' in head ? head.childNodes : []
        expect(others).toEqual([])
        const content = script && 'childNodes' in script ? onlyText(script.childNodes) : undefined
        expect(JSON.parse(content ?? '')).toEqual({ plain: withoutForbidden(plain) })
      }),
      runs,
    )
  })

  it('a text and an attribute in XML', () => {
    fc.assert(
      fc.property(text, (plain) => {
        const xml = xmlElement('a', { b: plain }, xmlText('c', `x${plain}`))
        expect(xml.replace(/[\t\n\r]/g, '')).not.toMatch(/[\p{Cc}\p{Surrogate}\ufffe\uffff]/u)
        expect(xml).toMatch(/^<a b="[^"<>]*"><c>[^<>]*<\/c><\/a>$/)
        // No reference but the five of XML and numbers.
        expect(xml.replace(/&(?:amp|lt|gt|quot|#39);/g, '')).not.toContain('&')
      }),
      runs,
    )
  })
})
