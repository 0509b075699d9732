import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { Journal } from '../../../../src/node/storage/journal.ts'

let path: string

beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'broadsheet-journal-')), 'journal')
})

const open = () => new Journal<{ title: string }, number>(path)
const entry = (name: string, title = name) => [name, { title }] as const
const letters = (text: string) => new Map(Array.from(text, (letter) => entry(letter)))

function kept() {
  const { entries, facts } = open().kept ?? {}
  return entries && { titles: [...entries.values()].map(({ title }) => title).join(''), facts }
}

test('a missing file keeps nothing', () => {
  expect(kept()).toBeUndefined()
})

test('what was saved is there, also when it was saved bit by bit', () => {
  const journal = open()
  const entries = letters('甲乙丙丁戊春夏秋冬')
  journal.save({ entries: new Map(entries), facts: 1 })
  const first = readFileSync(path, 'utf8')
  entries.set('丙', { title: '三' }).delete('丁')
  journal.save({ entries: new Map(entries), facts: 2 })
  expect(readFileSync(path, 'utf8').startsWith(first)).toBe(true)
  expect(kept()).toEqual({ titles: '甲乙三戊春夏秋冬', facts: 2 })
  const again = open()
  again.save({ entries: new Map([...(again.kept?.entries ?? []), entry('己')]), facts: 2 })
  expect(readFileSync(path, 'utf8').startsWith(first)).toBe(true)
  expect(kept()).toEqual({ titles: '甲乙三戊春夏秋冬己', facts: 2 })
})

test('nothing is written when nothing changed', () => {
  open().save({ entries: letters('甲乙'), facts: 1 })
  const { ino, size } = statSync(path)
  const journal = open()
  const entries = new Map(journal.kept?.entries)
  journal.save({ entries, facts: 1 })
  expect(statSync(path)).toMatchObject({ ino, size })
  journal.save({ entries, facts: 2 })
  expect(kept()).toEqual({ titles: '甲乙', facts: 2 })
})

test('the file is begun anew before much of it is of no use', () => {
  const journal = open()
  for (let round = 0; round < 50; round += 1)
    journal.save({ entries: letters('甲乙'), facts: round })
  expect(readFileSync(path, 'utf8').split('\n').length).toBeLessThan(10)
  expect(kept()).toEqual({ titles: '甲乙', facts: 49 })
})

test('a change that was cut off anywhere has not been made, and does no harm to the next', () => {
  const journal = open()
  journal.save({ entries: letters('甲乙丙丁戊'), facts: 1 })
  const { size } = statSync(path)
  const entries = letters('甲乙丙丁戊').set('乙', { title: '二' })
  journal.save({ entries: new Map(journal.kept?.entries).set('乙', { title: '二' }), facts: 2 })
  const bytes = readFileSync(path)
  for (let end = size; end < bytes.length; end += 1) {
    writeFileSync(path, bytes.subarray(0, end))
    expect(kept()).toEqual({ titles: '甲乙丙丁戊', facts: 1 })
    open().save({ entries, facts: 3 })
    expect(kept()).toEqual({ titles: '甲二丙丁戊', facts: 3 })
  }
})

test('after a failure the file is begun anew', () => {
  const journal = open()
  journal.save({ entries: letters('甲乙丙'), facts: 1 })
  const entries = new Map(journal.kept?.entries).set('乙', { title: '二' })
  rmSync(path)
  mkdirSync(path)
  expect(() => journal.save({ entries, facts: 2 })).toThrow()
  rmdirSync(path)
  writeFileSync(path, '["half')
  journal.save({ entries, facts: 3 })
  expect(kept()).toEqual({ titles: '甲二丙', facts: 3 })
})

test('a damaged file keeps nothing', () => {
  open().save({ entries: letters('甲乙丙'), facts: 1 })
  const lines = readFileSync(path, 'utf8').split('\n')
  for (const damaged of ['damaged', lines.slice(1).join('\n'), `null\n${lines.join('\n')}`]) {
    writeFileSync(path, damaged)
    expect(kept()).toBeUndefined()
  }
})
