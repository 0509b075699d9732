import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffWords } from '../../../../../src/node/site/changes/diff-words.ts'

test('words that were removed and added stand in their line', () => {
  expect(diffWords('会议将于周三举行。', '会议将于周五举行。', 'zh-CN')).toEqual([
    [
      [0, '会议将于'],
      [-1, '周三'],
      [1, '周五'],
      [0, '举行。'],
    ],
  ])
  expect(diffWords('The old title', 'The new title', 'en')).toEqual([
    [
      [0, 'The '],
      [-1, 'old'],
      [1, 'new'],
      [0, ' title'],
    ],
  ])
})

test('lines without a change are left out but for one on each side', () => {
  const before = ['one', 'two', 'three', 'four', 'five', 'six'].join('\n')
  expect(diffWords(before, before.replace('three', 'drei'), 'en')).toEqual([
    [],
    [[0, 'two']],
    [[-1, 'three']],
    [[1, 'drei']],
    [[0, 'four']],
    [],
  ])
  expect(diffWords(before, before, 'en')).toEqual([])
})

test('either text can be put together again from what it shares and what is its own', () => {
  const word = fc.constantFrom('a', 'b', '雨', '风', ' ', '.')
  const line = fc
    .array(word, { minLength: 1, maxLength: 6 })
    .map((words) => words.join('').trim() || 'x')
  const lines = fc.array(line, { minLength: 1, maxLength: 2 })
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const diff = diffWords(before.join('\n'), after.join('\n'), 'zh-CN')
      if (diff.length === 0) return expect(before).toEqual(after)
      if (diff.some((each) => each.length === 0)) return
      const side = (own: -1 | 1) =>
        diff
          .flatMap((each) =>
            each.filter(([kind]) => kind === 0 || kind === own).map(([, text]) => text),
          )
          .join('')
      expect(side(-1)).toBe(before.join(''))
      expect(side(1)).toBe(after.join(''))
    }),
  )
})

test('texts that are too long to compare are shown one after the other', () => {
  const long = (word: string) => Array.from({ length: 3000 }, (_, at) => `${word}${at}`).join('\n')
  const diff = diffWords(long('a'), long('b'), 'en')
  expect(diff).toHaveLength(6000)
})
