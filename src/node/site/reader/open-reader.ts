import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { CreateRenderPage } from '../../../shared/render-page.ts'
import { fingerprint } from '../../core/fingerprint.ts'
import type { OutputFile } from '../../output/output-file.ts'
import { removeUnused } from '../../storage/remove-unused.ts'
import { replaceFile } from '../../storage/write-file.ts'
import { createPageAssets, type PageAssets } from '../pages/page-assets.ts'
import { withBase } from './base-placeholder.ts'
import type { ReaderSource } from './reader-source.ts'

/** The reader of a site: files to ship, the page template, and the function that renders pages. */
export interface AppBundle {
  /** The cache key of everything that the reader was made from. */
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

/** The site for which the reader is opened. */
interface ReaderSite {
  /** Begins and ends with a slash. */
  readonly base: string
  /** The site's language, a BCP 47 tag. */
  readonly language: string
}

/**
 * Opens the reader of a source for a site. Its renderer is kept below `cacheDir`, as every base has its own.
 * Nothing is written to the output folder.
 */
export async function openReader(
  source: ReaderSource,
  cacheDir: string,
  { base, language }: ReaderSite,
): Promise<AppBundle> {
  const { version } = source
  const reader = await source.load(cacheDir)
  const files = reader.files.map((file) => withBase(file, base))
  const template = findFile(files, 'index.html')
  const manifest = findFile(files, '.vite/manifest.json')
  const rendererUrl = keepRenderer(join(cacheDir, 'renderer'), version, reader.renderer, base)
  const { createRenderPage } = await import(rendererUrl)
  return {
    version,
    assets: files.filter((file) => file !== template && file !== manifest),
    template: textOf(template),
    pageAssets: createPageAssets(JSON.parse(textOf(manifest)), reader.beforePaintEntry, {
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

/** Writes the renderer for a base, unless it is there, and gives its URL. */
function keepRenderer(parent: string, version: string, renderer: string, base: string): string {
  const name = `${fingerprint(version, base).replace(/\W/g, '0')}.mjs`
  const path = join(parent, name)
  mkdirSync(parent, { recursive: true })
  if (!existsSync(path)) {
    replaceFile(path, textOf(withBase({ path: 'renderer.js', content: renderer }, base)))
  }
  removeUnused(parent, path)
  return pathToFileURL(path).href
}

function textOf({ content }: OutputFile): string {
  return typeof content === 'string' ? content : Buffer.from(content).toString()
}
