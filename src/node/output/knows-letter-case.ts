import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { statOf } from './output-record.ts'

/**
 * Whether the disk of a folder takes two names that differ by letter case alone for two files. It is told by a name
 * that is there: in the folder, or where that is empty or missing, of the folder itself or of one above. Nothing is
 * written.
 */
export function knowsLetterCase(folder: string): boolean {
  for (const name of namesIn(folder)) {
    const knows = knowsCaseOf(folder, name)
    if (knows !== undefined) return knows
  }
  let [above, name] = [dirname(folder), basename(folder)]
  while (name !== '') {
    const knows = knowsCaseOf(above, name)
    if (knows !== undefined) return knows
    ;[above, name] = [dirname(above), basename(above)]
  }
  return true
}

/**
 * Whether one name shows that the folder knows letter case. Undefined for a name without letters, and for one that
 * is not there.
 */
function knowsCaseOf(folder: string, name: string): boolean | undefined {
  const swapped = swapCase(name)
  const own = swapped === name ? undefined : inodeOf(join(folder, name))
  return own === undefined ? undefined : inodeOf(join(folder, swapped)) !== own
}

function swapCase(name: string): string {
  return name.replace(/[a-z]/gi, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  )
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** The number that names a file on this machine; undefined where there is none. */
function inodeOf(path: string): string | undefined {
  const stat = statOf(path)
  return stat && `${stat.dev}:${stat.ino}`
}
