import { expect, test } from 'vitest'
import { createReadingPositions } from '../../../../../src/app/article/extras/reading-positions.ts'
import { memoryStorage } from '../../memory-storage.ts'

test('the position in an article is kept until it is forgotten', () => {
  const storage = memoryStorage()
  createReadingPositions(() => storage).set('a', 12)
  const positions = createReadingPositions(() => storage)
  expect(positions.get('a')).toBe(12)
  positions.set('a', 20)
  expect(positions.get('a')).toBe(20)
  positions.forget('a')
  expect(positions.get('a')).toBeUndefined()
})

test('only the last hundred articles are remembered', () => {
  const storage = memoryStorage()
  const positions = createReadingPositions(() => storage)
  for (let number = 0; number < 101; number += 1) positions.set(`a${number}`, number)
  positions.set('a1', 5)
  positions.set('new', 1)
  expect(positions.get('a0')).toBeUndefined()
  expect(positions.get('a1')).toBe(5)
  expect(positions.get('a2')).toBeUndefined()
  expect(positions.get('a100')).toBe(100)
})

test('nonsense and a forbidden storage are nothing remembered', () => {
  const nonsense = memoryStorage(new Map([['broadsheet:read-places', '[["a", "x"], 3, {"b": 1}]']]))
  expect(createReadingPositions(() => nonsense).get('a')).toBeUndefined()
  const positions = createReadingPositions(() => {
    throw new Error('forbidden')
  })
  positions.set('a', 1)
  expect(positions.get('a')).toBeUndefined()
})
