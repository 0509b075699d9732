import { useState } from 'react'
import { library } from '../library/browser-library.ts'
import { countedKinds, previewMerge } from '../library/file/preview-merge.ts'
import { FileInput } from '../ui/files/file-input.tsx'
import { showNotice } from '../ui/notice/show-notice.ts'
import { useSite, useWords } from '../ui/site-context.ts'
import { type ImportOffer, readImport } from './read-import.ts'

/** Brings in a file: a library, or what another reader has kept. What it would change is shown first. */
export function ImportPart() {
  const words = useWords('panel')
  const { href } = useSite()
  const [offer, setOffer] = useState<ImportOffer>()

  return (
    <>
      <FileInput
        label={words.bring}
        accept=".json,.html,.htm,.opml,.xml,.csv"
        onText={(text) => void readImport(text, href('/')).then(setOffer)}
      />
      <p className="library-note">{words.bringWhat}</p>
      <div role="status" className="library-offer">
        {offer?.kind === 'refused' && <p>{words.refused[offer.reason]}</p>}
        {offer?.kind === 'library' && (
          <Preview
            offer={offer}
            onDone={(isMerged) => {
              if (isMerged) {
                library.merge(offer.entries)
                showNotice(words.merged)
              }
              setOffer(undefined)
            }}
          />
        )}
      </div>
    </>
  )
}

interface PreviewProps {
  readonly offer: ImportOffer & { readonly kind: 'library' }
  readonly onDone: (isMerged: boolean) => void
}

/** The numbers of entries that a file would add and take away. */
function Preview({ offer, onDone }: PreviewProps) {
  const words = useWords('panel')
  const { entries, leftOut, found } = offer
  const counts = previewMerge(library.getState(), entries)
  const changed = countedKinds.filter((kind) => counts[kind].added + counts[kind].removed > 0)
  return (
    <>
      {found && <p>{words.found(found.matched, found.links)}</p>}
      {changed.length === 0 && <p>{words.nothingNew}</p>}
      <ul>
        {changed.map((kind) => (
          <li key={kind}>
            {words.change(words.kinds[kind], counts[kind].added, counts[kind].removed)}
          </li>
        ))}
      </ul>
      {leftOut > 0 && <p>{words.leftOut(leftOut)}</p>}
      <p className="library-acts">
        <button type="button" className="button" onClick={() => onDone(true)}>
          {words.merge}
        </button>
        <button type="button" className="button" onClick={() => onDone(false)}>
          {words.cancel}
        </button>
      </p>
    </>
  )
}
