import { type ArticleRecord, mergeRecords } from '../records/article-record.ts'
import type { Highlight } from '../records/highlight.ts'
import type { ReadRange } from '../records/read-range.ts'
import { mergeRegisters, type Register } from '../records/register.ts'
import { patchMap } from './patched-map.ts'

/** A library, or a part of one: what is in memory, what is written, what tabs and devices tell each other. */
export interface LibraryEntries {
  readonly articles: ReadonlyMap<string, ArticleRecord>
  readonly ranges: ReadonlyMap<string, Register<ReadRange>>
  /** Marked passages, by names of their own. */
  readonly highlights: ReadonlyMap<string, Register<Highlight>>
}

/** A library without anything in it. */
export const noEntries: LibraryEntries = {
  articles: new Map(),
  ranges: new Map(),
  highlights: new Map(),
}

/** Merges two libraries: commutative, associative and idempotent. */
export function mergeEntries(a: LibraryEntries, b: LibraryEntries): LibraryEntries {
  const merged = new Map<string, ArticleRecord>()
  for (const [id, theirs] of b.articles) {
    const ours = a.articles.get(id)
    merged.set(id, ours ? mergeRecords(ours, theirs) : theirs)
  }
  return {
    articles: patchMap(a.articles, merged),
    ranges: mergeRegisters(a.ranges, b.ranges),
    highlights: mergeRegisters(a.highlights, b.highlights),
  }
}

/** Whether there is nothing in a library. */
export function isEmpty({ articles, ranges, highlights }: LibraryEntries): boolean {
  return articles.size + ranges.size + highlights.size === 0
}

/** The time of the latest change in a library; 0 for none. */
export function latestChange({ articles, ranges, highlights }: LibraryEntries): number {
  let latest = 0
  const look = (register: unknown) => {
    const { at } = Object(register)
    if (typeof at === 'number' && at > latest) latest = at
  }
  for (const record of articles.values()) for (const value of Object.values(record)) look(value)
  for (const register of [...ranges.values(), ...highlights.values()]) look(register)
  return latest
}
