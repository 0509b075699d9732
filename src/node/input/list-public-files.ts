import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The paths of all files in the public folders, relative to them; none where there is no such folder.
 * Folders are absolute; an empty name is none.
 */
export function listPublicFiles(publicDirs: readonly string[]): readonly string[] {
  const folders = publicDirs.filter(
    (folder) => folder !== '' && statSync(folder, { throwIfNoEntry: false })?.isDirectory(),
  )
  return [...new Set(folders.flatMap((folder) => [...filesIn(folder, '')]))]
}

/** The file that is published at a path: of the first public folder that has it. */
export function findPublicFile(publicDirs: readonly string[], path: string): string {
  const files = publicDirs.filter((folder) => folder !== '').map((folder) => join(folder, path))
  return files.find((file) => existsSync(file)) ?? path
}

function* filesIn(folder: string, prefix: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isDirectory()) yield* filesIn(join(folder, entry.name), `${prefix}${entry.name}/`)
    else if (entry.isFile()) yield prefix + entry.name
  }
}
