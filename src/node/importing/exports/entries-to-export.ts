import type { FeedItem } from '../feed-item.ts'
import { asHtml } from '../parse/plain-text.ts'
import type { ExportEntry, FoundEntries } from './export-entry.ts'
import type { ExportFile } from './export-file.ts'

/** Makes items of the entries of an export, the newest first. What has neither link nor text is counted. */
export function entriesToExport(program: string, found: FoundEntries): ExportFile {
  const items = found.entries.flatMap((entry) => itemOf(entry) ?? [])
  const left = found.entries.length - items.length
  const warnings = [
    ...found.warnings,
    ...(left === 0
      ? []
      : [
          `${left} entries have neither an address that begins with http nor a text, and are left out`,
        ]),
  ]
  return {
    program,
    feed: {
      title: program,
      items: items.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '')),
      isCutOff: false,
      warnings,
    },
  }
}

function itemOf(entry: ExportEntry): FeedItem | undefined {
  const link = linkOf(entry.url)
  const html = htmlOf(entry)
  const title = entry.title?.trim() ?? ''
  if (link === undefined && html === '') return undefined
  const date = dateOf(entry.date)
  return {
    ...(link !== undefined && { link }),
    title: title === '' ? (link ?? '') : title,
    ...(date !== undefined && { date }),
    authors: entry.authors ?? [],
    tags: entry.tags ?? [],
    categories: entry.folders ?? [],
    html,
    enclosures: [],
  }
}

function linkOf(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//i.test(url.trim()) && URL.canParse(url)
    ? new URL(url).href
    : undefined
}

function htmlOf({ html = '', text = '', notes = [] }: ExportEntry): string {
  const body = html.trim() === '' ? asHtml({ text, isHtml: false }) : html
  const marked = notes.map((note) => note.trim()).filter(Boolean)
  if (marked.length === 0) return body
  const quotes = marked.map(
    (note) => `<blockquote>${asHtml({ text: note, isHtml: false })}</blockquote>`,
  )
  return [body, ...(body === '' ? [] : ['<hr>']), ...quotes].filter(Boolean).join('\n')
}

/** Larger numbers are milliseconds: as seconds they would lie after the year 5000. */
const mostSeconds = 1e11

function dateOf(date: string | number | undefined): string | undefined {
  if (date === undefined || date === '') return undefined
  const number = Number(date)
  const time = Number.isFinite(number)
    ? number * (Math.abs(number) < mostSeconds ? 1000 : 1)
    : Date.parse(String(date))
  const isDate = Number.isFinite(time) && time !== 0 && Math.abs(time) < 8.64e15
  return isDate ? new Date(time).toISOString() : undefined
}
