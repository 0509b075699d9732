/** What file systems take, less a long output folder. */
const maxBytes = 1000

/**
 * A percent-encoded path decoded, without query, empty, `.` and `..` segments. Undefined when nothing
 * is left or it cannot be a path on every disk.
 */
export function cleanPath(address: string): string | undefined {
  try {
    const path = address.replace(/[?#].*$/s, '')
    const segments = path.split('/').map((segment) => decodeURIComponent(segment).normalize('NFC'))
    const kept = segments.filter((segment) => !/^\.{0,2}$/.test(segment))
    const joined = kept.join('/')
    const isShort = joined !== '' && Buffer.byteLength(joined) <= maxBytes
    const isSafe = isShort && kept.every(isSafeSegment)
    return isSafe ? `/${joined}${path.endsWith('/') ? '/' : ''}` : undefined
  } catch {
    return undefined
  }
}

function isSafeSegment(segment: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  return !/[\u0000-\u001f\u007f/\\]/.test(segment) && Buffer.byteLength(segment) <= 200
}
