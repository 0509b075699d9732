import { decodeStrictly, type Encoding } from './encoding.ts'

/** How an HTML page, an XML file or an editor's mark names the encoding of a file. */
const declaration =
  /<meta\b[^>]*\bcharset\s*=\s*["']?([\w.:-]+)|^<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)|\bcoding[:=]\s*([\w.-]+)/i

/** The encoding that the first two kilobytes of a file name, where its bytes have a meaning in it. */
export function declaredEncoding(bytes: Buffer): Encoding | undefined {
  const match = declaration.exec(bytes.toString('latin1', 0, 2048))
  const label = (match?.[1] ?? match?.[2] ?? match?.[3])?.toLowerCase()
  if (label === undefined || /^utf-?(?:8|16|7|32)/.test(label)) return undefined
  return decodeStrictly(bytes, label) === undefined ? undefined : { label, name: label }
}
