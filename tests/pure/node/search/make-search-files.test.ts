import { describe, expect, test } from 'vitest'
import { planIndex } from '../../../../src/node/search/make-search-files.ts'
import { noSearchCache } from '../../../../src/node/search/search-cache.ts'
import { cutTiers, packedIdChunk } from '../../../../src/shared/search/search-files.ts'
import { makeSearchSite, searchAll, searchIds, type TestArticle } from './search-site.ts'

const words =
  '报纸 版面 标题 段落 字体 行距 页边 铅字 油墨 纸张 归档 目录 索引 编号 栏目 读者 编辑 记者'.split(
    ' ',
  )

function makeArticles(count: number): TestArticle[] {
  return Array.from({ length: count }, (_, index) => {
    const text = Array.from({ length: 30 }, (_, at) => words[(index * 7 + at * at) % words.length])
    return {
      id: `a${index}`,
      title: `第 ${index} 篇`,
      day: 18_000 + index,
      category: ['新闻', index % 2 === 0 ? '双' : '单'],
      body: `<p>${text.join('')}独有${index}号</p>`,
    }
  })
}

const contents = (articles: readonly TestArticle[]) => makeSearchSite(articles).files

function changedPaths(count: number, more: number): string[] {
  const before = contents(makeArticles(count))
  const after = contents(makeArticles(count + more))
  return [...after].flatMap(([path, content]) =>
    path.startsWith('data/search/') && String(before.get(path)) !== String(content) ? [path] : [],
  )
}

test('the same articles give the same bytes', () => {
  expect(contents(makeArticles(300))).toEqual(contents(makeArticles(300)))
})

test('a new article changes the shards of the newest articles alone', () => {
  const shards = changedPaths(600, 1).filter((path) => path.endsWith('.bin'))
  expect(shards.length).toBeGreaterThan(0)
  expect(shards.length).toBeLessThan(3)
  expect(shards.filter((path) => !path.startsWith('data/search/keys/512/'))).toEqual([])
})

test('an undated article changes no shard of the dated ones', () => {
  const undated = { id: 'u', title: '无日期', body: '<p>报纸</p>' }
  const before = contents(makeArticles(300))
  const after = contents([...makeArticles(300), undated])
  const changed = [...after].flatMap(([path, content]) =>
    path.endsWith('.bin') && String(before.get(path)) !== String(content) ? [path] : [],
  )
  expect(changed.every((path) => path.startsWith('data/search/keys/u'))).toBe(true)
})

test.each([
  [0, []],
  [1, [1]],
  [255, [255]],
  [256, [256]],
  [10_000, [8_192, 1_792, 16]],
  [100_000, [32_768, 32_768, 32_768, 1_536, 160]],
])('%i articles are cut into tiers', (count, sizes) => {
  expect(cutTiers(count).map((tier) => tier.size)).toEqual(sizes)
})

describe('where shards share files', () => {
  const articles = makeArticles(300)
  const joining = { from: 200, files: 2 }
  const joined = makeSearchSite(articles)
  const shardsOf = (files: ReadonlyMap<string, unknown>) =>
    [...files.keys()].filter((path) => path.startsWith('data/search/keys/0/'))

  test.each([true, false])('a search finds the same, ranges or none: %s', async (knowsRanges) => {
    const site = makeSearchSite(articles, undefined, { joining, knowsRanges })
    expect(shardsOf(site.files)).toHaveLength(2)
    expect(shardsOf(joined.files)).toHaveLength(4)
    for (const query of ['独有77号', '报纸标题', '版面 -段落', '第 12 篇']) {
      expect(await searchIds(site.engine, query), query).toEqual(
        await searchIds(joined.engine, query),
      )
    }
  })

  test('a shard costs the head of its file and its own bytes', async () => {
    const site = makeSearchSite(articles, undefined, { joining, knowsRanges: true })
    await searchIds(site.engine, '独有77号')
    const asked = site.reads.filter((path) => path.startsWith('data/search/keys/0/'))
    const sizes = asked.map((path) => {
      const [, start, end] = / bytes=(\d+)-(\d+)$/.exec(path) ?? []
      return Number(end) + 1 - Number(start)
    })
    expect(asked.length).toBeGreaterThan(1)
    expect(new Set(asked).size).toBe(asked.length)
    const all = shardsOf(site.files).map((path) => site.files.get(path)?.length ?? 0)
    expect(Math.max(...sizes)).toBeLessThan(Math.max(...all) / 2)
  })

  const bitsOf = (count: number, articleShards: number) => {
    const dated = Array.from({ length: count }, (_, at) => ({
      id: `a${at}`,
      title: '',
      categories: [],
      day: at,
      text: () => '',
      bodyBytes: 6_500,
      bodyVersion: '',
    }))
    return planIndex(
      { dated, undated: [] },
      { cacheKey: '', cache: noSearchCache, articleShards },
    ).map(({ bits, fileBits }) => [bits, fileBits])
  }

  test('packed, the large tiers have a number of files, the others one for sixteen shards', () => {
    const [large, ...others] = bitsOf(40_000, 4_096)
    expect(large).toEqual([14, 10])
    for (const [bits = 0, fileBits] of [...others, ...bitsOf(10_000, 1_024)]) {
      expect(fileBits).toBe(Math.max(0, bits - 4))
    }
  })

  test('more than eight large tiers have few files each', () => {
    expect(bitsOf(8 * 32_768, 4_096)).toEqual(Array.from({ length: 8 }, () => [14, 8]))
    expect(bitsOf(9 * 32_768, 4_096)).toEqual(Array.from({ length: 9 }, () => [14, 5]))
  })

  test('not packed, those of the tiers that grow have a file for eight shards', () => {
    const [large, ...growing] = bitsOf(10_000, 0)
    expect(large?.[1]).toBeUndefined()
    expect(growing).toHaveLength(2)
    for (const [bits = 0, fileBits] of growing) expect(fileBits).toBe(Math.max(0, bits - 3))
  })
})

