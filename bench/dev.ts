import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeCorpus } from './make-corpus.ts'
import { measure } from './measure.ts'

/**
 * `npm run bench:dev -- --count 10000 --runs 3`: how long the dev server takes until it answers the first
 * page with its data, with nothing kept and with what the last one kept, and until an edit has arrived,
 * against a cold build in the same run. Medians, in seconds.
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '3' },
    corpus: { type: 'string' },
    port: { type: 'string', default: '5290' },
    scratch: { type: 'string', default: 'node_modules/.cache/broadsheet-bench' },
  },
})

const scratch = resolve(values.scratch)
const content = values.corpus ? resolve(values.corpus) : join(scratch, `corpus-${values.count}`)
const origin = `http://localhost:${values.port}`
const cache = 'node_modules/.cache/broadsheet'
const list = '/data/lists/all/latest.json'

interface Times {
  readonly cold: number
  readonly firstPage: number
  readonly nextStart: number
  readonly edit: number
}

function startServer() {
  const line = ['--import', 'tsx', 'node_modules/vite/bin/vite.js', '--configLoader', 'native']
  const place = ['--port', values.port, '--strictPort']
  return spawn('node', [...line, ...place], {
    env: { ...process.env, CONTENT_DIR: content },
    stdio: 'ignore',
  })
}

/** Asks until an address answers with `text`; returns the answer. */
async function until(path: string, text: string): Promise<string> {
  for (;;) {
    try {
      const response = await fetch(origin + path)
      const answer = await response.text()
      if (response.ok && answer.includes(text)) return answer
    } catch {
      // Nobody listens yet.
    }
    await new Promise((done) => setTimeout(done, 10))
  }
}

async function seconds(action: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await action()
  return (performance.now() - start) / 1000
}

/** The first page: its shell, the program's entry, its data. */
async function firstPage(): Promise<void> {
  await until('/', '<div id="root"')
  await until('/src/app/main.tsx', 'import')
  await until(list, '"articles"')
}

/** Changes the headline of one article and waits until it is served; then takes it back. */
async function edit(): Promise<number> {
  const paths = readdirSync(content, { recursive: true, encoding: 'utf8' }).sort()
  const file = join(content, paths.find((path) => path.endsWith('.md')) ?? '')
  const before = readFileSync(file, 'utf8')
  const changed = before
    .replace(/^title:.*$/m, "title: 'changed by the bench'")
    .replace(/^date:.*$/m, 'date: 2099-01-01')
  const time = await seconds(async () => {
    writeFileSync(file, changed)
    await until(list, 'changed by the bench')
  })
  writeFileSync(file, before)
  return time
}

async function run(): Promise<Times> {
  const output = join(scratch, 'output')
  rmSync(output, { recursive: true, force: true })
  rmSync(cache, { recursive: true, force: true })
  const build = `npm run --silent build -- --outDir ${output}`
  const { wall } = await measure({ line: build, env: { CONTENT_DIR: content } })
  rmSync(cache, { recursive: true, force: true })
  const first = await serve(untilKept)
  const next = await serve(edit)
  return { cold: wall, firstPage: first.start, nextStart: next.start, edit: next.result ?? 0 }
}

/** Everything has been read and noted: the first page comes earlier. */
async function untilKept(): Promise<void> {
  const parent = join(cache, 'dev')
  const isKept = () => readdirSync(parent).some((name) => existsSync(join(parent, name, 'index')))
  while (!isKept()) await new Promise((done) => setTimeout(done, 50))
}

/** Starts the server, times its first page, does something with it and stops it. */
async function serve<T>(action: () => Promise<T>): Promise<{ start: number; result: T }> {
  const server = startServer()
  const ended = new Promise((done) => server.on('close', done))
  try {
    const start = await seconds(firstPage)
    return { start, result: await action() }
  } finally {
    server.kill()
    await ended
  }
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

mkdirSync(scratch, { recursive: true })
if (!existsSync(content)) makeCorpus({ folder: content, count: Number(values.count), seed: 1 })
const all: Times[] = []
for (let count = 0; count < Number(values.runs); count += 1) all.push(await run())
const names = {
  firstPage: 'first page, nothing kept',
  nextStart: 'first page, kept',
  edit: 'edit → served',
}
const cold = median(all.map((times) => times.cold))
process.stdout.write(
  `| | seconds | ÷ cold build |\n|---|--:|--:|\n| cold build | ${cold.toFixed(2)} | 1.00 |\n`,
)
for (const [key, name] of Object.entries(names)) {
  const time = median(all.map((times) => times[key as keyof typeof names]))
  process.stdout.write(`| ${name} | ${time.toFixed(2)} | ${(time / cold).toFixed(3)} |\n`)
}
