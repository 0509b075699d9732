import { decodePercent } from '../../../shared/urls/decode-percent.ts'

/**
 * The text without letter case, in NFC. Two texts that a file system or a host may take for the same give
 * the same result. The text is put into upper case first, because some letters are equal only there (`ß`
 * and `SS`, `ſ` and `S`).
 */
export function foldCase(text: string): string {
  if (/^[ -@[-~]*$/.test(text)) return text
  return text.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
}

/**
 * The key of a path among all paths of a site. Two paths with the same key may be the same file on some
 * system. Letter case, Unicode composition, percent-encoding and dots or spaces at the end of a name make
 * no difference.
 */
export function pathKey(path: string): string {
  const decoded = path.includes('%') ? decodeAll(path) : path
  return foldCase(decoded).replace(/[. ]+(?=\/|$)/g, '')
}

/** Decodes percent-encoding until nothing changes. Text that is not percent-encoding stays. */
function decodeAll(path: string): string {
  let current = path
  for (let depth = 0; depth < 8; depth += 1) {
    const decoded = current.replace(/(?:%[\da-f]{2})+/gi, decodePercent)
    if (decoded === current) return current
    current = decoded
  }
  return current
}
