import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSettings } from '../../../../src/node/core/settings.ts'
import type { ArticleDraft } from '../../../../src/node/library/article-draft.ts'
import { buildLibrary } from '../../../../src/node/library/build-library.ts'
import { idFromPath } from '../../../../src/node/library/id-from-path.ts'
import { pickRow } from '../../../../src/node/library/pick-fields.ts'
import { plainDetails } from '../../../../src/node/library/stored-fields.ts'
import { FileKeeper } from '../../../../src/node/reading/file-keeper.ts'
import type { ReadFile } from '../../../../src/node/reading/read-article.ts'
import { fieldNames } from '../../../../src/shared/article-fields.ts'
import { sampleDraft } from '../../../pure/node/library/sample-draft.ts'

/** A draft with every field that the file of an article can decide. */
function wholeDraft(name: string): ArticleDraft {
  return sampleDraft(`${name}.md`, {
    title: `标题 ${name}`,
    date: '2024-02-01T00:00:00Z',
    fetched: '2024-02-02T00:00:00Z',
    updated: '2024-02-03T00:00:00Z',
    gone: '2024-02-04T00:00:00Z',
    lang: 'en',
    excerpt: `摘要 “${name}”`,
    picture: { src: 'https://img.example/a.png', width: 3, height: 2 },
    lead: { src: 'https://img.example/b.png' },
    minutes: 7,
    sticky: 2,
    original: 'https://news.example/a',
    headings: [{ id: 'h', level: 2, text: name }],
    author: '作者',
    categories: [['新闻', '快讯'], ['其他']],
    tags: ['红', '蓝'],
  })
}

const drafts = ['a', 'b', 'c'].map(wholeDraft)
drafts.push(sampleDraft('d.md', { aliases: ['old'] }))

const fileOf = (draft: ArticleDraft): ReadFile => ({
  draft,
  hash: 'h',
  stamp: 's',
  problems: [],
  pictures: [],
})

function openKeeper(most: number) {
  const path = join(mkdtempSync(join(tmpdir(), 'broadsheet-keeper-')), 'fields')
  const keeper = new FileKeeper(path, most)
  return { path, keeper, keep: (draft: ArticleDraft) => keeper.keep(draft.path, fileOf(draft)) }
}

test('what is kept in little memory is written to the cache as what is kept whole', () => {
  const { keep, keeper, path } = openKeeper(0)
  const kept = drafts.map(keep)
  expect(JSON.parse(JSON.stringify(kept))).toEqual(drafts.map(fileOf))
  expect(existsSync(path)).toBe(true)
  keeper.close()
  expect(existsSync(path)).toBe(false)
})

test('a library of kept drafts says the same of its articles', () => {
  const { keep, keeper } = openKeeper(0)
  const settings = readSettings({ contentDir: 'content' })
  const versions = new Map([[idFromPath('b.md'), [1]]])
  const library = (all: readonly ArticleDraft[]) => [
    ...buildLibrary(all, settings, { versions }).value.articles.values(),
  ]
  const whole = library(drafts)
  const little = library(drafts.flatMap((draft) => keep(draft).draft ?? []))
  expect(JSON.stringify(little)).toBe(JSON.stringify(whole))
  // A field that no article here has would be lost unseen.
  const said = new Set(whole.flatMap(({ details }) => Object.keys(details)))
  const lacking = fieldNames.filter((name) => !said.has(name))
  expect(lacking, 'wholeDraft has no value of these fields').toEqual([])
  // The fields that another thread gets, and those that a row shows.
  const sent = little.map(({ details }) => structuredClone(plainDetails(details)))
  expect(sent).toEqual(whole.map(({ details }) => details))
  expect(little.map(({ details }) => pickRow(details))).toEqual(
    whole.map(({ details }) => pickRow(details)),
  )
  keeper.close()
})

test('fields are those of their article, in whatever order they are asked for', () => {
  const { keep, keeper } = openKeeper(0)
  const many = Array.from({ length: 3000 }, (_, n) => sampleDraft(`${n}`, { excerpt: `e${n}` }))
  const kept = many.map((draft) => keep(draft).draft)
  for (const n of [0, 1024, 2999, 2048, 0, 1, 1025]) {
    expect(kept[n]?.shown.excerpt).toBe(`e${n}`)
  }
  keeper.close()
})

test('the first of many are kept as they came', () => {
  const { keep, path, keeper } = openKeeper(2)
  const [a, b, c] = drafts.map(keep)
  expect([a?.draft, b?.draft]).toEqual(drafts.slice(0, 2))
  expect(a?.draft).toBe(drafts[0])
  expect(Object.hasOwn(c?.draft?.shown ?? {}, 'excerpt')).toBe(false)
  expect(existsSync(path)).toBe(true)
  keeper.close()
})

test('lists of labels that files share are one object', () => {
  const { keep, keeper } = openKeeper(0)
  const [one, other] = ['a', 'b'].map((name) => keep(wholeDraft(name)).draft?.labels)
  expect(other?.categories).toBe(one?.categories)
  keeper.close()
})
