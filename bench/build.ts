import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeCorpus } from './make-corpus.ts'
import { type Command, type Cost, isInstalled, measure, median } from './measure.ts'

/**
 * `npm run bench -- --counts 1000,10000 --runs 3`: builds generated archives cold, after one edit and
 * unchanged, next to Hugo where it is installed, in turns on one machine, and prints medians and ratios.
 */
const { values } = parseArgs({
  options: {
    counts: { type: 'string', default: '1000,10000' },
    runs: { type: 'string', default: '3' },
    corpus: { type: 'string' },
  },
})

const scratch = resolve('node_modules/.cache/broadsheet-bench')

interface Workplace {
  readonly content: string
  readonly output: string
  readonly hugo: string
}

function prepare(count: number): Workplace {
  const content = values.corpus ? resolve(values.corpus) : join(scratch, `corpus-${count}`)
  if (!existsSync(content)) makeCorpus({ folder: content, count, seed: 1 })
  const hugo = join(scratch, 'hugo')
  rmSync(hugo, { recursive: true, force: true })
  cpSync('bench/hugo', hugo, { recursive: true })
  cpSync(content, join(hugo, 'content'), { recursive: true })
  return { content, output: join(scratch, 'output'), hugo }
}

function ours({ content, output }: Workplace): Command {
  return { line: `npm run --silent build -- --outDir ${output}`, env: { CONTENT_DIR: content } }
}

/** Forgets the output and everything that earlier builds kept. */
function forget({ output }: Workplace): void {
  rmSync(output, { recursive: true, force: true })
  rmSync('node_modules/.cache/broadsheet', { recursive: true, force: true })
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

interface Figures {
  readonly cold: Cost
  readonly edited: Cost
  readonly unchanged: Cost
  readonly hugo: Cost | undefined
}

async function compare(place: Workplace, runs: number): Promise<Figures> {
  const costs = { cold: [], edited: [], unchanged: [], hugo: [] } as Record<keyof Figures, Cost[]>
  for (let run = 0; run < runs; run += 1) {
    forget(place)
    costs.cold.push(await measure(ours(place)))
    const restore = editOne(place.content)
    costs.edited.push(await measure(ours(place)))
    restore()
    await measure(ours(place))
    costs.unchanged.push(await measure(ours(place)))
    if (isInstalled('hugo')) {
      rmSync(join(place.hugo, 'public'), { recursive: true, force: true })
      costs.hugo.push(await measure({ line: 'hugo --quiet', cwd: place.hugo }))
    }
  }
  const { cold, edited, unchanged, hugo } = costs
  return {
    cold: median(cold),
    edited: median(edited),
    unchanged: median(unchanged),
    hugo: hugo.length > 0 ? median(hugo) : undefined,
  }
}

function row(name: string, cost: Cost, base: Cost): string {
  const { wall, cpu, memory } = cost
  const ratio = (wall / base.wall).toFixed(2)
  return `| ${name} | ${wall.toFixed(2)} | ${cpu.toFixed(2)} | ${Math.round(memory)} | ${ratio} |`
}

for (const count of values.counts.split(',').map(Number)) {
  mkdirSync(scratch, { recursive: true })
  const place = prepare(count)
  const figures = await compare(place, Number(values.runs))
  const lines = [
    `\n${count} articles, medians of ${values.runs} runs in turns\n`,
    '| | wall s | CPU s | peak MiB | wall ÷ cold |',
    '|---|--:|--:|--:|--:|',
    row('cold build', figures.cold, figures.cold),
    row('after one edit', figures.edited, figures.cold),
    row('nothing changed', figures.unchanged, figures.cold),
    ...(figures.hugo ? [row('Hugo, any build', figures.hugo, figures.cold)] : []),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}
