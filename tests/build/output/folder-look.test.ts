import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { lookAhead } from '../../../src/build/output/folder-look.ts'
import { OutputFolder } from '../../../src/build/output/output-folder.ts'

const root = mkdtempSync(join(tmpdir(), 'broadsheet-look-'))
const folder = join(root, 'dist')
const recordPath = join(root, 'record.json')

const paths = Array.from({ length: 3_600 }, (_, number) => `data/articles/${number}.json`)
const groups = paths.map((path) => ({
  paths: [path] as const,
  recipe: `made from ${path}`,
  make: () => [{ path, content: path }],
}))

/** Builds as the site does, and tells which files had to be made. */
function build(output: OutputFolder): string[] {
  const made = groups.filter((group) => !output.keeps(group))
  for (const group of made) for (const file of group.make()) output.write(file)
  return made.map((group) => group.paths[0])
}

test('a thread sees what was changed, removed and added since the last build', async () => {
  const first = new OutputFolder(folder, recordPath)
  expect(build(first)).toEqual(paths)
  first.finish()
  const file = (path: string) => join(folder, 'data/articles', path)
  writeFileSync(file('7.json'), 'theirs')
  rmSync(file('9.json'))
  writeFileSync(file('stray.json'), '{}')

  const look = await lookAhead({ outDir: folder, recordPath })
  expect(look?.files.size).toBe(paths.length - 1)
  const second = new OutputFolder(folder, recordPath, look)
  expect(build(second)).toEqual(['data/articles/7.json', 'data/articles/9.json'])
  expect(second.finish()).toEqual({ written: 2, unchanged: paths.length - 2, removed: 1 })
  expect(existsSync(file('stray.json'))).toBe(false)
})

test('nothing is looked at ahead where nothing or little was written before', async () => {
  const none = join(root, 'none.json')
  expect(await lookAhead({ outDir: folder, recordPath: none })).toBeUndefined()
  writeFileSync(none, '{"count":0}\n')
  expect(await lookAhead({ outDir: folder, recordPath: none })).toBeUndefined()
})
