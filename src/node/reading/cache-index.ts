import { Journal } from '../storage/journal.ts'
import type { ReadFile } from './read-article.ts'

/** The kept result of every file by its path, and the number of bytes of bodies that belong to them. */
export type CacheIndex = Journal<ReadFile, { readonly bodies: number }>

/**
 * Opens the index at `path`. It is begun anew when it is missing or damaged, or when more than half of
 * the body bytes belong to no file any more; until then such bytes stay in the body file. `keep` brings
 * each result into the form in which it stays in memory.
 */
export function openCacheIndex(
  path: string,
  keep: (path: string, file: ReadFile) => ReadFile,
): CacheIndex {
  const index: CacheIndex = new Journal(path, keep)
  const { entries, facts } = index.kept ?? {}
  let used = 0
  for (const { draft } of entries?.values() ?? []) used += draft?.body.length ?? 0
  if (facts !== undefined && used * 2 < facts.bodies) index.forget()
  return index
}
