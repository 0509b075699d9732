import fc from 'fast-check'
import { expect, test } from 'vitest'
import { familyFor, readFontFamilies } from '../../../../src/node/cards/font-families.ts'

/** A font file with nothing in it but family names, each as `[name id, text]`. */
function fontWith(names: readonly (readonly [number, string])[]): Uint8Array {
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16())
  const bytes = Buffer.alloc(28 + 6 + names.length * 12 + Buffer.concat(texts).length)
  bytes.writeUInt32BE(0x00010000, 0)
  bytes.writeUInt16BE(1, 4)
  bytes.write('name', 12, 'latin1')
  bytes.writeUInt32BE(28, 20)
  bytes.writeUInt16BE(names.length, 30)
  bytes.writeUInt16BE(6 + names.length * 12, 32)
  let offset = 0
  names.forEach(([id], index) => {
    const length = texts[index]?.length ?? 0
    const record = [3, 1, 0x409, id, length, offset]
    record.forEach((value, at) => {
      bytes.writeUInt16BE(value, 34 + index * 12 + at * 2)
    })
    offset += length
  })
  Buffer.concat(texts).copy(bytes, 34 + names.length * 12)
  return bytes
}

test('the family is the typographic one where there is one', () => {
  expect(readFontFamilies(fontWith([[1, 'Song Bold']]))).toEqual(['Song Bold'])
  expect(
    readFontFamilies(
      fontWith([
        [1, 'Song Bold'],
        [16, '宋 Song'],
      ]),
    ),
  ).toEqual(['宋 Song'])
})

test('any bytes are no font, or one, without an end', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(Array.isArray(readFontFamilies(bytes))).toBe(true)
    }),
  )
  expect(readFontFamilies(Buffer.from('ttcf\0\x01\0\0\xff\xff\xff\xff', 'latin1'))).toEqual([])
})

const noto = ['JP', 'KR', 'SC', 'TC', 'HK'].map((region) => `Noto Sans Mono CJK ${region}`)
const families = [...noto, ...noto.map((name) => name.replace(' Mono', ''))]

test.each([
  ['zh-CN', 'Noto Sans CJK SC'],
  ['zh', 'Noto Sans CJK SC'],
  ['zh-TW', 'Noto Sans CJK TC'],
  ['zh-Hant-MO', 'Noto Sans CJK HK'],
  ['ja', 'Noto Sans CJK JP'],
  ['en', 'Noto Sans CJK KR'],
])('%s is set in %s', (language, family) => {
  expect(familyFor(families, language)).toBe(family)
  expect(familyFor(['WenQuanYi Zen Hei'], language)).toBe('WenQuanYi Zen Hei')
})
