import { expect, test } from 'vitest'
import { arrangedFields, draftFields } from '../../../../src/node/library/article-draft.ts'
import { pickDetails, pickRow } from '../../../../src/node/library/pick-fields.ts'
import type { ArticleDetails } from '../../../../src/shared/article.ts'
import { fieldNames } from '../../../../src/shared/article-fields.ts'

const details: ArticleDetails = {
  author: { slug: 'a', label: 'A' },
  headings: [],
  id: 'a1',
  title: '标题',
  tags: [],
  categories: [],
  excerpt: '',
  minutes: 1,
  original: 'https://a.example/',
}

test('details come in the order of the table, without what has no value', () => {
  const names = Object.keys(pickDetails({ ...details, date: undefined }))
  expect(names).toEqual(fieldNames.filter((name) => name in details))
})

test('a field that is in no table does not ship', () => {
  const stray = { ...details, story: 'x' }
  expect(pickDetails(stray)).not.toHaveProperty('story')
  expect(pickRow(stray)).not.toHaveProperty('story')
})

test('a row has the fields that the table gives to rows, and no others', () => {
  const row = ['id', 'title', 'categories', 'excerpt', 'minutes', 'author']
  expect(Object.keys(pickRow(details))).toEqual(row)
})

test('every field comes from the file of an article or from its place among the others', () => {
  expect([...draftFields, ...arrangedFields].sort()).toEqual([...fieldNames].sort())
})
