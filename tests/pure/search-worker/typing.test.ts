import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SearchEngine } from '../../../src/search-worker/search-engine.ts'
import type { SearchUpdate } from '../../../src/shared/search/search-messages.ts'
import { randomCases } from '../../run/long-run.ts'
import { makeSearchSite, type TestArticle } from '../node/search/search-site.ts'

/** Every article has the first word, every fourth the second as well; the newest comes first. */
function makeArticles(count: number): TestArticle[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `a${index}`,
    title: `第 ${index} 篇`,
    day: 18_000 + index,
    body: `<p>报纸${index % 4 === 0 ? '版面' : '标题'}</p>`,
  }))
}

async function search(
  engine: SearchEngine,
  query: string,
  signal?: AbortSignal,
): Promise<SearchUpdate[]> {
  const updates: SearchUpdate[] = []
  const request = { query, sort: 'date', category: [], limit: 10 } as const
  await engine.search(request, (update) => updates.push(update), signal)
  return updates
}

const idsOf = (update: SearchUpdate | undefined): string[] =>
  (update?.hits ?? []).map(({ id }) => id)

test('a longer query shows what is in memory and three more, the rest after a pause', async () => {
  let atPause: { shown: readonly string[]; read: number } | undefined
  const updates: SearchUpdate[] = []
  const site = makeSearchSite(makeArticles(100), async () => {
    atPause = { shown: idsOf(updates.at(-1)), read: articlesRead() }
  })
  const articlesRead = () => site.reads.filter((path) => path.includes('articles/')).length
  await search(site.engine, '报纸')
  expect([articlesRead(), atPause]).toEqual([10, undefined])
  const request = { query: '报纸版', sort: 'date', category: [], limit: 10 } as const
  await site.engine.search(request, (update) => updates.push(update))
  // Of the ten in memory a96 and a92 have both words.
  expect(atPause).toEqual({ shown: ['a96', 'a92', 'a88', 'a84', 'a80'], read: 13 })
  expect([idsOf(updates.at(-1)).length, articlesRead()]).toEqual([10, 18])
  expect(updates.map(({ isDone }) => isDone)).toContain(false)
  expect(updates.at(-1)?.isDone).toBe(true)
})

test('a reader who types on before the pause is over has nothing more read for them', async () => {
  const running = new AbortController()
  const site = makeSearchSite(makeArticles(100), async () => running.abort())
  await search(site.engine, '报纸')
  const updates = await search(site.engine, '报纸版', running.signal)
  expect(site.reads.filter((path) => path.includes('articles/')).length).toBe(13)
  expect(updates.some(({ isDone }) => isDone)).toBe(false)
})

test('another query, order or number of hits waits for nothing', async () => {
  let pauses = 0
  const { engine } = makeSearchSite(makeArticles(100), async () => {
    pauses += 1
  })
  await search(engine, '标题')
  await search(engine, '报纸')
  const request = { query: '报纸', sort: 'relevance', category: [], limit: 20 } as const
  await engine.search(request, () => {})
  expect(pauses).toBe(0)
})

test('a search with nothing to show yet reports no empty list while it waits', async () => {
  const articles = makeArticles(20).map((article) => ({
    ...article,
    // Sixteen places apart the index cannot tell them from a run.
    body: `<p>甲乙${'丁'.repeat(15)}乙甲</p>`,
  }))
  const updates: SearchUpdate[] = []
  let reported: number | undefined
  const { engine } = makeSearchSite(articles, async () => {
    reported = updates.length
  })
  const request = { query: '甲乙', sort: 'date', category: [], limit: 10 } as const
  await engine.search(request, () => {})
  await engine.search({ ...request, query: '甲乙甲' }, (update) => updates.push(update))
  expect(reported).toBe(0)
  expect([idsOf(updates.at(-1)), updates.at(-1)?.isDone]).toEqual([[], true])
})

const text = (longest: number) =>
  fc
    .array(fc.constantFrom(...'报纸版面标题a1，'), { minLength: 1, maxLength: longest })
    .map((all) => all.join(''))

test('typing ends with what a fresh search finds, and no hit that is shown ever moves', async () => {
  const archives = fc.array(fc.record({ title: text(4), body: text(30) }), {
    minLength: 1,
    maxLength: 40,
  })
  await fc.assert(
    fc.asyncProperty(archives, text(6), async (list, query) => {
      const articles = list.map((each, index) => ({ ...each, id: `a${index}`, day: index }))
      const { engine } = makeSearchSite(articles)
      for (let length = 1; length <= query.length; length += 1) {
        const typed = query.slice(0, length)
        const updates = await search(engine, typed)
        const fresh = await search(makeSearchSite(articles).engine, typed)
        const last = idsOf(updates.at(-1))
        expect(last).toEqual(idsOf(fresh.at(-1)))
        for (const update of updates) {
          expect(idsOf(update)).toEqual(last.slice(0, update.hits.length))
        }
      }
    }),
    { numRuns: randomCases(100) },
  )
})
