import { hash } from 'node:crypto'

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
const length = 10

/**
 * The id of an article that states none: 10 characters of base32 (RFC 4648, lower case) of the SHA-256 of
 * its path below the content folder, in NFC. Editing the file keeps the id; moving the file changes it.
 */
export function idFromPath(path: string): string {
  const digest = hash('sha256', path.normalize('NFC'), 'binary')
  let id = ''
  for (let bit = 0; bit < length * 5; bit += 5) id += alphabet.charAt(fiveBits(digest, bit))
  return id
}

/** Five bits, from `bit` on, of bytes that are the characters of a text. */
function fiveBits(bytes: string, bit: number): number {
  const at = bit >> 3
  const pair = (bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1)
  return (pair >> (11 - (bit & 7))) & 31
}
