import { expect, test } from 'vitest'
import { createSharedRequests } from '../../../../src/app/content/shared-requests.ts'

/** A signal that tells how many listeners it has. */
function countedSignal() {
  const { signal } = new AbortController()
  let count = 0
  const add = signal.addEventListener.bind(signal)
  const remove = signal.removeEventListener.bind(signal)
  signal.addEventListener = (name: string, listener: EventListener) => {
    count += 1
    add(name, listener)
  }
  signal.removeEventListener = (name: string, listener: EventListener) => {
    count -= 1
    remove(name, listener)
  }
  return { signal, count: () => count }
}

test('a signal that outlives its requests holds on to none of them', async () => {
  const requests = createSharedRequests<number>()
  const { signal, count } = countedSignal()
  await requests.run('one', () => Promise.resolve(1), signal)
  await requests.run('two', () => Promise.reject(new Error()), signal).catch(() => {})
  await new Promise((resolve) => setTimeout(resolve))
  expect(count()).toBe(0)
})
