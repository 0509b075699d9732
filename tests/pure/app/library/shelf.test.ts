import { expect, test } from 'vitest'
import { noEntries } from '../../../../src/app/library/database/library-entries.ts'
import { exportShelf } from '../../../../src/app/library/page/export-shelf.ts'
import { shelfEntries } from '../../../../src/app/library/page/shelf-entries.ts'
import type { ArticleRecord } from '../../../../src/app/library/records/article-record.ts'

function saved(id: string, title: string, when: number | null): [string, ArticleRecord] {
  const of = <T>(value: T) => ({ value, at: 1, by: 'x' })
  const categories = [[{ slug: 'kunst', label: 'Kunst & Bau' }]]
  return [id, { id, saved: of(when), snapshot: of({ title, categories, date: '2026-01-02' }) }]
}

const library = {
  ...noEntries,
  articles: new Map([
    saved('a', '目录就是网站', 1),
    saved('b', 'Ｆull width <b>', 3),
    saved('c', 'Removed', null),
    saved('d', 'Another [one]', 2),
  ]),
}
const idsOf = (options = {}) => shelfEntries(library, 'saved', options).map(({ id }) => id)

test('a list holds what was saved and not removed, in the order wanted', () => {
  expect(idsOf()).toEqual(['b', 'd', 'a'])
  expect(idsOf({ order: 'earliest' })).toEqual(['a', 'd', 'b'])
  expect(idsOf({ order: 'title', language: 'en' })).toEqual(['d', 'b', 'a'])
  expect(shelfEntries(library, 'opened')).toEqual([])
})

test('all words are looked for, in title and categories, whatever their width and case', () => {
  expect(idsOf({ query: 'FULL bau' })).toEqual(['b'])
  expect(idsOf({ query: '网站' })).toEqual(['a'])
  expect(idsOf({ query: 'full missing' })).toEqual([])
})

test('the saved articles are written as bookmarks, Markdown and JSON', () => {
  const entries = shelfEntries(library, 'saved')
  const write = (form: 'html' | 'markdown' | 'json') =>
    exportShelf(form, entries, 'Saved', (id) => `https://x.test/a/${id}/`).text
  expect(write('html')).toContain(
    '<DT><A HREF="https://x.test/a/b/" ADD_DATE="0" TAGS="Kunst &amp; Bau">Ｆull width &lt;b&gt;</A>',
  )
  expect(write('markdown')).toContain('- [Another \\[one\\]](<https://x.test/a/d/>) · 2026-01-02')
  expect(JSON.parse(write('json'))[2]).toEqual({
    id: 'a',
    url: 'https://x.test/a/a/',
    title: '目录就是网站',
    categories: [['Kunst & Bau']],
    date: '2026-01-02',
    when: '1970-01-01T00:00:00.001Z',
  })
})
