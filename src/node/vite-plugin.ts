import { resolve } from 'node:path'
import { normalizePath, type Plugin, type ResolvedConfig } from 'vite'
import { buildProject } from './build-project.ts'
import { assertBase, type BuildPaths, cacheDirOf } from './core/build-paths.ts'
import { readSettings, type SettingsInput } from './core/settings.ts'
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
}

/**
 * Connects the pipeline with Vite: builds the site, serves it in development, previews it. Throws
 * `SettingsError` where the settings or the options cannot be used.
 */
export function contentPlugin(options: ContentPluginOptions): Plugin<ContentApi> {
  const { prerenderEntry, beforePaintEntry } = options
  const entries = ['index.html', beforePaintEntry]
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
      build: {
        write: false,
        emptyOutDir: false,
        copyPublicDir: false,
        // Only Safari before 17 lacks it; there a part comes a little later.
        modulePreload: { polyfill: false },
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
 * The program as one file: every module that the entry imports. Left to itself the bundler divides what
 * later parts share with it, React among it, and each cut costs a page about a kilobyte. The entry itself
 * stays outside, and so does the script before the first paint, which is no module.
 */
function programGroup(entries: readonly string[], root: string) {
  const outside = new Set(entries.map((entry) => normalizePath(resolve(root, entry))))
  const test = (id: string) => !outside.has(id) && !id.endsWith('/main.tsx')
  return { name: 'program', tags: ['$initial' as const], test }
}

/** The folders that Vite has resolved its configuration to. */
function buildPathsOf({ root, base, build, publicDir }: ResolvedConfig): BuildPaths {
  return { root, base, outDir: resolve(root, build.outDir), publicDir }
}
