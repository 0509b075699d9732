import { cutHash } from '../../core/fingerprint.ts'
import type { Settings } from '../../core/settings.ts'

const maxCharacters = 60
const maxBytes = 180

/** Names that mean something to an address or to a file system. Compared in lower case. */
const reserved = new Set([
  ...['page', 'feed.xml', 'feed.json', 'index.html', 'con', 'prn', 'aux', 'nul'],
  ...Array.from({ length: 10 }, (_, digit) => [`com${digit}`, `lpt${digit}`]).flat(),
])

/**
 * The slugs that labels had before each followed from its own label alone. Pages still lead from there;
 * nothing else is made from them. Labels that had got the same slug were told apart by a number.
 */
export function previousSlugs(
  labels: Iterable<string>,
  wanted: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const taken = new Set(reserved)
  const slugs = new Map<string, string>()
  const ordered = [...new Set(labels)].sort()
  const byHand = ordered.filter((label) => wanted.has(label))
  const others = ordered.filter((label) => !wanted.has(label))
  for (const label of [...byHand, ...others]) {
    slugs.set(label, takeFree(previousSlug(wanted.get(label) ?? label), taken))
  }
  return slugs
}

/** The slugs that category paths had, outermost first, for every path and what it lies in. */
export function previousCategorySlugs(
  paths: Iterable<readonly string[]>,
  settings: Settings['categories'],
): ReadonlyMap<readonly string[], readonly string[]> {
  const children = new Map<string, Map<string, readonly string[]>>()
  for (const path of paths) {
    for (const depth of path.keys()) {
      const parent = path.slice(0, depth).join('\0')
      const level = children.get(parent) ?? new Map<string, readonly string[]>()
      children.set(parent, level.set(path[depth] ?? '', path.slice(0, depth + 1)))
    }
  }
  const known = new Map<string, readonly string[]>([['', []]])
  const slugs = new Map<readonly string[], readonly string[]>()
  // Parents come before their children: a parent is entered into `children` first.
  for (const [parent, level] of children) {
    const wanted = [...level].flatMap(([label, path]) => {
      const slug = settings[path.join('/')]?.slug
      return slug === undefined ? [] : [[label, slug] as const]
    })
    for (const [label, slug] of previousSlugs(level.keys(), new Map(wanted))) {
      const path = level.get(label) ?? []
      const all = [...(known.get(parent) ?? []), slug]
      known.set(path.join('\0'), all)
      slugs.set(path, all)
    }
  }
  return slugs
}

function previousSlug(label: string): string {
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

function takeFree(slug: string, taken: Set<string>): string {
  let free = slug
  for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${slug}-${n}`
  taken.add(free.toLowerCase())
  return free
}
