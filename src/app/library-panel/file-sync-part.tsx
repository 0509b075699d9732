import { useEffect } from 'react'
import { canSync, chooseSyncFile, fileSync } from '../library/file/browser-sync.ts'
import { useWords } from '../ui/site-context.ts'
import { useStore } from '../ui/store.ts'

/** A file of the reader's own that is kept in step; nothing where the browser cannot do that. */
export function FileSyncPart({ fileName }: { fileName: string }) {
  const words = useWords('panel')
  const { kind, name = '' } = useStore(fileSync)
  useEffect(() => {
    if (canSync() && fileSync.getState().kind === 'none') void fileSync.start()
  }, [])
  if (!canSync()) return false

  async function choose(): Promise<void> {
    const handle = await chooseSyncFile(fileName)
    if (handle) await fileSync.connect(handle)
  }

  return (
    <section>
      <h3>{words.syncTitle}</h3>
      <p>{words.syncAbout}</p>
      <p role="status">{kind !== 'none' && words.syncStates[kind](name)}</p>
      <p className="library-acts">
        {kind === 'asleep' && (
          <button type="button" className="button" onClick={() => void fileSync.connect()}>
            {words.wake}
          </button>
        )}
        <button type="button" className="button" onClick={() => void choose()}>
          {kind === 'none' ? words.chooseFile : words.chooseOther}
        </button>
        {kind !== 'none' && (
          <button type="button" className="button" onClick={() => void fileSync.disconnect()}>
            {words.disconnect}
          </button>
        )}
      </p>
    </section>
  )
}
