import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The paths of all files in the public folder, relative to it; none where there is no such folder. */
export function listPublicFiles(publicDir: string): readonly string[] {
  if (publicDir === '' || !statSync(publicDir, { throwIfNoEntry: false })?.isDirectory()) return []
  return [...filesIn(publicDir, '')]
}

function* filesIn(folder: string, prefix: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isDirectory()) yield* filesIn(join(folder, entry.name), `${prefix}${entry.name}/`)
    else if (entry.isFile()) yield prefix + entry.name
  }
}
