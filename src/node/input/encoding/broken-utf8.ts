/**
 * The number of valid characters outside ASCII for each invalid sequence, from which a text counts as UTF-8.
 */
const goodForBad = 8

/**
 * The text of UTF-8 that was cut in the middle of a character or damaged, with U+FFFD for what is lost.
 * Undefined where the bytes are rather in another encoding.
 */
export function decodeBrokenUtf8(bytes: Buffer): string | undefined {
  const text = bytes.toString('utf8')
  const bad = text.match(/\ufffd+/g)?.length ?? 0
  const good = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0
  return bad > 0 && good >= bad * goodForBad ? text : undefined
}
