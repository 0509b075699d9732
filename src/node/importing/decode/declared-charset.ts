import { labelToName } from '@exodus/bytes/encoding.js'

/** Names that feeds use and the Encoding Standard does not know. */
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

/** The charset that `Content-Type` names, as the Encoding Standard names it; undefined for none or an unknown one. */
export function httpCharset(contentType: string): string | undefined {
  return encodingName(/;\s*charset\s*=\s*["']?([^"';\s]+)/i.exec(contentType)?.[1])
}

/**
 * The encoding that an XML declaration, or the `<meta>` of a page, names in its ASCII characters. That it is
 * UTF-16 cannot be true where the declaration could be read (HTML, section 13.2.3.2, says the same).
 */
export function declaredCharset(bytes: Buffer): string | undefined {
  const head = bytes.toString('latin1', 0, 2048)
  const xml = /<\?xml\s[^<>]*?\bencoding\s*=\s*["']([^"']*)["']/i.exec(head)
  const meta = /<meta\s[^<>]*?\bcharset\s*=\s*["']?([^"'\s/>;]+)/i.exec(head)
  const name = encodingName(xml?.[1] ?? meta?.[1])
  return name?.startsWith('utf-16') ? undefined : name
}

function encodingName(label: string | undefined): string | undefined {
  const plain = label?.trim().toLowerCase() ?? ''
  const name = labelToName(aliases.get(plain) ?? plain)?.toLowerCase()
  if (name === undefined || name === 'replacement' || name === 'x-user-defined') return undefined
  // The standard decodes both alike.
  return name === 'gbk' ? 'gb18030' : name
}
