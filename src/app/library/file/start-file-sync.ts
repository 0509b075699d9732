import { library } from '../browser-library.ts'
import { fileName } from './file-sync.ts'

/** Takes up the file of the reader's own, if there is one; what keeps it in step is loaded only then. */
export function startFileSync(): void {
  if (!('showSaveFilePicker' in window)) return
  const kept = library.own.readOwn(fileName)
  kept
    .then(async (handle) => {
      if (handle === undefined) return
      const { fileSync } = await import('./browser-sync.ts')
      if (fileSync.getState().kind === 'none') await fileSync.start()
    })
    .catch(() => {})
}
