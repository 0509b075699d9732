import { isUtf8 } from 'node:buffer'
import { TextDecoder } from '@exodus/bytes/encoding.js'
import { decodeBrokenUtf8 } from '../../input/encoding/broken-utf8.ts'
import { declaredCharset } from '../../input/encoding/declared-encoding.ts'
import { decodeText } from '../../input/encoding/decode-text.ts'
import { decodeStrictly } from '../../input/encoding/encoding.ts'
import { httpCharset } from './http-charset.ts'

/** The text of a feed. */
interface DecodedFeed {
  readonly text: string
  /** The encoding it was read as, as the Encoding Standard names it. */
  readonly encoding: string
  /** Whether some bytes mean nothing in that encoding; U+FFFD stands for them. */
  readonly isDamaged: boolean
}

/**
 * Decodes a feed. The first of these decides: a byte order mark, zeros beside ASCII (UTF-16), bytes that
 * are valid UTF-8 or UTF-8 with a few characters cut, the charset of the HTTP header, the encoding of the
 * XML declaration, the commonest Chinese characters, UTF-8. What is declared counts only if all bytes mean
 * something in it; where that is so of none, the one in which the fewest bytes mean nothing. `gb2312` and
 * `gbk` mean GB18030, `iso-8859-1` windows-1252, as in browsers.
 */
export function decodeFeed(bytes: Uint8Array, contentType: string): DecodedFeed {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const marked = markedEncoding(buffer)
  if (marked !== undefined) return decodeAnyway(buffer, marked)
  const declared = [httpCharset(contentType), declaredCharset(buffer)].filter(
    (label) => label !== undefined,
  )
  // Its bytes are all ASCII, so they are valid UTF-8 as well.
  if (declared.includes('iso-2022-jp') && buffer.includes(0x1b)) {
    return decodeAnyway(buffer, 'iso-2022-jp')
  }
  if (isUtf8(withoutCutCharacter(buffer))) return decodeAnyway(buffer, 'utf-8')
  // Programs cut excerpts in the middle of a character; that says nothing about the others.
  const broken = decodeBrokenUtf8(buffer)
  if (broken !== undefined) return { text: broken, encoding: 'utf-8', isDamaged: true }
  for (const label of declared) {
    const text = decodeStrictly(buffer, label)
    if (text !== undefined) return { text, encoding: label, isDamaged: false }
  }
  const [first, ...others] = declared.map((label) => decodeAnyway(buffer, label))
  if (first !== undefined) return others.reduce(lessDamaged, first)
  const guessed = decodeText(buffer)
  if (guessed === undefined || guessed.isBroken) return decodeAnyway(buffer, 'utf-8')
  return { text: guessed.text, encoding: guessed.encoding.toLowerCase(), isDamaged: false }
}

/** The encoding that the first bytes tell: a byte order mark, or `<` in UTF-16. */
function markedEncoding(bytes: Buffer): string | undefined {
  const head = bytes.toString('hex', 0, 4)
  if (head.startsWith('efbbbf')) return 'utf-8'
  if (head.startsWith('fffe') || /^3c00..00$/.test(head)) return 'utf-16le'
  return head.startsWith('feff') || /^003c00..$/.test(head) ? 'utf-16be' : undefined
}

/** The bytes without a character of UTF-8 that they break off in. */
function withoutCutCharacter(bytes: Buffer): Buffer {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    const isLead = byte >= 0xc2
    if (isLead) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return back < length ? bytes.subarray(0, bytes.length - back) : bytes
    }
    if (byte < 0x80) return bytes
  }
  return bytes
}

function lessDamaged(a: DecodedFeed, b: DecodedFeed): DecodedFeed {
  return lostIn(b) < lostIn(a) ? b : a
}

function lostIn({ text }: DecodedFeed): number {
  return text.split('\ufffd').length - 1
}

function decodeAnyway(bytes: Buffer, label: string): DecodedFeed {
  const text = decodeStrictly(bytes, label)
  if (text !== undefined) return { text, encoding: label, isDamaged: false }
  return { text: new TextDecoder(label).decode(bytes), encoding: label, isDamaged: true }
}
