import { createHash } from 'node:crypto'

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
const length = 10

/**
 * The id of an article that names none: 10 characters of base32 (RFC 4648, lower case) of the
 * SHA-256 of its NFC path below the content folder. Editing the file keeps it; moving changes it.
 */
export function idFromPath(path: string): string {
  const digest = createHash('sha256').update(path.normalize('NFC')).digest()
  return Array.from({ length }, (_, index) => alphabet[fiveBits(digest, index)]).join('')
}

function fiveBits(bytes: Buffer, index: number): number {
  const bit = index * 5
  const pair = bytes.readUInt16BE(bit >> 3)
  return (pair >> (11 - (bit & 7))) & 31
}
