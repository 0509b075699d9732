import { expect, test } from 'vitest'
import { createLibrary } from '../../../../src/app/library/create-library.ts'
import type { LibraryEntries } from '../../../../src/app/library/database/library-entries.ts'
import { noEntries } from '../../../../src/app/library/database/library-entries.ts'
import { takeOldPositions } from '../../../../src/app/library/layer/take-old-positions.ts'
import { factOf } from '../../../../src/app/library/records/article-record.ts'
import { memoryStorage } from '../memory-storage.ts'

const key = 'broadsheet:/:read-places'

/** A library whose database answers, or does not, and what it was given. */
function makeLibrary(hasDatabase = true) {
  const written: LibraryEntries[] = []
  const readOwn = async () => {
    if (!hasDatabase) throw new Error('none')
    return 'this'
  }
  const library = createLibrary({
    keeper: {
      load: async () => noEntries,
      write: async (entries) => void written.push(entries),
      readOwn,
      writeOwn: async () => {},
      clear: async () => {},
    },
  })
  return { library, written }
}

const positionIn = (library: ReturnType<typeof makeLibrary>['library'], id: string) =>
  factOf(library.getState().articles.get(id), 'position')

test('positions of the time before the library are brought in once, and newer ones stand', async () => {
  const kept = new Map([[key, '{"version":1,"value":[["a",7],["b",2],["c",-1],[4,4],"x"]}']])
  const { library, written } = makeLibrary()
  await library.ready
  library.change([{ id: 'b', name: 'position', value: { block: 9, ratio: 0.5, progress: 0.9 } }])
  await takeOldPositions(library, () => memoryStorage(kept))
  expect(positionIn(library, 'a')).toEqual({ block: 7, ratio: 0, progress: 0 })
  expect(positionIn(library, 'b')?.block).toBe(9)
  expect([...library.getState().articles.keys()]).toEqual(['b', 'a'])
  expect(written).toHaveLength(2)
  // A position that the reader removes does not come back with the next visit.
  library.change([{ id: 'a', name: 'position', value: null }])
  await takeOldPositions(library, () => memoryStorage(kept))
  expect(positionIn(library, 'a')).toBeUndefined()
  expect(written).toHaveLength(3)
})

test('positions from before names carried the archive are brought in, and stay for others', async () => {
  const kept = new Map([['broadsheet:read-places', '[["a",7]]']])
  const { library } = makeLibrary()
  await takeOldPositions(library, () => memoryStorage(kept))
  expect(positionIn(library, 'a')?.block).toBe(7)
  expect(kept.has('broadsheet:read-places')).toBe(true)
})

test('without a database, without storage and without anything kept nothing happens', async () => {
  const kept = new Map([[key, '{"version":1,"value":[["a",7]]}']])
  const { library, written } = makeLibrary(false)
  await takeOldPositions(library, () => memoryStorage(kept))
  await takeOldPositions(library, () => {
    throw new Error('forbidden')
  })
  await takeOldPositions(makeLibrary().library, () => memoryStorage())
  expect([written.length, positionIn(library, 'a')]).toEqual([0, undefined])
  expect(kept.get(key)).toContain('"a"')
})
