import * as fakeIndexedDb from 'fake-indexeddb'
import { openDB } from 'idb'
import { expect, test, vi } from 'vitest'
import { createLibrary, type TabChannel } from '../../../../src/app/library/create-library.ts'
import { createKeeper } from '../../../../src/app/library/database/library-keeper.ts'
import { libraryName } from '../../../../src/app/library/database/library-name.ts'
import { libraryVersion, migrate } from '../../../../src/app/library/database/library-schema.ts'
import { openLibrary } from '../../../../src/app/library/database/open-library.ts'
import { factOf } from '../../../../src/app/library/records/article-record.ts'

// `idb` tells requests by the classes of the window, where the database stands too.
Object.assign(globalThis, fakeIndexedDb, { indexedDB: new fakeIndexedDb.IDBFactory() })

/** A keeper of a database of its own, and what it said. */
function makeKeeper(base: string, { timeLimit = 1_000 } = {}) {
  const onNotKept = vi.fn()
  const open = (onLost: () => void) => openLibrary({ onLost, base })
  return { onNotKept, keeper: createKeeper({ open, timeLimit, onNotKept }) }
}

let bases = 0

/** A base that no other test has. */
function freshBase(): string {
  bases += 1
  return `/site-${bases}/`
}

test('what is changed is there again in the next visit, and a change is undone exactly', async () => {
  const base = freshBase()
  const first = createLibrary(makeKeeper(base))
  await first.ready
  first.change([{ id: 'x', name: 'saved', value: 10 }])
  const undo = first.change([
    { id: 'x', name: 'saved', value: 20 },
    { id: 'y', name: 'read', value: 20 },
  ])
  undo()
  const { keeper } = makeKeeper(base)
  await vi.waitFor(async () => {
    const { articles } = await keeper.load()
    expect(factOf(articles.get('x'), 'saved')).toBe(10)
    expect(factOf(articles.get('y'), 'read')).toBeUndefined()
  })
})

test('a marked passage is kept, and its removal is undone', async () => {
  const base = freshBase()
  const first = createLibrary({ ...makeKeeper(base), makeName: () => 'h' })
  await first.ready
  const passage = { article: 'x', quote: 'words', prefix: '', suffix: '', made: 1 }
  first.putHighlight(passage)
  const undo = first.putHighlight(null, 'h')
  expect(first.getState().highlights.get('h')?.value).toBeNull()
  undo()
  const { keeper } = makeKeeper(base)
  await vi.waitFor(async () => {
    expect((await keeper.load()).highlights.get('h')?.value).toEqual(passage)
  })
})

test('sites of one origin have databases of their own', async () => {
  expect(libraryName('/a/')).not.toBe(libraryName('/b/'))
  const [one, other] = [makeKeeper('/a/'), makeKeeper('/b/')]
  await one.keeper.writeOwn('name', 'one')
  expect(await other.keeper.readOwn('name')).toBeUndefined()
})

test('tabs stay in step, and both write without losing the changes of the other', async () => {
  const base = freshBase()
  const listeners: ((event: { readonly data: never }) => void)[] = []
  const channelOf = (own: number): TabChannel => ({
    postMessage(data) {
      const others = listeners.filter((_, at) => at !== own)
      for (const listener of others) listener({ data: data as never })
    },
    addEventListener: (_, listener) => {
      listeners[own] = listener
    },
  })
  const [one, two] = [0, 1].map((own) =>
    createLibrary({ ...makeKeeper(base), channel: channelOf(own) }),
  )
  await Promise.all([one?.ready, two?.ready])
  one?.change([{ id: 'x', name: 'read', value: 1 }])
  two?.change([{ id: 'x', name: 'saved', value: 2 }])
  for (const tab of [one, two]) {
    const record = tab?.getState().articles.get('x')
    expect([factOf(record, 'read'), factOf(record, 'saved')]).toEqual([1, 2])
  }
  const { keeper } = makeKeeper(base)
  await vi.waitFor(async () => {
    const record = (await keeper.load()).articles.get('x')
    expect([factOf(record, 'read'), factOf(record, 'saved')]).toEqual([1, 2])
  })
  await one?.forgetAll()
  expect(two?.getState().articles.size).toBe(0)
  expect((await keeper.load()).articles.size).toBe(0)
})

test('without a database the library lasts for the page, and that is said once', async () => {
  const onNotKept = vi.fn()
  const keeper = createKeeper({
    open: () => Promise.reject(new Error('forbidden')),
    timeLimit: 100,
    onNotKept,
  })
  const library = createLibrary({ keeper })
  await library.ready
  library.change([{ id: 'x', name: 'saved', value: 1 }])
  library.change([{ id: 'y', name: 'saved', value: 1 }])
  expect(library.getState().articles.size).toBe(2)
  await vi.waitFor(() => expect(onNotKept).toHaveBeenCalledTimes(1))
  library.change([{ id: 'z', name: 'saved', value: 1 }])
  await keeper.write(library.getState())
  expect(onNotKept).toHaveBeenCalledTimes(1)
})

