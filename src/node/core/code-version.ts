import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The folder of the project, in which commands run. The path of this module does not tell it: the code
 * may have been compiled to another folder.
 */
const root = process.cwd()

/**
 * The version of the code that turns files into articles: a hash of all source files in these folders and
 * files, relative to the project. Results of other versions are not used again.
 */
export function codeVersion(paths: readonly string[]): string {
  const hash = createHash('sha256')
  for (const path of [...paths, 'package-lock.json'].flatMap(listFiles)) {
    hash.update(`${path}\0`).update(readFileSync(join(root, path)))
  }
  return hash.digest('hex').slice(0, 16)
}

function listFiles(path: string): string[] {
  try {
    const entries = readdirSync(join(root, path), { withFileTypes: true })
    const names = entries.map((entry) => entry.name).sort()
    return names.flatMap((name) => listFiles(join(path, name)))
  } catch (error) {
    const isFile = error instanceof Error && 'code' in error && error.code === 'ENOTDIR'
    return isFile ? [path] : []
  }
}
