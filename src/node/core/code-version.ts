import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Commands run in the folder of the project; this code may have been compiled to anywhere. */
const root = process.cwd()

/**
 * Names the code that turns files into articles: a hash of all sources in these folders and files,
 * relative to the project. Whatever was made by other code is not used again.
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
