import { escapeText } from '../../ui/text/escape-markdown.ts'
import type { ShelfEntry } from './shelf-entries.ts'

/** The forms in which the saved articles can be downloaded. */
export const exportForms = ['html', 'markdown', 'json'] as const

/** The name of a form. */
export type ExportForm = (typeof exportForms)[number]

/** A file to download. */
interface ExportFile {
  readonly name: string
  readonly type: string
  readonly text: string
}

/** Writes articles as a file; `urlOf` gives the full URL of an article by its id. */
export function exportShelf(
  form: ExportForm,
  entries: readonly ShelfEntry[],
  title: string,
  urlOf: (id: string) => string,
): ExportFile {
  switch (form) {
    case 'html':
      return { name: 'saved.html', type: 'text/html', text: bookmarks(entries, title, urlOf) }
    case 'markdown':
      return { name: 'saved.md', type: 'text/markdown', text: markdown(entries, title, urlOf) }
    case 'json':
      return { name: 'saved.json', type: 'application/json', text: json(entries, urlOf) }
  }
}

type UrlOf = (id: string) => string

/** Bookmarks in the form of Netscape, which every browser imports. */
function bookmarks(entries: readonly ShelfEntry[], title: string, urlOf: UrlOf): string {
  const lines = entries.map(({ id, when, title: name, categories }) => {
    const added = Math.floor(when / 1000)
    const tags = categories.map((path) => path.at(-1)?.label ?? '').join(',')
    return `    <DT><A HREF="${escapeMarkup(urlOf(id))}" ADD_DATE="${added}" TAGS="${escapeMarkup(tags)}">${escapeMarkup(name)}</A>`
  })
  return [
    '<!DOCTYPE NETSCAPE-Bookmark-file-1>',
    '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">',
    `<TITLE>${escapeMarkup(title)}</TITLE>`,
    `<H1>${escapeMarkup(title)}</H1>`,
    '<DL><p>',
    ...lines,
    '</DL><p>',
    '',
  ].join('\n')
}

function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function markdown(entries: readonly ShelfEntry[], title: string, urlOf: UrlOf): string {
  const lines = entries.map(({ id, title: name, date, original }) => {
    const source = original === undefined ? '' : ` · <${original}>`
    return `- [${escapeText(name)}](<${urlOf(id)}>)${date === undefined ? '' : ` · ${date.slice(0, 10)}`}${source}`
  })
  return `# ${escapeText(title)}\n\n${lines.join('\n')}\n`
}

function json(entries: readonly ShelfEntry[], urlOf: UrlOf): string {
  const articles = entries.map(({ id, when, categories, ...entry }) => ({
    id,
    url: urlOf(id),
    ...entry,
    categories: categories.map((path) => path.map(({ label }) => label)),
    when: new Date(when).toISOString(),
  }))
  return `${JSON.stringify(articles, null, 2)}\n`
}
