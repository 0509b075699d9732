import { createRemembered, type TextStorage } from '../../ui/remembered.ts'
import type { Library } from '../create-library.ts'
import { noEntries } from '../database/library-entries.ts'
import type { ArticleRecord } from '../records/article-record.ts'

/** The parts of a library that are needed here. */
type TakingLibrary = Pick<Library, 'merge' | 'own'>

/**
 * Brings into the library where readers stopped in long articles, which was kept in `localStorage` before there was
 * a library: blocks by ids. Whatever the library knows already is later. Without a database they stay where they
 * are. It never rejects.
 */
export async function takeOldPositions(
  library: TakingLibrary,
  storage: () => TextStorage = () => localStorage,
): Promise<void> {
  const kept = createRemembered({ name: 'read-places', version: 1, check: readBlocks, storage })
  const blocks = kept.read()
  if (blocks.length === 0) return
  try {
    await library.own.readOwn('name')
  } catch {
    return
  }
  const articles = blocks.map(([id, block]): [string, ArticleRecord] => {
    const value = { block, ratio: 0, progress: 0 }
    return [id, { id, position: { value, at: 1, by: 'read-places' } }]
  })
  library.merge({ ...noEntries, articles: new Map(articles) })
  // Other archives of the origin may still read those from before names carried the base.
  kept.write([])
}

function readBlocks(saved: unknown): readonly (readonly [id: string, block: number])[] {
  return Array.isArray(saved) ? saved.filter(isEntry) : []
}

function isEntry(entry: unknown): entry is readonly [string, number] {
  if (!Array.isArray(entry)) return false
  const [id, block] = entry
  return typeof id === 'string' && id !== '' && Number.isInteger(block) && block >= 0
}
