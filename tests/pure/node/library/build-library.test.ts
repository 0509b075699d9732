import { expect, test } from 'vitest'
import { describeProblems } from '../../../../src/node/core/describe-problems.ts'
import { readSettings, type SettingsInput } from '../../../../src/node/core/settings.ts'
import type { ArticleDraft } from '../../../../src/node/library/article-draft.ts'
import { buildLibrary } from '../../../../src/node/library/build-library.ts'
import { idFromPath } from '../../../../src/node/library/id-from-path.ts'
import { scopeKey } from '../../../../src/node/library/lists/make-lists.ts'
import { sampleDraft } from './sample-draft.ts'

function library(drafts: readonly ArticleDraft[], settings: SettingsInput = {}) {
  const { value, problems } = buildLibrary(drafts, readSettings(settings))
  return { ...value, problems: describeProblems(problems, 'content') }
}

test('newest first, then the undated by path', () => {
  const { articles } = library([
    sampleDraft('undated', { date: undefined as never }),
    sampleDraft('old', { date: '2020-01-01T00:00:00Z' }),
    sampleDraft('new', { date: '2024-06-01T00:00:00Z' }),
  ])
  expect([...articles.values()].map((article) => article.path)).toEqual(['new', 'old', 'undated'])
})

test('an article in several categories counts once in each of their ancestors', () => {
  const { categories, lists } = library([
    sampleDraft('a', { categories: [['新闻', '国内'], ['新闻', '科技'], ['归档']] }),
    sampleDraft('b', { categories: [['新闻', '国内']] }),
  ])
  expect(categories).toEqual([
    { slug: '归档', label: '归档', count: 1, children: [] },
    {
      slug: '新闻',
      label: '新闻',
      count: 2,
      children: [
        { slug: '国内', label: '国内', count: 2, children: [] },
        { slug: '科技', label: '科技', count: 1, children: [] },
      ],
    },
  ])
  expect(lists.get('c/新闻')?.dated).toHaveLength(2)
})

test('settings give categories their slug, label and place', () => {
  const { categories } = library(
    [sampleDraft('a', { categories: [['甲', '乙']] }), sampleDraft('b', { categories: [['丙']] })],
    { categories: { 甲: { slug: 'first', label: '头' }, '甲/乙': { slug: 'sub' } } },
  )
  expect(categories.map((node) => [node.slug, node.label])).toEqual([
    ['first', '头'],
    ['丙', '丙'],
  ])
  expect(categories[0]?.children[0]?.slug).toBe('sub')
})

test('categories with hostile names stay apart and safe', () => {
  const { categories } = library([
    sampleDraft('a', { categories: [['..'], ['a/b'], ['CON'], ['page'], ['a-b']] }),
  ])
  const slugs = categories.map((node) => node.slug)
  expect(new Set(slugs.map((slug) => slug.toLowerCase())).size).toBe(5)
  expect(slugs.join(' ')).not.toMatch(/\.\.|\//)
  expect(slugs).not.toContain('page')
})

test('the same story in two folders is one article in both categories, under all its addresses', () => {
  const { articles, movedIds, duplicates } = library([
    sampleDraft('a/x.md', { story: 's', categories: [['a']] }),
    sampleDraft('b/x.md', { story: 's', categories: [['b']], wantedId: { id: 'story', line: 3 } }),
  ])
  expect([...articles.keys()]).toEqual(['story'])
  expect(
    articles
      .get('story')
      ?.details.categories.flat()
      .map((term) => term.slug),
  ).toEqual(['b', 'a'])
  expect(movedIds.get(idFromPath('a/x.md'))).toBe('story')
  expect(duplicates).toEqual([{ path: 'b/x.md', merged: ['a/x.md'] }])
})

test('duplicates can be kept', () => {
  const drafts = [sampleDraft('a.md', { story: 's' }), sampleDraft('b.md', { story: 's' })]
  expect(library(drafts, { mergeDuplicates: false }).articles.size).toBe(2)
})

test('two articles that ask for the same id', () => {
  const { articles, problems } = library([
    sampleDraft('b.md', { wantedId: { id: 'News', line: 4 } }),
    sampleDraft('a.md', { wantedId: { id: 'news', line: 5 } }),
  ])
  expect([...articles.keys()]).toEqual(['news'])
  expect(problems).toMatchInlineSnapshot(`
    [
      "content/b.md:4 id: expected an id of its own, found "News", which a.md has. Give one of the two articles another id.",
    ]
  `)
})

test('aliases lead to the article unless they meet a living address', () => {
  const { movedIds, movedPaths, problems } = library([
    sampleDraft('a.md', {
      aliases: ['old', '/2021/07/x/', '/a/b/../c.html', 'taken', '/c/x/', '/../data/x'],
    }),
    sampleDraft('b.md', { wantedId: { id: 'taken', line: 2 } }),
  ])
  expect([...movedIds.keys()]).toEqual(['old'])
  expect([...movedPaths.keys()]).toEqual(['/2021/07/x/', '/a/b/c.html'])
  expect(problems).toMatchInlineSnapshot(`
    [
      "content/a.md:1 aliases: expected an old id, or an old path that begins with / and is not in use, found "taken", which b.md has. The alias is left out. Correct or remove it.",
      "content/a.md:1 aliases: expected an old id, or an old path that begins with / and is not in use, found "/c/x/", which the site itself has. The alias is left out. Correct or remove it.",
      "content/a.md:1 aliases: expected an old id, or an old path that begins with / and is not in use, found "/../data/x", which the site itself has. The alias is left out. Correct or remove it.",
    ]
  `)
})

test('neighbours are those of the first category', () => {
  const { articles } = library([
    sampleDraft('a.md', { date: '2024-01-01T00:00:00Z' }),
    sampleDraft('b.md', { date: '2024-01-02T00:00:00Z', categories: [['别处']] }),
    sampleDraft('c.md', { date: '2024-01-03T00:00:00Z' }),
  ])
  const newest = articles.get(idFromPath('c.md'))?.details
  expect(newest?.older?.id).toBe(idFromPath('a.md'))
  expect(newest?.newer).toBeUndefined()
  expect(articles.get(idFromPath('b.md'))?.details.older).toBeUndefined()
})

test('months are those of the site, whatever the machine thinks', () => {
  const { lists } = library([sampleDraft('a.md', { date: '2024-01-31T20:00:00Z' })])
  expect([...lists.keys()]).toContain('archive/2024/02')
})

test('every list stands at the key of its scope and holds an article once', () => {
  const { lists, categories } = library([
    sampleDraft('a.md', {
      categories: [
        ['新闻', '国际'],
        ['新闻', '本地', '交通'],
      ],
      author: '记者',
      tags: ['地铁', '铁路'],
      date: '2024-01-31T20:00:00Z',
    }),
  ])
  expect(lists.size).toBe(9)
  for (const [key, { scope, dated }] of lists) {
    expect(key).toBe(scopeKey(scope))
    expect(dated).toHaveLength(1)
  }
  expect(categories).toMatchObject([
    { label: '新闻', count: 1, children: [{ label: '国际' }, { children: [{ label: '交通' }] }] },
  ])
})
