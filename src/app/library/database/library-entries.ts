import { type ArticleRecord, mergeRecords } from '../records/article-record.ts'
import type { ReadRange } from '../records/read-range.ts'
import { mergeRegisters, type Register } from '../records/register.ts'

/** A library, or a part of one: what is in memory, what is written, what tabs and devices tell each other. */
export interface LibraryEntries {
  readonly articles: ReadonlyMap<string, ArticleRecord>
  readonly ranges: ReadonlyMap<string, Register<ReadRange>>
}

/** A library without anything in it. */
export const noEntries: LibraryEntries = { articles: new Map(), ranges: new Map() }

/** Merges two libraries: commutative, associative and idempotent. */
export function mergeEntries(a: LibraryEntries, b: LibraryEntries): LibraryEntries {
  const articles = new Map(a.articles)
  for (const [id, theirs] of b.articles) {
    const ours = articles.get(id)
    articles.set(id, ours ? mergeRecords(ours, theirs) : theirs)
  }
  return { articles, ranges: mergeRegisters(a.ranges, b.ranges) }
}

/** Whether there is nothing in a library. */
export function isEmpty({ articles, ranges }: LibraryEntries): boolean {
  return articles.size === 0 && ranges.size === 0
}

/** The time of the latest change in a library; 0 for none. */
export function latestChange({ articles, ranges }: LibraryEntries): number {
  let latest = 0
  const look = (register: unknown) => {
    const { at } = Object(register)
    if (typeof at === 'number' && at > latest) latest = at
  }
  for (const record of articles.values()) for (const value of Object.values(record)) look(value)
  for (const range of ranges.values()) look(range)
  return latest
}
