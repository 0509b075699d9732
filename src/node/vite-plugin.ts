import { resolve } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import { buildProject } from './build-project.ts'
import { assertBase, type BuildPaths, cacheDirOf } from './core/build-paths.ts'
import { readSettings, type SettingsInput } from './core/settings.ts'
import { threadCount } from './core/threads/thread-count.ts'
import { serveContent } from './dev/serve-content.ts'
import { servePreview } from './dev/serve-preview.ts'
import { assertLogo } from './site/head/assert-logo.ts'
import { readLook } from './site/look/read-look.ts'
import { printSheet } from './site/pages/page-assets.ts'
import { type ContentApi, contentPluginName } from './site/reader/app-builder.ts'
import { bundling } from './site/reader/bundling.ts'
import { projectReader } from './site/reader/project-reader.ts'

/** The options of the plugin in `vite.config.ts`. Modules are relative to the project. */
interface ContentPluginOptions extends ContentApi {
  /** The export of `broadsheet.config.ts`. */
  readonly settings: SettingsInput
  /** The module that exports `createRenderPage`. */
  readonly prerenderEntry: string
}

/**
 * Connects the pipeline with Vite: builds the site, serves it in development, previews it. Throws
 * `SettingsError` when the settings or the options cannot be used.
 */
export function contentPlugin(options: ContentPluginOptions): Plugin<ContentApi> {
  const { prerenderEntry, beforePaintEntry } = options
  const entries = ['index.html', beforePaintEntry, printSheet]
  const settings = readSettings(options.settings, process.env)
  let config: ResolvedConfig
  return {
    name: contentPluginName,
    api: { beforePaintEntry },
    sharedDuringBuild: true,
    config: ({ preview, root }, { command }) => ({
      appType: 'mpa',
      preview: { port: preview?.port ?? 4173, strictPort: true },
      ...bundling({ entries, prerenderEntry, root: resolve(root ?? ''), command }),
    }),
    // The renderer never clicks, so modules that are loaded later stay out of it.
    resolveDynamicImport(_, importer) {
      // Every bundle needs the words.
      if (importer?.includes('/src/shared/words/')) return undefined
      return this.environment.name === 'ssr' ? false : undefined
    },
    configResolved(resolved) {
      assertBase(resolved.base)
      assertLogo(settings.logo, resolved.publicDir)
      config = resolved
    },
    async buildApp(builder) {
      const paths = buildPathsOf(config)
      await buildProject({ settings, paths }, projectReader(config.root, config.mode))
      // Vite bundles every environment that is not marked as built.
      for (const environment of Object.values(builder.environments)) environment.isBuilt = true
    },
    configureServer: (server) =>
      serveContent(server, {
        settings,
        threads: threadCount(),
        beforePaintEntry,
        prerenderEntry,
        cacheDir: cacheDirOf(server.config.root),
        readLook: () => readLook(settings, buildPathsOf(server.config)),
      }),
    configurePreviewServer: servePreview,
  }
}

/** The build paths from Vite's resolved configuration. */
function buildPathsOf({ root, base, build, publicDir }: ResolvedConfig): BuildPaths {
  const outDir = resolve(root, build.outDir)
  return { root, base, outDir, publicDir, cacheDir: cacheDirOf(root) }
}
