import { expect, test } from 'vitest'
import { decodePercent, tryDecodePercent } from '../../../../src/shared/urls/decode-percent.ts'

test('escapes of UTF-8 are decoded, and a plus stays a plus', () => {
  expect(decodePercent('%E6%97%A5a%2Fb+c')).toBe('日a/b+c')
})

test.each(['100%', '%E6%97', '%zz', '%C0%AF'])('%s is no escape and stays as it is', (text) => {
  expect(decodePercent(text)).toBe(text)
  expect(tryDecodePercent(text)).toBeUndefined()
})
