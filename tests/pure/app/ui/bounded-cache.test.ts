import { expect, test } from 'vitest'
import { createBoundedCache } from '../../../../src/app/ui/bounded-cache.ts'

test('a bounded cache forgets what was unused for longest', () => {
  const cache = createBoundedCache<number>(2)
  cache.set('a', 1)
  cache.set('b', 2)
  cache.get('a')
  cache.set('c', 3)
  expect(cache.entries()).toEqual([
    ['a', 1],
    ['c', 3],
  ])
})

test('a bounded cache begins with what was kept, and forgets what is deleted', () => {
  const cache = createBoundedCache(2, [
    ['a', 1],
    ['b', 2],
  ])
  cache.delete('a')
  expect(cache.get('a')).toBeUndefined()
  expect(cache.get('b')).toBe(2)
})
