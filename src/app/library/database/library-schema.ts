import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'
import type { ArticleRecord } from '../records/article-record.ts'
import type { Highlight } from '../records/highlight.ts'
import type { ReadRange } from '../records/read-range.ts'
import type { Register } from '../records/register.ts'

/** The stores of the library's database. */
export interface LibrarySchema extends DBSchema {
  /** A record for each article that is known, by the article's id. */
  readonly articles: { readonly key: string; readonly value: ArticleRecord }
  /** Marks over whole lists, by names of their own. */
  readonly ranges: { readonly key: string; readonly value: Register<ReadRange> }
  /** Marked passages, by names of their own. */
  readonly highlights: { readonly key: string; readonly value: Register<Highlight> }
  /** Records of this device alone: its name, its visits. */
  readonly device: { readonly key: string; readonly value: unknown }
}

/** The open database. */
export type LibraryDatabase = IDBPDatabase<LibrarySchema>

type Upgrade = (
  database: LibraryDatabase,
  transaction: IDBPTransaction<LibrarySchema, StoreNames<LibrarySchema>[], 'versionchange'>,
) => void

/** The step from each version to the next, the first from nothing. A step that has shipped never changes. */
const migrations: readonly Upgrade[] = [
  (database) => {
    database.createObjectStore('articles', { keyPath: 'id' })
    database.createObjectStore('ranges')
    database.createObjectStore('device')
  },
  (database) => {
    database.createObjectStore('highlights')
  },
]

/** The version of the schema: the number of its migrations. */
export const libraryVersion = migrations.length

/** Brings a database from an older version to the present one, or to `until`. */
export function migrate(from: number, until: number | null, ...parts: Parameters<Upgrade>): void {
  for (const step of migrations.slice(from, until ?? libraryVersion)) step(...parts)
}
