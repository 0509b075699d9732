import { readFileSync } from 'node:fs'

/**
 * The command that `npm run build -- …` starts, as a program and its arguments: npm before it would take as long as
 * the build of a few articles. `tests/commands/recipes.test.ts` goes through npm.
 */
export function buildCommand(...args: readonly string[]): readonly [string, readonly string[]] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  const [program, ...own] = String(scripts.build).split(' ')
  if (program !== 'node') throw new Error(`The script "build" starts ${program} instead of node.`)
  return [process.execPath, [...own, ...args]]
}
