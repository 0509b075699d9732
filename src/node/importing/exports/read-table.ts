import { parse } from 'csv-parse/sync'
import { entryOf } from './entry-fields.ts'
import type { ExportEntry } from './export-entry.ts'

/** The entries of a CSV file and the program that writes such files. */
interface FoundTable {
  readonly program: string
  readonly entries: readonly ExportEntry[]
}

/** Columns by which a program is known, in lower case; a table with a url is of any program. */
const programs: readonly (readonly [program: string, columns: readonly string[]])[] = [
  ['Instapaper', ['url', 'title', 'selection', 'folder']],
  ['Raindrop', ['url', 'title', 'excerpt', 'highlights']],
  ['Readwise', ['url', 'title', 'document tags']],
  ['Pocket', ['url', 'title', 'time_added']],
  ['Links', ['url', 'title']],
]

/** The characters between the values of a row; programs for tables write what is usual in a country. */
const separators = [',', ';', '\t'] as const

/**
 * Reads links from CSV (RFC 4180, also with semicolons or tabs) whose first line names the columns. Undefined
 * where there is no column `url`, so that a list of feeds is none. Rows with too few or too many values are
 * read as they are. Throws where a quotation never ends.
 */
export function readTable(text: string): FoundTable | undefined {
  const [head = ''] = text.split(/[\r\n]/, 1)
  for (const separator of separators) {
    const program = programOf(head, separator)
    if (program !== undefined) return { program, entries: readRows(text, separator, program) }
  }
  return undefined
}

/** The program that writes tables with such a first line. */
function programOf(head: string, separator: string): string | undefined {
  const columns = new Set(
    head.split(separator).map((name) =>
      name
        .replace(/["\ufeff]/g, '')
        .trim()
        .toLowerCase(),
    ),
  )
  return programs.find(([, needed]) => needed.every((name) => columns.has(name)))?.[0]
}

function readRows(text: string, separator: string, program: string): readonly ExportEntry[] {
  const rows: Record<string, string>[] = parse(text, {
    delimiter: separator,
    columns: true,
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
    relax_quotes: true,
    trim: true,
  })
  const entries = rows.map(entryOf)
  return program === 'Pocket' ? entries.map(withoutAddressAsTitle) : entries
}

/** Pocket writes the address where a link has no title. */
function withoutAddressAsTitle(entry: ExportEntry): ExportEntry {
  return entry.title === entry.url ? { ...entry, title: undefined } : entry
}
