import { dataUrls } from '../../shared/content-files.ts'
import { originalKey } from '../../shared/originals/original-key.ts'
import { readOriginalsFile } from '../content/read-content-file.ts'
import { type LibraryEntries, noEntries } from '../library/database/library-entries.ts'
import type { ForeignLink } from '../library/file/foreign/foreign-link.ts'
import type { ArticleRecord } from '../library/records/article-record.ts'

/**
 * Finds the articles that links lead to, by the addresses of their originals, and saves them: at the time at
 * which the other program kept them, so that a later removal here stands. `base` begins and ends with a slash.
 * Rejects when the list of originals cannot be had.
 */
export async function matchLinks(
  links: readonly ForeignLink[],
  base: string,
): Promise<LibraryEntries> {
  const response = await fetch(base + dataUrls.originals)
  if (!response.ok) throw new Error(`${dataUrls.originals}: status ${response.status}`)
  const originals = readOriginalsFile(await response.json())
  const known = new Map(originals.articles.map(([key, ...article]) => [key, article]))
  const articles = new Map<string, ArticleRecord>()
  const now = Date.now()
  for (const { url, at = now } of links) {
    const key = originalKey(url)
    const article = key === undefined ? undefined : known.get(key)
    if (!article) continue
    const [id, title] = article
    const time = Math.min(at, now)
    const stamp = { at: time, by: 'import' }
    const snapshot = { title, categories: [], original: url }
    articles.set(id, {
      id,
      saved: { value: time, ...stamp },
      snapshot: { value: snapshot, ...stamp },
    })
  }
  return { ...noEntries, articles }
}
