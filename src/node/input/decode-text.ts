import { isUtf8 } from 'node:buffer'
import { TextDecoder } from '@exodus/bytes/encoding.js'
import { utf8Text } from '../storage/utf8-text.ts'

/** The encodings of article files, as messages name them. */
type Encoding = 'UTF-8' | 'UTF-16' | 'GB18030' | 'Big5'

/** The text of a file and the encoding it was in. */
interface DecodedText {
  readonly text: string
  readonly encoding: Encoding
}

/**
 * Decodes a file: UTF-8, UTF-16 with or without its mark, GB18030 or Big5. The byte order mark is not part
 * of the text. Undefined where the bytes are in none of them. Node's own decoders take bytes that the
 * Encoding Standard refuses, so a package that follows it decodes the others.
 */
export function decodeText(bytes: Buffer): DecodedText | undefined {
  const utf16 = utf16Label(bytes)
  if (utf16 !== undefined) return decoded(bytes, utf16, 'UTF-16')
  if (isUtf8(bytes)) return { text: unmarked(utf8Text(bytes)), encoding: 'UTF-8' }
  const gb = shareOf(bytes, isCommonGb)
  const big5 = shareOf(bytes, isCommonBig5)
  if (Math.max(gb, big5) < surely) return undefined
  return gb >= big5 ? decoded(bytes, 'gb18030', 'GB18030') : decoded(bytes, 'big5', 'Big5')
}

/** So many of all characters are common ones in any Chinese text; among bytes that mean something else, few. */
const surely = 0.7

function decoded(bytes: Buffer, label: string, encoding: Encoding): DecodedText | undefined {
  try {
    return { text: unmarked(new TextDecoder(label, { fatal: true }).decode(bytes)), encoding }
  } catch {
    return undefined
  }
}

function unmarked(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text
}

/** UTF-16 begins with its mark, or every other byte of its ASCII characters is 0. */
function utf16Label(bytes: Buffer): string | undefined {
  if (bytes.length < 2 || bytes.length % 2 === 1) return undefined
  const mark = bytes.toString('hex', 0, 2)
  if (mark === 'fffe') return 'utf-16le'
  if (mark === 'feff') return 'utf-16be'
  const head = bytes.subarray(0, 4096)
  const zeros = [0, 0]
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const many = Math.max(4, head.length / 20)
  if (odd >= many && even === 0) return 'utf-16le'
  return even >= many && odd === 0 ? 'utf-16be' : undefined
}

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

/** Punctuation and the first level of GB 2312. */
function isCommonGb(lead: number, trail: number): boolean {
  const isLead = (lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3)
  return isLead && trail >= 0xa1 && trail <= 0xfe
}

/** Punctuation and the first level of Big5. */
function isCommonBig5(lead: number, trail: number): boolean {
  const isTrail = (trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe)
  return lead >= 0xa1 && lead <= 0xc6 && isTrail
}
