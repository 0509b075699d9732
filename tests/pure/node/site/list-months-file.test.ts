import { expect, test } from 'vitest'
import { scopeKey } from '../../../../src/node/library/lists/make-lists.ts'
import { createContentFiles } from '../../../../src/node/site/make-content-files.ts'
import { completeMonths, type MonthsFile } from '../../../../src/shared/content-files.ts'
import { manyArticles, sampleSite } from '../feeds/sample-site.ts'

/** The file of the months of all articles, one a day from 2024 on. */
function monthsOf(count: number): MonthsFile {
  const { library, settings } = sampleSite(manyArticles(count))
  const all = library.lists.get(scopeKey({ kind: 'all' }))
  const json = all && createContentFiles(library, settings).months(all)
  return JSON.parse(json ?? '')
}

test('a new article changes the months of a list only when it begins a month or a page', () => {
  expect(monthsOf(45)).toEqual(monthsOf(44))
  expect(monthsOf(51)).not.toEqual(monthsOf(50))
  expect(monthsOf(61)).not.toEqual(monthsOf(60))
})

test('the count of the list completes the newest month', () => {
  expect(completeMonths(monthsOf(45), 45).months).toEqual([
    ['2024-02', 14, 1],
    ['2024-01', 31, 1],
  ])
})
