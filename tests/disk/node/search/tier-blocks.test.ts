import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { planIndex } from '../../../../src/node/search/make-search-files.ts'
import type { SearchArticle } from '../../../../src/node/search/search-article.ts'
import { openSearchCache } from '../../../../src/node/search/search-cache.ts'
import { TierBlocks } from '../../../../src/node/search/tier-blocks.ts'

/** The largest tier of an archive of three blocks and more, with a cache of its own. */
function planLargest() {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-tier-'))
  const dated = Array.from({ length: 1400 }, (_, n): SearchArticle => {
    const text = `第${n}篇的正文，编号${n * 7919}，字${String.fromCharCode(0x4e00 + n)}`
    return {
      id: `a${n}`,
      title: `标题${n}`,
      author: '作者',
      day: n,
      categories: [],
      bodyBytes: 6_000,
      bodyVersion: `${n}`,
      text: () => text,
    }
  })
  const cache = openSearchCache(folder)
  const tiers = planIndex({ dated, undated: [] }, { cacheKey: 'code', cache })
  const [tier] = tiers.toSorted((a, b) => b.blocks.length - a.blocks.length)
  if (tier === undefined) throw new Error('No tier')
  return { folder, cache, ...tier }
}

/** Everything that shards are made of: of each the starts, checks and postings of every block. */
function contentOf(blocks: TierBlocks, shards: readonly number[]) {
  return shards.map((shard) => {
    const { parts, at } = blocks.summariesAt(shard)
    const summary = parts.map(({ all, titles }) => [
      ...[all.starts[at], all.starts[at + 1], all.checks[at]],
      ...[titles.starts[at], titles.starts[at + 1], titles.checks[at]],
    ])
    const { blocks: read, at: index } = blocks.ofShard(shard)
    const postings = read.map((block) =>
      [block.all, block.titles].map(({ starts, postings: all, marks }) => [
        [...all.slice(starts[index], starts[index + 1])],
        [...marks.slice(starts[index], starts[index + 1])],
      ]),
    )
    return { summary, postings }
  })
}

test('shards are the same, however few summaries may be in memory', () => {
  const { blocks, bits, cache } = planLargest()
  expect(blocks.length).toBeGreaterThan(2)
  const shards = Array.from({ length: 1 << bits }, (_, shard) => shard)
  const whole = contentOf(new TierBlocks(blocks, bits, cache), shards)
  expect(whole.some(({ postings }) => postings.flat(3).length > 0)).toBe(true)
  // A window of one shard, and one of three, which the reading ahead passes.
  for (const bytes of [1, 16 * 3 * blocks.length]) {
    expect(contentOf(new TierBlocks(blocks, bits, cache, bytes), shards)).toEqual(whole)
  }
  const some = [5, 9, 8, 700, 0]
  const few = contentOf(new TierBlocks(blocks, bits, cache, 1), some)
  expect(few).toEqual(some.map((shard) => whole[shard]))
})

test('a summary that is gone is made again', () => {
  const { blocks, bits, cache, folder } = planLargest()
  const whole = contentOf(new TierBlocks(blocks, bits, cache), [1, 2, 3])
  const tier = new TierBlocks(blocks, bits, cache, 1)
  const [first] = contentOf(tier, [1])
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.summary')) rmSync(join(folder, name))
  }
  expect([first, ...contentOf(tier, [2, 3])]).toEqual(whole)
})
