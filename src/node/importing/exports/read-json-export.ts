import { entryOf } from './entry-fields.ts'
import type { ExportEntry, FoundEntries } from './export-entry.ts'

type JsonObject = Readonly<Record<string, unknown>>

/** Reads an export that is JSON, whatever program it comes from, and names the program where it is known. */
export function readJsonExport(json: unknown): FoundEntries & { readonly program: string } {
  if (Array.isArray(json)) return { program: 'Articles', ...readList(json) }
  const { bookmarks, collections, items, articles, list } = isObject(json) ? json : {}
  if (Array.isArray(bookmarks)) return { program: 'Karakeep', ...readKarakeep(bookmarks) }
  if (Array.isArray(collections)) return { program: 'Linkwarden', ...readLinkwarden(collections) }
  if (Array.isArray(items)) return { program: 'Articles', ...readList(items) }
  // Pocket's API answers with an object of objects.
  const entries = isObject(list) ? Object.values(list) : (articles ?? list ?? [])
  return { program: 'Articles', ...readList(Array.isArray(entries) ? entries : []) }
}

function readList(list: readonly unknown[]): FoundEntries {
  return { entries: list.filter(isObject).map(entryOf), warnings: [] }
}

/** https://docs.karakeep.app: `{"bookmarks": [{"title", "createdAt", "tags", "content", "note"}]}`. */
function readKarakeep(bookmarks: readonly unknown[]): FoundEntries {
  const all = bookmarks.filter(isObject)
  const files = all.filter(({ content }) => isObject(content) && content.type === 'asset')
  const entries = all
    .filter((each) => !files.includes(each))
    .map((bookmark): ExportEntry => {
      const content = isObject(bookmark.content) ? bookmark.content : {}
      const { content: _, ...own } = bookmark
      const entry = entryOf({ ...own, url: content.url })
      return content.type === 'text' ? { ...entry, text: String(content.text ?? '') } : entry
    })
  const left = files.length
  return {
    entries,
    warnings: left === 0 ? [] : [`${left} bookmarks are files, which the export does not contain`],
  }
}

/** Linkwarden: collections with links, whose tags are objects with a name. */
function readLinkwarden(collections: readonly unknown[]): FoundEntries {
  const entries = collections.filter(isObject).flatMap(({ name, links }) =>
    (Array.isArray(links) ? links.filter(isObject) : []).map((link): ExportEntry => {
      // It is plain text, which the program took from the page.
      const { textContent, ...own } = link
      const entry = entryOf(own)
      const text = typeof textContent === 'string' && textContent ? textContent : entry.text
      return { ...entry, text, folders: typeof name === 'string' ? [name] : [] }
    }),
  )
  return { entries, warnings: [] }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
