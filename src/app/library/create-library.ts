import { createStore, type ReadableStore } from '../ui/store.ts'
import {
  isEmpty,
  type LibraryEntries,
  latestChange,
  mergeEntries,
  noEntries,
} from './database/library-entries.ts'
import type { LibraryKeeper } from './database/library-keeper.ts'
import { type ArticleRecord, type FactChange, factOf } from './records/article-record.ts'
import { createChangeClock } from './records/change-clock.ts'
import type { Highlight } from './records/highlight.ts'
import type { ReadRange } from './records/read-range.ts'

/** Takes a change back: every fact that it touched gets the value that it had before. */
export type Undo = () => void

/** The reader's library in this window: all of it in memory, kept in the database, the same in all tabs. */
export interface Library extends ReadableStore<LibraryEntries> {
  /** Resolves when what is kept has been read, or could not be. */
  readonly ready: Promise<void>
  /**
   * Changes facts of articles. It shows at once and is written after that. With a range a whole list is
   * read before that.
   */
  change(changes: readonly FactChange[], range?: ReadRange): Undo
  /** Keeps a marked passage under a new name, or changes the one of a name. `null` removes it. */
  putHighlight(value: Highlight | null, name?: string): Undo
  /** Merges what another device or a file knows. */
  merge(entries: LibraryEntries): void
  /** Forgets everything, in the database and in all tabs. */
  forgetAll(): Promise<void>
  /** The records of this device alone, such as its visits. */
  readonly own: Pick<LibraryKeeper, 'readOwn' | 'writeOwn'>
}

/** A message between tabs: changed entries, or that all are forgotten. */
type TabMessage = LibraryEntries | 'forget'

/** The part of a `BroadcastChannel` that tabs need. */
export interface TabChannel {
  postMessage(message: TabMessage): void
  addEventListener(type: 'message', listener: (event: { readonly data: TabMessage }) => void): void
}

interface LibraryOptions {
  readonly keeper: LibraryKeeper
  /** Missing where the browser has none. */
  readonly channel?: TabChannel | undefined
  readonly now?: () => number
  /** Makes a name that no other device has. */
  readonly makeName?: () => string
}

/** A range with the name that it is kept by; `null` removes it. */
interface NamedRange {
  readonly name: string
  readonly value: ReadRange | null
}

/** Makes a `Library` and begins to read what is kept. */
export function createLibrary(options: LibraryOptions): Library {
  const { keeper, channel, now = Date.now, makeName = () => crypto.randomUUID() } = options
  const store = createStore(noEntries)
  let device = makeName()
  const { tick, pass } = createChangeClock(now)

  function take(entries: LibraryEntries): void {
    pass(latestChange(entries))
    store.setState(mergeEntries(store.getState(), entries))
  }
  function put(entries: LibraryEntries): void {
    take(entries)
    channel?.postMessage({ ...entries, articles: new Map(entries.articles) })
    void keeper.write(entries)
  }
  /** The range comes first: what is stated of articles goes before it. All of it is one change for those who listen. */
  function changeWith(changes: readonly FactChange[], range: NamedRange | undefined): Undo {
    const before = store.getState().articles
    const ranges = range
      ? ([[range.name, { value: range.value, at: tick(), by: device }]] as const)
      : []
    const at = tick()
    const articles = new Map<string, ArticleRecord>()
    for (const { id, name, value } of changes) {
      articles.set(id, { ...articles.get(id), id, [name]: { value, at, by: device } })
    }
    put({ ...noEntries, articles, ranges: new Map(ranges) })
    return () => {
      const values = changes.map(
        ({ id, name }) => ({ id, name, value: factOf(before.get(id), name) ?? null }) as FactChange,
      )
      changeWith(values, range && { name: range.name, value: null })
    }
  }

  function putHighlight(value: Highlight | null, name = makeName()): Undo {
    const before = store.getState().highlights.get(name)?.value ?? null
    const highlights = new Map([[name, { value, at: tick(), by: device }]])
    put({ ...noEntries, highlights })
    return () => void putHighlight(before, name)
  }

  channel?.addEventListener('message', ({ data }) => {
    if (data === 'forget') store.setState(noEntries)
    else take(data)
  })
  return {
    ...store,
    ready: load(),
    change: (changes, range) => changeWith(changes, range && { name: makeName(), value: range }),
    putHighlight,
    merge(entries) {
      if (!isEmpty(entries)) put(entries)
    },
    async forgetAll() {
      store.setState(noEntries)
      channel?.postMessage('forget')
      await keeper.clear()
    },
    own: keeper,
  }

  async function load(): Promise<void> {
    try {
      take(await keeper.load())
      const name = await keeper.readOwn('name')
      if (typeof name === 'string') device = name
      else await keeper.writeOwn('name', device)
    } catch {
      // Without a database the library lasts until the page is closed; the first change says so.
    }
  }
}
