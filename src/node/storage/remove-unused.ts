import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'

/** The time for which what is unused is kept, in milliseconds. Another build may still be using it. */
const unusedMs = 3_600_000

/** Marks the file or folder `used` as used, and removes what no build has used in `parent` for a long time. */
export function removeUnused(parent: string, used: string): void {
  const now = new Date()
  utimesSync(used, now, now)
  for (const name of readdirSync(parent)) {
    const stat = statSync(join(parent, name), { throwIfNoEntry: false })
    if (stat === undefined || now.getTime() - stat.mtimeMs < unusedMs) continue
    rmSync(join(parent, name), { recursive: true, force: true })
  }
}
