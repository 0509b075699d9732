import { isUtf8 } from 'node:buffer'
import { utf8Text } from '../../storage/utf8-text.ts'
import { alphabetEncoding } from './alphabet-encoding.ts'
import { decodeBrokenUtf8 } from './broken-utf8.ts'
import { declaredEncoding } from './declared-encoding.ts'
import { eastAsianEncoding, isIso2022jp, iso2022jp } from './east-asian-encoding.ts'
import { decodeStrictly, type Encoding } from './encoding.ts'
import { utf16Label } from './utf16-label.ts'

/** The text of a file and the encoding it was in, as messages name it. */
interface DecodedText {
  readonly text: string
  readonly encoding: string
  /** Whether some bytes mean nothing; U+FFFD stands for them. */
  readonly isBroken?: boolean
}

/**
 * Decodes a file: UTF-8, UTF-16 with or without its mark, or an older encoding where the text leaves no
 * doubt or the file names it. UTF-8 with a few bad bytes keeps the rest. The byte order mark is not part of
 * the text. Undefined where the bytes are in none of them.
 */
export function decodeText(bytes: Buffer): DecodedText | undefined {
  const utf16 = utf16Label(bytes)
  if (utf16 !== undefined) return decodeAs(bytes, { label: utf16, name: 'UTF-16' })
  if (isUtf8(bytes)) {
    const escaped = isIso2022jp(bytes) ? decodeAs(bytes, iso2022jp) : undefined
    return escaped ?? { text: unmarked(utf8Text(bytes)), encoding: 'UTF-8' }
  }
  const broken = decodeBrokenUtf8(bytes)
  if (broken !== undefined) {
    return { text: unmarked(broken), encoding: 'broken UTF-8', isBroken: true }
  }
  const declared = declaredEncoding(bytes)
  const encoding =
    (declared && isMultiByte(declared) ? declared : eastAsianEncoding(bytes)) ??
    declared ??
    alphabetEncoding(bytes)
  return encoding && decodeAs(bytes, encoding)
}

/** In an encoding of one byte a character anything means something, so that its name alone says little. */
function isMultiByte({ label }: Encoding): boolean {
  return /^(?:gb|big5|euc-|shift_jis|iso-2022)/.test(label)
}

function decodeAs(bytes: Buffer, { label, name }: Encoding): DecodedText | undefined {
  const text = decodeStrictly(bytes, label)
  return text === undefined ? undefined : { text: unmarked(text), encoding: name }
}

function unmarked(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text
}
