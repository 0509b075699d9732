import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { followFolder } from '../../../../src/node/dev/follow-folder.ts'

test('a folder that is deleted, made again and swapped is told each time', async () => {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-follow-'))
  const folder = join(root, 'content')
  mkdirSync(folder)
  let told = () => {}
  const stop = followFolder(folder, () => told())
  const next = () => new Promise<void>((resolve) => (told = resolve))
  const changes = [
    () => rmSync(folder, { recursive: true }),
    () => mkdirSync(folder),
    () => {
      mkdirSync(join(root, 'other'))
      renameSync(folder, join(root, 'old'))
      renameSync(join(root, 'other'), folder)
    },
  ]
  for (const change of changes) {
    const seen = next()
    change()
    await seen
  }
  stop()
  expect(changes).toHaveLength(3)
})
