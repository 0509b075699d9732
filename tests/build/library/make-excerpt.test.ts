import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeExcerpt } from '../../../src/build/library/make-excerpt.ts'

test('a short text stays, its white space folded', () => {
  expect(makeExcerpt('  一句话。\n\n 又一句。 ', 50)).toBe('一句话。又一句。')
  expect(makeExcerpt('two  words\nhere', 50)).toBe('two words here')
})

test('cuts at the end of a sentence in the second half', () => {
  expect(makeExcerpt('第一句话在这里。第二句话在那里。第三句。', 18)).toBe(
    '第一句话在这里。第二句话在那里。',
  )
  expect(makeExcerpt('One sentence here. Another one there. A third.', 20)).toBe(
    'One sentence here. Another one there.',
  )
})

test('without one cuts after a word', () => {
  expect(makeExcerpt('没有句号的一长串文字，一直写到最后也没有停下来', 11)).toBe(
    '没有句号的一长串文字…',
  )
  expect(makeExcerpt('no end of the sentence anywhere in sight', 10)).toBe('no end of the…')
  expect(makeExcerpt('x'.repeat(100), 10)).toBe(`${'x'.repeat(20)}…`)
})

const loneHalf = /\p{Surrogate}/u

test('never wider than asked, never half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.nat(60), (text, limit) => {
      const excerpt = makeExcerpt(text, limit)
      if (!loneHalf.test(text)) expect(excerpt).not.toMatch(loneHalf)
      expect(Array.from(excerpt).length).toBeLessThanOrEqual(limit * 2 + 1)
    }),
  )
})
