import { entryOf } from './entry-fields.ts'
import type { ExportEntry, FoundEntries } from './export-entry.ts'

/**
 * Reads the files of an Omnivore export: `metadata_0_to_20.json` and the like list the articles,
 * `content/<slug>.html` has the text of each, `highlights/<slug>.md` what the reader marked in it.
 */
export function readOmnivore(files: ReadonlyMap<string, string>): FoundEntries {
  const lists = [...files].filter(([name]) => /(?:^|\/)metadata_[^/]*\.json$/.test(name))
  const byName = new Map(
    [...files].map(([name, text]) => [name.replace(/^.*?(?=(?:content|highlights)\/)/, ''), text]),
  )
  const warnings: string[] = []
  const entries = lists.flatMap(([name, text]) => {
    try {
      const list: unknown = JSON.parse(text)
      return (Array.isArray(list) ? list : []).map((each) => articleOf(each, byName))
    } catch (error) {
      warnings.push(
        `${name} is left out: ${error instanceof Error ? error.message : String(error)}`,
      )
      return []
    }
  })
  return { entries, warnings }
}

function articleOf(metadata: unknown, files: ReadonlyMap<string, string>): ExportEntry {
  const fields = typeof metadata === 'object' && metadata !== null ? { ...metadata } : {}
  const slug = 'slug' in fields ? String(fields.slug) : ''
  return {
    ...entryOf(fields),
    html: files.get(`content/${slug}.html`),
    notes: highlightsOf(files.get(`highlights/${slug}.md`) ?? ''),
  }
}

/** The passages of a Markdown file of highlights: each is a quotation with a note below it. */
function highlightsOf(markdown: string): string[] {
  return markdown
    .split(/\n(?=>)(?<!\n>[^\n]*\n)/)
    .map((passage) => passage.replace(/^>[ \t]?/gm, '').trim())
    .filter(Boolean)
}
