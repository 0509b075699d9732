import { expect, test } from 'vitest'
import { fragmentEntry, historyEntry } from '../../../../src/app/navigation/history-entry.ts'
import { createScrollPositions } from '../../../../src/app/navigation/scroll-positions.ts'
import { memoryStorage } from '../memory-storage.ts'

test('scroll positions outlive the page through the storage', () => {
  const storage = memoryStorage()
  const memory = createScrollPositions(() => storage)
  memory.set('one', { y: 10, anchor: { key: 'a1', offset: -3 }, focus: '/a/a1/' })
  expect(createScrollPositions(() => storage).get('one')).toBeUndefined()
  memory.save()
  expect(createScrollPositions(() => storage).get('one')).toEqual({
    y: 10,
    anchor: { key: 'a1', offset: -3 },
    focus: '/a/a1/',
  })
})

test('a scroll position can be forgotten', () => {
  const memory = createScrollPositions(() => memoryStorage())
  memory.set('one', { y: 1 })
  memory.forget('one')
  expect(memory.get('one')).toBeUndefined()
})

test('only the newest hundred are kept', () => {
  const memory = createScrollPositions(() => memoryStorage())
  for (let count = 0; count < 101; count += 1) memory.set(`entry ${count}`, { y: count })
  expect(memory.get('entry 0')).toBeUndefined()
  expect(memory.get('entry 1')).toEqual({ y: 1 })
})

test.each(['{', 'null', '[["a"], 3, ["b", {"y": "1"}]]'])(
  'a spoilt storage is no harm: %s',
  (text) => {
    const memory = createScrollPositions(() =>
      memoryStorage(new Map([['broadsheet:places', text]])),
    )
    expect(memory.get('a')).toBeUndefined()
    expect(memory.get('b')).toBeUndefined()
  },
)

test('a full storage is no harm', () => {
  const memory = createScrollPositions(() => ({
    ...memoryStorage(),
    setItem: () => {
      throw new Error('QuotaExceededError')
    },
  }))
  memory.set('one', { y: 1 })
  expect(() => memory.save()).not.toThrow()
})

test('pages the browser opened itself do not share an entry', () => {
  const one = historyEntry({ key: 'default', pathname: '/', hash: '' })
  expect(one).not.toBe(historyEntry({ key: 'default', pathname: '/a/x/', hash: '' }))
  expect(fragmentEntry('/', '#h-1')).not.toBe(one)
})
