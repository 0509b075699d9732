import { labelToName } from '@exodus/bytes/encoding.js'

/** Names that files and servers use and the Encoding Standard does not know. */
const aliases: ReadonlyMap<string, string> = new Map([
  ['cp936', 'gbk'],
  ['ms936', 'gbk'],
  ['windows-936', 'gbk'],
  ['cp950', 'big5'],
  ['ms950', 'big5'],
  ['windows-950', 'big5'],
  ['cp932', 'shift_jis'],
  ['ms932', 'shift_jis'],
  ['windows-932', 'shift_jis'],
  ['cp949', 'euc-kr'],
  ['ms949', 'euc-kr'],
  ['uhc', 'euc-kr'],
  ['eucjp', 'euc-jp'],
  ['euckr', 'euc-kr'],
  ['utf8mb4', 'utf-8'],
  ['utf-8-sig', 'utf-8'],
])

/**
 * The name of an encoding in the Encoding Standard, in small letters, from any of its labels or a usual
 * alias. Undefined for none, an unknown one, and those that decode nothing.
 */
export function encodingName(label: string | undefined): string | undefined {
  const plain = label?.trim().toLowerCase() ?? ''
  const name = labelToName(aliases.get(plain) ?? plain)?.toLowerCase()
  if (name === undefined || name === 'replacement' || name === 'x-user-defined') return undefined
  // The standard decodes both alike.
  return name === 'gbk' ? 'gb18030' : name
}
