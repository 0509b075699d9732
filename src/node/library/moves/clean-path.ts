import { isFileName } from '../../core/paths/file-name.ts'

/** The most bytes of a path that file systems take, less a long output folder. */
const maxBytes = 1000

/**
 * A percent-encoded path decoded, without query, empty, `.` and `..` segments, and without `index.html`
 * at its end. Undefined when nothing is left or it cannot be a path on every disk.
 */
export function cleanPath(address: string): string | undefined {
  const path = address.replace(/[?#].*$/s, '')
  const decoded = decodeSegments(path.split('/'))
  if (decoded === undefined) return undefined
  const segments = decoded.filter((segment) => !/^\.{0,2}$/.test(segment))
  const kept = withoutIndex(segments)
  if (kept.length === 0) return segments.length === 0 ? undefined : '/'
  const joined = kept.join('/')
  const isPath = Buffer.byteLength(joined) <= maxBytes && kept.every(isOldName)
  const isFolder = path.endsWith('/') || kept.length < segments.length
  return isPath ? `/${joined}${isFolder ? '/' : ''}` : undefined
}

function decodeSegments(segments: readonly string[]): string[] | undefined {
  try {
    return segments.map((segment) => decodeURIComponent(segment).normalize('NFC'))
  } catch {
    return undefined
  }
}

const indexName = /^index\.html$/i

/** Hosts answer a folder with the `index.html` in it, so that both are one address. */
function withoutIndex(segments: readonly string[]): readonly string[] {
  const last = segments.findLastIndex((segment) => !indexName.test(segment))
  return segments.slice(0, last + 1)
}

/** A folder called `index.html` would stand where the page of the folder around it belongs. */
function isOldName(segment: string): boolean {
  return isFileName(segment) && !indexName.test(segment)
}
