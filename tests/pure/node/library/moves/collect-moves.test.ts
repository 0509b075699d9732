import { expect, test } from 'vitest'
import { describeProblems } from '../../../../../src/node/core/describe-problems.ts'
import { readSettings, type SettingsInput } from '../../../../../src/node/core/settings.ts'
import { buildLibrary } from '../../../../../src/node/library/build-library.ts'
import { sampleDraft } from '../sample-draft.ts'

function moves(drafts: readonly ReturnType<typeof sampleDraft>[], settings: SettingsInput = {}) {
  const { value, problems } = buildLibrary(drafts, readSettings(settings))
  const { movedPaths, movedLists } = value
  const lines = describeProblems(problems, 'content')
  return { paths: [...movedPaths], lists: [...movedLists], problems: lines }
}

function at(path: string, hexoPath: string, id = path) {
  return sampleDraft(path, { hexoPath, wantedId: { id, line: 2 } })
}

test('addresses from Hexo, decoded', () => {
  const { paths, problems } = moves([at('a', '/2021/07/%E9%9B%A8/'), at('b', '/p/1.html')])
  expect(paths).toEqual([
    ['/2021/07/雨/', 'a'],
    ['/p/1.html', 'b'],
  ])
  expect(problems).toEqual([])
})

test('an article that lives where it lived before needs nothing', () => {
  expect(moves([at('a', '/a/a/'), at('b', '/a/b')])).toMatchObject({ paths: [], problems: [] })
})

test('living pages, files of ours and old addresses of others are left alone', () => {
  const { paths, problems } = moves([
    at('a', '/a/b/'),
    at('b', '/2021/x'),
    at('c', '/2021/X/index.html'),
    at('d', '/archive/2021/07/'),
    at('e', '/A/b/'),
    at('f', '/feed.xml'),
    at('g', '/p/1.html'),
    at('h', '/p/1.html/'),
    at('i', '/data/articles/b.json'),
    at('j', '/../../etc/'),
    at('k', '/%E0%A4%A'),
    at('l', '/..%2f..%2fx/'),
  ])
  expect(paths).toEqual([
    ['/2021/x', 'b'],
    ['/p/1.html', 'g'],
    ['/etc/', 'j'],
  ])
  expect(problems.map((line) => line.slice(0, line.indexOf(' expected')))).toEqual(
    ['a', 'c', 'd', 'e', 'f', 'h', 'i', 'k', 'l'].map((path) => `content/${path}:1 hexoPermalink:`),
  )
  expect(problems[0]).toMatchInlineSnapshot(
    `"content/a:1 hexoPermalink: expected an old address that neither a page nor another article has, found "/a/b/", which b has. Nothing leads from there to the article. Correct the pattern if it is not the old one."`,
  )
})

test('an alias comes before an address from Hexo', () => {
  const { paths, problems } = moves([at('a', '/old/'), sampleDraft('b', { aliases: ['/old/'] })])
  expect(paths.map(([path]) => path)).toEqual(['/old/'])
  expect(paths[0]?.[1]).not.toBe('a')
  expect(problems).toHaveLength(1)
})

test('every copy of a story was somewhere', () => {
  const story = 's'
  const copies = [
    sampleDraft('a', { hexoPath: '/a-copy/', story, wantedId: { id: 'story', line: 2 } }),
    sampleDraft('b', { hexoPath: '/b-copy/', story }),
  ]
  expect(moves(copies).paths).toEqual([
    ['/a-copy/', 'story'],
    ['/b-copy/', 'story'],
  ])
})

test('a pattern that fits nothing', () => {
  const { problems } = moves([sampleDraft('a')], { hexoPermalink: ':titel/' })
  expect(problems).toMatchInlineSnapshot(`
    [
      "settings:1 hexoPermalink: expected placeholders that Hexo knows or that articles have as front matter keys, found ":titel/". Nothing leads from old addresses to any article. Correct the pattern in the settings.",
    ]
  `)
  expect(() => readSettings({ hexoPermalink: 'posts/' })).toThrow(/with a placeholder/)
})

const inCategories = [
  sampleDraft('a', { categories: [['新媒体', 'IT 之家']] }),
  sampleDraft('b', { categories: [['文化']] }),
]

test('old slugs of a category lead to it and to those below it', () => {
  const categories = {
    新媒体: { slug: 'media', aliases: ['新媒体', '/xin-mei-ti/'] },
    '新媒体/IT 之家': { slug: 'ithome', aliases: ['新媒体/IT-之家'] },
  }
  expect(moves(inCategories, { categories })).toMatchObject({
    lists: [
      ['c/新媒体', 'c/media'],
      ['c/新媒体/ithome', 'c/media/ithome'],
      ['c/xin-mei-ti', 'c/media'],
      ['c/xin-mei-ti/ithome', 'c/media/ithome'],
      ['c/新媒体/IT-之家', 'c/media/ithome'],
    ],
    problems: [],
  })
})

test('old slugs that meet a category, or cannot have been an address', () => {
  const aliases = ['文化', '新媒体/IT-之家', '..', 'x/page/2', '/', 'old', 'old']
  const { lists, problems } = moves(inCategories, { categories: { 新媒体: { aliases } } })
  expect(lists.map(([key]) => key)).toEqual(['c/old', 'c/old/IT-之家'])
  expect(problems.map((line) => line.match(/found (.*?)\. /)?.[1])).toEqual([
    '"文化", which the site itself has',
    '"新媒体/IT-之家", which the site itself has',
    '".."',
    '"x/page/2"',
    '"/"',
    '"old", which the category 新媒体 has',
  ])
})

test('old slugs of a category that has no articles lead nowhere', () => {
  const categories = { 旧: { aliases: ['gone'] } }
  expect(moves(inCategories, { categories })).toMatchObject({
    lists: [],
    problems: [expect.stringMatching(/^settings:1 categories: .*"旧", which none has/)],
  })
})
