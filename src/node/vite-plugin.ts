import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import type { Plugin, ResolvedConfig, ViteBuilder } from 'vite'
import { buildSite } from './build-site.ts'
import { assertBase, cacheDirOf, type SitePlace } from './core/build-paths.ts'
import { codeVersion } from './core/code-version.ts'
import { recipeOf } from './core/fingerprint.ts'
import { readSettings, type Settings, type SettingsInput } from './core/settings.ts'
import { serveContent } from './dev/serve-content.ts'
import { servePreview } from './dev/serve-preview.ts'
import { assertOutputApart } from './output/assert-output-apart.ts'
import { bundleApp } from './site/bundle-app.ts'
import { assertLogo } from './site/head/assert-logo.ts'
import { contentSecurityPolicy } from './site/head/content-security-policy.ts'

/** What the plugin is given in `vite.config.ts`. */
export interface ContentPluginOptions {
  readonly settings: SettingsInput
  /** The module that exports `createRenderPage`, relative to the project. */
  readonly prerenderEntry: string
  /** The script that the first paint waits for, relative to the project. */
  readonly beforePaintEntry: string
}

/** What the build command asks of the plugin. */
export interface ContentApi {
  /** Builds the site at a place; `openBuilder` loads Vite, and is called only when it has to bundle. */
  readonly build: (place: SitePlace, openBuilder: () => Promise<ViteBuilder>) => Promise<void>
}

/** The name of the plugin. */
export const contentPluginName = 'broadsheet:content'

/** Threads begin with a file of ours, which is JavaScript once compiled; else only tsx can load it. */
const canLoad =
  import.meta.url.endsWith('.mjs') || process.execArgv.some((argument) => argument.includes('tsx'))
const threads = canLoad ? Math.min(availableParallelism(), 4) : 0

/**
 * What the views of several kinds of pages share: as files of their own, these few lines would cost every
 * page more in names than they hold.
 */
const viewParts = {
  name: 'view-parts',
  test: /\/src\/app\/ui\/(?:category-trail|page-link|use-media|picture\/quiet-picture|time\/(?:format-time|published-time))\./,
}

/** Connects the pipeline with Vite: builds the site, serves it in development, previews it. */
export function contentPlugin({
  settings: input,
  prerenderEntry,
  beforePaintEntry,
}: ContentPluginOptions): Plugin<ContentApi> {
  const settings = readSettings(input, process.env)
  let config: ResolvedConfig
  const build: ContentApi['build'] = (place, openBuilder) =>
    buildAt(place, { settings, beforePaintEntry }, openBuilder)
  return {
    name: contentPluginName,
    api: { build },
    sharedDuringBuild: true,
    config: ({ preview }) => ({
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
                codeSplitting: { includeDependenciesRecursively: false, groups: [viewParts] },
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
    configResolved(resolved) {
      assertBase(resolved.base)
      assertLogo(settings.logo, resolved.publicDir)
      config = resolved
    },
    async buildApp(builder) {
      await build(placeOf(config), () => Promise.resolve(builder))
      // Vite bundles whatever it thinks nobody has.
      for (const environment of Object.values(builder.environments)) environment.isBuilt = true
    },
    configureServer: (server) =>
      serveContent(server, {
        settings,
        threads,
        beforePaintEntry,
        cacheDir: cacheDirOf(server.config.root),
      }),
    configurePreviewServer: servePreview,
  }
}

async function buildAt(
  place: SitePlace,
  {
    settings,
    beforePaintEntry,
  }: { readonly settings: Settings; readonly beforePaintEntry: string },
  openBuilder: () => Promise<ViteBuilder>,
): Promise<void> {
  const { root, base, outDir, publicDir } = place
  assertOutputApart(place, settings.contentDir)
  assertLogo(settings.logo, publicDir)
  const cacheDir = cacheDirOf(root)
  await buildSite({
    ...{ settings, base, outDir, publicDir, cacheDir, threads },
    policy: contentSecurityPolicy(settings.embedHosts),
    bundle: () =>
      bundleApp(openBuilder, cacheDir, { version: bundleVersion(place), base, beforePaintEntry }),
    environment: process.env,
  })
}

/** The place that Vite has resolved its configuration to. */
export function placeOf({ root, base, build, publicDir, mode }: ResolvedConfig): SitePlace {
  return { root, base, outDir: resolve(root, build.outDir), publicDir, mode }
}

/** Names everything that the bundle is made from. */
function bundleVersion({ base, mode, root }: SitePlace): string {
  // This file says how it is bundled.
  const plugin = 'src/node/vite-plugin.ts'
  const code = codeVersion(['src/app', 'src/shared', 'index.html', 'vite.config.ts', plugin])
  return recipeOf(code, base, mode, root, process.env.NODE_ENV).replace(/\W/g, '0')
}
