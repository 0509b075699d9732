import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitSentences } from '../../../../../src/app/article/speech/split-sentences.ts'

const textsOf = (text: string, lang: string) =>
  splitSentences(text, lang).map(({ start, end }) => text.slice(start, end))

test('each language ends sentences in its own way, and a line always ends one', () => {
  expect(textsOf('Heat rises. It rose 3.5 degrees!\n Next line ', 'en')).toEqual([
    'Heat rises.',
    'It rose 3.5 degrees!',
    'Next line',
  ])
  expect(textsOf('他说：“好。”大家都笑了。\n\n第二段？对！', 'zh-CN')).toEqual([
    '他说：“好。”',
    '大家都笑了。',
    '第二段？',
    '对！',
  ])
})

test('what holds no letter is not said', () => {
  expect(textsOf('***\n— —\n1\n', 'en')).toEqual(['1'])
})

test('a long sentence is cut after a comma, else between words, and nothing of it is lost', () => {
  const long = `${'很长的一句话'.repeat(25)}，${'后半句'.repeat(40)}。`
  const parts = textsOf(long, 'zh-CN')
  expect(parts[0]).toMatch(/，$/)
  expect(parts.join('')).toBe(long)
  const words = textsOf(`${'word '.repeat(100)}end`, 'en')
  expect(words.length).toBeGreaterThan(1)
  for (const part of words) expect(part.trim()).toMatch(/^word.*(?:word|end)$/)
})

test('sentences stand in order, do not overlap and hold every letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab1。.!， \n'), maxLength: 500 }), (text) => {
      const sentences = splitSentences(text, 'zh-CN')
      let last = 0
      for (const { start, end } of sentences) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end - start).toBeLessThanOrEqual(200)
        last = end
      }
      const said = textsOf(text, 'zh-CN').join('')
      expect(said.replace(/[^ab1]/g, '')).toBe(text.replace(/[^ab1]/g, ''))
    }),
  )
})
