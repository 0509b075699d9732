import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import { ownCacheName } from './paths/prepare-cache.ts'
import { SettingsError } from './settings.ts'

/** The folders that a build reads and writes, and the base path of the site. Folders are absolute. */
export interface BuildPaths {
  readonly root: string
  /** Begins and ends with a slash. */
  readonly base: string
  readonly outDir: string
  /** Empty when the project has no public folder. */
  readonly publicDir: string
  /** The folder in which builds keep files for later builds. */
  readonly cacheDir: string
}

/** The options of the build command. */
interface BuildOptions {
  /** The folder of the archive, absolute. */
  readonly root: string
  readonly base?: string | undefined
  /** Absolute. */
  readonly outDir: string
  /** Absolute, or empty for none. */
  readonly publicDir: string
}

/** The paths of a build. Adds missing slashes to `base`. Throws `SettingsError` when `base` is not a path. */
export function readBuildPaths({ root, base = '/', outDir, publicDir }: BuildOptions): BuildPaths {
  const normalised = normaliseBase(base)
  assertBase(normalised)
  return {
    root,
    base: normalised,
    outDir,
    publicDir,
    cacheDir: cacheDirOf(root),
  }
}

/**
 * Throws `SettingsError` unless `base` is a path from the root of the host: pages at any depth share
 * their URLs, so a relative base cannot work.
 */
export function assertBase(base: string): void {
  if (/^\/(?!\/)[^\s"'`<>\\]*$/.test(base)) return
  const found = JSON.stringify(base)
  throw new SettingsError([`base: expected a path such as "/" or "/news/", found ${found}`])
}

/**
 * The folder in which builds of an archive keep files for later builds: beside the packages where there
 * are any, as other tools do, else in a folder `.broadsheet` of the archive.
 */
export function cacheDirOf(root: string): string {
  const packages = join(root, 'node_modules')
  return isWritable(packages) ? join(packages, '.cache', 'broadsheet') : join(root, ownCacheName)
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Adds the missing slashes to a path. A text that is not a path stays as it is. */
function normaliseBase(base: string): string {
  if (base.startsWith('.') || /^(?:[a-z]+:)?\/\//i.test(base) || base === '') return base
  const { pathname } = new URL(base.startsWith('/') ? base : `/${base}`, 'http://localhost')
  return pathname.endsWith('/') ? pathname : `${pathname}/`
}
