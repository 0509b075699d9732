import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureMarkAll } from './library/measure-marks.ts'
import { measureScreen } from './library/measure-screen.ts'
import { makeCorpus } from './make-corpus.ts'
import { buildSite } from './search/measure-screen.ts'

/**
 * `npm run bench:library`: what the reader's library costs, beside its budgets. Marks all of 100,000
 * articles in memory; then builds a site and opens its first page in Chromium, in turns with an empty
 * library and with one of 20,000 marks. Times to a frame are those of the processor; the first paint is the
 * median of 15 loads. `--count 400` articles of the site, `--site DIR` one that is built, `--marks 20000`.
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '400' },
    site: { type: 'string' },
    marks: { type: 'string', default: '20000' },
  },
})
const marks = Number(values.marks)
const work = mkdtempSync(join(tmpdir(), 'broadsheet-library-'))
try {
  const inMemory = measureMarkAll(100_000, marks)
  const { paint, one, oneDrawn, all } = await measureScreen(values.site ?? build(), marks)
  const [none, full] = paint
  print([
    ['mark all of 100,000, in memory', inMemory['mark all'], 100],
    ['take that back, in memory', inMemory.undo, 100],
    ['mark all of the first page, to the next frame', all, 100],
    ['mark one article, until its row is marked', one, 16],
    ['mark one article, to the next frame', oneDrawn, 16],
  ])
  const ratio = (full / none).toFixed(3)
  console.log(
    `first paint: ${none.toFixed(0)} ms, with marks ${full.toFixed(0)} ms: ${ratio} (1.05)`,
  )
} finally {
  rmSync(work, { recursive: true, force: true })
}

function build(): string {
  const contentDir = join(work, 'content')
  makeCorpus({ folder: contentDir, count: Number(values.count), seed: 11 })
  return buildSite(contentDir, work)
}

function print(
  rows: readonly (readonly [what: string, took: number | undefined, budget: number])[],
) {
  for (const [what, took = Number.NaN, budget] of rows) {
    const share = (took / budget).toFixed(2)
    console.log(`${what}: ${took.toFixed(1)} ms, ${share} of ${budget} ms`)
  }
}
