import '../page/search-view.css'
import './search-palette.css'
import { type MouseEvent, type RefObject, useEffect, useId, useRef } from 'react'
import { useCommands } from '../../ui/commands.ts'
import { useWords } from '../../ui/site-context.ts'
import { searchClient } from '../search-client.ts'
import { SearchField } from '../search-field.tsx'
import { PaletteList } from './palette-list.tsx'
import { usePalette } from './use-palette.ts'

/** Search from anywhere: categories, titles and full text under one field. */
export function SearchPalette({ onClose }: { onClose: () => void }) {
  const words = useWords('search')
  const id = useId()
  const dialog = useOpenDialog()
  const close = () => dialog.current?.close()
  const { typed, parts, count, at, onType, onText, onKeyDown, ...list } = usePalette(id, close)

  function onClick(event: MouseEvent): void {
    if (event.target === dialog.current) close()
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the Escape key closes every dialog.
    <dialog
      ref={dialog}
      className="palette"
      aria-label={words.palette}
      onClose={onClose}
      onClick={onClick}
    >
      <div className="palette-sheet">
        <SearchField
          value={typed}
          {...{ onType, onText, onKeyDown }}
          role="combobox"
          aria-expanded={count > 0}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={count > 0 ? `${id}-${at}` : undefined}
        />
        <PaletteList {...{ id, parts, at }} {...list} />
        <p className="palette-hint" aria-hidden="true">
          {words.paletteHint}
        </p>
      </div>
    </dialog>
  )
}

/** Opens the dialog with its component. While it is open, the command to search has nothing to open. */
function useOpenDialog(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null)
  // A dialog that is just closing gives way to the next.
  useCommands({ search: () => dialog.current?.open === true })
  useEffect(() => {
    dialog.current?.showModal()
    searchClient().warm()
  }, [])
  return dialog
}
