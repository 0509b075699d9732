import { mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PictureStore } from '../../../../src/node/pictures/picture-store.ts'
import { pictureFile } from '../../../../src/node/pictures/pictures-folder.ts'

const url = 'https://a.example/p.png'
const picture = {
  bytes: Buffer.from('the bytes of a picture'),
  hash: '0123456789abcdef0123456789abcdef',
  type: 'png',
  width: 2,
  height: 2,
} as Parameters<PictureStore['keep']>[1]

function keptFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-store-'))
  const store = new PictureStore(folder)
  store.keep(url, picture)
  store.end()
  return folder
}

test.each([0, 5])(
  'a file that was cut off after %i bytes is missing, and is written again',
  (size) => {
    const folder = keptFolder()
    const path = pictureFile(folder, picture)
    truncateSync(path, size)
    const store = new PictureStore(folder)
    expect(store.isThere(store.find(url))).toBe(false)
    store.keep(url, picture)
    expect(readFileSync(path)).toEqual(picture.bytes)
    expect(store.isThere(store.find(url))).toBe(true)
  },
)

test('the half index of a run that was killed does not stay', () => {
  const folder = keptFolder()
  writeFileSync(join(folder, 'index.jsonl.part'), '{"url":')
  const store = new PictureStore(folder)
  store.keep('https://a.example/q.png', picture)
  store.end()
  expect(readdirSync(folder).sort()).toEqual(['01', 'index.jsonl'])
})
