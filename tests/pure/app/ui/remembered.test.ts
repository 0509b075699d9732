import { expect, test } from 'vitest'
import { createRemembered, storageKey } from '../../../../src/app/ui/remembered.ts'
import { memoryStorage } from '../memory-storage.ts'

const check = (saved: unknown): string => (typeof saved === 'string' ? saved : 'nothing')

function open(kept = new Map<string, string>(), version = 1) {
  const storage = () => memoryStorage(kept)
  return createRemembered({ name: 'colour', version, check, storage, oldKey: 'old-colour' })
}

test('a value is kept by a name that carries the base of the archive', () => {
  const kept = new Map<string, string>()
  open(kept).write('red')
  expect([...kept]).toEqual([['broadsheet:/:colour', '{"version":1,"value":"red"}']])
  expect(open(kept).read()).toBe('red')
  expect(storageKey('colour', '/news/')).toBe('broadsheet:/news/:colour')
})

test('what was saved under the old name is read until something is written', () => {
  const kept = new Map([['old-colour', '"blue"']])
  const colour = open(kept)
  expect(colour.read()).toBe('blue')
  colour.write('red')
  expect(open(kept).read()).toBe('red')
  // Another archive of the origin may still need it.
  expect(kept.get('old-colour')).toBe('"blue"')
})

test('the old name is that of before, with the prefix alone', () => {
  const storage = () => memoryStorage(new Map([['broadsheet:colour', '"green"']]))
  expect(createRemembered({ name: 'colour', version: 1, check, storage }).read()).toBe('green')
})

test('what is forgotten is gone under both names', () => {
  const kept = new Map([['old-colour', '"blue"']])
  const colour = open(kept)
  colour.write('red')
  colour.forget()
  expect(kept.size).toBe(0)
  expect(colour.read()).toBe('nothing')
})

test.each(['', '{', 'null', '7', '"red"', '{"version":2,"value":"red"}', '{"value":"red"}'])(
  'nonsense and another version are nothing remembered: %s',
  (text) => expect(open(new Map([['broadsheet:/:colour', text]])).read()).toBe('nothing'),
)

test('a forbidden storage is no fault', () => {
  const storage = () => {
    throw new DOMException('forbidden')
  }
  const colour = createRemembered({ name: 'colour', version: 1, check, storage })
  colour.write('red')
  colour.forget()
  expect(colour.read()).toBe('nothing')
})

test('a full storage is no fault', () => {
  const storage = () => ({
    ...memoryStorage(),
    setItem() {
      throw new DOMException('full', 'QuotaExceededError')
    },
  })
  createRemembered({ name: 'colour', version: 1, check, storage }).write('red')
})
