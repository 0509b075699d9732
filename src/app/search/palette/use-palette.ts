import { type KeyboardEvent, useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { rememberSearch } from '../recent-searches.ts'
import { useDelayed } from '../use-delayed.ts'
import { type PaletteChoice, type PalettePart, usePaletteParts } from './palette-choices.ts'

const typingPause = 120

/** The state of the palette, and what the reader does with it. */
interface Palette {
  /** The text in the field. */
  readonly typed: string
  readonly parts: readonly PalettePart[]
  /** How many choices all parts have together, and the number of the one that Enter takes. */
  readonly count: number
  readonly at: number
  /** Whether a search may still find something where nothing is offered. */
  readonly isSearching: boolean
  readonly onType: (typed: string) => void
  /** Takes a text without what an input method is still composing. */
  readonly onText: (text: string) => void
  readonly onChoose: (choice: PaletteChoice) => void
  readonly onPoint: (choice: PaletteChoice) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** Holds the state of a palette whose list has this `id`. `close` closes it when a page is chosen. */
export function usePalette(id: string, close: () => void): Palette {
  const navigate = useNavigate()
  const [typed, onType] = useState('')
  const [text, setText] = useState('')
  const query = useDelayed(text, typingPause)
  const parts = usePaletteParts(query, text)
  const choices = parts.flatMap((part) => part.choices)
  const { at, step, setActive } = useActiveChoice(choices, id)

  function onChoose({ path, query }: PaletteChoice): void {
    if (query !== undefined) {
      onType(query)
      setText(query)
      return
    }
    rememberSearch(text)
    close()
    void navigate(path)
  }

  function onText(next: string): void {
    setText(next)
    setActive(undefined)
  }

  return {
    typed,
    parts,
    count: choices.length,
    at,
    onType,
    onText,
    onChoose,
    isSearching: choices.length === 0 && query.trim() !== '',
    onPoint: ({ path }) => setActive(path),
    onKeyDown: choiceKeys(choices[at], step, onChoose),
  }
}

/** The keys of the palette: arrows step through the choices, Enter takes one. */
function choiceKeys(
  choice: PaletteChoice | undefined,
  step: (by: number) => void,
  onChoose: (choice: PaletteChoice) => void,
): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.nativeEvent.isComposing) return
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const isStep = by !== undefined && choice !== undefined
    if (!isStep && event.key !== 'Enter') return
    event.preventDefault()
    if (isStep) step(by)
    else if (choice) onChoose(choice)
  }
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
