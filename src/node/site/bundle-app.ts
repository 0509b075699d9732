import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Rolldown, ViteBuilder } from 'vite'
import type { CreateRenderPage } from '../../shared/render-page.ts'
import type { OutputFile } from '../output/output-file.ts'
import { replaceFile } from '../storage/write-file.ts'
import type { AppBuilder, ContentApi } from './app-builder.ts'
import { createPageAssets, type PageAssets } from './pages/page-assets.ts'

/** The bundled reader: files to ship, the page template, and the function that renders pages. */
export interface AppBundle {
  /** The cache key of everything that the bundle was made from. */
  readonly version: string
  readonly assets: readonly OutputFile[]
  /** The built `index.html`, with its markers. */
  readonly template: string
  /** The files that pages of each kind load in addition to those of the template. */
  readonly pageAssets: PageAssets
  readonly createRenderPage: CreateRenderPage
  /** The module that `createRenderPage` comes from. */
  readonly rendererUrl: string
}

/** The files for the browser, as the bundler left them. */
interface ClientBundle extends ContentApi {
  readonly files: readonly OutputFile[]
}

/** A bundle in the cache: every file with its bytes in base64. */
interface KeptBundle extends ContentApi {
  readonly version: string
  readonly files: readonly (readonly [path: string, base64: string])[]
}

/** Options of bundling. */
interface BundleOptions {
  /** The cache key of everything that the bundle is made from. */
  readonly version: string
  /** Begins and ends with a slash. */
  readonly base: string
  /** The site's language, a BCP 47 tag. */
  readonly language: string
}

/**
 * Bundles the reader for the browser and for prerendering with the environments `client` and `ssr`,
 * of the builder that `openBuilder` makes, unless `cacheDir` holds the bundle of the same `version`.
 * Nothing is written to the output folder.
 */
export async function bundleApp(
  openBuilder: () => Promise<AppBuilder>,
  cacheDir: string,
  { version, base, language }: BundleOptions,
): Promise<AppBundle> {
  const folder = join(cacheDir, 'bundle', version)
  const { files, beforePaintEntry } =
    readKept(folder, version) ?? (await bundleClient(await openBuilder(), folder, version))
  removeUnused(join(cacheDir, 'bundle'), folder)
  const template = findFile(files, 'index.html')
  const manifest = findFile(files, '.vite/manifest.json')
  const rendererUrl = pathToFileURL(rendererPath(folder)).href
  const { createRenderPage } = await import(rendererUrl)
  return {
    version,
    assets: files.filter((file) => file !== template && file !== manifest),
    template: textOf(template.content),
    pageAssets: createPageAssets(JSON.parse(textOf(manifest.content)), beforePaintEntry, {
      base,
      language,
    }),
    createRenderPage,
    rendererUrl,
  }
}

function findFile(files: readonly OutputFile[], path: string): OutputFile {
  const file = files.find((each) => each.path === path)
  if (file === undefined) throw new Error(`The bundle has no ${path}`)
  return file
}

function rendererPath(folder: string): string {
  return join(folder, 'prerender.mjs')
}

/** The time for which an unused bundle is kept, in milliseconds. Another build may still be using it. */
const unusedMs = 3_600_000

/** Marks the bundle in `used` as used, and removes bundles that no build has used for a long time. */
function removeUnused(parent: string, used: string): void {
  const now = new Date()
  utimesSync(used, now, now)
  for (const name of readdirSync(parent)) {
    const stat = statSync(join(parent, name), { throwIfNoEntry: false })
    if (stat === undefined || now.getTime() - stat.mtimeMs < unusedMs) continue
    rmSync(join(parent, name), { recursive: true, force: true })
  }
}

/** Bundles anew. The index is written last and in one step, so every file in it is complete. */
async function bundleClient(
  { builder, beforePaintEntry }: AppBuilder,
  folder: string,
  version: string,
): Promise<ClientBundle> {
  const client = await bundle(builder, 'client')
  const ssr = await bundle(builder, 'ssr')
  const renderer = ssr.find((file) => file.path === 'prerender.js')
  if (renderer === undefined) throw new Error('The prerender bundle has no prerender.js')
  mkdirSync(folder, { recursive: true })
  replaceFile(rendererPath(folder), renderer.content)
  const files = client.map(({ path, content }) => [path, base64Of(content)] as const)
  const kept: KeptBundle = { version, beforePaintEntry, files }
  replaceFile(join(folder, 'bundle.json'), JSON.stringify(kept))
  return { files: client, beforePaintEntry }
}

function readKept(folder: string, version: string): ClientBundle | undefined {
  try {
    const kept: KeptBundle = JSON.parse(readFileSync(join(folder, 'bundle.json'), 'utf8'))
    if (kept.version !== version) return undefined
    const files = kept.files.map(([path, base64]) => ({
      path,
      content: Buffer.from(base64, 'base64'),
    }))
    return { files, beforePaintEntry: kept.beforePaintEntry }
  } catch {
    return undefined
  }
}

async function bundle(builder: ViteBuilder, name: string): Promise<OutputFile[]> {
  const environment = builder.environments[name]
  if (environment === undefined) throw new Error(`Vite has no environment ${name}`)
  const result = (await builder.build(environment)) as Rolldown.RolldownOutput
  return result.output.map((file) => ({
    path: file.fileName,
    content: file.type === 'chunk' ? file.code : file.source,
  }))
}

function base64Of(content: string | Uint8Array): string {
  return Buffer.from(content).toString('base64')
}

function textOf(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : Buffer.from(content).toString()
}
