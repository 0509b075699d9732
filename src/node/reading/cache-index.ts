import { Journal } from '../storage/journal.ts'
import type { ReadFile } from './read-article.ts'

/** What was kept of every file by its path, and how many bytes of bodies belong to them. */
export type CacheIndex = Journal<ReadFile, { readonly bodies: number }>

/**
 * Opens an index; it is begun anew when it is missing or damaged, or when the larger part of the bodies
 * belongs to no file any more: they stay where they are until then.
 */
export function openCacheIndex(path: string): CacheIndex {
  const index: CacheIndex = new Journal(path)
  const { entries, facts } = index.kept ?? {}
  let used = 0
  for (const { draft } of entries?.values() ?? []) used += draft?.body.length ?? 0
  if (facts !== undefined && used * 2 < facts.bodies) index.forget()
  return index
}
