import fc from 'fast-check'
import { expect, test } from 'vitest'
import { machineUrls } from '../../../src/node/feeds/feed-urls.ts'
import { pageUrl, parsePageUrl, siteUrls } from '../../../src/shared/site-urls.ts'
import type { ListPageName, ListScope } from '../../../src/shared/urls/list-scope.ts'

test('addresses are percent-encoded, begin and end with a slash', () => {
  expect(siteUrls.home).toBe('/')
  expect(siteUrls.article('abc')).toBe('/a/abc/')
  expect(siteUrls.category(['新媒体', 'a b'])).toBe('/c/%E6%96%B0%E5%AA%92%E4%BD%93/a%20b/')
  expect(siteUrls.list({ kind: 'all' }, 3)).toBe('/page/3/')
  expect(siteUrls.list({ kind: 'month', year: '2021', month: '07' }, 'undated-2')).toBe(
    '/archive/2021/07/page/undated-2/',
  )
})

test('addresses that no page can have are refused', () => {
  const refused = [
    '/a/',
    '/a/x/y/',
    '/x/',
    '/by/',
    '/t/a/b/',
    '/archive/2021/13/',
    '/archive/2021/',
  ]
  const odd = [
    '//',
    '/c//x/',
    '/%E0%A4%A/',
    '/page/0/',
    '/page/01/',
    '/page/x/',
    '/page/undated-1/',
  ]
  for (const path of [...refused, ...odd])
    expect([path, parsePageUrl(path)]).toEqual([path, undefined])
})

test('feeds stand beside the lists they are of, and are no pages', () => {
  const tech: ListScope = { kind: 'category', slugs: ['tech', '新'] }
  for (const scope of [{ kind: 'all' } as const, tech]) {
    expect(siteUrls.feed(scope)).toBe(machineUrls.feed(scope, 'atom'))
    expect(parsePageUrl(siteUrls.feed(scope))).toBeUndefined()
  }
})

test('the last slash may be missing', () => {
  expect(parsePageUrl('/c/x')).toEqual(parsePageUrl('/c/x/'))
  expect(parsePageUrl('')).toEqual(parsePageUrl('/'))
})

const slug = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text !== 'page')
const scope: fc.Arbitrary<ListScope> = fc.oneof(
  fc.constant({ kind: 'all' as const }),
  fc.record({ kind: fc.constant('category' as const), slugs: fc.array(slug, { minLength: 1 }) }),
  fc.record({ kind: fc.constantFrom('author' as const, 'tag' as const), slug }),
)
const page: fc.Arbitrary<ListPageName> = fc.oneof(
  fc.constantFrom('latest' as const, 'undated' as const, 'undated-2' as const),
  fc.integer({ min: 1, max: 9999 }),
)

test('every address reads back as what it was made from', () => {
  fc.assert(
    fc.property(scope, page, (scope, page) => {
      const address = { kind: 'list' as const, scope, page }
      expect(parsePageUrl(pageUrl(address))).toEqual(address)
    }),
  )
})
