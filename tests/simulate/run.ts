import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { pictureTallyLine } from '../../src/node/keeping/keeping-report.ts'
import { simulate } from './simulate.ts'
import { simulatePictures } from './simulate-pictures.ts'

/**
 * `npm run simulate -- --hours 8760 --feeds 50 --seed 1`, also `--minutes 10`: a year of an archive that
 * follows feeds which misbehave; then so many `--pictures` of hosts that do. Exit code 1 when anything was
 * lost, doubled or written without news.
 */
async function run(): Promise<number> {
  const { values } = parseArgs({
    options: {
      hours: { type: 'string', default: '8760' },
      minutes: { type: 'string' },
      feeds: { type: 'string', default: '50' },
      pictures: { type: 'string', default: '5000' },
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
  const pictures = Number(values.pictures)
  const flaws = pictures > 0 ? await runPictures(root, pictures, Number(values.seed)) : 0
  const isRight = wrong.length + flaws === 0
  if (isRight) rmSync(root, { recursive: true })
  else process.stdout.write(`The archive is in ${root}\n`)
  return isRight ? 0 : 1
}

/** Gives how much was wrong. */
async function runPictures(root: string, count: number, seed: number): Promise<number> {
  const start = Date.now()
  const { wrong, stopped, report } = await simulatePictures({
    root: join(root, 'pictured'),
    count,
    seed,
  })
  for (const sentence of wrong.slice(0, 50)) process.stdout.write(`${sentence}\n`)
  process.stdout.write(
    `${pictureTallyLine(report.tally)}; ${stopped} runs stopped, ${wrong.length} wrong, ${seconds(start)} s\n`,
  )
  return wrong.length
}

function seconds(start: number): number {
  return Math.round((Date.now() - start) / 1000)
}

process.exitCode = await run()
