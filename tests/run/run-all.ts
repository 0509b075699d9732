import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readTally, type Tally } from './tally.ts'

/** What `npm test` runs, one after the other. */
const scripts = ['check', 'unit', 'e2e'] as const

/**
 * `npm test`: runs everything, also after a failure, and says in its last line how many tests passed and
 * failed in all. A part that ends badly without naming a test counts as one that failed.
 */
function run(): number {
  const tallies = scripts.map(runScript)
  const sum = (count: (tally: Tally) => number) =>
    tallies.reduce((total, tally) => total + count(tally), 0)
  const failed = sum((tally) => tally.failed)
  process.stdout.write(`${sum((tally) => tally.passed)} passed, ${failed} failed\n`)
  return failed === 0 ? 0 : 1
}

function runScript(script: string): Tally {
  const path = join(tmpdir(), `broadsheet-tally-${process.pid}-${script}`)
  const env = { ...process.env, TEST_TALLY: path }
  const { status } = spawnSync('npm', ['run', script], { stdio: 'inherit', env })
  const tally = readTally(path)
  rmSync(path, { force: true })
  return status !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally
}

process.exitCode = run()
