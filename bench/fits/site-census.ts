import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileKind } from '../../src/node/output/file-kind.ts'

/** A file of a built site. */
interface SiteFile {
  readonly bytes: number
  readonly hash: string
}

/** Every file of a site by its path. */
export type SiteCensus = ReadonlyMap<string, SiteFile>

/** Reads every file of a built site. */
export function readCensus(outDir: string): SiteCensus {
  const entries = readdirSync(outDir, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return new Map(
    paths.map((path) => {
      const content = readFileSync(path)
      const hash = createHash('sha256').update(content).digest('base64')
      return [path.slice(outDir.length + 1), { bytes: content.length, hash }]
    }),
  )
}

/** The files of a site that are new or other than in an earlier one. */
export function changedFiles(before: SiteCensus, after: SiteCensus): SiteCensus {
  return new Map([...after].filter(([path, { hash }]) => before.get(path)?.hash !== hash))
}

/** Files and megabytes by kind, as rows of a table. */
export function censusTable(census: SiteCensus): readonly string[] {
  const sums = new Map<string, { files: number; bytes: number }>()
  for (const [path, { bytes }] of census) {
    const kind = fileKind(path)
    const sum = sums.get(kind) ?? { files: 0, bytes: 0 }
    sums.set(kind, { files: sum.files + 1, bytes: sum.bytes + bytes })
  }
  const bytes = [...census.values()].reduce((sum, file) => sum + file.bytes, 0)
  const rows = [...sums].sort(([, a], [, b]) => b.bytes - a.bytes)
  return [
    '| | files | MB |',
    '|---|--:|--:|',
    ...rows.map(([kind, sum]) => row(kind, sum.files, sum.bytes)),
    row('all', census.size, bytes),
  ]
}

function row(kind: string, files: number, bytes: number): string {
  return `| ${kind} | ${files} | ${(bytes / 1e6).toFixed(2)} |`
}
