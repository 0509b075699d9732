import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = 'tests/e2e'

/** The browser tests that ask `long-run.ts` for more cases, as paths below `tests/e2e`. */
export function longSpecs(): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.spec.ts') && asksForLength(join(folder, path)))
    .sort()
}

function asksForLength(path: string): boolean {
  return readFileSync(path, 'utf8').includes('/run/long-run.ts')
}
