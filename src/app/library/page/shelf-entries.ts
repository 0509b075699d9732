import type { LibraryEntries } from '../database/library-entries.ts'
import { type ArticleSnapshot, factOf } from '../records/article-record.ts'

/** The two lists of the library: a fact that says when an article came into each. */
export type ShelfKind = 'saved' | 'opened'

/** An article in a list of the library. */
export interface ShelfEntry extends ArticleSnapshot {
  readonly id: string
  /** When it was saved or opened, in milliseconds since 1970. */
  readonly when: number
}

/** The orders of a list. */
export const shelfOrders = ['latest', 'earliest', 'title'] as const

/** The name of an order. */
export type ShelfOrder = (typeof shelfOrders)[number]

/** The articles of a list that have all words of a query in title or categories, in an order. */
export function shelfEntries(
  { articles }: LibraryEntries,
  kind: ShelfKind,
  { query = '', order = 'latest' as ShelfOrder, language = 'en' } = {},
): ShelfEntry[] {
  const wanted = fold(query).split(/\s+/).filter(Boolean)
  const entries: ShelfEntry[] = []
  for (const [id, record] of articles) {
    const when = factOf(record, kind)
    const snapshot = factOf(record, 'snapshot')
    if (when === undefined || snapshot === undefined) continue
    const entry = { id, when, ...snapshot }
    if (hasWords(entry, wanted)) entries.push(entry)
  }
  return sorted(entries, order, language)
}

function hasWords({ title, categories }: ShelfEntry, wanted: readonly string[]): boolean {
  if (wanted.length === 0) return true
  const text = fold([title, ...categories.flat().map(({ label }) => label)].join(' '))
  return wanted.every((word) => text.includes(word))
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

function sorted(entries: ShelfEntry[], order: ShelfOrder, language: string): ShelfEntry[] {
  if (order === 'title') {
    const { compare } = new Intl.Collator(language)
    return entries.sort((a, b) => compare(a.title, b.title))
  }
  return entries.sort((a, b) => (order === 'latest' ? b.when - a.when : a.when - b.when))
}
