import { expect, test } from 'vitest'
import { explainFailure } from '../../../../src/node/core/explain-failure.ts'
import { SettingsError } from '../../../../src/node/core/settings.ts'
import { ExportError } from '../../../../src/node/importing/exports/export-error.ts'

test('only what nobody expects has a stack', () => {
  expect(explainFailure(new SettingsError(['title: wrong']))).not.toContain(' at ')
  expect(explainFailure(new ExportError('a.zip: damaged'))).toBe('a.zip: damaged')
  expect(explainFailure(new TypeError('oops'))).toContain(' at ')
  expect(explainFailure('text')).toContain('text')
})

test('what the system refuses is a sentence with its own words behind', () => {
  const words = "EACCES: permission denied, mkdir '/x'"
  const refused = Object.assign(new Error(words), { code: 'EACCES', path: '/x' })
  expect(explainFailure(refused)).toBe(
    '/x: this user has no permission. Change its permissions, or run the command as another user. ' +
      `(${words})`,
  )
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
  })
  expect(explainFailure(full)).toMatch(/^A file cannot be written: the disk is full\. Make room /)
})
