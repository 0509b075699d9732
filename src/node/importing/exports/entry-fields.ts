import type { ExportEntry } from './export-entry.ts'

/**
 * The names of the fields of an entry in the exports of other programs, in lower case; the first that
 * has a value counts.
 */
const names = {
  url: [
    // Google Reader and its kin have it in one of these.
    ...['url', 'canonical', 'alternate'],
    ...['link', 'href', 'given_url', 'resolved_url', 'canonical_url', 'original'],
  ],
  title: ['title', 'given_title', 'resolved_title', 'name'],
  date: [
    ...['publishedat', 'published_at', 'date_published', 'published', 'pubdate', 'date'],
    ...['savedat', 'saved date', 'created_at', 'createdat', 'created', 'time_added', 'timestamp'],
    ...['time', 'dateadded', 'addedat'],
  ],
  authors: ['authors', 'author', 'published_by', 'byline', 'creator'],
  tags: ['tags', 'labels', 'document tags', 'categories', 'keywords'],
  folders: ['folder', 'collection'],
  html: ['html', 'content_html', 'htmlcontent', 'content', 'body', 'textcontent'],
  text: ['text', 'content_text', 'excerpt', 'description', 'summary', 'extended'],
  notes: ['note', 'notes', 'selection', 'annotations', 'highlights', 'quote'],
} as const

type Fields = ReadonlyMap<string, unknown>

/** The entry that the fields of a JSON object or of a row of a table stand for. */
export function entryOf(record: Readonly<Record<string, unknown>>): ExportEntry {
  const fields: Fields = new Map(
    Object.entries(record).map(([name, value]) => [name.trim().toLowerCase(), value]),
  )
  const url = firstText(fields, names.url)
  const hasTitle = firstText(fields, names.title) !== undefined
  return {
    url,
    // Pinboard calls the title a description, and the description extended.
    title: firstText(fields, names.title) ?? firstText(fields, ['description']),
    date: firstText(fields, names.date),
    authors: namesOf(first(fields, names.authors)),
    tags: namesOf(first(fields, names.tags)),
    folders: (firstText(fields, names.folders) ?? '')
      .split('/')
      .map((name) => name.trim())
      .filter(Boolean),
    html: firstText(fields, names.html),
    text: hasTitle ? firstText(fields, names.text) : firstText(fields, ['extended', 'text']),
    notes: notesOf(first(fields, names.notes)),
  }
}

function first(fields: Fields, from: readonly string[]): unknown {
  return from
    .map((name) => fields.get(name))
    .find((value) => value !== undefined && value !== null && value !== '')
}

/** The first field with a text: its own, or that of a member which says it. */
function firstText(fields: Fields, from: readonly string[]): string | undefined {
  return from.map((name) => textOf(fields.get(name))).find((text) => text !== undefined)
}

/** Members that hold the text of an object, such as `{"content": "…"}` and `[{"href": "…"}]`. */
const inside = ['name', 'content', 'href', 'title', 'text', 'quote', 'label']

/** No export has texts deeper inside each other. */
const deepest = 8

function textOf(value: unknown, depth = 0): string | undefined {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return value.trim() === '' ? undefined : value
  if (depth > deepest) return undefined
  if (Array.isArray(value)) return textOf(value[0], depth + 1)
  if (typeof value !== 'object' || value === null) return undefined
  const members = new Map<string, unknown>(Object.entries(value))
  return inside
    .map((name) => textOf(members.get(name), depth + 1))
    .find((text) => text !== undefined)
}

/** Names as a list, or as one text with `|` or `,` between them. */
function namesOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => textOf(each)?.trim() ?? [])
  return (textOf(value) ?? '')
    .replace(/^\[(.*)\]$/s, '$1')
    .split(/[|,，]/)
    .map((name) => name.trim().replace(/^(['"])(.*)\1$/, '$2'))
    .filter(Boolean)
}

function notesOf(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  return all.flatMap((each) => textOf(each) ?? [])
}
