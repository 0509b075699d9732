import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { replaceFile } from '../../storage/write-file.ts'

/** Which earlier versions of an article are kept. */
export type VersionsKept = 'all' | 'first' | 'none'

/** The name of a version: when it was replaced, `20261130T080900Z.md`. */
function versionName(replaced: Date): string {
  return `${replaced
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replace(/[-:]/g, '')}.md`
}

/** The file names of the versions in an article's folder, the earliest first. */
export function versionNames(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => /^\d{8}T\d{6}Z\.md$/.test(name))
    .sort()
}

/**
 * Keeps the text of an article file, as it was, in `folder/<time>.md`, before it is replaced. A version
 * that a killed run has kept already is not kept again.
 */
export function keepVersion(
  folder: string,
  text: string,
  kept: VersionsKept,
  replaced: Date,
): void {
  if (kept === 'none') return
  const names = versionNames(folder)
  if (kept === 'first' && names.length > 0) return
  const last = names.at(-1)
  if (last !== undefined && readFileSync(join(folder, last), 'utf8') === text) return
  mkdirSync(folder, { recursive: true })
  replaceFile(join(folder, freeName(replaced, names)), text, join(folder, '.import.part'))
}

function freeName(replaced: Date, names: readonly string[]): string {
  const name = versionName(replaced)
  return names.includes(name) ? freeName(new Date(replaced.getTime() + 1000), names) : name
}
