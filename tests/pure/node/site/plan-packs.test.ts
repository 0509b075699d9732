import { expect, test } from 'vitest'
import { planPacks } from '../../../../src/node/site/packs/plan-packs.ts'
import { sampleSite } from '../feeds/sample-site.ts'

const { library } = sampleSite([{ html: '<p>Rain</p>' }])
const [article] = library.articles.values()

/** How an archive of so many articles is packed. */
function plan(count: number, articleShardSize: number) {
  const articles = new Map<string, NonNullable<typeof article>>()
  for (let n = 0; article !== undefined && n < count; n += 1) articles.set(String(n), article)
  return planPacks({ articles }, { articleShardSize })
}

test('an archive is not packed unless it is told to be', () => {
  expect(plan(100_000, 0)).toEqual({})
})

test('packs of lists are larger in a large archive only', () => {
  expect(plan(79_999, 2_000_000)).toEqual({ articleShards: 1 })
  expect(plan(80_000, 2_000_000)).toEqual({ articleShards: 1, pagesInPack: 32 })
})
