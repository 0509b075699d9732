import { TextDecoder } from '@exodus/bytes/encoding.js'

/** An encoding: its label in the Encoding Standard, and its name in messages. */
export interface Encoding {
  readonly label: string
  readonly name: string
}

/**
 * Decodes as the Encoding Standard says, by its label. Undefined where a byte has no meaning. Node's own
 * decoders take bytes that the standard refuses, so a package that follows it decodes.
 */
export function decodeStrictly(bytes: Buffer, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The share of characters that match `pattern` (with the flag `g`), among those outside ASCII. */
export function shareOfMatches(text: string, pattern: RegExp): number {
  const all = text.match(/[^\0-\x7f]/gu)?.length ?? 0
  return all === 0 ? 0 : (text.match(pattern)?.length ?? 0) / all
}
