import { library } from '../browser-library.ts'
import { libraryName } from '../database/library-name.ts'
import { createFileSync, type FileSync, type SyncHandle } from './file-sync.ts'

/** The file of this window's library. */
export const fileSync: FileSync = createFileSync({
  library,
  pause: 2_000,
  async alone(work) {
    if ('locks' in navigator) await navigator.locks.request(`${libraryName()}:file`, work)
    else await work()
  },
})

/** Whether the browser lets a page keep a file of the reader's own (File System Access). */
export function canSync(): boolean {
  return 'showSaveFilePicker' in window
}

/** Lets the reader choose a file, which may be there already. Undefined when nothing was chosen. */
export async function chooseSyncFile(suggestedName: string): Promise<SyncHandle | undefined> {
  const pick: unknown = Reflect.get(window, 'showSaveFilePicker')
  if (typeof pick !== 'function') return undefined
  try {
    return await pick.call(window, {
      suggestedName,
      types: [{ accept: { 'application/json': ['.json'] } }],
    })
  } catch {
    // The reader has thought better of it.
    return undefined
  }
}
