import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLibrary, type Library } from '../../../../src/app/library/create-library.ts'
import { createKeeper } from '../../../../src/app/library/database/library-keeper.ts'
import { planMarkAll } from '../../../../src/app/library/list/plan-mark-all.ts'
import type { NewsArticle } from '../../../../src/app/library/news/read-news.ts'
import { isRead } from '../../../../src/app/library/records/is-read.ts'
import { isInScope } from '../../../../src/app/library/records/read-range.ts'
import type { ListScope } from '../../../../src/shared/urls/list-scope.ts'
import { randomCases } from '../../../run/long-run.ts'

interface Archived {
  readonly id: string
  readonly date: string
  readonly fetched: string
  readonly categories: readonly (readonly { readonly slug: string; readonly label: string }[])[]
}

/** A library in memory alone. */
function makeLibrary(): Library {
  const keeper = createKeeper({
    open: () => Promise.reject(new Error('none')),
    timeLimit: 10,
    onNotKept: () => {},
  })
  return createLibrary({ keeper, now: () => 1 })
}

const minutes = (count: number) => new Date(count * 60_000).toISOString().replace('.000', '')

/** An article that came at a minute; its date may be long before that. */
function article(at: number, isLate: boolean, category: string): Archived {
  return {
    id: `a${at}`,
    date: minutes(isLate ? at % 3 : at),
    fetched: minutes(at),
    categories: [[{ slug: category, label: category }]],
  }
}

/** How many articles the news of this test hold. */
const newsSize = 4
/** How many rows a list draws. */
const rows = 2

function newsOf(archive: readonly Archived[]) {
  const latest = archive.slice(-newsSize).reverse()
  const articles = latest.map(({ id, fetched, categories }): [string, NewsArticle] => [
    id,
    {
      id,
      minute: Date.parse(fetched) / 60_000,
      paths: categories.map((path) => path.map(({ slug }) => slug).join('/')),
    },
  ])
  return { hash: '', articles: new Map(articles), moved: new Map<string, string>() }
}

function readIds(library: Library, archive: readonly Archived[]): string[] {
  const { articles, ranges } = library.getState()
  return archive
    .filter((each) => isRead(articles.get(each.id), ranges.values(), each))
    .map(({ id }) => id)
}

function markAll(
  library: Library,
  archive: readonly Archived[],
  scope: ListScope,
  isMuted: (article: Archived) => boolean = () => false,
) {
  const inScope = archive.filter((each) => isInScope(each, scope))
  const first = [...inScope].sort((a, b) => (a.date < b.date ? 1 : -1)).slice(0, rows)
  const [muted, drawn] = [first.filter(isMuted), first.filter((each) => !isMuted(each))]
  const list = { scope, drawn, muted, count: inScope.length, news: newsOf(archive) }
  return () => {
    const { changes, range } = planMarkAll(list, library.getState(), 2)
    return library.change(changes, range)
  }
}

const scopes: readonly ListScope[] = [
  { kind: 'all' },
  { kind: 'category', slugs: ['x'] },
  { kind: 'category', slugs: ['y'] },
]

const step = fc.record({
  comes: fc.array(fc.record({ isLate: fc.boolean(), category: fc.constantFrom('x', 'y') }), {
    maxLength: 4,
  }),
  comesAfter: fc.nat(3),
  toggles: fc.array(fc.nat(20), { maxLength: 3 }),
  scope: fc.constantFrom(...scopes),
  mutedRest: fc.nat(4),
  isUndone: fc.boolean(),
})

test('in any history nothing is marked that the list did not hold, and undo is exact', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
      const library = makeLibrary()
      const archive: Archived[] = []
      const add = (isLate: boolean, category: string) =>
        archive.push(article(archive.length + 10, isLate, category))
      for (const { comes, comesAfter, toggles, scope, mutedRest, isUndone } of steps) {
        for (const { isLate, category } of comes) add(isLate, category)
        for (const at of toggles) {
          const each = archive[at]
          if (!each) continue
          const wasRead = readIds(library, [each]).length > 0
          library.change([{ id: each.id, name: 'read', value: wasRead ? null : 1 }])
        }
        const held = [...archive]
        // A fourth of the articles is muted, or none.
        const isMuted = ({ id }: Archived) => Number(id.slice(1)) % 4 === mutedRest
        const mark = markAll(library, held, scope, isMuted)
        const mutedRows = held
          .filter((each) => isInScope(each, scope))
          .sort((a, b) => (a.date < b.date ? 1 : -1))
          .slice(0, rows)
          .filter(isMuted)
        // The list is on the screen; meanwhile more comes into the archive.
        for (let more = 0; more < comesAfter; more += 1) add(more === 1, more === 2 ? 'y' : 'x')
        const before = readIds(library, archive)
        const undo = mark()
        const after = readIds(library, archive)
        const ids = new Set(held.filter((each) => isInScope(each, scope)).map(({ id }) => id))
        expect(after.filter((id) => !before.includes(id) && !ids.has(id))).toEqual([])
        expect(before.filter((id) => !after.includes(id))).toEqual([])
        // An article for which only a line stood has not been seen.
        const seen = mutedRows.filter(({ id }) => after.includes(id) && !before.includes(id))
        expect(seen).toEqual([])
        if (isUndone) {
          undo()
          expect(readIds(library, archive)).toEqual(before)
        }
      }
    }),
    { numRuns: randomCases(1_000) },
  )
})

