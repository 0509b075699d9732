import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endWell, makeExcerpt } from '../../../../../src/node/library/text/make-excerpt.ts'
import { randomCases } from '../../../../run/long-run.ts'

test('a short text stays, its white space folded', () => {
  expect(makeExcerpt('  一句话。\n\n 又一句。 ', 50)).toBe('一句话。又一句。')
  expect(makeExcerpt('two  words\nhere', 50)).toBe('two words here')
})

test('only Han and kana lose the white space between them', () => {
  const korean = '오늘 서울에는 비가 내렸다. 내일은 맑을 것으로 보인다.'
  expect(makeExcerpt(korean, 50)).toBe(korean)
  expect(makeExcerpt('日本語\nの テスト です', 50)).toBe('日本語のテストです')
  expect(makeExcerpt('วันนี้ ฝนตก หนัก', 50)).toBe('วันนี้ ฝนตก หนัก')
})

test('takes out what would turn the text after it round', () => {
  expect(makeExcerpt('\u202e一句\u202c话\u2067。', 50)).toBe('一句话。')
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

/** An excerpt by one look at the whole beginning, and a pattern that says what it means. */
function excerptInOneLook(text: string, limit: number): string {
  const joined = text
    .slice(0, limit * 8)
    .replace(
      /(?<=[\u2e80-\u312f\u3190-\u9fff\uff01-\uff9f])\s+(?=[\u2e80-\u312f\u3190-\u9fff\uff01-\uff9f])/gu,
      '',
    )
  const folded = joined.replace(/\s+/gu, ' ').trim()
  let width = 0
  const isWithin = (character: string): boolean => {
    width += (character.codePointAt(0) ?? 0) < 0x2e80 ? 0.5 : 1
    return width <= limit
  }
  const characters = [...folded]
  const end = characters.findIndex((character) => !isWithin(character))
  return end === -1 ? folded : endWell(characters.slice(0, end).join(''))
}

test('looks no further than it has to, and sees the same', () => {
  const unit = fc.constantFrom(
    ...['中', '文', 'a', 'b', ' ', ' ', '  ', '\n', '\u3000', '\ufeff', '한', '。', '.', '，'],
    ...['😀', '\ud800', '\udc00', ' '.repeat(9)],
  )
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 120 }), fc.nat(20), (units, limit) => {
      const text = units.join('')
      expect(makeExcerpt(text, limit)).toBe(excerptInOneLook(text, limit))
    }),
    { numRuns: randomCases(2000) },
  )
})
