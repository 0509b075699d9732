import type { CategoryPath } from '../../../shared/article.ts'
import { laterOf, type Register } from './register.ts'

/** Where the reader stopped in an article: a block of its body, and how much of the block was above the screen. */
export interface ReadingPosition {
  readonly block: number
  /** From 0, the block's beginning, to 1, its end. */
  readonly ratio: number
  /** How far through the body that is, from 0 to 1. */
  readonly progress: number
}

/** The fields of an article that are kept, so that its row can be drawn without asking, even when it is gone. */
export interface ArticleSnapshot {
  readonly title: string
  readonly categories: readonly CategoryPath[]
  /** Missing where the article has none. */
  readonly date?: string
  readonly lang?: string
  /** The address of the original. */
  readonly original?: string
}

/** The facts that a reader's library may know of an article. Times are in milliseconds since 1970. */
export interface ArticleFacts {
  /** When it was read. */
  readonly read: number
  /** When it was saved for later. */
  readonly saved: number
  /** When it was opened last: the history. */
  readonly opened: number
  /** When its row was first seen in a list. */
  readonly seen: number
  readonly position: ReadingPosition
  readonly snapshot: ArticleSnapshot
}

/** The name of something that the library may know of an article. */
type FactName = keyof ArticleFacts

/** All that the library knows of one article. */
export type ArticleRecord = { readonly id: string } & {
  readonly [Name in FactName]?: Register<ArticleFacts[Name]>
}

/** One change of one fact. A value of `null` removes it. */
export type FactChange = {
  [Name in FactName]: {
    readonly id: string
    readonly name: Name
    readonly value: ArticleFacts[Name] | null
  }
}[FactName]

/** All names of facts. */
const factNames = [
  'read',
  'saved',
  'opened',
  'seen',
  'position',
  'snapshot',
] as const satisfies readonly FactName[]

/** Merges what two devices know of an article, fact by fact: commutative, associative and idempotent. */
export function mergeRecords(a: ArticleRecord, b: ArticleRecord): ArticleRecord {
  const merged: Record<string, unknown> = { id: a.id }
  for (const name of factNames) {
    const [ours, theirs] = [a[name], b[name]] as [Register<unknown>?, Register<unknown>?]
    const kept = ours && theirs ? laterOf(ours, theirs) : (ours ?? theirs)
    if (kept) merged[name] = kept
  }
  return merged as unknown as ArticleRecord
}

/** The value of a fact; undefined when it was never stated or was removed. */
export function factOf<Name extends FactName>(
  record: ArticleRecord | undefined,
  name: Name,
): ArticleFacts[Name] | undefined {
  return (record?.[name] as Register<ArticleFacts[Name]> | undefined)?.value ?? undefined
}
