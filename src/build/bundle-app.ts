import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Rolldown, ViteBuilder } from 'vite'
import type { CreateRenderPage } from '../shared/render-page.ts'
import type { OutputFile } from './site/prerender-pages.ts'

/** The bundled reader: files to ship, the page template, and the function that renders pages. */
export interface AppBundle {
  readonly assets: readonly OutputFile[]
  /** The built `index.html`, its markers still in it. */
  readonly template: string
  readonly createRenderPage: CreateRenderPage
}

/**
 * Bundles the reader for the browser and for prerendering with the environments `client` and `ssr`.
 * Nothing is written to the output folder; the prerender bundle goes to `cacheDir` to be imported.
 */
export async function bundleApp(builder: ViteBuilder, cacheDir: string): Promise<AppBundle> {
  const client = await bundle(builder, 'client')
  const ssr = await bundle(builder, 'ssr')
  const template = client.find((file) => file.path === 'index.html')
  if (template === undefined) throw new Error('The bundle has no index.html')
  return {
    assets: client.filter((file) => file !== template),
    template: textOf(template.content),
    createRenderPage: await importRenderer(ssr, cacheDir),
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

async function importRenderer(
  files: readonly OutputFile[],
  cacheDir: string,
): Promise<CreateRenderPage> {
  const entry = files.find((file) => file.path === 'prerender.js')
  if (entry === undefined) throw new Error('The prerender bundle has no prerender.js')
  const code = textOf(entry.content)
  const name = createHash('sha256').update(code).digest('hex').slice(0, 16)
  const file = join(cacheDir, `prerender-${name}.mjs`)
  mkdirSync(cacheDir, { recursive: true })
  writeFileSync(file, code)
  const { createRenderPage } = await import(pathToFileURL(file).href)
  return createRenderPage
}

function textOf(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : Buffer.from(content).toString()
}