test('a list is read as far as its newest row; what came later without being drawn stays new', () => {
  const library = makeLibrary()
  const archive = Array.from({ length: 8 }, (_, at) => article(at + 10, false, 'x'))
  markAll(library, archive, { kind: 'all' })()
  expect(readIds(library, archive)).toHaveLength(8)
  expect(library.getState().ranges.size).toBe(1)
  // A second time there is nothing to do.
  const { changes, range } = planMarkAll(
    { scope: { kind: 'all' }, drawn: archive, muted: [], count: 8, news: newsOf(archive) },
    library.getState(),
    3,
  )
  expect([changes.length, range]).toEqual([0, undefined])
})

test('muted rows stay unread inside a range, are counted, and asked for again there is nothing to do', () => {
  const library = makeLibrary()
  const archive = Array.from({ length: 8 }, (_, at) => article(at + 10, false, 'x'))
  const [last] = archive.slice(-1)
  const plan = (muted: readonly Archived[]) =>
    planMarkAll(
      { scope: { kind: 'all' }, drawn: archive.slice(4, 7), muted, count: 8, news: newsOf([]) },
      library.getState(),
      3,
    )
  const { range, changes, marked, spared } = plan(last ? [last] : [])
  expect([range?.until, marked, spared]).toEqual([last?.fetched, 7, 1])
  library.change(changes, range)
  expect(readIds(library, archive)).toEqual(archive.slice(0, 7).map(({ id }) => id))
  const again = plan(last ? [last] : [])
  expect([again.range, again.changes, again.spared]).toEqual([undefined, [], 1])
})

test('what a reader mutes stays unread in a range, although nothing has been read of it', () => {
  const library = makeLibrary()
  const archive = Array.from({ length: 8 }, (_, at) => ({
    ...article(at + 10, false, 'x'),
    title: at % 2 === 0 ? 'Rain again' : 'Boats',
  }))
  const filters = { mutedWords: ['rain'], highlightedWords: ['boats'] }
  const list = { scope: { kind: 'all' }, drawn: archive.slice(7), muted: [], count: 8 } as const
  const plan = () => planMarkAll({ ...list, news: newsOf([]), filters }, library.getState(), 3)
  const { changes, range } = plan()
  expect(range?.filters?.highlightedWords).toBeUndefined()
  library.change(changes, range)
  expect(readIds(library, archive)).toEqual(['a11', 'a13', 'a15', 'a17'])
  expect(plan().range).toBeUndefined()
  // Without the filter the others are seen; then they are marked as well.
  const all = planMarkAll({ ...list, news: newsOf([]) }, library.getState(), 4)
  library.change(all.changes, all.range)
  expect(readIds(library, archive)).toHaveLength(8)
})

test('what is made unread after a range is unread, and a range after that covers it again', () => {
  const library = makeLibrary()
  const archive = Array.from({ length: 8 }, (_, at) => article(at + 10, false, 'x'))
  markAll(library, archive, { kind: 'all' })()
  library.change([{ id: 'a10', name: 'read', value: null }])
  expect(readIds(library, archive)).not.toContain('a10')
  const undo = markAll(library, archive, { kind: 'all' })()
  expect(readIds(library, archive)).toContain('a10')
  undo()
  expect(readIds(library, archive)).not.toContain('a10')
})

test('100,000 articles are a range and the articles of the news, not 100,000 records', () => {
  const archive = Array.from({ length: 100_000 }, (_, at) => article(at + 10, false, 'x'))
  const library = makeLibrary()
  markAll(library, archive, { kind: 'category', slugs: ['x'] })()
  const { articles, ranges } = library.getState()
  expect([articles.size, ranges.size]).toEqual([newsSize, 1])
  expect(readIds(library, archive)).toHaveLength(100_000)
})
