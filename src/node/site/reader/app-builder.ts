import type { Plugin, ViteBuilder } from 'vite'
import { SettingsError } from '../../core/settings.ts'
import { assertNoPaths } from './assert-no-paths.ts'
import { basePlaceholder } from './base-placeholder.ts'

/** The facts about the bundle that the plugin in `vite.config.ts` gives. */
export interface ContentApi {
  /** The script that the first paint waits for, relative to the project. */
  readonly beforePaintEntry: string
}

/** The name of the plugin of `vite-plugin.ts`. */
export const contentPluginName = 'broadsheet:content'

/** Vite, ready to bundle the reader. */
export interface AppBuilder extends ContentApi {
  readonly builder: ViteBuilder
}

/**
 * Loads Vite and `vite.config.ts`, which takes as long as all the rest of a small build.
 * `root` is the folder of the project. Throws
 * `SettingsError` when the plugin of `vite-plugin.ts` is missing, or when the configuration sets folders.
 */
export async function openAppBuilder(root: string, mode: string): Promise<AppBuilder> {
  const { createBuilder, loadConfigFromFile, mergeConfig } = await import('vite')
  const loaded = await loadConfigFromFile({ command: 'build', mode }, undefined, root, 'warn')
  const config = loaded?.config ?? {}
  assertNoPaths(config)
  const inline = { root, base: basePlaceholder, mode, logLevel: 'warn', configFile: false } as const
  const builder = await createBuilder(mergeConfig(config, inline))
  return { builder, ...findContentApi(builder.config.plugins) }
}

function findContentApi(plugins: readonly Plugin<ContentApi>[]): ContentApi {
  const api = plugins.find((plugin) => plugin.name === contentPluginName)?.api
  if (api !== undefined) return api
  throw new SettingsError(['plugins: expected contentPlugin in vite.config.ts, found none'])
}
