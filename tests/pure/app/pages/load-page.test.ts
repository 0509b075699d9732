import { expect, test } from 'vitest'
import { ContentMissingError } from '../../../../src/app/content/content-source.ts'
import type { FetchedContent } from '../../../../src/app/content/fetched-content.ts'
import { createPageLoader } from '../../../../src/app/pages/load-page.ts'
import type { ListPageName } from '../../../../src/shared/urls/list-scope.ts'

/** Opens a page of a list that has no such page; `older` is the page below its first one. */
function open(page: ListPageName, older: ListPageName | undefined) {
  const missing = () => Promise.reject(new ContentMissingError(String(page)))
  const list = async () => ({ older })
  const loader = createPageLoader({ page: missing, list } as unknown as FetchedContent)
  return loader.load({ kind: 'list', scope: { kind: 'author', slug: 'x' }, page })
}

test('the numbered page that comes next leads to the first page until it is there', async () => {
  const moved = { kind: 'moved', path: '/by/x/' }
  expect(await open(4, 3)).toEqual(moved)
  expect(await open(1, 'undated')).toEqual(moved)
})

test('other pages that are missing are missing', async () => {
  for (const [page, older] of [
    [5, 3],
    [999, 3],
    [1, undefined],
    ['undated', 3],
  ] as const) {
    await expect(open(page, older)).rejects.toThrow(ContentMissingError)
  }
})

test('a category that letter case alone tells apart leads to its address', async () => {
  const missing = () => Promise.reject(new ContentMissingError('missing'))
  const python = { slug: 'Python', label: 'Python', count: 1, children: [] }
  const categories = [{ slug: 'tech', label: 'Tech', count: 1, children: [python] }]
  const content = { page: missing, list: missing, categories: async () => ({ categories }) }
  const loader = createPageLoader(content as unknown as FetchedContent)
  const openCategory = (slugs: readonly string[], page: ListPageName = 'latest') =>
    loader.load({ kind: 'list', scope: { kind: 'category', slugs }, page })
  expect(await openCategory(['TECH'])).toEqual({ kind: 'moved', path: '/c/tech/' })
  const numbered = await openCategory(['tech', 'python'], 2)
  expect(numbered).toEqual({ kind: 'moved', path: '/c/tech/Python/page/2/' })
  for (const slugs of [['tech'], ['tec'], ['tech', 'perl'], ['tech', 'python', 'x']]) {
    await expect(openCategory(slugs)).rejects.toThrow(ContentMissingError)
  }
})
