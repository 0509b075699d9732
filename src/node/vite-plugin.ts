import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import { buildProject } from './build-project.ts'
import { assertBase, type BuildPaths, cacheDirOf } from './core/build-paths.ts'
import { readSettings, SettingsError, type SettingsInput } from './core/settings.ts'
import { threadCount } from './core/threads/thread-count.ts'
import { serveContent } from './dev/serve-content.ts'
import { servePreview } from './dev/serve-preview.ts'
import { type ContentApi, contentPluginName } from './site/app-builder.ts'
import { assertLogo } from './site/head/assert-logo.ts'

/** What the plugin is given in `vite.config.ts`. Modules are named relative to the project. */
interface ContentPluginOptions extends ContentApi {
  /** What `broadsheet.config.ts` exports. */
  readonly settings: SettingsInput
  /** The module that exports `createRenderPage`. */
  readonly prerenderEntry: string
  /**
   * Small modules that the views of several kinds of pages share. They go into one file: as files of
   * their own they would cost every page more in names than they hold.
   */
  readonly viewParts: readonly string[]
}

/**
 * Connects the pipeline with Vite: builds the site, serves it in development, previews it. Throws
 * `SettingsError` where the settings or the options cannot be used.
 */
export function contentPlugin(options: ContentPluginOptions): Plugin<ContentApi> {
  const { prerenderEntry, beforePaintEntry } = options
  const settings = readSettings(options.settings, process.env)
  let config: ResolvedConfig
  return {
    name: contentPluginName,
    api: { beforePaintEntry },
    sharedDuringBuild: true,
    config: ({ preview, root }) => ({
      appType: 'mpa',
      preview: { port: preview?.port ?? 4173, strictPort: true },
      builder: { sharedConfigBuild: true },
      // Vite only bundles. Writing is ours: compare and skip, and nothing before all is known.
      build: { write: false, emptyOutDir: false, copyPublicDir: false },
      environments: {
        client: {
          build: {
            manifest: true,
            rolldownOptions: {
              input: ['index.html', beforePaintEntry],
              output: {
                codeSplitting: {
                  includeDependenciesRecursively: false,
                  groups: [groupOf('view-parts', options.viewParts, root), languageParts],
                },
              },
            },
          },
        },
        ssr: {
          resolve: { noExternal: true },
          // Of the two builds of React that would stand in the renderer, one is never run.
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
    // The renderer clicks nothing: what is loaded later stays out of it.
    resolveDynamicImport(_, importer) {
      // Words are wanted in every bundle.
      if (importer?.includes('/src/shared/words/')) return undefined
      return this.environment.name === 'ssr' ? false : undefined
    },
    configResolved(resolved) {
      assertBase(resolved.base)
      assertLogo(settings.logo, resolved.publicDir)
      config = resolved
    },
    async buildApp(builder) {
      const project = { settings, paths: buildPathsOf(config), mode: config.mode }
      await buildProject(project, () => Promise.resolve({ builder, beforePaintEntry }))
      // Vite bundles whatever it thinks nobody has.
      for (const environment of Object.values(builder.environments)) environment.isBuilt = true
    },
    configureServer: (server) =>
      serveContent(server, {
        settings,
        threads: threadCount(),
        beforePaintEntry,
        cacheDir: cacheDirOf(server.config.root),
      }),
    configurePreviewServer: servePreview,
  }
}

/**
 * What the program shares with the words of a language, which come beside it. Without a file of their own
 * these few modules would become several.
 */
const languageParts = {
  name: 'language-parts',
  test: /\/src\/shared\/words\/[^/]+\.ts$|\bvite\/preload-helper\b/,
}

/** A group of modules that go into one file. A module that is not there is a fault of the options. */
function groupOf(name: string, modules: readonly string[], root = '') {
  const paths = modules.map((module) => resolve(root, module))
  const missing = paths.filter((path) => !existsSync(path))
  if (missing.length > 0) {
    throw new SettingsError(missing.map((path) => `viewParts: expected a module, found no ${path}`))
  }
  const all = new Set(paths.map((path) => path.replaceAll('\\', '/')))
  return { name, test: (id: string) => all.has(id.replace(/\?.*$/s, '')) }
}

/** The folders that Vite has resolved its configuration to. */
function buildPathsOf({ root, base, build, publicDir }: ResolvedConfig): BuildPaths {
  return { root, base, outDir: resolve(root, build.outDir), publicDir }
}
