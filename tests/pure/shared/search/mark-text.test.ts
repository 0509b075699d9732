import { expect, test } from 'vitest'
import { makeExcerpt } from '../../../../src/shared/search/mark-text.ts'
import type { TermCondition } from '../../../../src/shared/search/search-query.ts'

const term: TermCondition = { kind: 'term', text: '雨', exact: false, field: 'any' }

const excerptOf = (text: string) =>
  makeExcerpt(text, [term])
    ?.map((piece) => piece.text)
    .join('')

test('an excerpt leaves out what begins a caption', () => {
  expect(excerptOf('今天有雨。\n▲ 雨中的街\n明天晴。')).toBe('今天有雨。 雨中的街 明天晴。')
  expect(excerptOf('今天有雨。▲一句话')).toBe('今天有雨。 一句话')
  expect(excerptOf('雨量▲3%，明天▲5%')).toBe('雨量▲3%，明天▲5%')
})
