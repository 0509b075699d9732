import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { asCacheError } from '../output-error.ts'

/** The name of the cache in an archive without packages. */
export const ownCacheName = '.broadsheet'

/**
 * Makes the folder of the cache. One that stands in the archive itself keeps Git from seeing it, so that
 * nobody has to change their `.gitignore`. Throws `OutputError` when it cannot be written.
 */
export function prepareCache(cacheDir: string): void {
  try {
    mkdirSync(cacheDir, { recursive: true })
    if (basename(cacheDir) === ownCacheName) writeFileSync(join(cacheDir, '.gitignore'), '*\n')
  } catch (error) {
    throw asCacheError(error, cacheDir)
  }
}
