import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** The name of the cache in an archive without packages. */
export const ownCacheName = '.broadsheet'

/**
 * Makes the folder of the cache. One that stands in the archive itself keeps Git from seeing it, so that
 * nobody has to change their `.gitignore`.
 */
export function prepareCache(cacheDir: string): void {
  mkdirSync(cacheDir, { recursive: true })
  if (basename(cacheDir) === ownCacheName) writeFileSync(join(cacheDir, '.gitignore'), '*\n')
}
