import { decodeStrictly, type Encoding } from './encoding.ts'
import { encodingName } from './encoding-name.ts'

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

/** How an editor's mark names the encoding of a file. */
const editorMark = /\bcoding[:=]\s*([\w.-]+)/i

/**
 * The encoding that the first two kilobytes of a file name: an XML declaration, the `<meta>` of a page, or an
 * editor's mark. Undefined where its bytes have no meaning in it, and for UTF-8, which they are not.
 */
export function declaredEncoding(bytes: Buffer): Encoding | undefined {
  const mark = editorMark.exec(bytes.toString('latin1', 0, 2048))?.[1]
  const label = declaredCharset(bytes) ?? encodingName(mark)
  if (label === undefined || label.startsWith('utf-')) return undefined
  return decodeStrictly(bytes, label) === undefined ? undefined : { label, name: label }
}
