import './search-field.css'
import { type ComponentProps, useRef } from 'react'
import { useSite } from '../ui/site-context.ts'

interface SearchFieldProps
  extends Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'type' | 'className'> {
  readonly value: string
  /** Called with every change, also while a word is being composed. */
  readonly onType: (text: string) => void
  /** Called with what can be searched: never with half a composed word. */
  readonly onText: (text: string) => void
}

/** The attributes of every field for searches, also before its script is there. */
export const searchFieldLook = {
  className: 'search-field',
  type: 'search',
  enterKeyHint: 'search',
  autoComplete: 'off',
  autoCapitalize: 'off',
  spellCheck: false,
} as const

/**
 * The field that searches are typed into. While an input method composes a word, only the field changes: the
 * letters of an unfinished word are not a search.
 */
export function SearchField({ value, onType, onText, ...rest }: SearchFieldProps) {
  const { words } = useSite()
  const isComposing = useRef(false)
  return (
    <input
      {...rest}
      {...searchFieldLook}
      placeholder={words.searchField}
      aria-label={words.searchField}
      value={value}
      onChange={({ target }) => {
        onType(target.value)
        if (!isComposing.current) onText(target.value)
      }}
      onCompositionStart={() => {
        isComposing.current = true
      }}
      onCompositionEnd={({ currentTarget }) => {
        isComposing.current = false
        onText(currentTarget.value)
      }}
    />
  )
}
