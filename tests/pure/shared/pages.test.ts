import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type PageAddress,
  type PageKind,
  pageKinds,
  pageRow,
  pages,
} from '../../../src/shared/pages.ts'
import { pageUrl, parsePageUrl } from '../../../src/shared/site-urls.ts'

/** Addresses of each kind; a kind that is not here has one address, which says nothing but the kind. */
const addresses: { readonly [Kind in PageKind]?: fc.Arbitrary<PageAddress> } = {
  article: fc.record({
    kind: fc.constant('article' as const),
    id: fc.string({ unit: 'grapheme', minLength: 1 }),
  }),
  changes: fc.record({
    kind: fc.constant('changes' as const),
    id: fc.string({ unit: 'grapheme', minLength: 1 }),
  }),
  list: fc.record({
    kind: fc.constant('list' as const),
    scope: fc.constantFrom(
      { kind: 'all' as const },
      { kind: 'category' as const, slugs: ['甲', 'b'] },
      { kind: 'author' as const, slug: 'search' },
      { kind: 'tag' as const, slug: 'c' },
      { kind: 'month' as const, year: '2021', month: '07' },
    ),
    page: fc.constantFrom('latest' as const, 3, 'undated' as const),
  }),
}

/** The browser reads the address of no page of the site's own. */
const readKinds = pageKinds.filter((kind) => kind !== 'own-page')

describe.each(readKinds)('a page of the kind %s', (kind) => {
  const some = addresses[kind] ?? fc.constant({ kind } as PageAddress)

  test('has an address that reads back as what it was made from', () => {
    fc.assert(
      fc.property(some, (address) => {
        expect(parsePageUrl(pageUrl(address))).toEqual(address)
      }),
    )
  })

  test('stands in a folder of its kind, where no other kind reads its address', () => {
    fc.assert(
      fc.property(some, (address) => {
        const segments = pageRow(kind).segments(address)
        if (segments.length > 0) expect(pages[kind].folders).toContain(segments[0])
        const readers = pageKinds.filter((each) => pageRow(each).read(segments) !== undefined)
        expect(readers).toEqual([kind])
      }),
    )
  })

  test('has one folder, named after the kind, if it has no data of its own', () => {
    if (!pages[kind].hasData) expect(pageUrl({ kind } as PageAddress)).toBe(`/${kind}/`)
    else expect(pages[kind].folders).not.toEqual([])
  })
})

test('each kind is drawn by a file of the app that is named after it', () => {
  const views = readdirSync('src/app/pages').filter((name) => name.endsWith('.tsx'))
  expect(views.sort()).toEqual(pageKinds.map((kind) => `${kind}.tsx`).sort())
})
