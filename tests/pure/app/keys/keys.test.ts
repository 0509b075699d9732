import { describe, expect, test } from 'vitest'
import { registerCommands } from '../../../../src/app/commands.ts'
import { createKeySequence } from '../../../../src/app/keys/key-sequence.ts'
import { commandsOfKey, runKey } from '../../../../src/app/keys/key-table.ts'
import { readKey } from '../../../../src/app/keys/read-key.ts'
import { allWords } from '../../../all-words.ts'

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
    expect(commandsOfKey('n')).toEqual(['next'])
    expect(commandsOfKey('g c')).toEqual(['categories'])
    expect(commandsOfKey('Escape')).toEqual(['back'])
    expect(commandsOfKey('x')).toEqual([])
  })

  test('runs what the page offers now', () => {
    const end = registerCommands({ current: { older: () => true, next: () => false } })
    expect(runKey('j')).toBe(true)
    expect(runKey('n')).toBe(false)
    end()
    expect(runKey('j')).toBe(false)
  })
})

test('Every key is explained in both languages', () => {
  const [chinese, english] = ['zh-CN', 'en'].map((language) => allWords('keys', language))
  expect(Object.keys(chinese?.names ?? {})).toEqual(Object.keys(english?.names ?? {}))
})
