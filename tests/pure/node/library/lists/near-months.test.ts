import { expect, test } from 'vitest'
import type { ArticleList } from '../../../../../src/node/library/library.ts'
import { createNearMonths } from '../../../../../src/node/library/lists/near-months.ts'
import type { ListScope } from '../../../../../src/shared/urls/list-scope.ts'

function libraryOf(...scopes: ListScope[]) {
  const lists = scopes.map((scope, index): [string, ArticleList] => [
    String(index),
    { scope, label: '', dated: [], undated: [] },
  ])
  return { lists: new Map(lists) }
}

test('A month has those with articles on either side, in whatever order they were read', () => {
  const near = createNearMonths(
    libraryOf(
      { kind: 'month', year: '2021', month: '12' },
      { kind: 'all' },
      { kind: 'month', year: '2022', month: '03' },
      { kind: 'month', year: '0988', month: '02' },
    ),
  )
  expect(near({ year: '2021', month: '12' })).toEqual({ newer: '2022-03', older: '0988-02' })
  expect(near({ year: '2022', month: '03' })).toEqual({ older: '2021-12' })
  expect(near({ year: '0988', month: '02' })).toEqual({ newer: '2021-12' })
  expect(near({ year: '1999', month: '01' })).toEqual({})
})
