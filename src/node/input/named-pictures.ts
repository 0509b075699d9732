import { readdirSync } from 'node:fs'
import { join, sep } from 'node:path'

const pictureName = /\.(?:png|jpe?g|gif|webp|avif)$/i

/** The pictures of a folder by their names in lower case, each with its paths, the shortest first. */
type NamedPictures = ReadonlyMap<string, readonly string[]>

/**
 * Finds all pictures below a folder, real path given; names that begin with a point are left out, links not
 * followed.
 */
export function namedPictures(root: string): NamedPictures {
  const byName = new Map<string, string[]>()
  for (const entry of readdirSync(root, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name)
    const isHidden = path.slice(root.length).includes(`${sep}.`)
    if (!entry.isFile() || !pictureName.test(entry.name) || isHidden) continue
    const key = entry.name.normalize('NFC').toLowerCase()
    byName.set(key, [...(byName.get(key) ?? []), path])
  }
  for (const paths of byName.values()) paths.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
  return byName
}

/** The path of the picture with this name or end of a path; the shortest where there are several. */
export function findNamedPicture(pictures: NamedPictures, name: string): string | undefined {
  const wanted = name.normalize('NFC').toLowerCase().replace(/^\/+/, '')
  const paths = pictures.get(wanted.split('/').at(-1) ?? '') ?? []
  return paths.find((path) => path.normalize('NFC').toLowerCase().endsWith(`/${wanted}`))
}
