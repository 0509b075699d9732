import { resolve } from 'node:path'
import { normalizePath, type Plugin, type ResolvedConfig } from 'vite'
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
      builder: { sharedConfigBuild: true },
      // Vite only bundles. The build writes files itself: it compares and skips, and writes nothing
      // before all problems are known.
      build: {
        write: false,
        emptyOutDir: false,
        copyPublicDir: false,
        // Only Safari before 17 lacks module preloading. There some parts load a little later.
        // The program names the style sheets of late parts only: names of scripts weigh on every page.
        modulePreload: { polyfill: false, resolveDependencies: styleSheetsOf },
      },
      environments: {
        client: {
          build: {
            manifest: true,
            rolldownOptions: {
              input: [...entries],
              output: {
                codeSplitting: {
                  includeDependenciesRecursively: false,
                  groups: [programGroup(entries, resolve(root ?? ''))],
                },
              },
            },
          },
        },
        ssr: {
          // The renderer of a build stands alone. The dev server lets Node load packages, as CommonJS needs.
          ...(command === 'build' && { resolve: { noExternal: true } }),
          // Without this the renderer would contain two builds of React, and one of them would never run.
          define: { 'process.env.NODE_ENV': JSON.stringify(process.env.NODE_ENV) },
          build: {
            minify: false,
            rolldownOptions: {
              input: { prerender: prerenderEntry },
              output: { entryFileNames: '[name].js', codeSplitting: false },
            },
          },
        },
      },
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

/** The style sheets among the files that a late part needs. */
function styleSheetsOf(_file: string, needed: string[]): string[] {
  return needed.filter((name) => name.endsWith('.css'))
}

/**
 * Puts the app into one file: every module that the entry imports. By default the bundler splits off
 * modules that are shared with later parts, React among them, and each split costs a page about a
 * kilobyte. The entry itself stays outside, and so does the script before the first paint, which is not a
 * module.
 */
function programGroup(entries: readonly string[], root: string) {
  const outside = new Set(entries.map((entry) => normalizePath(resolve(root, entry))))
  const test = (id: string) => !outside.has(id) && !id.endsWith('/main.tsx')
  return { name: 'program', tags: ['$initial' as const], test }
}

/** The build paths from Vite's resolved configuration. */
function buildPathsOf({ root, base, build, publicDir }: ResolvedConfig): BuildPaths {
  const outDir = resolve(root, build.outDir)
  return { root, base, outDir, publicDir, cacheDir: cacheDirOf(root) }
}
