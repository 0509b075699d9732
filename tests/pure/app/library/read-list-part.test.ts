import { expect, test } from 'vitest'
import { type PartCursor, readListPart } from '../../../../src/app/library/list/read-list-part.ts'
import { readWholeList } from '../../../../src/app/library/list/read-whole-list.ts'
import type { ArticleSummary } from '../../../../src/shared/article.ts'
import type { ListFile } from '../../../../src/shared/content-files.ts'
import type { ListPageName } from '../../../../src/shared/urls/list-scope.ts'

const pageSize = 5

const summary = (id: string): ArticleSummary => ({
  id,
  title: id,
  categories: [],
  excerpt: '',
  minutes: 1,
})

/** A list of so many articles, `a1` the newest, and where its pages and articles are read from. */
function archiveOf(count: number) {
  const ids = Array.from({ length: count }, (_, at) => `a${at + 1}`)
  const pages = Math.ceil(count / pageSize)
  const asked: (ListPageName | string)[] = []
  const pageAt = (at: number): ListFile => ({
    kind: 'list',
    hash: 'x',
    scope: { kind: 'tag', slug: 'x' },
    page: at === 0 ? 'latest' : pages - at,
    label: '',
    articles: ids.slice(at * pageSize, (at + 1) * pageSize).map(summary),
    ...(at === 0 && { count }),
    ...(at < pages - 1 && { older: pages - at - 1 }),
  })
  const source = {
    load: async (_: unknown, page: ListPageName) => {
      asked.push(page)
      return pageAt(pages - Number(page))
    },
    article: async (id: string) => {
      asked.push(id)
      return id === 'gone' ? undefined : summary(id)
    },
  }
  return { list: pageAt(0), source, asked }
}

async function readAll(count: number, cursor: PartCursor) {
  const { list, source, asked } = archiveOf(count)
  const found: string[] = []
  let next: PartCursor | undefined = cursor
  while (next) {
    const part: Awaited<ReturnType<typeof readListPart>> = await readListPart(
      list,
      source,
      next,
      ({ id }) => id.endsWith('7'),
    )
    found.push(...part.articles.map(({ id }) => id))
    next = part.next
  }
  return { found, asked }
}

test('named articles are found though they stand far below, without reading the pages between', async () => {
  const ids = ['a2', 'a4', 'a7', 'a480', 'gone']
  const { found, asked } = await readAll(500, { page: 'latest', ids })
  expect(found).toEqual(['a2', 'a4', 'a7', 'a480'])
  // The second page has one of them, the third none.
  expect(asked).toEqual([99, 98, 'a480', 'gone'])
})

test('as soon as all named articles are there nothing more is read', async () => {
  const { found, asked } = await readAll(500, { page: 'latest', ids: ['a1', 'a5'] })
  expect([found, asked]).toEqual([['a1', 'a5'], []])
})

test('of many named articles a screenful is read at a time', async () => {
  const ids = Array.from({ length: 50 }, (_, at) => `a${400 + at}`)
  const { list, source } = archiveOf(500)
  const part = await readListPart(list, source, { page: 'latest', ids }, () => false)
  expect(part.articles).toHaveLength(20)
  expect(part.next?.ids).toHaveLength(30)
})

test('where nothing names the articles the whole list is looked through', async () => {
  const { found } = await readAll(60, { page: 'latest', ids: undefined })
  expect(found).toEqual(['a7', 'a17', 'a27', 'a37', 'a47', 'a57'])
})

test('what could not be read is read with the next attempt', async () => {
  const { list, source } = archiveOf(20)
  const cursor = { page: 'latest', ids: undefined } as const
  const broken = { ...source, load: () => Promise.reject(new Error('offline')) }
  const part = await readListPart(list, broken, cursor, () => true)
  expect([part.articles.length, part.hasFailed, part.next?.page]).toEqual([5, true, 3])
})

test('a whole list is every article of it, and nothing when it is not the list of the page', async () => {
  const { list, source, asked } = archiveOf(93)
  const whole = await readWholeList(list, source.load)
  expect(whole?.map(({ id }) => id)).toEqual(Array.from({ length: 93 }, (_, at) => `a${at + 1}`))
  expect(asked).toHaveLength(18)
  expect(await readWholeList({ ...list, count: 92 }, source.load)).toBeUndefined()
})
