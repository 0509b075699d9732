import { join, resolve } from 'node:path'
import type { UserConfig } from 'vite'
import { SettingsError } from './settings.ts'

/** Where a site is made and what it is for. Folders are absolute. */
export interface SitePlace {
  readonly root: string
  /** Begins and ends with a slash. */
  readonly base: string
  readonly outDir: string
  /** Empty for none. */
  readonly publicDir: string
  readonly mode: string
}

/** The place that Vite would resolve a configuration to, without Vite. Throws `SettingsError`. */
export function readSitePlace(config: UserConfig, mode: string): SitePlace {
  const root = resolve(config.root ?? '')
  const { publicDir = 'public' } = config
  const place = {
    root,
    base: resolveBase(config.base ?? '/'),
    outDir: resolve(root, config.build?.outDir ?? 'dist'),
    publicDir: publicDir === false || publicDir === '' ? '' : resolve(root, publicDir),
    mode,
  }
  assertBase(place.base)
  return place
}

/** Pages at any depth share their addresses, so a base has to be a path from the root of the host. */
export function assertBase(base: string): void {
  if (/^\/(?!\/)/.test(base)) return
  const found = JSON.stringify(base)
  throw new SettingsError([`base: expected a path such as "/" or "/news/", found ${found}`])
}

/** Throws `SettingsError` when a plugin has changed what the configuration says of the place. */
export function assertSamePlace(ours: SitePlace, resolved: SitePlace): void {
  const names = ['root', 'base', 'outDir', 'publicDir', 'mode'] as const
  const changed = names.filter((name) => ours[name] !== resolved[name])
  if (changed.length === 0) return
  throw new SettingsError(
    changed.map(
      (name) => `${name}: expected ${ours[name]} from every plugin, found ${resolved[name]}`,
    ),
  )
}

/** The folder of everything that builds keep. */
export function cacheDirOf(root: string): string {
  return join(root, 'node_modules', '.cache', 'broadsheet')
}

function resolveBase(base: string): string {
  if (base.startsWith('.') || /^(?:[a-z]+:)?\/\//i.test(base) || base === '') return base
  const { pathname } = new URL(base.startsWith('/') ? base : `/${base}`, 'http://localhost')
  return pathname.endsWith('/') ? pathname : `${pathname}/`
}
