import { expect, test } from 'vitest'
import { highlightsMarkdown } from '../../../../src/app/highlights/highlights-markdown.ts'
import { markHash, readMarkHash } from '../../../../src/app/highlights/mark-hash.ts'

test('highlights are quotations below the headline, each with a link to its words', () => {
  const article = {
    title: 'A *bold* claim',
    url: 'https://news.example/a/x/',
    facts: ['The Daily', '1 May 2026'],
    original: 'https://daily.example/a_b',
  }
  const highlight = { article: 'x', prefix: '', suffix: '', made: 1 }
  const first = { ...highlight, name: 'h', quote: 'One.\n- Two_', fragment: ':~:text=One' }
  const second = { ...highlight, name: 'i', quote: '3. Three' }
  expect(
    highlightsMarkdown([[article, [first, second]]]),
  ).toBe(`## [A \\*bold\\* claim](<https://news.example/a/x/>)

The Daily · 1 May 2026 · <https://daily.example/a_b>

> One.
>
> \\- Two\\_
>
> [↗](<https://news.example/a/x/#:~:text=One>)

> 3\\. Three
`)
})

test('the address of a highlight names it, whatever its name is', () => {
  expect(readMarkHash(markHash('a b/%ü'))).toBe('a b/%ü')
  expect(readMarkHash('#mark=%')).toBeUndefined()
  expect(readMarkHash('#section-2')).toBeUndefined()
})
