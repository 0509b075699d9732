import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { statOf } from './output-record.ts'

/** The folders in which everything is ours to remove. At the top, only files that a build wrote are. */
const ownFolders = [
  ...['assets', 'data', 'media', 'a', 'c', 'by', 't', 'archive', 'page', 'search', 'settings'],
]

/** The paths of all files in those folders of the output folder, relative to it. */
export function* ownFiles(outDir: string): Generator<string> {
  for (const name of ownFolders) {
    if (statOf(join(outDir, name))?.isDirectory()) yield* filesBelow(outDir, name)
  }
}

function* filesBelow(outDir: string, folder: string): Generator<string> {
  for (const entry of readdirSync(join(outDir, folder), { withFileTypes: true })) {
    const child = `${folder}/${entry.name}`
    if (entry.isDirectory()) yield* filesBelow(outDir, child)
    else yield child
  }
}
