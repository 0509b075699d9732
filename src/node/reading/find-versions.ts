import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The earlier texts of articles: the paths of their files by the id of the article, the earliest first. */
export type EarlierVersions = ReadonlyMap<string, readonly string[]>

/**
 * Finds the earlier texts that an import has kept in a folder: `<id>/<YYYYMMDDTHHMMSSZ>.md`, named by when
 * they were replaced. Other files there do not count. None where there is no such folder.
 */
export function findVersions(folder: string): EarlierVersions {
  const found = foldersIn(folder).map((id): [string, string[]] => {
    const names = namesIn(join(folder, id)).filter((name) => versionTime(name) !== undefined)
    return [id, names.sort().map((name) => join(folder, id, name))]
  })
  return new Map(found.filter(([, paths]) => paths.length > 0))
}

/** When the text in a file of this path or name was replaced: ISO 8601 in UTC. Undefined for other files. */
export function versionTime(path: string): string | undefined {
  const form = /(?:^|[\\/])(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.md$/
  const [, year, month, day, hour, minute, second] = form.exec(path) ?? []
  if (year === undefined) return undefined
  const time = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`
  return Number.isNaN(Date.parse(time)) ? undefined : time
}

function foldersIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  } catch {
    return []
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
