import { describe, expect, test } from 'vitest'
import { ContentFormatError } from '../../../../src/app/content/content-format-error.ts'
import {
  readArticleFile,
  readCategoriesFile,
  readListFile,
  readMonthsFile,
  readPageBlock,
  readSiteFile,
  readSiteInfo,
} from '../../../../src/app/content/read-content-file.ts'

const summary = {
  id: 'a1',
  title: '标题',
  categories: [[{ slug: 'a', label: 'A' }]],
  excerpt: '',
  minutes: 1,
}
const articleFile = {
  kind: 'article',
  hash: 'h',
  article: { ...summary, tags: [], headings: [] },
  body: '<p>正文</p>',
}
const listFile = {
  kind: 'list',
  hash: 'h',
  scope: { kind: 'all' },
  page: 'latest',
  label: '',
  articles: [summary],
}

describe('a file that is what it should be', () => {
  test('comes back as it is', () => {
    expect(readArticleFile(articleFile)).toBe(articleFile)
    expect(readListFile(listFile)).toBe(listFile)
    const categories = {
      kind: 'categories',
      hash: 'h',
      categories: [{ slug: 'a', label: 'A', count: 1, children: [] }],
      newest: [{ id: 'n', title: 'Rain' }],
    }
    expect(readCategoriesFile(categories)).toBe(categories)
    expect(readSiteFile({ build: 'b', articles: 1 })).toEqual({ build: 'b', articles: 1 })
  })

  test('may be the months of a list', () => {
    const months = { kind: 'months', months: [['2020-12', 3, 8]], undated: 2 }
    expect(readMonthsFile(months)).toBe(months)
    for (const wrong of [
      { ...months, months: [['2020-13', 3, 8]] },
      { ...months, undated: '2' },
    ]) {
      expect(() => readMonthsFile(wrong)).toThrow(ContentFormatError)
    }
  })

  test('may be the note that an article has moved', () => {
    expect(readArticleFile({ kind: 'moved', movedTo: 'b2' })).toEqual({
      kind: 'moved',
      movedTo: 'b2',
    })
  })
})

describe('a data block', () => {
  test('is an article without its body, or a stamp', () => {
    const { body: _, ...page } = articleFile
    expect(readPageBlock(page)).toBe(page)
    expect(readPageBlock({ kind: 'list', hash: 'h' })).toEqual({ kind: 'list', hash: 'h' })
  })
})

describe('anything else is refused', () => {
  const faulty: [string, () => unknown][] = [
    ['no object', () => readArticleFile('<!doctype html>')],
    ['an article without a body', () => readArticleFile({ ...articleFile, body: undefined })],
    ['an article without a hash', () => readArticleFile({ ...articleFile, hash: undefined })],
    [
      'an article whose original is no web address',
      () =>
        readArticleFile({
          ...articleFile,
          article: { ...articleFile.article, original: 'javascript:alert(1)' },
        }),
    ],
    ['a list of the wrong kind', () => readListFile({ ...listFile, kind: 'article' })],
    ['a list with a broken row', () => readListFile({ ...listFile, articles: [{ id: 1 }] })],
    [
      'a list with a date that is none',
      () => readListFile({ ...listFile, articles: [{ ...summary, date: 'soon' }] }),
    ],
    [
      'an article with a heading without a text',
      () =>
        readArticleFile({
          ...articleFile,
          article: { ...articleFile.article, headings: [{ id: 'a', level: 2 }] },
        }),
    ],
    [
      'a list with a row without its minutes',
      () => readListFile({ ...listFile, articles: [{ ...summary, minutes: undefined }] }),
    ],
    [
      'a list of an unknown scope',
      () => readListFile({ ...listFile, scope: { kind: 'colour', slug: 'red' } }),
    ],
    ['a list with a broken place', () => readListFile({ ...listFile, place: { path: [] } })],
    [
      'categories without children',
      () =>
        readCategoriesFile({
          kind: 'categories',
          hash: 'h',
          categories: [{ slug: 'a' }],
          newest: [],
        }),
    ],
    ['a site file without a build', () => readSiteFile({})],
    ['a site without a zone', () => readSiteInfo({ title: 'T', language: 'zh-CN' })],
    ['a block of no known kind', () => readPageBlock({ kind: 'moved', hash: 'h' })],
  ]
  test.each(faulty)('%s', (_, read) => {
    expect(read).toThrow(ContentFormatError)
  })
})
