import { expect, test } from 'vitest'
import { parseDataUrl } from '../../../../src/node/dev/parse-data-url.ts'
import { dataUrls } from '../../../../src/shared/content-files.ts'
import type { ListScope } from '../../../../src/shared/urls/list-scope.ts'

const scopes: readonly ListScope[] = [
  { kind: 'all' },
  { kind: 'category', slugs: ['新媒体', 'months'] },
  { kind: 'month', year: '2020', month: '01' },
]

test.each(scopes)('addresses of lists and of their months are read back: %j', (scope) => {
  expect(parseDataUrl(`/${dataUrls.months(scope)}`)).toEqual({ kind: 'months', scope })
  for (const page of ['latest', 7, 'undated', 'undated-2'] as const) {
    expect(parseDataUrl(`/${dataUrls.list(scope, page)}`)).toEqual({ kind: 'list', scope, page })
  }
})

test.each(['/data/lists/months.json', '/data/lists/all/weeks.json', '/data/lists/c/months.json'])(
  'no file can have the address %s',
  (path) => expect(parseDataUrl(path)).toBeUndefined(),
)
