import { hash } from 'node:crypto'

/**
 * The first `length` characters of the SHA-256 of some data. Text is hashed as UTF-8. Hexadecimal
 * characters also tell files apart where upper and lower case are one.
 */
export function cutHash(
  data: string | NodeJS.ArrayBufferView,
  length: number,
  encoding: 'hex' | 'base64url' = 'hex',
): string {
  return hash('sha256', data, encoding).slice(0, length)
}

/** A cache key: 16 characters that change when a part does, or their order. Parts are compared as JSON. */
export function fingerprint(...parts: readonly unknown[]): string {
  return cutHash(JSON.stringify(parts), 16, 'base64url')
}
