import { linkSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { knowsLetterCase } from '../../../../src/node/output/knows-letter-case.ts'

/** A folder with these files. `as` gives a file a second name, as a disk without letter case does. */
function folderWith(names: readonly string[], as?: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-disk-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const name of names) writeFileSync(join(folder, name), '')
  if (as !== undefined) linkSync(join(folder, names.at(-1) ?? ''), join(folder, as))
  return folder
}

test('a name that is one file in both spellings tells a disk without letter case', () => {
  expect(knowsLetterCase(folderWith(['1', '404.html'], '404.HTML'))).toBe(false)
})

test('a name that is there in one spelling, or as two files, tells one with letter case', () => {
  expect(knowsLetterCase(folderWith(['404.html']))).toBe(true)
  expect(knowsLetterCase(folderWith(['a', 'A']))).toBe(true)
})

test('where nothing is there yet, the folder tells, or one above it', () => {
  const folder = folderWith(['x'], 'X')
  mkdirSync(join(folder, '1'))
  expect(knowsLetterCase(join(folder, '1'))).toBe(true)
  expect(knowsLetterCase(join(folder, 'x', 'dist', '2'))).toBe(false)
})
