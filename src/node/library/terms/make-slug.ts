import { cutHash } from '../../core/fingerprint.ts'

const maxCharacters = 60
const maxBytes = 180

/** Names that mean something to an address or to a file system. Compared in lower case. */
const reserved = new Set([
  ...['page', 'feed.xml', 'feed.json', 'index.html', 'con', 'prn', 'aux', 'nul'],
  ...Array.from({ length: 10 }, (_, digit) => [`com${digit}`, `lpt${digit}`]).flat(),
])

/**
 * Turns a label into one safe path segment: Unicode letters and digits stay, everything else
 * becomes `-`. Never empty, never `.` or `..`, at most 180 bytes; an overlong label is cut and
 * gets a hash of the whole.
 */
export function makeSlug(label: string): string {
  const slug = label
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}._+]+/gu, '-')
    .replace(/\.(?=(?:json|xml|html)$)/i, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
  return slug === '' ? `x-${cutHash(label, 6)}` : shorten(slug, label)
}

function shorten(slug: string, label: string): string {
  const characters = Array.from(slug)
  if (characters.length <= maxCharacters && Buffer.byteLength(slug) <= maxBytes) return slug
  let cut = characters.slice(0, maxCharacters).join('')
  while (Buffer.byteLength(cut) > maxBytes - 8) cut = Array.from(cut).slice(0, -1).join('')
  return `${cut}-${cutHash(label, 6)}`
}

/**
 * Gives each label its slug, no two alike and none reserved, also when file systems or hosts ignore
 * case. Labels are served in code-unit order so that the result does not depend on who comes first.
 * `wanted` holds slugs set by hand; they come before all others.
 */
export function assignSlugs(
  labels: Iterable<string>,
  wanted: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const taken = new Set(reserved)
  const slugs = new Map<string, string>()
  const ordered = [...new Set(labels)].sort()
  const byHand = ordered.filter((label) => wanted.has(label))
  const others = ordered.filter((label) => !wanted.has(label))
  for (const label of [...byHand, ...others]) {
    slugs.set(label, takeFree(makeSlug(wanted.get(label) ?? label), taken))
  }
  return slugs
}

function takeFree(slug: string, taken: Set<string>): string {
  let free = slug
  for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${slug}-${n}`
  taken.add(free.toLowerCase())
  return free
}
