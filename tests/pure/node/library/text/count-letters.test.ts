import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countLetters,
  type LetterCounts,
} from '../../../../../src/node/library/text/count-letters.ts'

/** The count by Unicode's own ranges, as it would be written without a thought for time. */
function countByPattern(text: string): LetterCounts {
  const units = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  const words = [
    ...text.matchAll(/(?:[\dA-Za-z\u00c0-\u1eff](?<![×÷])(?<![\u0250-\u1dff](?<!\p{L})))+/gu),
  ]
  const isOther = ([word]: RegExpExecArray): boolean => /^[\u0250-\u1dff]/.test(word)
  return {
    han: units(/[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ud840-\ud88d]/g),
    kana: units(/[\u3041-\u30fa\u30fc-\u30ff]/g),
    hangul: units(/[\uac00-\ud7a3]/g),
    latinWords: words.filter((word) => !isOther(word)).length,
    otherWords: words.filter(isOther).length,
  }
}

describe('counting letters', () => {
  it('knows the kind of every UTF-16 unit', () => {
    const wrong: string[] = []
    for (let unit = 0; unit < 0x10000; unit += 1) {
      const text = String.fromCharCode(unit)
      const counts = JSON.stringify(countLetters(text))
      if (counts !== JSON.stringify(countByPattern(text))) wrong.push(unit.toString(16))
    }
    expect(wrong).toEqual([])
  })

  it('counts words of a mixed text', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'aZ0é×÷ あ・ー中한ñяλא-_.\n\ud840\udc00ạ'),
      maxLength: 40,
    })
    fc.assert(
      fc.property(text, (mixed) => {
        expect(countLetters(mixed)).toEqual(countByPattern(mixed))
      }),
    )
  })

  it('counts a word once, and Han one by one', () => {
    expect(countLetters('用 Vue3 写的 привет, мир')).toEqual({
      han: 3,
      kana: 0,
      hangul: 0,
      latinWords: 1,
      otherWords: 2,
    })
  })
})
