import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Makes a folder unless it was made before from sources with this fingerprint, which stands in a file
 * beside the folder. What `make` throws leaves the folder to be made again.
 */
export function makeOnce(folder: string, fingerprint: string, make: () => void): void {
  const stamp = `${folder}.stamp`
  if (readStamp(stamp) === fingerprint) return
  rmSync(stamp, { force: true })
  make()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, fingerprint)
}

function readStamp(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** A hash over the names and the bytes of files, of whole folders too, and the version of Node. */
export function fingerprintOf(paths: readonly string[]): string {
  const hash = createHash('sha256').update(process.version)
  for (const path of paths.flatMap(filesBelow)) hash.update(`${path}\n`).update(readFileSync(path))
  return hash.digest('hex')
}

function filesBelow(path: string): string[] {
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile())
    .sort()
}
