import fc from 'fast-check'
import { expect, test } from 'vitest'
import { articleDataUrl, shardOf } from '../../../src/shared/article-shards.ts'

test('an article has a file of its own, or its shard', () => {
  expect(articleDataUrl('abc', 0)).toBe('data/articles/abc.json')
  expect(articleDataUrl('a b', 0)).toBe('data/articles/a%20b.json')
  expect(articleDataUrl('abc', 1)).toBe('data/shards/0.bin')
})

test('every id has one shard, and keeps it or moves to its twin when shards double', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 0, max: 12 }), (id, power) => {
      const shards = 2 ** power
      const shard = shardOf(id, shards)
      expect(shard).toBeGreaterThanOrEqual(0)
      expect(shard).toBeLessThan(shards)
      expect([shard, shard + shards]).toContain(shardOf(id, shards * 2))
    }),
  )
})
