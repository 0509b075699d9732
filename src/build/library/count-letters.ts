/** How much of a text is written in which script. */
export interface LetterCounts {
  /** In characters. */
  readonly han: number
  readonly kana: number
  readonly hangul: number
  /** Runs of Latin letters and digits. */
  readonly latinWords: number
  /** Runs of letters of any other script. */
  readonly otherWords: number
}

const none = 0
const han = 1
const kana = 2
const hangul = 3
const latin = 4
const other = 5

/**
 * Counts Han, kana and hangul by character and everything else by word. One pass over UTF-16 units:
 * every article of an archive goes through here, and patterns of `\p{Script=…}` take twenty times as long.
 */
export function countLetters(text: string): LetterCounts {
  const counts = new Uint32Array(6)
  let before = none
  for (let index = 0; index < text.length; index += 1) {
    const kind = kindOf(text.charCodeAt(index))
    const continuesWord = kind >= latin && before >= latin
    if (!continuesWord) counts[kind] = (counts[kind] ?? 0) + 1
    before = kind
  }
  return {
    han: counts[han] ?? 0,
    kana: counts[kana] ?? 0,
    hangul: counts[hangul] ?? 0,
    latinWords: counts[latin] ?? 0,
    otherWords: counts[other] ?? 0,
  }
}

/** The kind of a UTF-16 unit; of a pair the first unit tells, and rare Han stand behind D840 to D88D. */
function kindOf(unit: number): number {
  if (unit < 0x80) return isAsciiWord(unit) ? latin : none
  if (unit < 0x250) return unit >= 0xc0 && unit !== 0xd7 && unit !== 0xf7 ? latin : none
  if (unit < 0x1e00) return isOtherLetter(unit) ? other : none
  if (unit < 0x1f00) return latin
  if (unit >= 0x4e00 && unit <= 0x9fff) return han
  if (unit >= 0x3041 && unit <= 0x30ff) return unit === 0x30fb ? none : kana
  if (unit >= 0xac00 && unit <= 0xd7a3) return hangul
  if (unit >= 0x3400 && unit < 0x4dc0) return han
  if (unit >= 0xf900 && unit <= 0xfaff) return han
  return unit >= 0xd840 && unit <= 0xd88d ? han : none
}

function isAsciiWord(unit: number): boolean {
  const lower = unit | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || (unit >= 0x30 && unit <= 0x39)
}

function isOtherLetter(unit: number): boolean {
  return /\p{L}/u.test(String.fromCharCode(unit))
}
