import { decodeStrictly, type Encoding, shareOfMatches } from './encoding.ts'

/** Japanese in bytes of ASCII alone. */
export const iso2022jp = { label: 'iso-2022-jp', name: 'ISO-2022-JP' }
const gb18030 = { label: 'gb18030', name: 'GB18030' }
const big5 = { label: 'big5', name: 'Big5' }

const kana = /[ぁ-んァ-ー]/gu
const japanese = /[ぁ-ー、-〕一-鿿！-～]/gu
const hangul = /[가-힣]/gu
const korean = /[가-힣　-】！-～‘-…·]/gu

/** Japanese and Korean, by what nearly all of a text is written with. */
const byScript = [
  { label: 'shift_jis', name: 'Shift_JIS', mark: kana, share: 0.2, all: japanese, most: 0.9 },
  { label: 'euc-jp', name: 'EUC-JP', mark: kana, share: 0.2, all: japanese, most: 0.9 },
  // Chinese bytes are hangul in part, and Chinese characters else.
  { label: 'euc-kr', name: 'EUC-KR', mark: hangul, share: 0.5, all: korean, most: 0.98 },
]
/** Fewer characters may be any language. */
const enough = 6

/** Whether bytes of ASCII switch to Japanese, and nearly all that they switch to is Japanese. */
export function isIso2022jp(bytes: Buffer): boolean {
  if (!bytes.includes('\u001b$') || bytes.some((byte) => byte >= 0x80)) return false
  const text = decodeStrictly(bytes, iso2022jp.label)
  return text !== undefined && shareOfMatches(text, japanese) >= 0.9
}

/** The encoding of Chinese, Japanese or Korean text; undefined where the bytes are hardly such a text. */
export function eastAsianEncoding(bytes: Buffer): Encoding | undefined {
  const found = byScript.find(({ label, mark, share, all, most }) => {
    const text = decodeStrictly(bytes, label)
    if (text === undefined || shareOfMatches(text, mark) < share) return false
    return (text.match(mark)?.length ?? 0) >= enough && shareOfMatches(text, all) >= most
  })
  if (found !== undefined) return found
  const gb = shareOf(bytes, isCommonGb)
  const five = shareOf(bytes, isCommonBig5)
  if (Math.max(gb, five) < surely) return undefined
  const chinese = gb >= five ? gb18030 : big5
  return decodeStrictly(bytes, chinese.label) === undefined ? undefined : chinese
}

/** So many of all characters are common ones in any Chinese text; among bytes that mean something else, few. */
const surely = 0.7

type IsCommon = (lead: number, trail: number) => boolean

/** The share of common characters among the two-byte characters, whatever encoding the bytes are in. */
function shareOf(bytes: Buffer, isCommon: IsCommon): number {
  let all = 0
  let common = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    const trail = bytes[at + 1] ?? 0
    at += 1
    // Half of a character of four bytes.
    if (trail >= 0x30 && trail <= 0x39) continue
    all += 1
    if (isCommon(lead, trail)) common += 1
  }
  return all === 0 ? 0 : common / all
}

/** Punctuation, kana and the first level of GB 2312. */
function isCommonGb(lead: number, trail: number): boolean {
  const isLead = (lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa5)
  return isLead && trail >= 0xa1 && trail <= 0xfe
}

/** Punctuation and the first level of Big5. */
function isCommonBig5(lead: number, trail: number): boolean {
  const isTrail = (trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe)
  return lead >= 0xa1 && lead <= 0xc6 && isTrail
}
