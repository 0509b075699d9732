import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { watchFolders } from '../../../../src/node/serving/watch-folders.ts'

/** Resolves when a change in one of the paths was told. */
function changeOf(paths: readonly string[], change: () => void): Promise<void> {
  return new Promise((resolve) => {
    const end = watchFolders(paths, async () => {
      end()
      resolve()
    })
    change()
  })
}

test('folders that link to each other in a circle are watched', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-watch-'))
  // Without an end, two links in each folder are 2^40 paths before a system refuses one.
  for (const name of ['a', 'b']) mkdirSync(join(folder, name))
  for (const from of ['a', 'b']) {
    for (const to of ['a', 'b']) symlinkSync(join(folder, to), join(folder, from, `to-${to}`))
  }
  const added = changeOf([folder], () => writeFileSync(join(folder, 'a', 'new.md'), 'x'))
  await expect(added).resolves.toBeUndefined()
  const made = changeOf([join(folder, 'later')], () => mkdirSync(join(folder, 'later')))
  await expect(made).resolves.toBeUndefined()
})
