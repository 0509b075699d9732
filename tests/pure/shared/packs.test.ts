import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makePack } from '../../../src/node/site/packs/make-pack.ts'
import { dataUrls } from '../../../src/shared/content-files.ts'
import { createPackReader, PackError } from '../../../src/shared/packs/pack-reader.ts'
import { listPackName } from '../../../src/shared/packs/packing.ts'
import { textHash } from '../../../src/shared/packs/text-hash.ts'
import type { ListPageName } from '../../../src/shared/urls/list-scope.ts'
import { readPack, unpackHere } from '../../support/read-pack.ts'

/** A host with one pack: it answers ranges if it knows them, and notes what was asked for. */
function serve(bytes: Uint8Array, knowsRanges = true) {
  const asked: string[] = []
  let content = bytes
  const reader = createPackReader({
    unpack: unpackHere,
    async ask(_url, range) {
      asked.push(range)
      const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? []
      if (!knowsRanges) return new Response(Buffer.from(content))
      const part = content.subarray(Number(start), Number(end) + 1)
      return new Response(Buffer.from(part), { status: 206 })
    },
  })
  return { asked, reader, replace: (next: Uint8Array) => (content = next) }
}

const long = (name: string) =>
  Array.from({ length: 900 }, (_, at) => `${name}${at * 7919}`).join(' ')
const texts = new Map(['甲', '乙', '丙', 'constructor'].map((key) => [key, long(key)]))
const pack = makePack([...texts].map(([key, text]) => [key, JSON.stringify(text)] as const))

test('every value is found by its key, and nothing by another', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.string(), fc.json(), { maxKeys: 9 }),
      fc.string(),
      async (all, other) => {
        const bytes = makePack(Object.entries(all))
        for (const [key, json] of Object.entries(all)) {
          expect(await readPack(bytes, key)).toEqual(JSON.parse(json))
        }
        if (!Object.hasOwn(all, other)) expect(await readPack(bytes, other)).toBeUndefined()
      },
    ),
  )
})

test('keys of the same hash are told apart', async () => {
  const [one, other] = ['costarring', 'liquid']
  expect(textHash(one)).toBe(textHash(other))
  const bytes = makePack([
    [one, '1'],
    [other, '2'],
  ])
  expect([await readPack(bytes, one), await readPack(bytes, other)]).toEqual([1, 2])
})

test('one member costs the table once, and its own bytes', async () => {
  const { asked, reader } = serve(pack)
  expect(await reader.value('p', '丙')).toBe(texts.get('丙'))
  expect(await reader.value('p', '丙')).toBe(texts.get('丙'))
  expect(asked).toHaveLength(3)
  expect(asked[0]).toBe('bytes=0-511')
  const [, start = 0, end = 0] = /(\d+)-(\d+)/.exec(asked[1] ?? '') ?? []
  expect(Number(end) - Number(start)).toBeLessThan(pack.length / 3)
})

test('a host that knows no ranges sends the pack once', async () => {
  const { asked, reader } = serve(pack, false)
  for (const [key, text] of texts) expect(await reader.value('p', key)).toBe(text)
  expect(asked).toHaveLength(1)
})

test('the table of a large pack is read to its end', async () => {
  const keys = Array.from({ length: 1_000 }, (_, at) => `k${at}`)
  const { asked, reader } = serve(makePack(keys.map((key) => [key, JSON.stringify(key)] as const)))
  expect(await reader.value('p', 'k999')).toBe('k999')
  expect(asked.slice(0, 2)).toEqual(['bytes=0-511', 'bytes=0-8003'])
})

test('a pack that a deploy has replaced meanwhile is an error, and then read anew', async () => {
  const { reader, replace } = serve(pack)
  expect(await reader.value('p', '乙')).toBe(texts.get('乙'))
  const next = makePack([
    ['x', JSON.stringify(long('other'))],
    ...[...texts].map(([key, text]) => [key, JSON.stringify(`${text}!`)] as const),
  ])
  replace(next)
  await expect(reader.value('p', '丙')).rejects.toThrow(PackError)
  expect(await reader.value('p', '丙')).toBe(`${texts.get('丙')}!`)
})

test('bytes that are no pack are an error', async () => {
  for (const text of ['', 'x', '<!doctype html><title>Not found</title>']) {
    await expect(readPack(text, 'a'), text).rejects.toThrow(PackError)
  }
})

test('the same values give the same bytes, whatever system compresses them', () => {
  expect(makePack([...texts].map(([key, text]) => [key, JSON.stringify(text)] as const))).toEqual(
    pack,
  )
  const start = pack.indexOf(0x8b) - 1
  expect([...pack.subarray(start, start + 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])
})

test('the numbered pages of a list are in packs of 8', () => {
  const pack = (page: ListPageName) => listPackName(page, { articleShards: 4 })
  expect([1, 8, 9, 33].map(pack)).toEqual(['pages-0', 'pages-0', 'pages-1', 'pages-4'])
  expect((['latest', 'undated', 'undated-2'] as const).map(pack)).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  const url = dataUrls.listPack({ kind: 'author', slug: '安' }, 33, { articleShards: 4 })
  expect(url).toBe('data/lists/by/%E5%AE%89/pages-4.bin')
})

test('a large archive has larger packs, and packs of undated pages', () => {
  const pack = (page: ListPageName) => listPackName(page, { articleShards: 4, pagesInPack: 32 })
  expect([1, 32, 33].map(pack)).toEqual(['pages-0', 'pages-0', 'pages-1'])
  const undated = ['undated', 'undated-32', 'undated-33'] as const
  expect(undated.map(pack)).toEqual(['undated-0', 'undated-0', 'undated-1'])
  expect(pack('latest')).toBeUndefined()
})

test('pages have files of their own where nothing is packed', () => {
  expect(([1, 'undated', 'latest'] as const).map((page) => listPackName(page, {}))).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})
