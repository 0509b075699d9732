import { parseArgs } from 'node:util'
import type { Plugin, UserConfig, UserConfigExport, ViteBuilder } from 'vite'
import { assertSamePlace, readSitePlace, type SitePlace } from '../core/build-paths.ts'
import { explainFailure } from '../core/explain-failure.ts'
import { SettingsError } from '../core/settings.ts'
import { type ContentApi, contentPluginName, placeOf } from '../vite-plugin.ts'

/**
 * `npm run build`: builds the content folder into the output folder with Vite's own options
 * `--outDir DIR` and `--base /x/`. `load` reads `vite.config.ts`, whose settings may be wrong, and gives
 * what it exports. Exit code 0 when the site was written, 1 when it was left as it was.
 */
export async function build(load: () => Promise<UserConfigExport>): Promise<void> {
  try {
    await buildFrom(await load())
  } catch (error) {
    const message = explainFailure(error)
    if (message !== '') process.stderr.write(`${message}\n`)
    process.exitCode = 1
  }
}

async function buildFrom(exported: UserConfigExport): Promise<void> {
  const { values } = parseArgs({
    options: {
      outDir: { type: 'string' },
      base: { type: 'string' },
      mode: { type: 'string' },
    },
  })
  // React's development build would end up in the pages otherwise.
  process.env.NODE_ENV ??= 'production'
  const mode = values.mode ?? 'production'
  const written = await resolveExport(exported, mode)
  const config = {
    ...written,
    ...(values.base !== undefined && { base: values.base }),
    build: { ...written.build, ...(values.outDir !== undefined && { outDir: values.outDir }) },
  }
  const place = readSitePlace(config, mode)
  const { build } = findContentApi(config)
  await build(place, () => openBuilder(config, place))
}

/** A configuration as Vite takes it from a file: a value, a promise or a function that makes one. */
async function resolveExport(exported: UserConfigExport, mode: string): Promise<UserConfig> {
  const made = typeof exported === 'function' ? exported({ command: 'build', mode }) : exported
  return await made
}

/** The part of our plugin that builds. Plugins that have yet to be loaded are left alone. */
function findContentApi({ plugins = [] }: UserConfig): ContentApi {
  const nested: readonly unknown[] = plugins
  const flat = nested.flat(9) as readonly (Plugin<ContentApi> | undefined)[]
  const api = flat.find((plugin) => plugin?.name === contentPluginName)?.api
  if (api !== undefined) return api
  throw new SettingsError(['plugins: expected contentPlugin in vite.config.ts, found none'])
}

/** Loads Vite, which takes as long as all the rest of a small build. */
async function openBuilder(config: UserConfig, place: SitePlace): Promise<ViteBuilder> {
  const { createBuilder } = await import('vite')
  const builder = await createBuilder({
    ...config,
    mode: place.mode,
    configFile: false,
    logLevel: 'warn',
  })
  assertSamePlace(place, placeOf(builder.config))
  return builder
}
