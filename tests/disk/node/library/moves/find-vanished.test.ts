import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSettings } from '../../../../../src/node/core/settings.ts'
import { buildLibrary } from '../../../../../src/node/library/build-library.ts'
import { describeVanished } from '../../../../../src/node/library/moves/describe-vanished.ts'
import { findVanished } from '../../../../../src/node/library/moves/find-vanished.ts'
import { sampleDraft } from '../../../../pure/node/library/sample-draft.ts'

const date = '2024-01-01T00:00:00Z'

/** An output folder in which the last build left these files below `data/articles`. */
function outDirWith(files: Record<string, unknown>): string {
  const outDir = mkdtempSync(join(tmpdir(), 'broadsheet-vanished-'))
  const folder = join(outDir, 'data', 'articles')
  mkdirSync(folder, { recursive: true })
  for (const [name, json] of Object.entries(files)) {
    writeFileSync(join(folder, name), typeof json === 'string' ? json : JSON.stringify(json))
  }
  return outDir
}

function story(title: string, day = date) {
  return { kind: 'article', article: { title, date: day } }
}

function library(...drafts: readonly ReturnType<typeof sampleDraft>[]) {
  return buildLibrary(drafts, readSettings({})).value
}

test('an article that is gone is named with the file that has its headline now', () => {
  const outDir = outDirWith({
    'stays.json': story('甲'),
    'moved.json': story('雨'),
    'renamed.json': story('雪'),
    'led.json': { kind: 'moved', movedTo: 'stays' },
    'broken.json': '{',
  })
  const now = library(
    sampleDraft('a.md', { title: '甲', wantedId: { id: 'stays', line: 2 }, aliases: ['moved'] }),
    sampleDraft('other.md', { title: '雪', date: '2020-01-01T00:00:00Z' }),
    sampleDraft('new.md', { title: '雪', date }),
  )
  expect(findVanished(now, outDir)).toEqual([
    { id: 'broken' },
    { id: 'led' },
    { id: 'renamed', title: '雪', path: 'new.md' },
  ])
})

test('an article that was there all along is not the one that moved', () => {
  const outDir = outDirWith({ 'one.json': story('日报'), 'two.json': story('日报') })
  const now = library(sampleDraft('a.md', { title: '日报', wantedId: { id: 'one', line: 2 } }))
  expect(findVanished(now, outDir)).toEqual([{ id: 'two', title: '日报' }])
})

test('where the data is packed, pages tell what was there', () => {
  const outDir = mkdtempSync(join(tmpdir(), 'broadsheet-vanished-'))
  mkdirSync(join(outDir, 'a', 'old'), { recursive: true })
  const block = `<script type="application/json" id="broadsheet-page">${JSON.stringify(story('雨'))}`
  writeFileSync(join(outDir, 'a', 'old', 'index.html'), `<p></p>${block}</script></body>`)
  const now = library(sampleDraft('new.md', { title: '雨' }))
  expect(findVanished(now, outDir)).toEqual([{ id: 'old', title: '雨', path: 'new.md' }])
})

test('nothing is gone on the first build', () => {
  const outDir = outDirWith({})
  expect(findVanished(library(sampleDraft('a.md')), outDir)).toEqual([])
  rmSync(outDir, { recursive: true })
  expect(findVanished(library(sampleDraft('a.md')), outDir)).toEqual([])
})

test('a line to paste for each file', () => {
  const lines = describeVanished(
    [
      { id: '123', title: '雨\u202e', path: '新/a.md' },
      { id: 'gone', title: '雪' },
      { id: 'old', title: '雨\u202e', path: '新/a.md' },
      { id: 'unknown' },
    ],
    './content/',
  )
  expect(lines).toMatchInlineSnapshot(`
    [
      "4 ids are gone since the last build, and links to them end nowhere:",
      "  aliases: ["123", "old"] "雨\\u202e": paste it into ./content/新/a.md",
      "  aliases: ["gone"] "雪": paste it where the story is now",
      "  aliases: ["unknown"]: paste it where the story is now",
    ]
  `)
  expect(describeVanished([], 'content')).toEqual([])
})

test('many are counted', () => {
  const many = Array.from({ length: 30 }, (_, index) => ({ id: `id${index}` }))
  const lines = describeVanished(many, 'content')
  expect(lines).toHaveLength(22)
  expect(lines.at(-1)).toBe('  and 10 more, which BUILD_REPORT lists')
})
