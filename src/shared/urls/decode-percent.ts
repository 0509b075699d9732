/**
 * Decodes percent-escapes of a URL or of a part of one (UTF-8, RFC 3986 2.1).
 * @returns the text; undefined where the escapes are not valid
 */
export function tryDecodePercent(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/**
 * Decodes percent-escapes of a URL or of a part of one (UTF-8, RFC 3986 2.1).
 * @returns the text; unchanged where the escapes are not valid
 */
export function decodePercent(text: string): string {
  return tryDecodePercent(text) ?? text
}
