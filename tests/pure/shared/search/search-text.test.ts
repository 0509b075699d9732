import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText, foldWithOffsets } from '../../../../src/shared/search/search-text.ts'
import { randomCases } from '../../../run/long-run.ts'

test.each([
  ['Ｔｅｎｓｏｒ ＲＴ', 'tensor rt'],
  ['用 C++ 写', '用c++写'],
  ['TensorRT 8 上线', 'tensorrt 8上线'],
  ['1.2 毫秒', '1.2毫秒'],
  ['Café ÉCOLE', 'cafe ecole'],
  ['Cafe\u0301', 'cafe'],
  ['Straße', 'strasse'],
  ['STRAẞE', 'strasse'],
  ['軟體開發', '软体开发'],
  ['頭髮 發展', '头发 发展'],
  ['ｶﾞｷﾞ', 'ガギ'],
  ['か\u3099', 'が'],
  ['한국 사람', '한국 사람'],
  ['a\u200bb\u00adc\ufeff', 'abc'],
  ['  多\u3000个\u00a0 空格 ', '多 个 空格'],
  ['一段\r\n\n 二段', '一段\n二段'],
  ['“引号”——破折号', '"引号"--破折号'],
  ['①½ﬁ', '11⁄2fi'],
  ['İstanbul ΣΊΣΥΦΟΣ', 'istanbul σισυφοσ'],
])('%j folds to %j', (text, folded) => {
  expect(foldText(text)).toBe(folded)
})

const anyText = fc.string({ unit: 'binary', maxLength: 60 })
const mixedText = fc
  .array(
    fc.constantFrom('上', ' ', 'A', 'é', '\u0301', 'ｶ', 'ﾞ', '\n', '.', '發', '𠮷', '1', '한', '①'),
  )
  .map((all) => all.join(''))

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, mixedText), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text))
    }),
    { numRuns: randomCases(2_000) },
  )
})

test('places lead back into the original, in order', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, mixedText), (text) => {
      const folded = foldWithOffsets(text)
      expect(folded.text).toBe(foldText(text))
      expect(folded.starts.length).toBe(folded.text.length)
      folded.starts.forEach((start, at) => {
        const end = folded.ends[at] ?? 0
        expect(start < end && end <= text.length).toBe(true)
        expect(start >= (folded.starts[at - 1] ?? 0)).toBe(true)
      })
    }),
    { numRuns: randomCases(1_000) },
  )
})
