import { join } from 'node:path'
import type { Rolldown, ViteBuilder } from 'vite'
import { hashSources } from '../../core/code/hash-sources.mjs'
import { fingerprint } from '../../core/fingerprint.ts'
import type { OutputFile } from '../../output/output-file.ts'
import { removeUnused } from '../../storage/remove-unused.ts'
import { type AppBuilder, openAppBuilder } from './app-builder.ts'
import { type BundledReader, keepReader, readKeptReader } from './kept-reader.ts'
import { packagesOf } from './packages-of.ts'
import type { ReaderSource } from './reader-source.ts'

/** The sources of the reader, and the files that configure its bundling. */
const sources = [
  ...['src/app', 'src/shared', 'src/search-worker', 'index.html', 'vite.config.ts'],
  ...['src/node/vite-plugin.ts', 'src/node/cli/bundling'],
]

/** The reader of the project at `root`, bundled by Vite when its sources have changed. */
export function projectReader(root: string, mode: string): ReaderSource {
  const code = hashSources(root, sources)
  const version = fingerprint(code, mode, root, process.env.NODE_ENV).replace(/\W/g, '0')
  const load = (cacheDir: string) => bundleOnce(() => openAppBuilder(root, mode), cacheDir, version)
  return { version, publicDir: join(root, 'public'), load }
}

/**
 * Bundles the reader with the builder that `openBuilder` makes, unless `cacheDir` holds the one of this
 * version.
 */
export async function bundleOnce(
  openBuilder: () => Promise<AppBuilder>,
  cacheDir: string,
  version: string,
): Promise<BundledReader> {
  const parent = join(cacheDir, 'bundle')
  const folder = join(parent, version)
  const found = readKeptReader(folder)
  const kept = found?.version === version ? found : undefined
  const reader = kept ?? (await bundleReader(await openBuilder()))
  if (kept === undefined) keepReader(folder, version, reader)
  removeUnused(parent, folder)
  return reader
}

/** Bundles the reader for the browser and for prerendering, with the environments `client` and `ssr`. */
async function bundleReader({ builder, beforePaintEntry }: AppBuilder): Promise<BundledReader> {
  const client = await bundle(builder, 'client')
  const ssr = await bundle(builder, 'ssr')
  const files = filesOf(client)
  const renderer = filesOf(ssr).find((file) => file.path === 'prerender.js')
  if (renderer === undefined) throw new Error('The prerender bundle has no prerender.js')
  const packages = packagesOf([...client, ...ssr])
  return { files, renderer: Buffer.from(renderer.content).toString(), packages, beforePaintEntry }
}

/** The files that the bundler made. */
type Output = readonly Rolldown.RolldownOutput['output'][number][]

async function bundle(builder: ViteBuilder, name: string): Promise<Output> {
  const environment = builder.environments[name]
  if (environment === undefined) throw new Error(`Vite has no environment ${name}`)
  const result = (await builder.build(environment)) as Rolldown.RolldownOutput
  return result.output
}

function filesOf(output: Output): OutputFile[] {
  return output.map((file) => ({
    path: file.fileName,
    content: file.type === 'chunk' ? file.code : file.source,
  }))
}
