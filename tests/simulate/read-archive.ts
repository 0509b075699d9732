import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'

/** An article file of the simulated archive. */
export interface FoundFile {
  readonly path: string
  readonly token: string
  readonly title: string
  readonly edition: number | undefined
  readonly text: string
}

/** Every article file below a folder. The token of an article stands in its title. */
export function readArchive(folder: string): FoundFile[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      const text = readFileSync(path, 'utf8')
      const title = /^title: (.*)$/m.exec(text)?.[1] ?? ''
      const edition = /edition (\d+)/.exec(text)?.[1]
      return {
        path: relative(folder, path),
        token: /TOKEN-\d+-\d+-END/.exec(title)?.[0] ?? '',
        title,
        edition: edition === undefined ? undefined : Number(edition),
        text,
      }
    })
}

/** Every file below a folder as one text, to compare bytes. */
export function snapshot(folder: string): string {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((e) => join(e.parentPath, e.name))
  return paths
    .filter((path) => !path.includes('.cache') && basename(path) !== '.import.part')
    .sort()
    .map((path) => `${path}\n${readFileSync(path, 'utf8')}`)
    .join('\n')
}
