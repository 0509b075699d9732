import type { Plugin, ViteBuilder } from 'vite'
import type { BuildPaths } from '../core/build-paths.ts'
import { SettingsError } from '../core/settings.ts'

/** What our plugin in `vite.config.ts` says of the bundle. */
export interface ContentApi {
  /** The script that the first paint waits for, relative to the project. */
  readonly beforePaintEntry: string
}

/** The name of our plugin. */
export const contentPluginName = 'broadsheet:content'

/** Vite, ready to bundle the reader. */
export interface AppBuilder extends ContentApi {
  readonly builder: ViteBuilder
}

/**
 * Loads Vite and `vite.config.ts`, which takes as long as all the rest of a small build. Throws
 * `SettingsError` when our plugin is not among its plugins.
 */
export async function openAppBuilder(
  { root, base }: BuildPaths,
  mode: string,
): Promise<AppBuilder> {
  const { createBuilder } = await import('vite')
  const builder = await createBuilder({ root, base, mode, logLevel: 'warn' })
  return { builder, ...findContentApi(builder.config.plugins) }
}

function findContentApi(plugins: readonly Plugin<ContentApi>[]): ContentApi {
  const api = plugins.find((plugin) => plugin.name === contentPluginName)?.api
  if (api !== undefined) return api
  throw new SettingsError(['plugins: expected contentPlugin in vite.config.ts, found none'])
}
