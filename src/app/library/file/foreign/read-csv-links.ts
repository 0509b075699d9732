import { type ForeignLink, linkOf, timeOf } from './foreign-link.ts'

/** The names that exports give the column with the time at which a link was kept. */
const timeNames = ['time_added', 'timestamp', 'saved date', 'created']

/**
 * The links in an export as CSV (RFC 4180) with a line of names, one of which is `url` in any case: Pocket,
 * Instapaper, Readwise Reader, Raindrop, the lists of Google. Undefined for any other text.
 */
export function readCsvLinks(text: string): readonly ForeignLink[] | undefined {
  const [names = [], ...records] = recordsOf(text)
  const columns = names.map((name) => name.trim().toLowerCase())
  const url = columns.indexOf('url')
  if (url === -1) return undefined
  const time = columns.findIndex((name) => timeNames.includes(name))
  return records.flatMap((record) => linkOf(record[url]?.trim(), timeOf(record[time] ?? '')))
}

/** A field in quotes or without, and what ends it. A quote that is never closed is part of its text. */
const fieldPattern = /(?:"([^"]*(?:""[^"]*)*)"|([^,\r\n]*))(,|\r?\n|\r|$)/y

function recordsOf(text: string): readonly (readonly string[])[] {
  const records: string[][] = []
  let record: string[] = []
  fieldPattern.lastIndex = 0
  while (fieldPattern.lastIndex < text.length) {
    const [, quoted, plain = '', end = ''] = fieldPattern.exec(text) ?? []
    record.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === ',') continue
    records.push(record)
    record = []
  }
  if (record.length > 0) records.push(record)
  return records
}
