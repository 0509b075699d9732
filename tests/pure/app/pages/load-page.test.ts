import { expect, test } from 'vitest'
import { ContentMissingError } from '../../../../src/app/content/content-source.ts'
import type { FetchedContent } from '../../../../src/app/content/fetched-content.ts'
import { createPageLoader } from '../../../../src/app/pages/load-page.ts'
import type { ListPageName } from '../../../../src/shared/list-scope.ts'

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
