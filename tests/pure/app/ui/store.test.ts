import { expect, test, vi } from 'vitest'
import { createStore } from '../../../../src/app/ui/store.ts'

test('a store tells everybody who listens of each change', () => {
  const store = createStore(1)
  const [first, second] = [vi.fn(), vi.fn()]
  store.subscribe(first)
  const end = store.subscribe(second)
  store.setState(2)
  end()
  store.setState(3)
  expect(store.getState()).toBe(3)
  expect([first, second].map(({ mock }) => mock.calls.length)).toEqual([2, 1])
})

test('a store still knows what it began with', () => {
  const store = createStore('as prerendered')
  store.setState('as chosen')
  expect(store.getInitialState()).toBe('as prerendered')
})
