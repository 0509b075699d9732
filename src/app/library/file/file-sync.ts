import { createStore, type ReadableStore } from '../../ui/store.ts'
import type { Library } from '../create-library.ts'
import { mergeEntries } from '../database/library-entries.ts'
import { afterChanges } from './after-changes.ts'
import { readLibraryFile } from './read-library-file.ts'
import { writeLibraryFile } from './write-library-file.ts'

/** The part of a `FileSystemFileHandle` (File System Access) that is needed here. */
export interface SyncHandle {
  readonly name: string
  getFile(): Promise<{ text(): Promise<string> }>
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>
  queryPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>
  requestPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>
}

/** How the library and the file stand to each other. */
interface SyncState {
  /** `asleep`: the browser wants to be asked again whether the file may be used. */
  readonly kind: 'none' | 'asleep' | 'inStep' | 'failed'
  /** The name of the file. */
  readonly name?: string
}

/** Keeps a library and a file of the reader's own in step. */
export interface FileSync extends ReadableStore<SyncState> {
  /** Takes up the file of an earlier visit, if there is one. */
  start(): Promise<void>
  /** Begins with a file, or wakes the one that is asleep. Call it in answer to a click: the browser may ask. */
  connect(handle?: SyncHandle): Promise<void>
  disconnect(): Promise<void>
}

interface FileSyncOptions {
  readonly library: Pick<Library, 'getState' | 'subscribe' | 'merge' | 'own' | 'ready'>
  /** How long changes are collected before they are written, in milliseconds. */
  readonly pause: number
  /** Runs work while no other tab does the same. */
  readonly alone?: (work: () => Promise<void>) => Promise<void>
}

/** The name of the handle among what belongs to the device. */
export const fileName = 'file'

const mode = { mode: 'readwrite' } as const

/**
 * Makes a `FileSync`. What the file knows is merged into the library, and the file is written where it does not
 * know everything: at the start, and after changes. A file that is no library, or is damaged so that nothing
 * can be read, is left as it is.
 */
export function createFileSync({
  library,
  pause,
  alone = (work) => work(),
}: FileSyncOptions): FileSync {
  const store = createStore<SyncState>({ kind: 'none' })
  let handle: SyncHandle | undefined
  let end = () => {}
  /**
   * Whether the handle was among what belongs to the device: where that cannot be, the file is followed all
   * the same.
   */
  let wasKept = false

  function leave(): void {
    end()
    handle = undefined
    wasKept = false
    store.setState({ kind: 'none' })
  }
  /** Another tab may have parted from the file, or forgotten everything: the file would bring it back. */
  async function isForgotten(): Promise<boolean> {
    const kept = await library.own.readOwn(fileName).catch(() => handle)
    wasKept ||= kept !== undefined
    return wasKept && kept === undefined
  }
  async function sync(): Promise<void> {
    const file = handle
    if (!file) return
    if (await isForgotten()) return leave()
    try {
      await alone(() => mergeWith(file, library))
      if (file === handle) store.setState({ kind: 'inStep', name: file.name })
    } catch {
      if (file === handle) store.setState({ kind: 'failed', name: file.name })
    }
  }
  async function begin(file: SyncHandle): Promise<void> {
    handle = file
    await library.ready
    await sync()
    if (file !== handle) return
    end()
    end = afterChanges(library, pause, () => void sync())
  }

  return {
    ...store,
    async start() {
      const kept = await library.own.readOwn(fileName).catch(() => undefined)
      if (!isHandle(kept)) return
      handle = kept
      const permission = await kept.queryPermission?.(mode).catch(() => 'denied' as const)
      if ((permission ?? 'granted') === 'granted') await begin(kept)
      else store.setState({ kind: 'asleep', name: kept.name })
    },
    async connect(chosen = handle) {
      if (!chosen) return
      const permission = await chosen.requestPermission?.(mode).catch(() => 'denied' as const)
      if ((permission ?? 'granted') !== 'granted') return
      await library.own.writeOwn(fileName, chosen)
      await begin(chosen)
    },
    async disconnect() {
      leave()
      await library.own.writeOwn(fileName, undefined)
    },
  }
}

function isHandle(value: unknown): value is SyncHandle {
  const { name, getFile } = Object(value)
  return typeof name === 'string' && typeof getFile === 'function'
}

async function mergeWith(
  file: SyncHandle,
  library: Pick<Library, 'getState' | 'merge'>,
): Promise<void> {
  const text = await (await file.getFile()).text()
  const own = library.getState()
  const other = text.trim() === '' ? undefined : readLibraryFile(text).entries
  const merged = other ? mergeEntries(own, other) : own
  const written = writeLibraryFile(merged)
  if (other && written !== writeLibraryFile(own)) library.merge(other)
  if (written === text) return
  const writable = await file.createWritable()
  await writable.write(written)
  await writable.close()
}
