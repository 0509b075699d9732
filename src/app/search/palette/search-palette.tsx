import '../page/search-view.css'
import './search-palette.css'
import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { useNavigate } from 'react-router'
import { useCommands } from '../../commands.ts'
import { useWords } from '../../ui/site-context.ts'
import { rememberSearch } from '../recent-searches.ts'
import { searchClient } from '../search-client.ts'
import { SearchField } from '../search-field.tsx'
import { useDelayed } from '../use-delayed.ts'
import { type PaletteChoice, usePaletteParts } from './palette-choices.ts'
import { PaletteList } from './palette-list.tsx'

const typingPause = 120

/** Search from anywhere: categories, titles and full text under one field. */
export function SearchPalette({ onClose }: { onClose: () => void }) {
  const words = useWords('search')
  const navigate = useNavigate()
  const id = useId()
  const dialog = useOpenDialog()
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  const query = useDelayed(text, typingPause)
  const parts = usePaletteParts(query, text)
  const choices = parts.flatMap((part) => part.choices)
  const { at, step, setActive } = useActiveChoice(choices, id)

  function choose(choice: PaletteChoice | undefined): void {
    if (!choice) return
    if (choice.query !== undefined) {
      setTyped(choice.query)
      setText(choice.query)
      return
    }
    rememberSearch(text)
    dialog.current?.close()
    void navigate(choice.path)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const isStep = by !== undefined && choices.length > 0
    if (!isStep && event.key !== 'Enter') return
    event.preventDefault()
    if (isStep) step(by)
    else choose(choices[at])
  }

  function onClick(event: MouseEvent): void {
    if (event.target === dialog.current) dialog.current?.close()
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
          onType={setTyped}
          onText={(next) => {
            setText(next)
            setActive(undefined)
          }}
          onKeyDown={onKeyDown}
          role="combobox"
          aria-expanded={choices.length > 0}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={choices.length > 0 ? `${id}-${at}` : undefined}
        />
        <PaletteList
          id={id}
          parts={parts}
          at={at}
          isSearching={choices.length === 0 && query.trim() !== ''}
          onChoose={choose}
          onPoint={(choice) => setActive(choice.path)}
        />
        <p className="palette-hint" aria-hidden="true">
          {words.paletteHint}
        </p>
      </div>
    </dialog>
  )
}

/** The choice that Enter takes. It is known by its path, as what is found later may stand before it. */
function useActiveChoice(choices: readonly PaletteChoice[], id: string) {
  const [active, setActive] = useState<string>()
  const at = Math.max(
    0,
    choices.findIndex(({ path }) => path === active),
  )
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, at])
  const step = (by: number) => setActive(choices[(at + by + choices.length) % choices.length]?.path)
  return { at, step, setActive }
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
