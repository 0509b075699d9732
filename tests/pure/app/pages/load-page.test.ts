import { expect, test } from 'vitest'
import { ContentMissingError } from '../../../../src/app/content/content-source.ts'
import { createFetchedContent } from '../../../../src/app/content/fetched-content.ts'
import { createPageLoader } from '../../../../src/app/pages/load-page.ts'
import type { ListPageName } from '../../../../src/shared/list-scope.ts'

const scope = { kind: 'author', slug: 'Ann' } as const

/** The loader of a site with one file: the first page of a list, which leads on to `older`. */
function loaderOf(older: ListPageName | undefined) {
  const latest = {
    kind: 'list',
    hash: 'h',
    scope,
    page: 'latest',
    label: 'Ann',
    articles: [],
    older,
  }
  const answers = new Map<string, unknown>([
    ['/data/lists/by/Ann/latest.json', latest],
    ['/data/site.json', { build: 'b', articles: 1 }],
  ])
  const fetch = async (url: RequestInfo | URL) => {
    const answer = answers.get(String(url))
    return answer ? Response.json(answer) : new Response('', { status: 404 })
  }
  return createPageLoader(createFetchedContent({ base: '/', fetch }))
}

const load = (older: ListPageName | undefined, page: ListPageName) =>
  loaderOf(older).load({ kind: 'list', scope, page })

test('a numbered page that the first page has taken in leads there', async () => {
  expect(await load(4, 5)).toEqual({ kind: 'moved', path: '/by/Ann/' })
  expect(await load('undated', 1)).toEqual({ kind: 'moved', path: '/by/Ann/' })
  expect(await load(undefined, 1)).toEqual({ kind: 'moved', path: '/by/Ann/' })
})

test('any other page that is not there is missing', async () => {
  await expect(load(4, 6)).rejects.toThrow(ContentMissingError)
  await expect(load(4, 3)).rejects.toThrow(ContentMissingError)
  await expect(load(undefined, 'undated-2')).rejects.toThrow(ContentMissingError)
})
