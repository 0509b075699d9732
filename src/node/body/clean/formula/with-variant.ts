/** The code points at which the letters and digits of each variant begin. 0 where it has none. */
const alphabets: ReadonlyMap<string, readonly [upper: number, lower: number, digit: number]> =
  new Map([
    ['bold', [0x1d400, 0x1d41a, 0x1d7ce]],
    ['italic', [0x1d434, 0x1d44e, 0]],
    ['bold-italic', [0x1d468, 0x1d482, 0]],
    ['script', [0x1d49c, 0x1d4b6, 0]],
    ['bold-script', [0x1d4d0, 0x1d4ea, 0]],
    ['fraktur', [0x1d504, 0x1d51e, 0]],
    ['double-struck', [0x1d538, 0x1d552, 0x1d7d8]],
    ['bold-fraktur', [0x1d56c, 0x1d586, 0]],
    ['sans-serif', [0x1d5a0, 0x1d5ba, 0x1d7e2]],
    ['bold-sans-serif', [0x1d5d4, 0x1d5ee, 0x1d7ec]],
    ['monospace', [0x1d670, 0x1d68a, 0x1d7f6]],
  ])

/** Letters that Unicode had before the alphabets of Mathematical Alphanumeric Symbols. */
const olderAt: ReadonlyMap<number, string> = new Map([
  [0x1d455, 'ℎ'],
  ...pairs(0x1d49c, 'BEFHILMR', 'ℬℰℱℋℐℒℳℛ', 0x41),
  ...pairs(0x1d4b6, 'ego', 'ℯℊℴ', 0x61),
  ...pairs(0x1d504, 'CHIRZ', 'ℭℌℑℜℨ', 0x41),
  ...pairs(0x1d538, 'CHNPQRZ', 'ℂℍℕℙℚℝℤ', 0x41),
])

function pairs(start: number, letters: string, signs: string, first: number) {
  return [...letters].map((letter, at) => {
    return [start + letter.charCodeAt(0) - first, signs[at] ?? letter] as const
  })
}

/** A text in the letters of a `mathvariant`: browsers no longer know the attribute. */
export function withVariant(text: string, variant: string): string {
  const alphabet = alphabets.get(variant)
  if (alphabet === undefined) return text
  const [upper, lower, digit] = alphabet
  return text.replace(/[A-Za-z0-9]/g, (char) => {
    const code = char.charCodeAt(0)
    const found =
      code >= 0x61
        ? lower + code - 0x61
        : code >= 0x41
          ? upper + code - 0x41
          : digit && digit + code - 0x30
    return found === 0 ? char : (olderAt.get(found) ?? String.fromCodePoint(found))
  })
}
