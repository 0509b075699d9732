/**
 * A text without letter case, in NFC: two texts that a file system or a host may take for one have the
 * same. Upper case comes first, since some letters only meet there (`ß` and `SS`, `ſ` and `S`).
 */
export function foldCase(text: string): string {
  if (/^[ -@[-~]*$/.test(text)) return text
  return text.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
}

/**
 * The key of a path among all paths of a site: paths with the same key may be one file somewhere.
 * Letter case, Unicode composition, percent-encoding and dots or blanks at the end of a name make no
 * difference.
 */
export function pathKey(path: string): string {
  const decoded = path.includes('%') ? decodeAll(path) : path
  return foldCase(decoded).replace(/[. ]+(?=\/|$)/g, '')
}

/** Decodes as often as there is something to decode. What is no percent-encoding stays. */
function decodeAll(path: string): string {
  let current = path
  for (let depth = 0; depth < 8; depth += 1) {
    const decoded = current.replace(/(?:%[\da-f]{2})+/gi, decodePart)
    if (decoded === current) return current
    current = decoded
  }
  return current
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
