import { expect, test } from 'vitest'
import { explainFailure } from '../../../../src/node/core/explain-failure.ts'
import { SettingsError } from '../../../../src/node/core/settings.ts'
import { ExportError } from '../../../../src/node/importing/exports/export-error.ts'

test('only what nobody expects has a stack', () => {
  const refused = Object.assign(new Error("EACCES: permission denied, scandir '/x'"), {
    code: 'EACCES',
  })
  expect(explainFailure(refused)).toBe("EACCES: permission denied, scandir '/x'")
  expect(explainFailure(new SettingsError(['title: wrong']))).not.toContain(' at ')
  expect(explainFailure(new ExportError('a.zip: damaged'))).toBe('a.zip: damaged')
  expect(explainFailure(new TypeError('oops'))).toContain(' at ')
  expect(explainFailure('text')).toContain('text')
})
