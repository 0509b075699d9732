import { join, resolve } from 'node:path'
import { SettingsError } from './settings.ts'

/** The folders that a build reads and writes, and the path that the site is for. Folders are absolute. */
export interface BuildPaths {
  readonly root: string
  /** Begins and ends with a slash. */
  readonly base: string
  readonly outDir: string
  /** Empty for none. */
  readonly publicDir: string
}

/** What the build command is told. */
interface BuildOptions {
  readonly base?: string | undefined
  readonly outDir?: string | undefined
}

/** The paths of a build in the current folder. Throws `SettingsError` where `base` is no path. */
export function readBuildPaths({ base = '/', outDir = 'dist' }: BuildOptions): BuildPaths {
  const normalised = normaliseBase(base)
  assertBase(normalised)
  return {
    root: process.cwd(),
    base: normalised,
    outDir: resolve(outDir),
    publicDir: resolve('public'),
  }
}

/** Throws `SettingsError` where a base is no path from the root of the host: pages at any depth share their addresses. */
export function assertBase(base: string): void {
  if (/^\/(?!\/)/.test(base)) return
  const found = JSON.stringify(base)
  throw new SettingsError([`base: expected a path such as "/" or "/news/", found ${found}`])
}

/** The folder of everything that builds keep. */
export function cacheDirOf(root: string): string {
  return join(root, 'node_modules', '.cache', 'broadsheet')
}

/** Adds the slashes that a path lacks. What is no path stays as it is. */
function normaliseBase(base: string): string {
  if (base.startsWith('.') || /^(?:[a-z]+:)?\/\//i.test(base) || base === '') return base
  const { pathname } = new URL(base.startsWith('/') ? base : `/${base}`, 'http://localhost')
  return pathname.endsWith('/') ? pathname : `${pathname}/`
}
