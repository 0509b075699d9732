import { siteUrls } from '../../../shared/site-urls.ts'
import { saveFile } from '../../ui/files/save-file.ts'
import { useSite, useWords } from '../../ui/site-context.ts'
import { library } from '../browser-library.ts'
import { offerUndo } from '../offer-undo.ts'
import { type ExportForm, exportForms, exportShelf } from './export-shelf.ts'
import type { ShelfEntry, ShelfKind } from './shelf-entries.ts'

interface ShelfFootProps {
  readonly kind: ShelfKind
  /** The articles that are listed: what is downloaded and cleared is what the reader sees. */
  readonly entries: readonly ShelfEntry[]
}

/** Below a list of the library: downloads of the saved articles, and the button that clears the list. */
export function ShelfFoot({ kind, entries }: ShelfFootProps) {
  const { href, words: reader } = useSite()
  const words = useWords('library')
  const urlOf = (id: string) => new URL(href(siteUrls.article(id)), window.location.href).href
  function download(form: ExportForm): void {
    const { name, type, text } = exportShelf(form, entries, reader.saved, urlOf)
    saveFile(name, `${type};charset=utf-8`, text)
  }
  function clear(): void {
    const undo = library.change(entries.map(({ id }) => ({ id, name: kind, value: null })))
    offerUndo(words.cleared(entries.length), undo)
  }
  return (
    <div className="shelf-foot">
      {kind === 'saved' && (
        <p>
          <span>{words.download}</span>
          {exportForms.map((form) => (
            <button key={form} type="button" onClick={() => download(form)}>
              {words.downloads[form]}
            </button>
          ))}
        </p>
      )}
      <button type="button" className="button" onClick={clear}>
        {words.clear}
      </button>
    </div>
  )
}
