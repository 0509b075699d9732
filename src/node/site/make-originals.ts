import type { OriginalsFile } from '../../shared/content-files.ts'
import { originalKey } from '../../shared/originals/original-key.ts'
import type { Library } from '../library/library.ts'

/**
 * Makes the JSON of the articles by the addresses of their originals. Where several articles have one address,
 * the first in the order of the library counts.
 */
export function makeOriginals({ articles }: Pick<Library, 'articles'>): string {
  const found = new Map<string, readonly [string, string, string]>()
  for (const { details } of articles.values()) {
    const key = details.original === undefined ? undefined : originalKey(details.original)
    if (key === undefined || found.has(key)) continue
    found.set(key, [key, details.id, details.title])
  }
  const file: OriginalsFile = {
    kind: 'originals',
    articles: [...found.values()].sort(([a], [b]) => (a < b ? -1 : 1)),
  }
  return JSON.stringify(file)
}
