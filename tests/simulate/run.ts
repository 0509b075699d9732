import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { simulate } from './simulate.ts'

/**
 * `npm run simulate -- --hours 8760 --feeds 50 --seed 1`, also `--minutes 10`: a year of an archive that follows feeds which
 * misbehave. Exit code 1 when anything was lost, doubled or written without news.
 */
async function run(): Promise<number> {
  const { values } = parseArgs({
    options: {
      hours: { type: 'string', default: '8760' },
      minutes: { type: 'string' },
      feeds: { type: 'string', default: '50' },
      seed: { type: 'string', default: '1' },
    },
  })
  const root = mkdtempSync(join(tmpdir(), 'simulate-'))
  const start = Date.now()
  const { wrong, hours, articles, killed, quiet } = await simulate({
    root,
    hours: Number(values.hours),
    minutes: values.minutes === undefined ? undefined : Number(values.minutes),
    feeds: Number(values.feeds),
    seed: Number(values.seed),
    compareEvery: 500,
    onHour: (hour, count) => {
      process.stderr.write(`hour ${hour}, ${count} articles, ${seconds(start)} s\n`)
    },
  })
  for (const sentence of wrong.slice(0, 50)) process.stdout.write(`${sentence}\n`)
  process.stdout.write(
    `${hours} runs, ${killed} killed, ${quiet} without news, ${articles} articles, ${wrong.length} wrong, ${seconds(start)} s, seed ${values.seed}\n`,
  )
  if (wrong.length === 0) rmSync(root, { recursive: true })
  else process.stdout.write(`The archive is in ${root}\n`)
  return wrong.length === 0 ? 0 : 1
}

function seconds(start: number): number {
  return Math.round((Date.now() - start) / 1000)
}

process.exitCode = await run()
