import { expect, test } from 'vitest'
import { type Filters, joinFilters } from '../../../../src/shared/filters/filters.ts'
import { findMuteReason } from '../../../../src/shared/filters/find-mute-reason.ts'
import { findWords } from '../../../../src/shared/filters/find-words.ts'

const article = {
  title: 'The minister said: AI 新闻不断',
  excerpt: 'More about footballers and 足球比赛.',
  author: { slug: 'x', label: 'Jane Roe' },
  categories: [
    [
      { slug: 'a', label: '新媒体' },
      { slug: 'b', label: 'IT 之家' },
    ],
  ],
}

test.each<[Filters, string | undefined]>([
  [{}, undefined],
  [{ mutedWords: ['ai'] }, 'ai'],
  [{ mutedWords: ['football', 'min', ''] }, undefined],
  [{ mutedWords: ['Footballers'] }, 'Footballers'],
  [{ mutedWords: ['足球'] }, '足球'],
  [{ mutedWords: ['the MINISTER said'] }, 'the MINISTER said'],
  [{ mutedSources: ['it 之家'] }, 'it 之家'],
  [{ mutedSources: ['之家'] }, undefined],
  [{ mutedAuthors: [' jane roe '] }, ' jane roe '],
  [{ mutedAuthors: ['Jane'], highlightedWords: ['AI'] }, undefined],
])('%j mutes for %s', (filters, reason) => {
  expect(findMuteReason(article, filters)).toBe(reason)
})

test('words are found where they stand whole, once each', () => {
  const text = 'said AI, again AI 与AI学'
  expect(findWords(text, ['ai', '学', 'x'])).toEqual([
    { start: 5, end: 7 },
    { start: text.length - 1, end: text.length },
  ])
  // The capital has two code units when it is small: positions would be wrong.
  expect(findWords('İ and AI', ['AI'])).toEqual([])
})

test('joined filters have each entry once, and no empty lists', () => {
  expect(
    joinFilters({ mutedWords: ['a', 'b'], mutedAuthors: [] }, { mutedWords: ['b', 'c'] }),
  ).toEqual({ mutedWords: ['a', 'b', 'c'] })
})
