import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import type { Plugin, ResolvedConfig } from 'vite'
import { buildSite } from './build-site.ts'
import { bundleApp } from './bundle-app.ts'
import { codeVersion } from './cache/code-version.ts'
import { serveContent } from './dev/serve-content.ts'
import { servePreview } from './dev/serve-preview.ts'
import { readSettings, SettingsError, type SettingsInput } from './settings.ts'
import { assertLogo } from './site/assert-logo.ts'
import { contentSecurityPolicy } from './site/content-security-policy.ts'
import { recipeOf } from './site/recipe.ts'

/** What the plugin is given in `vite.config.ts`. */
export interface ContentPluginOptions {
  readonly settings: SettingsInput
  /** The module that exports `createRenderPage`, relative to the project. */
  readonly prerenderEntry: string
}

/** Threads begin with a file of ours, which is JavaScript once compiled; else only tsx can load it. */
const canLoad =
  import.meta.url.endsWith('.mjs') || process.execArgv.some((argument) => argument.includes('tsx'))
const threads = canLoad ? Math.min(availableParallelism(), 4) : 0

/** Connects the pipeline with Vite: builds the site, serves it in development, previews it. */
export function contentPlugin({ settings: input, prerenderEntry }: ContentPluginOptions): Plugin {
  const settings = readSettings(input, process.env)
  let config: ResolvedConfig
  return {
    name: 'broadsheet:content',
    sharedDuringBuild: true,
    config: ({ preview }) => ({
      appType: 'mpa',
      preview: { port: preview?.port ?? 4173, strictPort: true },
      builder: { sharedConfigBuild: true },
      // Vite only bundles. Writing is ours: compare and skip, and nothing before all is known.
      build: { write: false, emptyOutDir: false, copyPublicDir: false },
      environments: {
        ssr: {
          resolve: { noExternal: true },
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
    configResolved(resolved) {
      assertBase(resolved.base)
      assertLogo(settings.logo, resolved.publicDir)
      config = resolved
    },
    async buildApp(builder) {
      const cacheDir = cacheDirOf(config)
      await buildSite({
        settings,
        base: config.base,
        outDir: resolve(config.root, config.build.outDir),
        publicDir: config.publicDir,
        cacheDir,
        policy: contentSecurityPolicy(settings.embedHosts),
        threads,
        bundle: () => bundleApp(builder, cacheDir, bundleVersion(config)),
        environment: process.env,
      })
    },
    configureServer: (server) =>
      serveContent(server, { settings, threads, cacheDir: cacheDirOf(server.config) }),
    configurePreviewServer: servePreview,
  }
}

/** Pages at any depth share their addresses, so a base has to be a path from the root of the host. */
function assertBase(base: string): void {
  if (/^\/(?!\/)/.test(base)) return
  const found = JSON.stringify(base)
  throw new SettingsError([`base: expected a path such as "/" or "/news/", found ${found}`])
}

/** Names everything that the bundle is made from. */
function bundleVersion({ base, mode, root }: ResolvedConfig): string {
  const code = codeVersion(['src/app', 'src/shared', 'index.html', 'vite.config.ts'])
  return recipeOf(code, base, mode, root, process.env.NODE_ENV).replace(/\W/g, '0')
}

function cacheDirOf(config: ResolvedConfig): string {
  return join(config.root, 'node_modules', '.cache', 'broadsheet')
}
