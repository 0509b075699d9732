import { describe, expect, it } from 'vitest'
import { cleanLine } from '../../../../src/node/core/clean-text.ts'

/** Every UTF-16 unit, in places where it is alone, composes with its neighbour, or stands beside a space. */
function* lines(): Generator<string> {
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const sign = String.fromCharCode(unit)
    yield* [sign, `か${sign}`, `${sign}\u0301`, `a ${sign} b`]
  }
}

describe('a text as one line', () => {
  it('is composed, without control characters and without white space beyond single spaces', () => {
    const wrong = [...lines()].filter((text) => {
      const clean = cleanLine(text)
      const isLine = clean === clean.normalize('NFC') && clean === clean.trim()
      return !isLine || /\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]| {2}/u.test(clean)
    })
    expect(wrong).toEqual([])
  })

  it('keeps every visible character of usual text', () => {
    const usual = '「长江」流域：3.5 米（约 12 ft）—— A&B’s “report”，カタカナ、ひらがな……'
    expect(cleanLine(usual)).toBe(usual)
  })
})
