import { expect, test } from 'vitest'
import { convertSources } from '../../../../src/node/import-archive.ts'

test('routes are written as routes, though the settings have no base yet', () => {
  const { yaml, problems } = convertSources('tests/fixtures/feeds/sources/config.yml', {
    rsshubBases: [],
  })
  expect(problems).toEqual([])
  expect(yaml).toContain(`  AcFun:
    - url: rsshub://acfun/bangumi/5022158
      title: 番剧
`)
  expect(yaml).not.toContain('invalid')
})
