import './library-panel.css'
import { useMemo } from 'react'
import { library } from '../library/browser-library.ts'
import type { LibraryEntries } from '../library/database/library-entries.ts'
import { countedKinds, present } from '../library/file/preview-merge.ts'
import { writeLibraryFile } from '../library/file/write-library-file.ts'
import { keptState } from '../library/kept-state.ts'
import { useLibrary } from '../library/use-library.ts'
import { useSettings } from '../settings/use-settings.ts'
import { saveFile } from '../ui/files/save-file.ts'
import { useSite, useWords } from '../ui/site-context.ts'
import { useStore } from '../ui/store.ts'
import { FileSyncPart } from './file-sync-part.tsx'
import { ForgetPart } from './forget-part.tsx'
import { ImportPart } from './import-part.tsx'

/**
 * The panel of the library: what it keeps and how much; buttons that export, import and forget it. Nothing
 * comes into a library that is turned off.
 */
export function LibraryPanel() {
  const words = useWords('panel')
  const { notKept } = useWords('library')
  const isKept = useStore(keptState)
  const fileName = useFileName()
  const isOn = useSettings().library === 'on'
  return (
    <section className="library-panel" aria-labelledby="library-panel">
      <h2 id="library-panel">{words.title}</h2>
      <p>{!isOn ? words.offKept : isKept ? words.about : notKept}</p>
      <KeptCounts entries={useLibrary()} />
      <p className="library-note">{words.safari}</p>
      <div className="library-acts">
        <button type="button" className="button" onClick={() => void saveLibrary(fileName)}>
          {words.save}
        </button>
        {isOn && <ImportPart />}
      </div>
      {isOn && <FileSyncPart fileName={fileName} />}
      <ForgetPart />
    </section>
  )
}

/** Saves the library as a file, once what the browser keeps of it has been read. */
async function saveLibrary(fileName: string): Promise<void> {
  await library.ready
  saveFile(fileName, 'application/json', writeLibraryFile(library.getState()))
}

/** The name of the file: that of the site, so that the files of several are told apart. */
function useFileName(): string {
  const { info } = useSite()
  const name = info.title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')
  return `${name || 'broadsheet'}-library.json`
}

function KeptCounts({ entries }: { entries: LibraryEntries }) {
  const words = useWords('panel')
  const size = useMemo(() => new Blob([writeLibraryFile(entries)]).size, [entries])
  return (
    <dl className="library-counts">
      {countedKinds.map((kind) => (
        <div key={kind}>
          <dt>{words.kinds[kind]}</dt>
          <dd>{present(entries, kind).size}</dd>
        </div>
      ))}
      <div>
        <dt>{words.size}</dt>
        <dd>{`${Math.ceil(size / 1000)} kB`}</dd>
      </div>
    </dl>
  )
}
