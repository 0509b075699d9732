import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BitReader, BitWriter } from '../../../../src/shared/search/bit-code.ts'

const number = fc.oneof(fc.nat(40), fc.nat(0xffff), fc.constantFrom(0xfff, 0x1000, 0xffff))
const written = fc.record({
  kind: fc.constantFrom('rice', 'gamma', 'bits'),
  value: number,
  low: fc.integer({ min: 0, max: 16 }),
})

test('every number that is written is read again, however long its code', () => {
  fc.assert(
    fc.property(fc.array(written, { maxLength: 80 }), (numbers) => {
      const writer = new BitWriter()
      for (const { kind, value, low } of numbers) {
        if (kind === 'rice') writer.rice(value, low)
        else if (kind === 'gamma') writer.gamma(value + 1)
        else writer.bits(value, 17)
      }
      const reader = new BitReader(writer.take())
      for (const { kind, value, low } of numbers) {
        if (kind === 'rice') expect(reader.rice(low)).toBe(value)
        else if (kind === 'gamma') expect(reader.gamma()).toBe(value + 1)
        else expect(reader.bits(17)).toBe(value)
      }
    }),
  )
})
