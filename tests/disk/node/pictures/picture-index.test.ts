import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import {
  isKept,
  journalPath,
  type KeptPicture,
  type LostPicture,
  readPictureIndex,
  writePictureIndex,
} from '../../../../src/node/pictures/picture-index.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'broadsheet-pictures-'))
})

const kept: KeptPicture = {
  url: 'https://b.example/p.jpg',
  hash: '0123456789abcdef0123456789abcdef',
  type: 'jpg',
  width: 640,
  height: 480,
  bytes: 12_345,
}
const lost: LostPicture = {
  url: 'https://a.example/gone.png',
  failed: 'status-404',
  at: '2026-11-30T05:00:00.000Z',
  retry: '2026-12-01T05:00:00.000Z',
}
const indexOf = (...entries: readonly (KeptPicture | LostPicture)[]) =>
  new Map(entries.map((entry) => [entry.url, entry]))
const text = () => readFileSync(join(folder, 'index.jsonl'), 'utf8')

test('a missing index is empty', () => {
  expect(readPictureIndex(join(folder, 'nowhere')).size).toBe(0)
})

test('the index is a sorted line for each address and is read as it was written', () => {
  writePictureIndex(folder, indexOf(kept, lost))
  expect(text()).toBe(
    '{"url":"https://a.example/gone.png","failed":"status-404","at":"2026-11-30T05:00:00.000Z","retry":"2026-12-01T05:00:00.000Z"}\n' +
      '{"url":"https://b.example/p.jpg","hash":"0123456789abcdef0123456789abcdef","type":"jpg","width":640,"height":480,"bytes":12345}\n',
  )
  expect([...readPictureIndex(folder).values()]).toEqual([lost, kept])
  expect(isKept(kept)).toBe(true)
  expect(isKept(lost)).toBe(false)
  expect(isKept(undefined)).toBe(false)
})

test('an index that says the same is not written again', () => {
  writePictureIndex(folder, indexOf(kept, lost))
  const before = statSync(join(folder, 'index.jsonl'), { bigint: true }).ino
  writePictureIndex(folder, indexOf(lost, kept))
  expect(statSync(join(folder, 'index.jsonl'), { bigint: true }).ino).toBe(before)
  expect(existsSync(journalPath(folder))).toBe(false)
})

test('lines that cannot be read count as none', () => {
  const wrong = [
    '<<<<<<< HEAD',
    JSON.stringify({ ...kept, hash: '../../../etc/passwd' }),
    JSON.stringify({ ...kept, type: 'svg' }),
    JSON.stringify({ ...kept, width: -1 }),
    JSON.stringify({ ...lost, retry: 'soon' }),
    '[]',
  ]
  writeFileSync(join(folder, 'index.jsonl'), [...wrong, JSON.stringify(lost), ''].join('\n'))
  expect([...readPictureIndex(folder).values()]).toEqual([lost])
})

test('what a stopped run has added is read, but for the line at which it was stopped', () => {
  writePictureIndex(folder, indexOf(lost))
  appendFileSync(
    journalPath(folder),
    `${JSON.stringify({ ...kept, url: lost.url })}\n{"url":"https`,
  )
  expect([...readPictureIndex(folder).values()]).toEqual([{ ...kept, url: lost.url }])
})
