import { parse } from 'csv-parse/sync'
import { entryOf } from './entry-fields.ts'
import type { ExportEntry } from './export-entry.ts'

/** The entries of a CSV file and the program that writes such files. */
interface FoundTable {
  readonly program: string
  readonly entries: readonly ExportEntry[]
}

/** Columns by which a program is known, in small letters; a table with a url is of any program. */
const programs: readonly (readonly [program: string, columns: readonly string[]])[] = [
  ['Instapaper', ['url', 'title', 'selection', 'folder']],
  ['Raindrop', ['url', 'title', 'excerpt', 'highlights']],
  ['Readwise', ['url', 'title', 'document tags']],
  ['Pocket', ['url', 'title', 'time_added']],
  ['Links', ['url', 'title']],
]

/**
 * Reads links from CSV (RFC 4180) whose first line names the columns. Undefined where there is no column
 * `url`, so that a list of feeds is none. Rows with too few or too many values are read as they are.
 */
export function readTable(text: string): FoundTable | undefined {
  const [head = ''] = text.split('\n', 1)
  const columns = new Set(
    head.split(',').map((name) =>
      name
        .replace(/["\ufeff]/g, '')
        .trim()
        .toLowerCase(),
    ),
  )
  const program = programs.find(([, needed]) => needed.every((name) => columns.has(name)))?.[0]
  if (program === undefined) return undefined
  const rows: Record<string, string>[] = parse(text, {
    ...{ columns: true, bom: true, skip_empty_lines: true },
    ...{ relax_column_count: true, relax_quotes: true, trim: true },
  })
  const entries = rows.map(entryOf)
  return { program, entries: program === 'Pocket' ? entries.map(withoutAddressAsTitle) : entries }
}

/** Pocket writes the address where a link has no title. */
function withoutAddressAsTitle(entry: ExportEntry): ExportEntry {
  return entry.title === entry.url ? { ...entry, title: undefined } : entry
}
