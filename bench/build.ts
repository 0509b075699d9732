import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeCorpus } from './make-corpus.ts'
import { type Command, type Cost, measure, median, readSteps } from './measure.ts'
import { choosePeers, forgetPeer, preparePeer, type ReadyPeer } from './peers.ts'

/**
 * `npm run bench -- --counts 1000,10000 --runs 3 --peers hexo,eleventy`: builds generated archives cold,
 * after one edit and unchanged, in turns with Hugo where it is installed, alone and with Pagefind, and with
 * those peers, and prints medians, ratios, what each step takes and how cost grows. `--corpus` names a folder
 * to build instead, `--scratch` where everything is written.
 */
const { values } = parseArgs({
  options: {
    counts: { type: 'string', default: '1000,10000' },
    runs: { type: 'string', default: '3' },
    corpus: { type: 'string' },
    peers: { type: 'string', default: '' },
    scratch: { type: 'string', default: 'node_modules/.cache/broadsheet-bench' },
  },
})

const scratch = resolve(values.scratch)
const runs = Number(values.runs)
const cache = 'node_modules/.cache/broadsheet'

interface Workplace {
  readonly content: string
  readonly output: string
  readonly peers: readonly ReadyPeer[]
}

function prepare(count: number): Workplace {
  const content = values.corpus ? resolve(values.corpus) : join(scratch, `corpus-${count}`)
  if (!existsSync(content)) makeCorpus({ folder: content, count, seed: 1 })
  const chosen = choosePeers(values.peers.split(',').filter(Boolean))
  const peers = chosen.map((peer) => preparePeer(peer, content, scratch))
  return { content, output: join(scratch, 'output'), peers }
}

function ours({ content, output }: Workplace): Command {
  return { line: `npm run --silent build -- --outDir ${output}`, env: { CONTENT_DIR: content } }
}

/** Forgets the output and everything that earlier builds kept, the compiled program included. */
function forget({ output }: Workplace): void {
  rmSync(output, { recursive: true, force: true })
  rmSync(cache, { recursive: true, force: true })
}

/** Forgets the output and all that was kept of articles, but not the compiled program and the bundled reader. */
function forgetArticles({ output }: Workplace): void {
  const kept = ['program', 'bundle']
  rmSync(output, { recursive: true, force: true })
  for (const name of readdirSync(cache)) {
    if (!kept.includes(name)) rmSync(join(cache, name), { recursive: true, force: true })
  }
}

/** The path of the first article below a folder, in code-unit order. */
function firstArticle(content: string): string {
  const paths = readdirSync(content, { recursive: true, encoding: 'utf8' }).sort()
  return paths.find((path) => path.endsWith('.md')) ?? ''
}

/** Adds a paragraph to the first article of the folder and returns how to take it back. */
function editOne(content: string): () => void {
  const file = join(content, firstArticle(content))
  const before = readFileSync(file, 'utf8')
  writeFileSync(file, before.replace('</div>', '<p>改过。</p></div>'))
  return () => writeFileSync(file, before)
}

type Figures = ReadonlyMap<string, Cost>

/** Our cold builds, rebuild and unchanged build, then each peer, again and again; medians by name. */
async function compare(place: Workplace): Promise<Figures> {
  const costs = new Map<string, Cost[]>()
  const note = async (name: string, command: Command) => {
    costs.set(name, [...(costs.get(name) ?? []), await measure(command)])
  }
  for (let run = 0; run < runs; run += 1) {
    forget(place)
    await note('cold', ours(place))
    forgetArticles(place)
    await note('cold, program and reader kept', ours(place))
    const restore = editOne(place.content)
    await note('after one edit', ours(place))
    restore()
    await measure(ours(place))
    await note('unchanged', ours(place))
    for (const peer of place.peers) {
      forgetPeer(peer)
      await note(`${peer.peer.name}, cold`, peer.command)
    }
  }
  return new Map([...costs].map(([name, each]) => [name, median(each)]))
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n\n`)
}

function printFigures(count: number, figures: Figures): void {
  const cold = figures.get('cold')
  if (cold === undefined) return
  const rows = [...figures].map(([name, { wall, cpu, memory }]) => {
    const ratio = (wall / cold.wall).toFixed(2)
    return `| ${name} | ${wall.toFixed(2)} | ${cpu.toFixed(2)} | ${Math.round(memory)} | ${ratio} |`
  })
  print([
    `${count} articles, medians of ${runs} runs in turns`,
    '',
    '| | wall s | CPU s | peak MiB | wall ÷ our cold |',
    '|---|--:|--:|--:|--:|',
    ...rows,
  ])
}

/** Where the time of a cold build goes, as its first thread sees it: one more build, not measured. */
function printSteps(place: Workplace): void {
  forget(place)
  const { line, env } = ours(place)
  print(['Steps of one cold build', '', ...readSteps({ line, env: { ...env, BUILD_TIMES: '1' } })])
}

/** How the cost of an article changes with the number of articles; 1.00 is linear. */
function printGrowth(all: readonly (readonly [count: number, figures: Figures])[]): void {
  const rows = all.flatMap(([count, figures], at) => {
    const cold = figures.get('cold')
    const [smaller = count, before] = all[at - 1] ?? []
    const base = before?.get('cold') ?? cold
    if (cold === undefined || base === undefined) return []
    const grown = (now: number, then: number) => (now / then / (count / smaller)).toFixed(2)
    const growth = `${grown(cold.wall, base.wall)} | ${grown(cold.cpu, base.cpu)}`
    return [
      `| ${count} | ${cold.wall.toFixed(2)} | ${cold.cpu.toFixed(2)} | ${Math.round(cold.memory)} | ${growth} |`,
    ]
  })
  print([
    'Growth: cold builds, and the cost of an article against the row above',
    '',
    '| articles | wall s | CPU s | peak MiB | wall × | CPU × |',
    '|--:|--:|--:|--:|--:|--:|',
    ...rows,
  ])
}

const all: [number, Figures][] = []
for (const count of values.counts.split(',').map(Number)) {
  mkdirSync(scratch, { recursive: true })
  const place = prepare(count)
  const figures = await compare(place)
  all.push([count, figures])
  printFigures(count, figures)
  printSteps(place)
}
if (all.length > 1) printGrowth(all)
