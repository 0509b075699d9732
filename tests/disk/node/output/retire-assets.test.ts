import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { OutputFolder } from '../../../../src/node/output/output-folder.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'broadsheet-retired-'))
})

/** Builds a site with a program of one part; returns the tally and the id of the build. */
function build(part: string, page = 'p') {
  const output = new OutputFolder(join(root, 'dist'), join(root, 'cache', 'record.json'))
  output.write({ path: 'index.html', content: page + part })
  output.write({ path: `assets/${part}.js`, content: part })
  return { id: output.fingerprint(), ...output.finish() }
}

/** The parts among these whose files are there. */
const parts = (...names: string[]) =>
  names.filter((name) => existsSync(join(root, 'dist', 'assets', `${name}.js`)))

test('the assets of a program stay for the two programs after it', () => {
  build('a')
  expect(build('b')).toMatchObject({ written: 2, unchanged: 0, removed: 0 })
  build('c')
  expect(parts('a', 'b', 'c')).toEqual(['a', 'b', 'c'])
  expect(build('d')).toMatchObject({ removed: 1 })
  expect(parts('a', 'b', 'c', 'd')).toEqual(['b', 'c', 'd'])
})

test('they stay however often a program is built, and change neither its id nor its numbers', () => {
  build('a')
  const { id } = build('b')
  for (let run = 0; run < 4; run += 1) {
    expect(build('b')).toEqual({ id, written: 0, unchanged: 2, removed: 0 })
  }
  expect(build('b', 'another page')).toMatchObject({ written: 1, unchanged: 1, removed: 0 })
  expect(parts('a', 'b')).toEqual(['a', 'b'])
  rmSync(join(root, 'dist'), { recursive: true })
  expect(build('b').id).toBe(id)
  expect(parts('a', 'b')).toEqual(['b'])
})

test('a program that comes back has its files again, and is as new', () => {
  build('a')
  build('b')
  expect(build('a')).toMatchObject({ written: 1, unchanged: 1, removed: 0 })
  build('b')
  build('c')
  expect(parts('a', 'b', 'c')).toEqual(['a', 'b', 'c'])
})

test('what somebody changed or put there does not stay', () => {
  build('a')
  writeFileSync(join(root, 'dist', 'assets', 'a.js'), 'changed by hand')
  writeFileSync(join(root, 'dist', 'assets', 'foreign.js'), 'x')
  expect(build('b')).toMatchObject({ removed: 2 })
  expect(parts('a', 'b', 'foreign')).toEqual(['b'])
})
