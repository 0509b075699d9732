import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textWidth, wrapLines } from '../../../../src/node/cards/wrap-lines.ts'

test.each([
  ['网址的寿命', 10, ['网址的寿命']],
  ['报纸的版面，铅字的油墨', 6, ['报纸的版面，', '铅字的油墨']],
  ['他说：「排版」是《标点》', 5, ['他说：「排', '版」是《标', '点》']],
  ['A Promise, Reread Once More', 8, ['A Promise,', 'Reread', 'Once More']],
  ['', 10, []],
])('%s in %d em', (text, width, lines) => {
  expect(wrapLines(text, width)).toEqual(lines)
})

test('nothing is lost, nothing is wider than the line unless it clings together', () => {
  const text = fc.string({ unit: fc.constantFrom(...'报纸版面，。「」（）a b-Wi1 ’“”') })
  fc.assert(
    fc.property(text, fc.integer({ min: 4, max: 20 }), (wrapped, width) => {
      const lines = wrapLines(wrapped, width)
      expect(lines.join('').replace(/\s/g, '')).toBe(wrapped.replace(/\s/g, ''))
      for (const line of lines) {
        const isLoose = !/[，。「」（）’“”]{2}/.test(line)
        if (isLoose) expect(textWidth(line)).toBeLessThanOrEqual(width + 2)
      }
    }),
  )
})

test('no line begins with a closing mark', () => {
  const text = '天地玄黄，宇宙洪荒。日月盈昃，辰宿列张。寒来暑往，秋收冬藏。'
  for (let width = 4; width < 20; width += 1) {
    expect(wrapLines(text, width).filter((line) => /^[，。]/.test(line))).toEqual([])
  }
})
