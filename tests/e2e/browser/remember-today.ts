import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const folder = resolve('node_modules/.cache/broadsheet-lookups')
const day = 86_400_000

/** Whether `rememberToday` was called with that name less than a day ago. */
export function isRemembered(name: string): boolean {
  const stat = statSync(join(folder, name), { throwIfNoEntry: false })
  return stat !== undefined && Date.now() - stat.mtimeMs < day
}

/** Remembers for a day what was found out about the machine, and took long to find out. */
export function rememberToday(name: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), '')
}
