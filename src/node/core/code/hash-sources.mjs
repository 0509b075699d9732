// Plain JavaScript, because the compiler of the program uses it before anything is compiled.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The parts of the code whose results are kept from build to build, and their sources.
 *
 * @type {{ readonly [part in 'articles' | 'search' | 'cards']: readonly string[] }}
 */
export const codeParts = {
  articles: ['src/node', 'src/shared'],
  search: ['src/node/search', 'src/shared'],
  cards: ['src/node/cards'],
}

/**
 * A hash of all source files in these folders and files, and of the versions of all packages. Paths are
 * relative to `root`, the folder of the project.
 *
 * @param {string} root
 * @param {readonly string[]} paths
 * @returns {string}
 */
export function hashSources(root, paths) {
  const hash = createHash('sha256')
  for (const path of [...paths, 'package-lock.json'].flatMap((each) => listFiles(root, each))) {
    hash.update(`${path}\0`).update(readFileSync(join(root, path)))
  }
  return hash.digest('hex').slice(0, 16)
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
function listFiles(root, path) {
  try {
    const entries = readdirSync(join(root, path), { withFileTypes: true })
    const names = entries.map((entry) => entry.name).sort()
    return names.flatMap((name) => listFiles(root, `${path}/${name}`))
  } catch (error) {
    const isFile = error instanceof Error && 'code' in error && error.code === 'ENOTDIR'
    return isFile ? [path] : []
  }
}
