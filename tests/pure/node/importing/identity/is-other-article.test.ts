import { expect, test } from 'vitest'
import { isOtherArticle } from '../../../../../src/node/importing/identity/is-other-article.ts'

const date = '2026-11-30T08:00:00Z'
const long =
  'The ferry leaves the harbour at eight, and nobody on the quay knows why it is late today.'
const other =
  'A market opened in the old tram depot; forty stalls sell bread, cheese and second-hand books.'

test('a short text with another title, some minutes later, is another article', () => {
  const file = { title: 'Ferry late', date, words: 'Late.' }
  const item = { title: 'Market opens', date: '2026-11-30T08:20:00.250Z', words: 'Open.' }
  expect(isOtherArticle(item, file)).toBe(true)
  expect(isOtherArticle({ ...item, date }, file)).toBe(false)
  expect(isOtherArticle({ ...item, date: '2026-11-30T08:00:00.250Z' }, file)).toBe(false)
  expect(isOtherArticle({ ...item, title: file.title }, file)).toBe(false)
  expect(isOtherArticle({ ...item, date: undefined }, file)).toBe(false)
})

test('a long text tells by its words', () => {
  const file = { title: 'Ferry late', date, words: long }
  expect(isOtherArticle({ title: 'Market opens', date, words: other }, file)).toBe(true)
  expect(isOtherArticle({ title: 'Ferry very late', date, words: `${long} Again.` }, file)).toBe(
    false,
  )
  expect(isOtherArticle({ title: 'Ferry late', date, words: other }, file)).toBe(false)
})
