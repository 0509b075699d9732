import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readSettings } from '../../../../../src/node/core/settings.ts'
import { buildLibrary } from '../../../../../src/node/library/build-library.ts'
import { dropCaseForms } from '../../../../../src/node/library/moves/drop-case-forms.ts'
import { findCaseMoves } from '../../../../../src/node/library/moves/find-case-moves.ts'
import { printed } from '../../../../pure/node/input/source-of.ts'
import { type SampleFields, sampleDraft } from '../../../../pure/node/library/sample-draft.ts'

/** An output folder in which the last build left these folders. */
function outDirWith(...folders: readonly string[]): string {
  const outDir = mkdtempSync(join(tmpdir(), 'broadsheet-case-'))
  onTestFinished(() => rmSync(outDir, { recursive: true }))
  for (const folder of folders) mkdirSync(join(outDir, folder), { recursive: true })
  return outDir
}

/** A library for a disk that knows no letter case. */
function library(...articles: readonly (readonly [path: string, fields: SampleFields])[]) {
  const drafts = articles.map(([path, fields]) => sampleDraft(path, fields))
  return dropCaseForms(buildLibrary(drafts, readSettings({})).value)
}

const first = ['first.md', { tags: ['Linux'], categories: [['Tech', 'Web']] }] as const
const dated = { date: '1999-01-01T00:00:00Z', tags: ['LINUX'], categories: [['Tech', 'WEB']] }

test('an article that is dated back and changes the letters of addresses is named, with the remedy', () => {
  const outDir = outDirWith('t/Linux', 'c/Tech/Web', 'by')
  expect(findCaseMoves(library(first), outDir)).toEqual([])
  const now = library(first, ['old.md', dated])
  expect(printed(findCaseMoves(now, outDir))).toMatchInlineSnapshot(`
    "content/old.md:1 fetched: expected the address "/c/Tech/Web/" of the last build, found "/c/Tech/WEB/", since this article counts as the first of that name. Links to the old address end nowhere. Write fetched with the day on which the article came here.
    content/old.md:1 fetched: expected the address "/t/Linux/" of the last build, found "/t/LINUX/", since this article counts as the first of that name. Links to the old address end nowhere. Write fetched with the day on which the article came here."
  `)
  const remedied = library(first, ['old.md', { ...dated, fetched: '2026-11-30T00:00:00Z' }])
  expect(findCaseMoves(remedied, outDir)).toEqual([])
})

test('a list that is new, and a site that was never built, have no word to say', () => {
  const now = library(first, ['old.md', dated])
  expect(findCaseMoves(now, outDirWith('t/Rain', 'c/Other'))).toEqual([])
  expect(findCaseMoves(now, join(tmpdir(), 'broadsheet-case-none'))).toEqual([])
})
