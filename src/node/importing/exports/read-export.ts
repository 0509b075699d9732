import { decodeText } from '../../input/encoding/decode-text.ts'
import { entriesToExport } from './entries-to-export.ts'
import { ExportError } from './export-error.ts'
import type { ExportFile } from './export-file.ts'
import { readBookmarks } from './read-bookmarks.ts'
import { readJsonExport } from './read-json-export.ts'
import { readOmnivore } from './read-omnivore.ts'
import { readTable } from './read-table.ts'
import { isZip, unzip } from './unzip.ts'

/**
 * Reads an export of another program: of Omnivore (zip), Pocket (zip, CSV or HTML), Instapaper, Raindrop
 * and Readwise (CSV), Karakeep, Linkwarden, wallabag, Pinboard and Google Reader (JSON), bookmarks of a
 * browser (HTML), or a list of articles as JSON. Undefined for any other file. Throws `ExportError` when it
 * is one of these, and nothing can be read.
 */
export function readExport(bytes: Buffer, file: string): ExportFile | undefined {
  if (isZip(bytes)) return readZip(bytes, file)
  const text = decodeText(bytes)?.text.trimStart() ?? ''
  if (/^[[{]/.test(text)) return readJson(text, file)
  if (/^(?:<!doctype netscape-bookmark|<html|<!doctype html)/i.test(text)) {
    const found = readBookmarks(text)
    return found.entries.length === 0 ? undefined : entriesToExport(found.program, found)
  }
  return readCsv(text, file)
}

function readZip(bytes: Buffer, file: string): ExportFile {
  const { files, warnings } = unzip(bytes, file)
  const omnivore = readOmnivore(files)
  if (omnivore.entries.length > 0) {
    return entriesToExport('Omnivore', {
      ...omnivore,
      warnings: [...warnings, ...omnivore.warnings],
    })
  }
  const tables = [...files].filter(([name]) => /\.csv$/i.test(name))
  const broken: string[] = []
  const entries = tables.flatMap(([name, content]) => {
    try {
      return readTable(content)?.entries ?? []
    } catch (error) {
      broken.push(`${name} is left out: ${reasonOf(error)}`)
      return []
    }
  })
  if (entries.length > 0) {
    return entriesToExport('Pocket', { entries, warnings: [...warnings, ...broken] })
  }
  const [first] = broken
  if (first !== undefined) throw new ExportError(`${file}: nothing in it can be read. ${first}.`)
  throw new ExportError(
    `${file}: expected an export of Omnivore or Pocket, found a zip with neither metadata_….json nor a CSV file of links. Unpack it and import the files in it.`,
  )
}

function readCsv(text: string, file: string): ExportFile | undefined {
  try {
    const table = readTable(text)
    return table && entriesToExport(table.program, { entries: table.entries, warnings: [] })
  } catch (error) {
    throw new ExportError(
      `${file}: expected a table as CSV, found a broken one: ${reasonOf(error)}.`,
    )
  }
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, '')
}

function readJson(text: string, file: string): ExportFile | undefined {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    // Lists of feeds may begin with a bracket as well.
    if (!/\.json$/i.test(file)) return undefined
    throw new ExportError(
      `${file}: expected an export as JSON, found a text that is none: ${reasonOf(error)}.`,
    )
  }
  const found = readJsonExport(json)
  if (found.entries.length === 0) {
    throw new ExportError(
      `${file}: expected a list of articles with a url or a text each, found JSON without one.`,
    )
  }
  return entriesToExport(found.program, found)
}
