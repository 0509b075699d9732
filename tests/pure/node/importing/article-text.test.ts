import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderBody } from '../../../../src/node/body/render-body.ts'
import { readSettings } from '../../../../src/node/core/settings.ts'
import type { FeedItem } from '../../../../src/node/importing/feed-item.ts'
import { articleFacts } from '../../../../src/node/importing/files/article-facts.ts'
import { articlePath } from '../../../../src/node/importing/files/article-path.ts'
import { composeBody } from '../../../../src/node/importing/files/compose-body.ts'
import { importedMark } from '../../../../src/node/importing/files/imported-mark.ts'
import {
  openImportedFile,
  readImportedFile,
} from '../../../../src/node/importing/files/read-imported-file.ts'
import { articleText } from '../../../../src/node/importing/files/write-article-text.ts'
import { itemKeys } from '../../../../src/node/importing/identity/item-keys.ts'
import { readFrontMatter } from '../../../../src/node/input/front-matter/read-front-matter.ts'
import { parseSourceFile } from '../../../../src/node/input/parse-source-file.ts'
import { randomCases } from '../../../run/long-run.ts'
import { sourceOf } from '../input/source-of.ts'

const now = new Date('2026-11-30T02:00:00Z')

function writtenOf(item: FeedItem, categories: readonly string[] = ['组']) {
  const facts = articleFacts(item, [], now)
  const body = composeBody(item)
  const mark = importedMark(facts, body, undefined)
  const rest = { id: 'abcdefghijkl', feed: '01234567', fetched: '2026-11-30T02:00:00Z' }
  return { facts, body, text: articleText({ facts, categories, mark, body, ...rest }) }
}

function itemOf(more: Partial<FeedItem>): FeedItem {
  return { title: 'T', authors: [], tags: [], html: '<p>x</p>', enclosures: [], ...more }
}

/** Pieces that have meaning in YAML, in front matter, in HTML or for our reader. */
const odd = fc.constantFrom(
  ...[
    '---',
    '...',
    ': ',
    ' #',
    '- ',
    '? ',
    '"',
    "'",
    '\\',
    '{',
    '}',
    '[',
    '*',
    '&',
    '!',
    '|',
    '>',
    '%',
  ],
  ...[
    '@',
    '`',
    '~',
    'null',
    'true',
    '0x1F',
    '1e3',
    '2024-01-01',
    '&amp;',
    '&lt;b&gt;',
    '&#39;',
    '\n',
  ],
  ...[
    '\r\n',
    '\t',
    '\0',
    '\u2028',
    '\ufeff',
    '\u202e',
    '\ud800',
    '{{ x }}',
    '{% raw %}',
    '{# c #}',
  ],
  ...['<!-- more -->', '<p>', '</div>', '<script>', '中文', '🏳️‍🌈', 'é', 'a', ' '],
)
const text = fc
  .array(fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 8 })
  .map((parts) => parts.join(''))

/** The words that programs write for nothing: they are nothing to our reader, as a headline and as a label. */
const nothing = /^(?:undefined|null|NaN)$/

const anyItem: fc.Arbitrary<FeedItem> = fc.record({
  title: text,
  guid: text,
  link: fc.webUrl({ withQueryParameters: true, withFragments: true }),
  authors: fc.array(text, { maxLength: 3 }),
  tags: fc.array(text, { maxLength: 3 }),
  html: text,
  enclosures: fc.array(fc.record({ url: fc.webUrl() }), { maxLength: 2 }),
  date: fc.constantFrom('2026-01-02T03:04:05Z', '2026-01-02T03:04:05.678Z', 'nonsense'),
})

test('our reader reads of a file what the item said, whatever that was', () => {
  const settings = readSettings({ timeZone: 'Asia/Shanghai' })
  fc.assert(
    fc.property(anyItem, fc.array(text, { maxLength: 2 }), (item, categories) => {
      const labels = categories
        .map((label) => articleFacts(itemOf({ title: label }), [], now).title)
        .filter((label) => label !== '' && !nothing.test(label))
      const { facts, body, text: written } = writtenOf(item, labels)
      const { value: parsed, problems } = parseSourceFile(sourceOf(written))
      expect(problems).toEqual([])
      if (parsed === undefined) throw new Error('The file was rejected')
      const { value: front } = readFrontMatter(parsed, settings)
      expect(front.date).toBe(facts.date)
      // Pairs of tags in a headline are taken out by our reader, from wherever they come.
      const title = nothing.test(facts.title) ? '' : facts.title
      if (!title.includes('<')) expect(front.title ?? '').toBe(title)
      expect(front.format).toBe('html')
      expect(front.id?.id).toBe('abcdefghijkl')
      expect(front.categories).toEqual(labels.length > 0 ? [labels] : [])
      expect(parsed.body.trim()).toBe(body)
      const file = openImportedFile('a.md', written)
      expect(file).toMatchObject({ ownBody: true, ownTitle: true, ownOthers: true })
      const { date: _, ...undated } = item
      const sameDate = facts.date === undefined ? undated : { ...item, date: facts.date }
      const known = readImportedFile('a.md', written)
      expect(known?.keys.link).toBe(itemKeys(sameDate).link)
    }),
    { numRuns: randomCases(150) },
  )
})

test('a body is the same article after our reader', () => {
  const render = (body: string) => {
    const surroundings = { path: 'a.md', body, bodyLine: 1, extension: '.md', embedHosts: [] }
    const resolveMedia = () => undefined
    const resolveFile = () => undefined
    return renderBody({
      ...surroundings,
      resolveMedia,
      resolveFile,
      format: 'html',
      language: 'en',
    }).value.html
  }
  const html =
    '<p>{{ page.title }} {% if x %}</p><pre>{# no #}\n\n{{{x}}}</pre><p title="{{a}}">— * _b_</p>'
  expect(render(composeBody(itemOf({ html })))).toBe(render(html))
  expect(render('plain *text* with # marks')).toBe(
    render(composeBody(itemOf({ html: 'plain *text* with # marks' }))),
  )
})

test('a path is safe on every file system', () => {
  const pathOf = (title: string, categories: readonly string[] = ['g']) =>
    articlePath(
      { id: 'abcdefghijkl', title, moment: '2026-11-30T20:00:00Z', categories },
      'Asia/Shanghai',
      () => false,
    )
  expect(pathOf('What? "Why": a/b\\c <d> | e*')).toBe('g/2026-12-01 What Why a b c d e abcdefgh.md')
  expect(pathOf('')).toBe('g/2026-12-01 abcdefgh.md')
  expect(pathOf('x', ['CON', '.hidden', '_x~', '..', 'a/b', 'nul.txt'])).toBe(
    'CON-/hidden/x/-/a b/nul-.txt/2026-12-01 x abcdefgh.md',
  )
  const long = pathOf('👨‍👩‍👧‍👦'.repeat(100)).split('/')[1] ?? ''
  expect(Buffer.byteLength(long)).toBeLessThanOrEqual(200)
  expect(long).toMatch(/👦 abcdefgh\.md$/)
  expect(pathOf('字'.repeat(70))).toBe(`g/2026-12-01 ${'字'.repeat(59)} abcdefgh.md`)
  fc.assert(
    fc.property(text, text, (title, label) => {
      for (const name of pathOf(title, [label]).split('/')) {
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
        expect(name).toBe(name.normalize('NFC'))
        expect(name).not.toMatch(/^[._]|[. ~]$|[<>:"\\|?*\p{Cc}]/u)
      }
    }),
  )
})
