import { decodeHTML } from 'entities'
import type { ExportEntry, FoundEntries } from './export-entry.ts'

/** The tags that a file of bookmarks consists of, each with the text behind it. Most are never closed. */
const pieces = /<(\/?)(dl|h3|a|dd)\b((?:"[^"]*"|[^">])*)>([^<]*)/gi

/**
 * Reads bookmarks of a browser (the Netscape bookmark format) and Pocket's export as HTML. A folder is an
 * `<h3>` with the list behind it. `ADD_DATE`, `TAGS` and the description in `<dd>` are read.
 */
export function readBookmarks(html: string): FoundEntries & { readonly program: string } {
  const entries: ExportEntry[] = []
  const folders: string[] = []
  let folder = ''
  let isOfFolder = false
  for (const [, slash, tag = '', attributes = '', behind = ''] of html.matchAll(pieces)) {
    const name = `${slash}${tag.toLowerCase()}`
    const text = decodeHTML(behind).trim()
    if (name === 'h3') folder = text
    else if (name === 'dl') {
      folders.push(folder)
      folder = ''
    } else if (name === '/dl') folders.pop()
    else if (name === 'a')
      entries.push({ ...linkOf(attributes, text), folders: folders.filter(Boolean) })
    else if (name === 'dd' && !isOfFolder) describe(entries, text)
    // A description behind the name of a folder is that of the folder.
    isOfFolder = name.endsWith('h3')
  }
  const isPocket = /<title>\s*Pocket Export/i.test(html)
  return { program: isPocket ? 'Pocket' : 'Bookmarks', entries, warnings: [] }
}

/** A value stands in double quotes, in single ones, or in none. */
const attribute = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g

function linkOf(attributes: string, title: string): ExportEntry {
  const values = new Map(
    [...attributes.matchAll(attribute)].map(([, name = '', ...values]) => [
      name.toLowerCase(),
      decodeHTML(values.find((value) => value !== undefined) ?? ''),
    ]),
  )
  const url = values.get('href')
  return {
    url,
    title: title === url ? undefined : title,
    date: values.get('add_date') ?? values.get('time_added'),
    tags: (values.get('tags') ?? '')
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
  }
}

/** A description belongs to the link before it. */
function describe(entries: ExportEntry[], text: string): void {
  const last = entries.pop()
  if (last !== undefined) entries.push({ ...last, text })
}
