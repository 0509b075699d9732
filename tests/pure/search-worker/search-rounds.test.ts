import { describe, expect, test } from 'vitest'
import { searchRounds } from '../../../src/search-worker/search-rounds.ts'
import type { SearchTier } from '../../../src/shared/search/search-files.ts'
import type { SearchRequest, SearchUpdate } from '../../../src/shared/search/search-messages.ts'
import { makeSearchSite, type SearchSite, type TestArticle } from '../node/search/search-site.ts'

const words = ['报纸', '版面', '标题', '段落', '字体']
/** The word that so many articles have, seen from the word's place in the list: most have the first. */
const wordOf = (number: number, step: number) => words[Math.floor((number * step) / 7) % 5]

/** Tiers of 512 and 88 dated articles and of 40 undated ones. The oldest dated ones alone have a word of theirs. */
const articles: readonly TestArticle[] = Array.from({ length: 640 }, (_, number) => ({
  id: `a${number}`,
  title: `${wordOf(number, 3)}${number % 9 === 0 ? wordOf(number, 5) : ''}`,
  category: [number % 2 === 0 ? 'even' : 'odd'],
  ...(number < 600 && { day: 18_000 + number }),
  body: `<p>${wordOf(number, 2)}${wordOf(number, 11)}${number < 30 ? '古老' : ''}</p>`,
}))

const request: SearchRequest = { query: '报纸', sort: 'relevance', category: [], limit: 10 }
/** A site whose searches begin with the tier of the newest. */
const inRounds = () => makeSearchSite(articles, undefined, undefined, 64)

async function lastUpdate({ engine }: SearchSite, asked: SearchRequest): Promise<SearchUpdate> {
  const updates: SearchUpdate[] = []
  await engine.search(asked, (update) => updates.push(update))
  const last = updates.at(-1)
  if (last === undefined) throw new Error('The engine has reported nothing')
  return last
}

const tiersRead = ({ reads }: SearchSite) => [
  ...new Set(reads.flatMap((path) => /keys\/([^/]+)\//.exec(path)?.[1] ?? [])),
]

describe('a search that its newest articles answer', () => {
  test.each(['relevance', 'date'] as const)('reads no older tier, by %s', async (sort) => {
    const site = inRounds()
    const update = await lastUpdate(site, { ...request, sort })
    expect(tiersRead(site)).toEqual(['512'])
    expect(update).toMatchObject({ isPartial: true, isExact: false, hasMore: true, isDone: true })
    expect(update.hits).toHaveLength(10)
  })

  test('reads all tiers when it is asked for all, and counts what there is', async () => {
    const site = inRounds()
    const part = await lastUpdate(site, request)
    const whole = await lastUpdate(site, { ...request, isWhole: true })
    const atOnce = await lastUpdate(makeSearchSite(articles), request)
    expect(tiersRead(site)).toEqual(['512', '0', 'u0'])
    expect(whole).toEqual(atOnce)
    expect(whole.isPartial).toBe(false)
    expect(whole.count).toBeGreaterThan(part.count)
  })

  test('goes on where the reader wants more than they have', async () => {
    const site = inRounds()
    await lastUpdate(site, request)
    const more = await lastUpdate(site, { ...request, limit: 60 })
    expect(tiersRead(site)).toContain('0')
    expect(more.hits).toHaveLength(60)
  })
})

test('a word that only the oldest articles have is found, and counted exactly', async () => {
  const site = inRounds()
  const update = await lastUpdate(site, { ...request, query: '古老', limit: 40 })
  expect(update.hits).toHaveLength(30)
  expect(update).toMatchObject({ count: 30, isPartial: false, isExact: true, hasMore: false })
})

test.each([10, 60])('the first %i hits are those of a search in everything', async (limit) => {
  const [rounds, atOnce] = [inRounds(), makeSearchSite(articles)]
  const queries = [
    ...words,
    '报纸 标题',
    '版面 OR 字体',
    'title:段落',
    '-报纸 标题',
    'in:odd 段落',
    '古老 标题',
  ]
  for (const sort of ['relevance', 'date'] as const) {
    for (const category of [[], ['odd']]) {
      for (const query of queries) {
        const asked = { ...request, sort, category, query, limit }
        const update = await lastUpdate(rounds, asked)
        const whole = await lastUpdate(atOnce, asked)
        const name = `${query} by ${sort} in ${category.join()}`
        expect(update.hits, name).toEqual(whole.hits)
        expect(update.count, name).toBeLessThanOrEqual(whole.count)
      }
    }
  }
})

test.each([
  ['甲乙', 1],
  ['甲乙 古老', 1],
  ['标题 甲乙', 1],
  ['甲乙 OR 古老', 2],
  ['-甲乙 古老', 1],
  ['标题 古老', 2],
])(
  'of a tier without the rarest pair of %s nothing else is read: %i shards',
  async (query, shards) => {
    // Enough pairs for several shards. No article has the first.
    const filling = Array.from({ length: 60 }, (_, at) => String.fromCharCode(0x5200 + at)).join('')
    const list = articles.slice(0, 600).map((article) => ({
      ...article,
      body: `${article.body}<p>${filling}</p>`,
    }))
    const site = makeSearchSite(list, undefined, undefined, 64)
    await lastUpdate(site, { ...request, query, isWhole: true })
    // Not the head of the file, which begins at 0.
    const read = site.reads.filter((path) => /keys\/0\/.* bytes=[1-9]/.test(path))
    expect(read).toHaveLength(shards)
  },
)

test('a part of the index is never taken for all that a longer query can find', async () => {
  const site = inRounds()
  await lastUpdate(site, { ...request, query: '古' })
  const update = await lastUpdate(site, { ...request, query: '古老' })
  expect(update.count).toBe(30)
})

test('rounds grow by four times what is known, the newest first and the undated last', () => {
  const tier = (group: SearchTier['group'], start: number, size: number): SearchTier => ({
    name: `${group === 'undated' ? 'u' : ''}${start}`,
    group,
    start,
    size,
    bits: 0,
    hash: '',
  })
  const large = Array.from({ length: 10 }, (_, at) => tier('dated', at * 100, 100))
  const tiers = [...large, tier('dated', 1_000, 20), tier('undated', 0, 50), tier('undated', 50, 5)]
  const names = searchRounds(tiers, 110).map((round) => round.map(({ name }) => name))
  expect(names).toEqual([
    ['1000', '900'],
    ['800', '700', '600', '500'],
    ['400', '300', '200', '100', '0', 'u0', 'u50'],
  ])
  expect(searchRounds(tiers, 10_000)).toHaveLength(1)
  expect(searchRounds([], 110)).toEqual([[]])
})
