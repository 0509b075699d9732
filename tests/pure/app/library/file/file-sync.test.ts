import { expect, test, vi } from 'vitest'
import { createLibrary, type Library } from '../../../../../src/app/library/create-library.ts'
import { noEntries } from '../../../../../src/app/library/database/library-entries.ts'
import type { LibraryKeeper } from '../../../../../src/app/library/database/library-keeper.ts'
import { createFileSync, type SyncHandle } from '../../../../../src/app/library/file/file-sync.ts'
import { readLibraryFile } from '../../../../../src/app/library/file/read-library-file.ts'
import { factOf } from '../../../../../src/app/library/records/article-record.ts'

/** A file as a browser hands it out; `permission` is what the reader has allowed. */
function makeFile(text = '') {
  const file = { text, writes: 0, permission: 'granted' as PermissionState }
  const handle: SyncHandle = {
    name: 'library.json',
    getFile: async () => ({ text: async () => file.text }),
    createWritable: async () => ({
      write: async (next) => {
        file.text = next
        file.writes += 1
      },
      close: async () => {},
    }),
    queryPermission: async () => file.permission,
    requestPermission: async () => {
      file.permission = 'granted'
      return 'granted'
    },
  }
  return { file, handle }
}

/** A library that is kept in memory, with what belongs to its device. */
function makeLibrary(own = new Map<string, unknown>()): Library {
  const keeper: LibraryKeeper = {
    load: async () => noEntries,
    write: async () => {},
    readOwn: async (name) => own.get(name),
    writeOwn: async (name, value) => void own.set(name, value),
    clear: async () => own.clear(),
  }
  return createLibrary({ keeper })
}

const save = (library: Library, id: string) =>
  library.change([{ id, name: 'saved', value: Date.now() }])
const savedIn = (library: Library) =>
  [...library.getState().articles.values()]
    .filter((record) => factOf(record, 'saved') !== undefined)
    .map(({ id }) => id)
    .sort()

test('two devices with one file come to know the same, and a file in step is not written', async () => {
  const { file, handle } = makeFile()
  const [laptop, phone] = [makeLibrary(), makeLibrary()]
  save(laptop, 'a')
  save(phone, 'b')
  for (const library of [laptop, phone, laptop]) {
    const sync = createFileSync({ library, pause: 0 })
    await sync.connect(handle)
    expect(sync.getState()).toEqual({ kind: 'inStep', name: 'library.json' })
  }
  expect(savedIn(laptop)).toEqual(['a', 'b'])
  expect(savedIn(phone)).toEqual(['a', 'b'])
  expect(file.writes).toBe(2)
})

test('changes are written after they were made, and no more after the end', async () => {
  const { file, handle } = makeFile()
  const library = makeLibrary()
  const sync = createFileSync({ library, pause: 0 })
  await sync.connect(handle)
  save(library, 'a')
  await vi.waitFor(() => expect(readLibraryFile(file.text).entries.articles.has('a')).toBe(true))
  await sync.disconnect()
  const { writes } = file
  save(library, 'b')
  await new Promise((resolve) => setTimeout(resolve))
  expect(file.writes).toBe(writes)
})

test('a file that another tab has parted from brings nothing back', async () => {
  const own = new Map<string, unknown>()
  const { file, handle } = makeFile()
  const library = makeLibrary(own)
  const sync = createFileSync({ library, pause: 0 })
  save(library, 'a')
  await sync.connect(handle)
  expect(savedIn(library)).toEqual(['a'])
  // What another tab does when it forgets everything: the file stays, its handle and the library go.
  own.clear()
  await library.forgetAll()
  await vi.waitFor(() => expect(sync.getState()).toEqual({ kind: 'none' }))
  expect(savedIn(library)).toEqual([])
  expect(readLibraryFile(file.text).entries.articles.has('a')).toBe(true)
})

test('the next visit takes the file up; where the browser has to be asked, it sleeps until then', async () => {
  const { file, handle } = makeFile()
  const own = new Map<string, unknown>()
  const first = makeLibrary(own)
  save(first, 'a')
  await createFileSync({ library: first, pause: 0 }).connect(handle)

  file.permission = 'prompt'
  const next = makeLibrary(own)
  const sync = createFileSync({ library: next, pause: 0 })
  await sync.start()
  expect(sync.getState().kind).toBe('asleep')
  expect(savedIn(next)).toEqual([])
  await sync.connect()
  expect(savedIn(next)).toEqual(['a'])
})

test('a file that is something else is left as it is', async () => {
  const { file, handle } = makeFile('my diary')
  const library = makeLibrary()
  save(library, 'a')
  const sync = createFileSync({ library, pause: 0 })
  await sync.connect(handle)
  expect(sync.getState().kind).toBe('failed')
  expect(file).toMatchObject({ text: 'my diary', writes: 0 })
})