test.each([
  [40, 64],
  [60_000, 64],
  [100_000, 128],
  [1_000_000, 512],
  [2_000_000, 512],
])('of %i packed articles a file of ids has %i', (articles, ids) => {
  expect(packedIdChunk(articles)).toBe(ids)
})

test('a search reads only what it needs', async () => {
  const { engine, reads } = makeSearchSite(makeArticles(1_000))
  expect(await searchIds(engine, '独有777号')).toEqual(['a777'])
  expect(reads.filter((path) => path.startsWith('data/articles/')).length).toBeLessThan(10)
})

test('an article file that is gone is named as unread, the others are found', async () => {
  const { engine, files } = makeSearchSite(makeArticles(20))
  ;(files as Map<string, unknown>).delete('data/articles/a3.json')
  const { hits, unread, isExact } = await searchAll(engine, '独有')
  expect([hits.length, unread, isExact]).toEqual([19, 1, false])
})

test('hits come newest first, and those with the words in the title before them by relevance', async () => {
  const { engine } = makeSearchSite([
    { id: 'old', title: '油墨的历史', day: 1, body: '<p>正文</p>' },
    { id: 'new', title: '近闻', day: 9, body: '<p>油墨</p>' },
    { id: 'none', title: '没有日期', body: '<p>油墨</p>' },
  ])
  const order = async (sort: 'date' | 'relevance') =>
    (await searchAll(engine, '油墨', { sort })).hits.map((hit) => hit.id)
  expect(await order('date')).toEqual(['new', 'old', 'none'])
  expect(await order('relevance')).toEqual(['old', 'new', 'none'])
})

test('categories narrow a search and are counted one level below', async () => {
  const { engine } = makeSearchSite(makeArticles(40))
  const inside = await searchAll(engine, '独有', { category: ['新闻', '双'] })
  expect(inside.count).toBe(20)
  const { facets } = await searchAll(engine, '独有', { category: ['新闻'] })
  expect(facets?.map(({ label, count }) => [label, count])).toEqual([
    ['双', 20],
    ['单', 20],
  ])
})

test('an article in several categories, or in none, is counted where it stands', async () => {
  const { engine } = makeSearchSite([
    {
      id: 'a',
      title: '苹果',
      day: 1,
      category: ['甲', '子', '深'],
      categories: [['乙']],
      body: '',
    },
    {
      id: 'b',
      title: '苹果',
      day: 2,
      category: ['乙', '丑'],
      categories: [['乙', '寅']],
      body: '',
    },
    { id: 'c', title: '苹果', day: 3, category: [], body: '' },
    { id: 'd', title: '苹果', category: ['丙', '子'], body: '' },
  ])
  const counts = async (...category: string[]) =>
    (await searchAll(engine, '苹果', { category })).facets?.map(({ slugs, count }) => [
      slugs.join('/'),
      count,
    ])
  expect(await counts()).toEqual([
    ['乙', 2],
    ['甲', 1],
    ['丙', 1],
  ])
  expect(await counts('乙')).toEqual([
    ['乙/丑', 1],
    ['乙/寅', 1],
  ])
  expect(await counts('甲', '子')).toEqual([['甲/子/深', 1]])
  expect(await searchIds(engine, '苹果 in:子')).toEqual(['a', 'd'])
  expect(await searchIds(engine, '苹果 -in:乙')).toEqual(['c', 'd'])
  expect((await searchAll(engine, '苹果', { category: ['乙'] })).hits.map(({ id }) => id)).toEqual([
    'b',
    'a',
  ])
})

