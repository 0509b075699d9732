import { spawnSync } from 'node:child_process'
import { longSpecs } from './long-specs.ts'

/**
 * What `npm run test:long` starts, one after the other: the unit tests with all of their cases and a seed of
 * today, the fuzzer, and in the browser every kind of page in every look, every list on every screen, the whole
 * corpus without any wall.
 */
const commands: readonly (readonly string[])[] = [
  ['run', 'unit', '--', '--testTimeout', '1800000'],
  ['run', 'fuzz', '--', '--minutes', '5'],
  ['run', 'e2e', '--', ...longSpecs(), '--timeout', '1800000'],
]

/** `npm run test:long`: the tests that CI runs once a week. The seed is printed by each of them. */
function run(): number {
  const seed = process.env.SEED ?? String(Date.now() % 1_000_000)
  const env = { ...process.env, SEED: seed, LONG: '1' }
  process.stdout.write(`SEED=${seed}\n`)
  const codes = commands.map((args) => spawnSync('npm', args, { stdio: 'inherit', env }).status)
  return codes.every((code) => code === 0) ? 0 : 1
}

process.exitCode = run()
