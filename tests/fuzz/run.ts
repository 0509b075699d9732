import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createServer } from 'vite'
import type { CreateRenderPage } from '../../src/shared/render-page.ts'
import { type ArticleCheck, createArticleCheck } from './check-article.ts'
import { createFileSource, type FuzzFile } from './fuzz-files.ts'
import { shrinkFile } from './shrink-file.ts'

/**
 * `npm run fuzz -- --minutes 5 --seed 1`: feeds the build files that nobody would write, from bytes to
 * page, and keeps every one that breaks a promise, made small, in `tests/fixtures/fuzz`, where a unit
 * test reads it again and again. Exit code 1 when there was one.
 */
async function run(): Promise<number> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '5' },
      seed: { type: 'string', default: process.env.SEED ?? String(Date.now() % 1_000_000) },
    },
  })
  const check = createArticleCheck(await loadRenderer())
  const nextFile = createFileSource(Number(values.seed))
  const end = Date.now() + Number(values.minutes) * 60_000
  const seen = new Set<string>()
  let count = 0
  let longest = { time: 0, size: 0 }
  for (; Date.now() < end; count += 1) {
    const file = nextFile()
    const start = performance.now()
    const wrong = tryCheck(check, file)
    const time = performance.now() - start
    if (time > longest.time) longest = { time, size: file.bytes.length }
    const kind = wrong[0]?.replace(/:.*/s, '')
    if (kind === undefined || seen.has(kind)) continue
    seen.add(kind)
    keep(file, check, kind)
  }
  const slowest = `slowest ${Math.round(longest.time)} ms for ${longest.size} bytes`
  process.stdout.write(
    `seed ${values.seed}: ${count} files, ${seen.size} kinds of fault, ${slowest}\n`,
  )
  return seen.size === 0 ? 0 : 1
}

async function loadRenderer(): Promise<CreateRenderPage> {
  const server = await createServer({
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  const { createRenderPage } = await server.ssrLoadModule('/src/app/prerender.tsx')
  await server.close()
  return createRenderPage
}

/** A check that throws has found something too. */
function tryCheck(check: ArticleCheck, { path, bytes }: FuzzFile): readonly string[] {
  try {
    return check(path, bytes)
  } catch (error) {
    return [`thrown: ${error instanceof Error ? error.stack : String(error)}`]
  }
}

/** Writes the smallest file that has the same fault. */
function keep(file: FuzzFile, check: ArticleCheck, kind: string): void {
  const small = shrinkFile(file, (candidate) =>
    (tryCheck(check, candidate)[0] ?? '').startsWith(kind),
  )
  const folder = 'tests/fixtures/fuzz'
  const name = createHash('sha256').update(small.bytes).digest('hex').slice(0, 12)
  const extension = small.path.slice(small.path.lastIndexOf('.'))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name + extension), small.bytes)
  const [fault = ''] = tryCheck(check, small)
  process.stdout.write(`${folder}/${name}${extension}: ${fault.slice(0, 1500)}\n`)
}

process.exitCode = await run()
