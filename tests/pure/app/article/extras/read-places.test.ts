import { expect, test } from 'vitest'
import { createReadPlaces } from '../../../../../src/app/article/extras/read-places.ts'
import { memoryStorage } from '../../memory-storage.ts'

test('the place in an article is kept until it is forgotten', () => {
  const storage = memoryStorage()
  createReadPlaces(() => storage).set('a', 12)
  const places = createReadPlaces(() => storage)
  expect(places.get('a')).toBe(12)
  places.set('a', 20)
  expect(places.get('a')).toBe(20)
  places.forget('a')
  expect(places.get('a')).toBeUndefined()
})

test('only the last hundred articles are remembered', () => {
  const storage = memoryStorage()
  const places = createReadPlaces(() => storage)
  for (let number = 0; number < 101; number += 1) places.set(`a${number}`, number)
  places.set('a1', 5)
  places.set('new', 1)
  expect(places.get('a0')).toBeUndefined()
  expect(places.get('a1')).toBe(5)
  expect(places.get('a2')).toBeUndefined()
  expect(places.get('a100')).toBe(100)
})

test('nonsense and a forbidden storage are nothing remembered', () => {
  const nonsense = memoryStorage(new Map([['broadsheet:read-places', '[["a", "x"], 3, {"b": 1}]']]))
  expect(createReadPlaces(() => nonsense).get('a')).toBeUndefined()
  const places = createReadPlaces(() => {
    throw new Error('forbidden')
  })
  places.set('a', 1)
  expect(places.get('a')).toBeUndefined()
})
