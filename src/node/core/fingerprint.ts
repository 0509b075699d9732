import { hash } from 'node:crypto'

/** The bits of a character. */
const bitsOf = { hex: 4, base64url: 6 } as const

/**
 * The first `length` characters of the SHA-256 of data. Text is hashed as UTF-8. The result is
 * hexadecimal by default, so that it is also unique on file systems that ignore letter case.
 */
export function cutHash(
  data: string | NodeJS.ArrayBufferView,
  length: number,
  encoding: 'hex' | 'base64url' = 'hex',
): string {
  // A part of a long string keeps the whole of it in memory: only the bytes that are needed become text.
  const bytes = Math.ceil((length * bitsOf[encoding]) / 8)
  return hash('sha256', data, 'buffer').toString(encoding, 0, bytes).slice(0, length)
}

/**
 * A cache key: 16 characters that change when a part or the order of the parts changes. Parts are
 * compared as JSON.
 */
export function fingerprint(...parts: readonly unknown[]): string {
  return cutHash(JSON.stringify(parts), 16, 'base64url')
}