test('a search for ten reads the articles of ten, the outermost categories and no days', async () => {
  const { engine, reads } = makeSearchSite(makeArticles(400))
  const request = { query: '独有', sort: 'date', category: [], limit: 10 } as const
  await engine.search(request, () => {})
  const of = (part: string) => reads.filter((path) => path.includes(part))
  expect(of('data/articles/').length).toBe(10)
  expect(of('/facets/').map((path) => path.replace(/\?.*/, ''))).toEqual([
    'data/search/facets/dated/0/0.json',
  ])
  expect(of('/days/')).toEqual([])
})

test('of the categories only the files of articles that were found are read', async () => {
  const { engine, reads } = makeSearchSite(makeArticles(4_200))
  const { facets } = await searchAll(engine, '独有77号')
  expect(facets?.map(({ label, count }) => [label, count])).toEqual([['新闻', 1]])
  const read = reads.filter((path) => path.includes('/facets/'))
  expect(read.map((path) => path.replace(/\?.*/, ''))).toEqual([
    'data/search/facets/dated/0/0.json',
  ])
})

test('going on typing reads nothing where every hit is known', async () => {
  const { engine, reads } = makeSearchSite([
    { id: 'old', title: '深度学习', day: 1, body: '<p>deep learning</p>' },
    { id: 'new', title: '近闻', day: 9, body: '<p>深度学习 deep learner</p>' },
    { id: 'other', title: '深度', day: 5, body: '<p>deep</p>' },
  ])
  const order = async (query: string) =>
    (await searchAll(engine, query, { sort: 'relevance' })).hits.map(({ id }) => id)
  expect(await order('深度')).toEqual(['other', 'old', 'new'])
  const before = reads.length
  expect(await order('深度学')).toEqual(['old', 'new'])
  expect(await order('深度学 deep learn')).toEqual(['old', 'new'])
  expect(await order('深度学 deep learni')).toEqual(['old'])
  expect(reads.length).toBe(before)
  expect(await order('深度')).toEqual(['other', 'old', 'new'])
  expect(await order('深度 in:news -学')).toEqual(['other'])
  expect(await order('学')).toEqual(['old', 'new'])
})

test('a comma in a query keeps articles out that have its two sides apart', async () => {
  const apart = Array.from({ length: 60 }, (_, index) => ({
    id: `a${index}`,
    title: '无题',
    day: index,
    body: '<p>报纸的，另有版面。</p>',
  }))
  const { engine, reads } = makeSearchSite([
    { id: 'hit', title: '无题', day: 100, body: '<p>报纸，版面</p>' },
    ...apart,
  ])
  expect(await searchIds(engine, '报纸，版面')).toEqual(['hit'])
  expect(reads.filter((path) => path.startsWith('data/articles/'))).toHaveLength(1)
})

test('the query language narrows by field, phrase, negation, category and date', async () => {
  const { engine } = makeSearchSite([
    {
      id: 'a',
      title: '苹果树',
      author: '林知',
      day: 18_628,
      category: ['科技'],
      body: '<p>deep learning 与梨</p>',
    },
    {
      id: 'b',
      title: '梨树',
      author: '周苹',
      day: 18_993,
      category: ['生活', '园艺'],
      body: '<p>苹果 deepest learned</p>',
    },
    { id: 'c', title: '桃', body: '<p>苹果和桃子</p>' },
  ])
  const ids = (query: string) => searchIds(engine, query)
  expect(await ids('苹果')).toEqual(['a', 'b', 'c'])
  expect(await ids('苹果 -桃')).toEqual(['a', 'b'])
  expect(await ids('title:苹果')).toEqual(['a'])
  expect(await ids('author:苹')).toEqual(['b'])
  expect(await ids('deep learn')).toEqual(['a', 'b'])
  expect(await ids('"deep learn"')).toEqual([])
  expect(await ids('"deep learning"')).toEqual(['a'])
  expect(await ids('苹果 in:园艺')).toEqual(['b'])
  expect(await ids('苹果 -in:生活/园艺')).toEqual(['a', 'c'])
  expect(await ids('苹果 after:2022')).toEqual(['b'])
  expect(await ids('苹果 before:2022-01-01')).toEqual(['a'])
  expect(await ids('梨树 OR 桃子')).toEqual(['b', 'c'])
  expect(await ids('-梨')).toEqual(['c'])
})
