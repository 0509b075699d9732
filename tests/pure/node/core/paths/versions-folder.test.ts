import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { versionsFolder } from '../../../../../src/node/core/paths/versions-folder.ts'

test('earlier texts lie beside the content folder, and never outside an archive that is one', () => {
  const root = resolve('/news/archive')
  const versionsOf = (contentDir: string) => versionsFolder(root, resolve(root, contentDir))
  expect(versionsOf('content')).toBe(resolve(root, 'versions'))
  expect(versionsOf('source/_posts')).toBe(resolve(root, 'source/versions'))
  expect(versionsOf('../articles')).toBe(resolve('/news/versions'))
  expect(versionsOf('../archive-2')).toBe(resolve('/news/versions'))
  expect(versionsOf('.')).toBe(resolve(root, '_versions'))
  expect(versionsOf('..')).toBe(resolve(root, '_versions'))
  expect(versionsOf('/')).toBe(resolve(root, '_versions'))
})
