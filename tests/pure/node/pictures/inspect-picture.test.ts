import { readFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { inspectPicture } from '../../../../src/node/pictures/inspect/inspect-picture.ts'

const read = (name: string) => readFileSync(`tests/fixtures/pictures/${name}`)

const wide = { width: 60, height: 40 }
const small = { width: 30, height: 20 }

test.each([
  ['plain.jpg', { type: 'jpg', ...wide }],
  ['progressive.jpg', { type: 'jpg', ...wide }],
  ['cmyk.jpg', { type: 'jpg', ...wide }],
  ['turned.jpg', { type: 'jpg', width: 40, height: 60 }],
  ['plain.png', { type: 'png', ...wide }],
  ['deep.png', { type: 'png', ...wide }],
  ['moving.gif', { type: 'gif', ...small }],
  ['lossy.webp', { type: 'webp', ...wide }],
  ['lossless.webp', { type: 'webp', ...wide }],
  ['moving.webp', { type: 'webp', ...small }],
  ['plain.avif', { type: 'avif', ...wide }],
  ['plain.bmp', { type: 'bmp', ...small }],
  ['icon.ico', { type: 'ico', width: 32, height: 32 }],
  ['large.ico', { type: 'ico', width: 256, height: 256 }],
])('%s is known by its bytes', (name, facts) => {
  expect(inspectPicture(read(name))).toEqual(facts)
})

test.each([
  ['', 'not-a-picture'],
  ['<!doctype html><svg>', 'not-a-picture'],
  ['{"error":"gone"}', 'not-a-picture'],
  ['BMW builds cars', 'not-a-picture'],
  ['<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'svg'],
  ['\ufeff<?xml version="1.0"?>\n<!-- a -->\n<!DOCTYPE svg PUBLIC "x">\n<svg/>', 'svg'],
])('%j is %s', (text, fault) => {
  expect(inspectPicture(Buffer.from(text))).toBe(fault)
})

test('a text of many comments is read in linear time', () => {
  expect(inspectPicture(Buffer.from('<!---->'.repeat(1000)))).toBe('not-a-picture')
})

test('HEIC is refused, whatever its name', () => {
  expect(inspectPicture(read('phone.heic'))).toBe('heic')
})

test.each([
  ...['plain.jpg', 'progressive.jpg', 'turned.jpg', 'plain.png', 'lossy.webp', 'lossless.webp'],
  ...['moving.webp', 'plain.avif', 'plain.bmp', 'icon.ico', 'large.ico'],
])('%s cut anywhere is refused', (name) => {
  // One of them has data behind its end, which nothing needs.
  const bytes = name === 'moving.webp' ? read(name).subarray(0, 318) : read(name)
  // A pad byte at the very end says nothing.
  for (let length = 0; length < bytes.length - 2; length += 1) {
    expect(typeof inspectPicture(bytes.subarray(0, length)), `${length} bytes`).toBe('string')
  }
})

test('a GIF cut inside a frame is refused', () => {
  const bytes = read('moving.gif')
  expect(inspectPicture(bytes.subarray(0, -4))).toBe('truncated')
  expect(inspectPicture(bytes.subarray(0, 20))).toBe('truncated')
  // Many lack the last byte alone, and are whole.
  expect(inspectPicture(bytes.subarray(0, -1))).toMatchObject(small)
})

/** A copy of a file with other bytes from an offset on. */
function changed(name: string, offset: number, bytes: readonly number[]): Buffer {
  const copy = Buffer.from(read(name))
  copy.set(bytes, offset)
  return copy
}

/** A copy of a PNG that says it has another size. */
function resized(width: number, height: number): Buffer {
  const copy = Buffer.from(read('plain.png'))
  copy.writeUInt32BE(width, 16)
  copy.writeUInt32BE(height, 20)
  copy.writeUInt32BE(crc32(copy.subarray(12, 29)), 29)
  return copy
}

test('more than 100 megapixels are refused by the header alone', () => {
  expect(inspectPicture(resized(10_001, 10_000))).toBe('too-many-pixels')
  expect(inspectPicture(resized(0xffffffff, 0xffffffff))).toBe('too-many-pixels')
  const frame = read('plain.jpg').indexOf(Buffer.from([0xff, 0xc0]))
  expect(inspectPicture(changed('plain.jpg', frame + 5, [0xff, 0xff, 0xff, 0xff]))).toBe(
    'too-many-pixels',
  )
  expect(inspectPicture(changed('moving.gif', 6, [0xff, 0xff, 0xff, 0xff]))).toBe('too-many-pixels')
})

test('a header that says what the bytes cannot hold is refused', () => {
  expect(inspectPicture(resized(9_000, 9_000))).toBe('lying-header')
  expect(inspectPicture(resized(0, 40))).toBe('lying-header')
  // The checksum of the header is another one.
  expect(inspectPicture(changed('plain.png', 16, [0, 0, 1, 0]))).toBe('lying-header')
  const frame = read('plain.jpg').indexOf(Buffer.from([0xff, 0xc0]))
  expect(inspectPicture(changed('plain.jpg', frame + 5, [0x1f, 0xff, 0x1f, 0xff]))).toBe(
    'lying-header',
  )
  // A screen of one pixel with frames of 30 × 20.
  expect(inspectPicture(changed('moving.gif', 6, [1, 0, 1, 0]))).toBe('lying-header')
  expect(inspectPicture(changed('icon.ico', 26, [0xff, 0xff, 0, 0]))).toBe('lying-header')
  expect(inspectPicture(changed('plain.bmp', 18, [0xff, 0x0f, 0, 0]))).toBe('truncated')
})

test('random damage never throws', () => {
  let state = 1
  const random = (below: number) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
  for (const name of [
    'turned.jpg',
    'deep.png',
    'moving.gif',
    'moving.webp',
    'plain.avif',
    'large.ico',
    'plain.bmp',
  ]) {
    const bytes = read(name)
    for (let round = 0; round < 500; round += 1) {
      const copy = Buffer.from(bytes)
      for (let hits = 0; hits < 4; hits += 1) copy[random(copy.length)] = random(256)
      const result = inspectPicture(copy)
      if (typeof result !== 'string') expect(result.width * result.height).toBeLessThanOrEqual(1e8)
    }
  }
})
