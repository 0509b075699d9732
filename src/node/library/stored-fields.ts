import type { ArticleDetails } from '../../shared/article.ts'
import type { FieldName } from '../../shared/article-fields.ts'
import { TextStore } from '../storage/text-store.ts'
import { type arrangedFields, type DraftFields, draftFields } from './article-draft.ts'
import { type Loose, pickDetails, pickFields } from './pick-fields.ts'

/** The fields by which articles are ordered and named. They stay in memory. */
const heldFields: readonly FieldName[] = ['title', 'date', 'fetched', 'sticky']

/** How many of the fields that were read last are kept, for they are asked for one by one. */
const recentRows = 1024

interface RecentRow {
  readonly row: number
  readonly fields: Partial<DraftFields>
}

/**
 * Keeps the fields of the drafts of a large archive in a file, so that of each only those by which it is ordered
 * and named are in memory. The file is of use to one process and is begun anew by the next.
 */
export class FieldStore {
  readonly #path: string
  #store: TextStore<string> | undefined
  readonly #offsets: number[] = []
  readonly #checks: number[] = []
  readonly #recent: (RecentRow | undefined)[] = []

  /** The fields go to a file at `path`. */
  constructor(path: string) {
    this.#path = path
  }

  /** Keeps fields in the file. Returns fields of the same values, most of which are read when they are asked for. */
  keep(fields: DraftFields): DraftFields {
    this.#store ??= new TextStore(this.#path)
    const stored = pickFields(draftFields.filter(isStored), fields)
    const { offset, check } = this.#store.write(JSON.stringify(stored))
    const row = this.#offsets.push(offset) - 1
    this.#checks.push(check)
    return asFields<DraftFields>(new StoredFields(fields, row, this))
  }

  /** The fields that are not in memory. Throws `DamagedTextError` when they are not those that were kept. */
  read(row: number): Partial<DraftFields> {
    const slot = row % recentRows
    const recent = this.#recent[slot]
    if (recent?.row === row) return recent.fields
    const fields = this.#parse(row)
    this.#recent[slot] = { row, fields }
    return fields
  }

  #parse(row: number): Partial<DraftFields> {
    const [offset = 0, end = this.#store?.size ?? 0] = this.#offsets.slice(row, row + 2)
    const range = { offset, length: end - offset, check: this.#checks[row] ?? 0 }
    return JSON.parse(this.#store?.read(range) ?? '{}')
  }

  /** Closes and removes the file. */
  close(): void {
    this.#store?.remove()
  }
}

/** The fields of a draft, most of which are read when they are asked for. */
class StoredFields {
  readonly title: string
  readonly date: string | undefined
  readonly fetched: string | undefined
  readonly sticky: number | undefined
  readonly #row: number
  readonly #store: FieldStore

  constructor({ title, date, fetched, sticky }: DraftFields, row: number, store: FieldStore) {
    this.title = title
    this.date = date
    this.fetched = fetched
    this.sticky = sticky
    this.#row = row
    this.#store = store
  }

  get stored(): Partial<DraftFields> {
    return this.#store.read(this.#row)
  }

  toJSON(): DraftFields {
    return pickFields(draftFields, asFields<DraftFields>(this))
  }
}

/** The fields that an article gets beside the others. */
type Arranged = Loose<Pick<ArticleDetails, (typeof arrangedFields)[number]>>

/** All fields of an article, of which most are read when they are asked for. */
class StoredDetails implements Arranged {
  readonly id: Arranged['id']
  readonly categories: Arranged['categories']
  readonly tags: Arranged['tags']
  readonly author: Arranged['author']
  readonly versions: Arranged['versions']
  readonly newer: Arranged['newer']
  readonly older: Arranged['older']
  readonly fields: StoredFields

  constructor(fields: StoredFields, arranged: Arranged) {
    this.id = arranged.id
    this.categories = arranged.categories
    this.tags = arranged.tags
    this.author = arranged.author
    this.versions = arranged.versions
    this.newer = arranged.newer
    this.older = arranged.older
    this.fields = fields
  }

  toJSON(): ArticleDetails {
    return pickDetails(asFields<ArticleDetails>(this))
  }
}

// The class reads each field that it does not have as a property of its own.
for (const name of draftFields) {
  if (isStored(name)) {
    define(StoredFields.prototype, name, (fields: StoredFields) => fields.stored[name])
  }
  define(
    StoredDetails.prototype,
    name,
    ({ fields }: StoredDetails) => asFields<DraftFields>(fields)[name],
  )
}

function define<T>(prototype: object, name: FieldName, read: (from: T) => unknown): void {
  Object.defineProperty(prototype, name, {
    get(this: T) {
      return read(this)
    },
  })
}

function isStored(name: FieldName): boolean {
  return !heldFields.includes(name)
}

/** The types of the fields come from the table, and so do the getters: the compiler does not see these. */
function asFields<T>(fields: StoredFields | StoredDetails): T {
  return fields as unknown as T
}

/** All fields of an article, from those of its draft and those that it gets beside the others. */
export function joinFields(fields: DraftFields, arranged: Arranged): ArticleDetails {
  if (!(fields instanceof StoredFields)) return pickDetails({ ...fields, ...arranged })
  return asFields<ArticleDetails>(new StoredDetails(fields, arranged))
}

/** The fields of an article as a plain object, which can be sent to another thread. */
export function plainDetails(details: ArticleDetails): ArticleDetails {
  return details instanceof StoredDetails ? pickDetails(details) : details
}
