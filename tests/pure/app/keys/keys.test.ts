import { describe, expect, test } from 'vitest'
import { freeKey, giveKey } from '../../../../src/app/keys/change-keys.ts'
import { createKeySequence } from '../../../../src/app/keys/key-sequence.ts'
import { commandsOfKey, groupsWith, runKey } from '../../../../src/app/keys/key-table.ts'
import { readKey } from '../../../../src/app/keys/read-key.ts'
import { type OwnKeys, ownKeys, readOwnKeys } from '../../../../src/app/settings/own-keys.ts'
import { registerCommands } from '../../../../src/app/ui/commands.ts'
import { allWords } from '../../../support/all-words.ts'

const press = {
  altKey: false,
  code: '',
  ctrlKey: false,
  defaultPrevented: false,
  isComposing: false,
  key: '',
  metaKey: false,
  shiftKey: false,
}

describe('The key that a reader means', () => {
  test.each([
    ['a letter', { key: 'j', code: 'KeyJ' }, 'j'],
    ['a capital', { key: 'J', code: 'KeyJ', shiftKey: true }, 'J'],
    ['a letter where a Latin layout has moved it', { key: 'j', code: 'KeyC' }, 'j'],
    ['a Russian layout', { key: 'о', code: 'KeyJ' }, 'j'],
    ['a Russian capital', { key: 'О', code: 'KeyJ', shiftKey: true }, 'J'],
    ['an input method', { key: 'Process', code: 'KeyK' }, 'k'],
    ['a Chinese question mark', { key: '？', code: 'Slash', shiftKey: true }, '?'],
    ['a Chinese bracket', { key: '【', code: 'BracketLeft' }, '['],
    ['Escape', { key: 'Escape', code: 'Escape' }, 'Escape'],
    ['a key without a letter', { key: 'Tab', code: 'Tab' }, undefined],
    ['the space bar', { key: ' ', code: 'Space' }, undefined],
    ['with Ctrl', { key: 'j', code: 'KeyJ', ctrlKey: true }, undefined],
    ['with Alt', { key: 'j', code: 'KeyJ', altKey: true }, undefined],
    ['with ⌘', { key: 'j', code: 'KeyJ', metaKey: true }, undefined],
    ['while a word is put together', { key: 'j', code: 'KeyJ', isComposing: true }, undefined],
    ['of a program that fills in forms', { key: undefined as unknown as string }, undefined],
    ['that was dealt with', { key: 'j', code: 'KeyJ', defaultPrevented: true }, undefined],
  ])('%s', (_, own, expected) => {
    expect(readKey({ ...press, ...own })).toBe(expected)
  })
})

describe('Two keys, one after the other', () => {
  test('are one when the second comes soon', () => {
    const sequence = createKeySequence('g')
    expect(sequence('j', 0)).toBe('j')
    expect(sequence('g', 10)).toBeUndefined()
    expect(sequence('c', 500)).toBe('g c')
    expect(sequence('c', 600)).toBe('c')
    expect(sequence('g', 700)).toBeUndefined()
    expect(sequence('g', 800)).toBe('g g')
  })

  test('are two when it comes late', () => {
    const sequence = createKeySequence('g')
    expect(sequence('g', 0)).toBeUndefined()
    expect(sequence('c', 5_000)).toBe('c')
  })
})

describe('The table of keys', () => {
  test('gives a key one command, or one in lists and another in articles', () => {
    expect(commandsOfKey('j')).toEqual(['next', 'older'])
    expect(commandsOfKey('n')).toEqual(['next', 'older'])
    expect(commandsOfKey('p')).toEqual(['previous', 'newer'])
    expect(commandsOfKey('g c')).toEqual(['categories'])
    expect(commandsOfKey('Escape')).toEqual(['back'])
    expect(commandsOfKey('x')).toEqual([])
  })

  test('runs what the page offers now', () => {
    const end = registerCommands({ current: { older: () => true, next: () => false } })
    expect(runKey('j')).toBe(true)
    expect(runKey('n')).toBe(true)
    expect(runKey('k')).toBe(false)
    end()
    expect(runKey('j')).toBe(false)
  })
})

describe("The reader's own keys", () => {
  const keysIn = (own: OwnKeys, name: string) =>
    groupsWith(own)
      .flat()
      .find(([each]) => each === name)
      ?.slice(1)

  test('take the place of those that the site gives', () => {
    const own = giveKey(freeKey(new Map(), 'next', 'j'), 'next', 'x')
    expect(keysIn(own, 'next')).toEqual(['n', 'x'])
    expect([...own]).toEqual([['next', ['n', 'x']]])
    ownKeys.set(own)
    expect(commandsOfKey('x')).toEqual(['next'])
    expect(commandsOfKey('j')).toEqual(['older'])
    ownKeys.set(new Map())
    expect(commandsOfKey('x')).toEqual([])
  })

  test('are kept only as long as they differ', () => {
    expect(giveKey(freeKey(new Map(), 'share', 'S'), 'share', 'S').size).toBe(0)
  })

  test('mean one thing in a list, one in an article, and nothing else on any page', () => {
    const inList = giveKey(new Map(), 'next', 'v')
    expect(keysIn(inList, 'original')).toEqual(['v'])
    const onAnyPage = giveKey(inList, 'top', 'v')
    expect(keysIn(onAnyPage, 'next')).toEqual(['j', 'n'])
    expect(keysIn(onAnyPage, 'original')).toEqual([])
    expect(keysIn(giveKey(new Map(), 'next', '?'), 'help')).toEqual([])
  })

  test('are read back, and what is no key is left out', () => {
    const saved = [['next', ['x']], ['open', []], ['top', 'x'], ['share', [7]], 'next', null]
    expect(readOwnKeys(saved)).toEqual([
      ['next', ['x']],
      ['open', []],
    ])
    expect(readOwnKeys({ next: ['x'] })).toEqual([])
  })
})

test('Every key is explained in both languages', () => {
  const [chinese, english] = ['zh-CN', 'en'].map((language) => allWords('keys', language))
  expect(Object.keys(chinese?.names ?? {})).toEqual(Object.keys(english?.names ?? {}))
})
