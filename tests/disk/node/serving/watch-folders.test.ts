import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type FolderWatch, watchFolders } from '../../../../src/node/serving/watch-folders.ts'

function watched(paths: readonly string[]): FolderWatch {
  const watch = watchFolders(paths)
  onTestFinished(watch.end)
  return watch
}

function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'broadsheet-watch-'))
}

/** Resolves at the first change. */
function changeIn(watch: FolderWatch, paths: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    watch.follow(async () => {
      resolve('changed')
      return paths
    })
  })
}

test('what was changed before it begins to look is told', async () => {
  const paths = [emptyFolder()]
  const watch = watched(paths)
  writeFileSync(join(paths[0] ?? '', 'new.md'), 'x')
  expect(await changeIn(watch, paths)).toBe('changed')
})

test('paths that a change gives are looked at from then on', async () => {
  const [before, after] = [emptyFolder(), emptyFolder()]
  const watch = watched([before])
  writeFileSync(join(before, 'settings'), 'x')
  const changes: string[] = []
  await new Promise<void>((resolve) => {
    watch.follow(async () => {
      changes.push('change')
      // The first is the settings, the second the other folder as it is, the third the new file in it.
      if (changes.length === 2) writeFileSync(join(after, 'new.md'), 'x')
      if (changes.length === 3) resolve()
      return [after]
    })
  })
  expect(changes).toHaveLength(3)
})

test('folders that link to each other in a circle are watched', async () => {
  const folder = emptyFolder()
  // Without an end, two links in each folder are 2^40 paths before a system refuses one.
  for (const name of ['a', 'b']) mkdirSync(join(folder, name))
  for (const from of ['a', 'b']) {
    for (const to of ['a', 'b']) symlinkSync(join(folder, to), join(folder, from, `to-${to}`))
  }
  const watch = watched([folder])
  writeFileSync(join(folder, 'a', 'new.md'), 'x')
  expect(await changeIn(watch, [folder])).toBe('changed')
})
