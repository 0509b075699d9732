import { mergeRecords } from '../records/article-record.ts'
import { laterOf, type Register } from '../records/register.ts'
import { isEmpty, type LibraryEntries, mergeEntries, noEntries } from './library-entries.ts'
import type { LibraryDatabase } from './library-schema.ts'
import { withTimeLimit } from './time-limit.ts'

/** Keeps a library in the browser's database. */
export interface LibraryKeeper {
  /** Reads all that is kept. Rejects where there is no database. */
  load(): Promise<LibraryEntries>
  /**
   * Merges entries into what is kept. What could not be written is written with the next entries; until
   * then it is in memory only, and `onNotKept` has been called.
   */
  write(entries: LibraryEntries): Promise<void>
  /** Reads something that belongs to this device alone. Rejects where there is no database. */
  readOwn(name: string): Promise<unknown>
  /** Keeps something that belongs to this device alone, if that can be: the reader misses nothing without it. */
  writeOwn(name: string, value: unknown): Promise<void>
  /** Removes all that is kept, and what waits to be written. Rejects where there is no database. */
  clear(): Promise<void>
}

interface KeeperOptions {
  readonly open: (onLost: () => void) => Promise<LibraryDatabase>
  /** How long the storage may take for an answer, in milliseconds. */
  readonly timeLimit: number
  /** Something could not be written. Called once for each keeper. */
  readonly onNotKept: () => void
  /** Called when it is seen that the storage keeps what it is given, or does not. */
  readonly onKept?: (isKept: boolean) => void
}

/** Makes a `LibraryKeeper`. It opens the database when it is first asked, and again when it was lost. */
export function createKeeper({ open, timeLimit, onNotKept, onKept }: KeeperOptions): LibraryKeeper {
  let connection: Promise<LibraryDatabase> | undefined
  let waiting = noEntries
  let writing: Promise<void> | undefined
  let hasTold = false

  function lose(): void {
    connection = undefined
  }
  async function ask<T>(work: (database: LibraryDatabase) => Promise<T>): Promise<T> {
    connection ??= open(lose)
    try {
      return await withTimeLimit(connection.then(work), timeLimit)
    } catch (error) {
      lose()
      onKept?.(false)
      throw error
    }
  }
  function tellOnce(): void {
    if (!hasTold) onNotKept()
    hasTold = true
  }
  async function writeWaiting(): Promise<void> {
    while (!isEmpty(waiting)) {
      const entries = waiting
      waiting = noEntries
      try {
        await ask((database) => mergeInto(database, entries))
        onKept?.(true)
      } catch {
        waiting = mergeEntries(entries, waiting)
        return tellOnce()
      }
    }
  }

  return {
    load: () => ask(readAll),
    write(entries) {
      waiting = mergeEntries(waiting, entries)
      writing ??= writeWaiting().finally(() => {
        writing = undefined
      })
      return writing
    },
    readOwn: (name) => ask((database) => database.get('device', name)),
    writeOwn: (name, value) =>
      ask(async (database) => void (await database.put('device', value, name))).catch(() => {}),
    clear() {
      waiting = noEntries
      return ask(clearAll)
    },
  }
}

async function readAll(database: LibraryDatabase): Promise<LibraryEntries> {
  const transaction = database.transaction(['articles', 'ranges', 'highlights'])
  const [records, ranges, highlights] = await Promise.all([
    transaction.objectStore('articles').getAll(),
    readRegisters(transaction.objectStore('ranges')),
    readRegisters(transaction.objectStore('highlights')),
  ])
  return { articles: new Map(records.map((record) => [record.id, record])), ranges, highlights }
}

/** The part of a store of registers that is read: registers by their names. */
interface RegisterStore<T> {
  getAllKeys(): Promise<string[]>
  getAll(): Promise<Register<T>[]>
}

async function readRegisters<T>(store: RegisterStore<T>): Promise<Map<string, Register<T>>> {
  const [names, registers] = await Promise.all([store.getAllKeys(), store.getAll()])
  return new Map(
    names.flatMap((name, at) => {
      const register = registers[at]
      return register ? [[name, register] as const] : []
    }),
  )
}

/** Another tab may have written meanwhile: each entry is merged with what is kept, in one transaction. */
async function mergeInto(database: LibraryDatabase, entries: LibraryEntries): Promise<void> {
  const transaction = database.transaction(['articles', 'ranges', 'highlights'], 'readwrite')
  const articles = transaction.objectStore('articles')
  await Promise.all([
    ...[...entries.articles.values()].map(async (record) => {
      const kept = await articles.get(record.id)
      await articles.put(kept ? mergeRecords(kept, record) : record)
    }),
    ...mergeRegistersInto(transaction.objectStore('ranges'), entries.ranges),
    ...mergeRegistersInto(transaction.objectStore('highlights'), entries.highlights),
    transaction.done,
  ])
}

/** The part of a store of registers that is written to. */
interface WritableStore<T> {
  get(name: string): Promise<Register<T> | undefined>
  put(register: Register<T>, name: string): Promise<unknown>
}

function mergeRegistersInto<T>(
  store: WritableStore<T>,
  entries: ReadonlyMap<string, Register<T>>,
): Promise<void>[] {
  return [...entries].map(async ([name, register]) => {
    const kept = await store.get(name)
    await store.put(kept ? laterOf(kept, register) : register, name)
  })
}

async function clearAll(database: LibraryDatabase): Promise<void> {
  const transaction = database.transaction(
    ['articles', 'ranges', 'highlights', 'device'],
    'readwrite',
  )
  await Promise.all([
    transaction.objectStore('highlights').clear(),
    transaction.objectStore('articles').clear(),
    transaction.objectStore('ranges').clear(),
    transaction.objectStore('device').clear(),
    transaction.done,
  ])
}
