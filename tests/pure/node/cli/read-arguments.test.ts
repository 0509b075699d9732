import { expect, test } from 'vitest'
import type { Command } from '../../../../src/node/cli/command.ts'
import { asksForHelp, readArguments } from '../../../../src/node/cli/read-arguments.ts'
import { nearestWord } from '../../../../src/node/core/nearest-word.ts'

const command: Command = {
  name: 'build',
  words: '[FOLDER]',
  mostWords: 1,
  summary: 'Builds',
  options: new Map([
    ['out-dir', { value: 'DIR', help: '', formerly: 'outDir' }],
    ['base', { value: 'PATH', help: '' }],
    ['rescue', { help: '' }],
  ]),
  examples: [],
  run: () => Promise.resolve(0),
}

const read = (...args: string[]) => {
  const { words, options } = readArguments(command, args)
  return { words, options: Object.fromEntries(options) }
}

test('words, options with values and switches, in any order', () => {
  expect(read('a', '--base', '/x/', '--rescue')).toEqual({
    words: ['a'],
    options: { base: '/x/', rescue: true },
  })
  expect(read('--out-dir=a b', 'c')).toEqual({ words: ['c'], options: { 'out-dir': 'a b' } })
  expect(read('--outDir', 'x')).toEqual({ words: [], options: { 'out-dir': 'x' } })
  expect(read('--', '--base')).toEqual({ words: ['--base'], options: {} })
})

test.each([
  [['--bsae', '/x/'], 'broadsheet build has no option --bsae. Did you mean "--base"?'],
  [['--constructor'], 'broadsheet build has no option --constructor.\n'],
  [['-q'], 'broadsheet build has no option -q.\n'],
  [['--base'], '--base needs a value: --base PATH.'],
  [['--base', '--rescue'], '--base needs a value: --base PATH.'],
  [['--base='], '--base needs a value: --base PATH.'],
  [['--rescue=yes'], '--rescue takes no value, found "yes".'],
  [['a', 'b'], 'broadsheet build takes [FOLDER]; not understood: "b".'],
])('%j is called wrong in words', (args, message) => {
  expect(() => read(...args)).toThrow(message)
})

test('help is asked for before a double dash only', () => {
  expect(asksForHelp(['a', '--help'])).toBe(true)
  expect(asksForHelp(['-h'])).toBe(true)
  expect(asksForHelp(['--', '--help'])).toBe(false)
})

test('the nearest word is near, or there is none', () => {
  const names = ['init', 'dev', 'build', 'preview', 'import', 'pictures', 'check', 'new']
  const near = (word: string) => nearestWord(word, names)
  expect(['biuld', 'Build', 'imoprt', 'picture', 'ned', 'chekc', 'initt'].map(near)).toEqual([
    ...['build', 'build', 'import', 'pictures', 'new', 'check', 'init'],
  ])
  expect(['', 'deploy', 'x'.repeat(100_000), 'serve'].map(near)).toEqual(
    Array.from({ length: 4 }, () => undefined),
  )
})
