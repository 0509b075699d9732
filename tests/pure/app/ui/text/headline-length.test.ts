import { expect, test } from 'vitest'
import { headlineLength } from '../../../../../src/app/ui/text-direction.ts'

test('a headline is short, long or neither by its width: two Latin letters are one Han character', () => {
  expect(headlineLength('目录就是网站')).toBe('short')
  expect(headlineLength('字'.repeat(12))).toBe('short')
  expect(headlineLength('字'.repeat(13))).toBeUndefined()
  expect(headlineLength('One Word, Five Lengths')).toBe('short')
  expect(headlineLength('A Content Security Policy for a Site')).toBeUndefined()
  expect(headlineLength('字'.repeat(30))).toBeUndefined()
  expect(headlineLength('字'.repeat(31))).toBe('long')
  expect(headlineLength('a'.repeat(61))).toBe('long')
})