test('a storage that never answers is given up on', async () => {
  const onNotKept = vi.fn()
  const keeper = createKeeper({ open: () => new Promise(() => {}), timeLimit: 10, onNotKept })
  await expect(keeper.load()).rejects.toThrow('did not answer within 10 ms')
  const library = createLibrary({ keeper })
  await library.ready
  library.change([{ id: 'x', name: 'saved', value: 1 }])
  await vi.waitFor(() => expect(onNotKept).toHaveBeenCalledTimes(1))
})

test('what could not be written is written with the next change', async () => {
  const base = freshBase()
  let isFull = true
  const keeper = createKeeper({
    open: (onLost) => (isFull ? Promise.reject(new Error('full')) : openLibrary({ onLost, base })),
    timeLimit: 1_000,
    onNotKept: () => {},
  })
  const library = createLibrary({ keeper })
  await library.ready
  library.change([{ id: 'x', name: 'saved', value: 1 }])
  await keeper.write(library.getState())
  isFull = false
  library.change([{ id: 'y', name: 'saved', value: 1 }])
  await vi.waitFor(async () => expect((await keeper.load()).articles.size).toBe(2))
})

test('what could not be written is forgotten with the rest', async () => {
  const base = freshBase()
  let isFull = true
  const keeper = createKeeper({
    open: (onLost) => (isFull ? Promise.reject(new Error('full')) : openLibrary({ onLost, base })),
    timeLimit: 1_000,
    onNotKept: () => {},
  })
  const library = createLibrary({ keeper })
  await library.ready
  library.change([{ id: 'x', name: 'saved', value: 1 }])
  await keeper.write(library.getState())
  isFull = false
  await library.forgetAll()
  library.change([{ id: 'y', name: 'saved', value: 1 }])
  await vi.waitFor(async () => expect((await keeper.load()).articles.size).toBeGreaterThan(0))
  expect([...(await keeper.load()).articles.keys()]).toEqual(['y'])
})

test('a database of a newer program is left alone', async () => {
  const base = freshBase()
  const newer = await openDB(libraryName(base), libraryVersion + 1)
  newer.close()
  const { keeper, onNotKept } = makeKeeper(base)
  await expect(keeper.load()).rejects.toThrow()
  const library = createLibrary({ keeper })
  await library.ready
  library.change([{ id: 'x', name: 'saved', value: 1 }])
  await vi.waitFor(() => expect(onNotKept).toHaveBeenCalledTimes(1))
  const stores = await openDB(libraryName(base))
  expect([...stores.objectStoreNames]).toEqual([])
  stores.close()
})

test('a tab makes way for a newer program in another tab', async () => {
  const base = freshBase()
  const { keeper } = makeKeeper(base)
  await keeper.load()
  const newer = await openDB(libraryName(base), libraryVersion + 1)
  expect(newer.version).toBe(libraryVersion + 1)
  newer.close()
})

test.each([...Array(libraryVersion).keys()])(
  'a database of version %i is migrated',
  async (from) => {
    const base = freshBase()
    if (from > 0) {
      const older = await openDB(libraryName(base), from, {
        upgrade: (opened, before, until, transaction) =>
          migrate(before, until, opened as never, transaction as never),
      })
      older.close()
    }
    const { keeper } = makeKeeper(base)
    const library = createLibrary({ keeper })
    await library.ready
    library.change([{ id: 'x', name: 'saved', value: 1 }])
    library.change([], { scope: { kind: 'all' }, until: '2026-01-01T00:00:00Z' })
    library.putHighlight({ article: 'x', quote: 'q', prefix: '', suffix: '', made: 1 })
    await vi.waitFor(async () => {
      const kept = await keeper.load()
      const { articles, ranges, highlights } = kept
      expect([articles.size, ranges.size, highlights.size]).toEqual([1, 1, 1])
    })
  },
)

test('a cleared storage is a library without anything in it, and can be written again', async () => {
  const base = freshBase()
  const { keeper, onNotKept } = makeKeeper(base)
  await keeper.load()
  // The browser throws the databases away behind the program's back.
  Object.assign(globalThis, { indexedDB: new fakeIndexedDb.IDBFactory() })
  const next = createLibrary(makeKeeper(base))
  await next.ready
  expect(next.getState().articles.size).toBe(0)
  next.change([{ id: 'x', name: 'saved', value: 1 }])
  expect(next.getState().articles.size).toBe(1)
  expect(onNotKept).not.toHaveBeenCalled()
})
