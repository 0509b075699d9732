import { SourceMap, type SourceMapPayload } from 'node:module'
import { relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { createBuilder, type Rolldown } from 'vite'
import { type PageKind, pageKinds } from '../src/shared/pages.ts'

/**
 * `npm run bench:entry -- --page list --modules`: bundles the reader and prints what each part of the
 * program costs that a page of a kind hydrates with. `bytes` are minified; `gzip` is by how much the files
 * together would be smaller without the part. `--modules` has a row for each module of ours.
 */
const { values } = parseArgs({
  options: { page: { type: 'string', default: 'list' }, modules: { type: 'boolean' } },
})

/** A stretch of a minified file that comes from one source. */
interface Stretch {
  readonly source: string
  readonly text: string
}

/** The cost of one part of the program. */
interface PartCost {
  readonly part: string
  readonly bytes: number
  readonly gzip: number
}

const root = process.cwd()

async function bundleClient(): Promise<readonly Rolldown.OutputChunk[]> {
  process.env.NODE_ENV ??= 'production'
  const build = { sourcemap: 'hidden' as const }
  const { environments, build: run } = await createBuilder({ root, logLevel: 'warn', build })
  if (environments.client === undefined) throw new Error('Vite has no environment client')
  const { output } = (await run(environments.client)) as Rolldown.RolldownOutput
  return output.filter((file) => file.type === 'chunk')
}

/** The files that a page loads: the program, its words, what draws it, and all that these import. */
function filesOf(kind: PageKind, chunks: readonly Rolldown.OutputChunk[]) {
  const roots = ['index.html', 'src/shared/words/zh-Hans/language.ts', `src/app/pages/${kind}.tsx`]
  const found = new Set<Rolldown.OutputChunk>()
  const add = (chunk: Rolldown.OutputChunk | undefined): void => {
    if (chunk === undefined || found.has(chunk)) return
    found.add(chunk)
    for (const name of chunk.imports) add(chunks.find(({ fileName }) => fileName === name))
  }
  for (const name of roots) {
    add(chunks.find(({ facadeModuleId }) => facadeModuleId === resolve(root, name)))
  }
  return [...found]
}

/** Divides a file by the sources that its source map names. */
function divide({ code, map }: Rolldown.OutputChunk): readonly Stretch[] {
  if (map === null) return [{ source: 'bundler', text: code }]
  const sources = new SourceMap(map as unknown as SourceMapPayload)
  const stretches: Stretch[] = []
  for (const [line, text] of code.split(/(?<=\n)/).entries()) {
    let begin = 0
    let source = sourceAt(sources, line, 0)
    for (let column = 1; column <= text.length; column += 1) {
      const next = column < text.length ? sourceAt(sources, line, column) : ''
      if (next === source) continue
      stretches.push({ source, text: text.slice(begin, column) })
      begin = column
      source = next
    }
  }
  return stretches
}

function sourceAt(map: SourceMap, line: number, column: number): string {
  const entry = map.findEntry(line, column)
  if (!('originalSource' in entry) || !entry.originalSource) return 'bundler'
  return relative(root, resolve(root, 'dist/assets', entry.originalSource)).replace(/^.*\0/, '')
}

/** The owner of a source: the package, the folder of ours, or the module itself. */
function partOf(source: string): string {
  const inPackage = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1]
  if (inPackage !== undefined) return inPackage
  if (values.modules || !source.startsWith('src/')) return source
  const [, room, folder = '', ...more] = source.split('/')
  return more.length > 0 ? `src/${room}/${folder}` : `src/${room}`
}

function costs(files: readonly (readonly Stretch[])[]): readonly PartCost[] {
  const parts = new Set(files.flat().map(({ source }) => partOf(source)))
  const whole = weigh(files)
  const without = (part: string) =>
    files.map((file) => file.filter(({ source }) => partOf(source) !== part))
  return [...parts]
    .map((part) => {
      const own = files.flat().filter(({ source }) => partOf(source) === part)
      const bytes = own.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
      return { part, bytes, gzip: whole - weigh(without(part)) }
    })
    .sort((a, b) => b.gzip - a.gzip)
}

function weigh(files: readonly (readonly Stretch[])[]): number {
  return files.reduce((sum, file) => sum + gzipSize(file.map(({ text }) => text).join('')), 0)
}

function gzipSize(text: string): number {
  return gzipSync(text, { level: 6 }).length
}

const kind = pageKinds.find((each) => each === values.page)
if (kind === undefined) throw new Error(`There is no page ${values.page}`)
const chunks = filesOf(kind, await bundleClient())
const files = chunks.map(({ fileName, code }) => `${fileName} ${gzipSize(code)}`)
const rows = costs(chunks.map(divide)).map(
  ({ part, bytes, gzip }) => `| ${part} | ${bytes} | ${gzip} |`,
)
process.stdout.write(
  `${files.join('\n')}\n\n${['| part | bytes | gzip |', '|---|--:|--:|', ...rows].join('\n')}\n`,
)
