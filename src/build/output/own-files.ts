import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { dirname } from 'node:path/posix'
import { statOf } from './output-record.ts'

/** The folders in which everything is ours to remove. At the top, only files that a build wrote are. */
const ownFolders = [
  ...['assets', 'data', 'media', 'a', 'c', 'by', 't', 'archive', 'page', 'search', 'settings'],
]

/** What stands in those folders of the output folder, by paths relative to it. */
export interface OwnFiles {
  readonly files: readonly string[]
  /** When each folder was last changed, as it was before it was listed. */
  readonly folders: ReadonlyMap<string, number>
}

/**
 * Lists those folders. Folders that were last changed when `known` says so are not listed, and their
 * files left out.
 */
export function listOwnFiles(outDir: string, known: ReadonlyMap<string, number>): OwnFiles {
  const files: string[] = []
  const folders = new Map<string, number>()

  function visit(folder: string): void {
    const stat = statOf(join(outDir, folder))
    if (!stat?.isDirectory()) return
    folders.set(folder, stat.mtimeMs)
    if (known.get(folder) === stat.mtimeMs) return
    for (const entry of readdirSync(join(outDir, folder), { withFileTypes: true })) {
      const child = `${folder}/${entry.name}`
      if (!entry.isDirectory()) files.push(child)
      else if (!known.has(child)) visit(child)
    }
  }

  for (const folder of new Set([...ownFolders, ...known.keys()])) visit(folder)
  return { files, folders }
}

/** When those of our folders that hold these files, or folders with them, were last changed. */
export function folderTimes(outDir: string, paths: Iterable<string>): ReadonlyMap<string, number> {
  const times = new Map<string, number>()

  function note(folder: string): void {
    if (times.has(folder)) return
    const stat = statOf(join(outDir, folder))
    if (stat !== undefined) times.set(folder, stat.mtimeMs)
    if (folder.includes('/')) note(dirname(folder))
  }

  for (const path of paths) {
    if (ownFolders.some((name) => path.startsWith(`${name}/`))) note(dirname(path))
  }
  return times
}
