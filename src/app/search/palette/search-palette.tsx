import '../page/search-view.css'
import './search-palette.css'
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { useCommands } from '../../commands.ts'
import { useWords } from '../../ui/site-context.ts'
import { MarkedText } from '../marked-text.tsx'
import { rememberSearch } from '../recent-searches.ts'
import { searchClient } from '../search-client.ts'
import { SearchField } from '../search-field.tsx'
import { useDelayed } from '../use-delayed.ts'
import { type PaletteChoice, usePaletteParts } from './palette-choices.ts'

const typingPause = 120

/** Search from anywhere: categories, titles and full text under one field. */
export function SearchPalette({ onClose }: { onClose: () => void }) {
  const words = useWords('search')
  const navigate = useNavigate()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [typed, setTyped] = useState('')
  const [text, setText] = useState('')
  // By its path, as what is found later is put in before it.
  const [active, setActive] = useState<string>()
  const query = useDelayed(text, typingPause)
  const parts = usePaletteParts(query, text)
  const choices = parts.flatMap((part) => part.choices)
  const at = Math.max(
    0,
    choices.findIndex(({ path }) => path === active),
  )

  // Where it is open there is nothing more to open; one that is just closing gives way to the next.
  useCommands({ search: () => dialog.current?.open === true })
  useEffect(() => {
    dialog.current?.showModal()
    searchClient().warm()
  }, [])
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, at])

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
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && choices.length > 0) {
      event.preventDefault()
      setActive(choices[(at + step + choices.length) % choices.length]?.path)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      choose(choices[at])
    }
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
        <div id={id} role="listbox" aria-label={words.palette} className="palette-list">
          {parts.map((part) => (
            // biome-ignore lint/a11y/useSemanticElements: a list box has groups of this kind.
            <div key={part.label} role="group" aria-label={part.label} className="palette-part">
              <p className="palette-label" aria-hidden="true">
                {part.label}
              </p>
              {part.choices.map((choice) => {
                const index = choices.indexOf(choice)
                return (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys.
                  // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field.
                  <div
                    key={choice.name}
                    id={`${id}-${index}`}
                    role="option"
                    aria-selected={index === at}
                    className="palette-choice"
                    onClick={() => choose(choice)}
                    onPointerMove={() => setActive(choice.path)}
                  >
                    <span>
                      <MarkedText pieces={choice.title} />
                    </span>
                    {choice.detail && (
                      <small>
                        <MarkedText pieces={choice.detail} />
                      </small>
                    )}
                  </div>
                )
              })}
            </div>
          ))}
          {choices.length === 0 && query.trim() !== '' && (
            <p className="palette-hint">{words.searching}</p>
          )}
        </div>
        <p className="palette-hint" aria-hidden="true">
          {words.paletteHint}
        </p>
      </div>
    </dialog>
  )
}
