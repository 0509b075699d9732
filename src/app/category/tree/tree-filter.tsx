import './tree-filter.css'
import type { KeyboardEvent } from 'react'
import { useWords } from '../../ui/site-context.ts'

interface TreeFilterProps {
  readonly query: string
  /** The number of matching categories. Undefined while the field is empty. */
  readonly found: number | undefined
  readonly onQuery: (query: string) => void
  /** Called when the field gets the focus, before anything is typed. */
  readonly onWanted: () => void
  readonly onDown: () => void
  readonly onEnter: () => void
}

/** The field above a tree that filters it by name. */
export function TreeFilter(props: TreeFilterProps) {
  const { query, found, onQuery, onWanted, onDown, onEnter } = props
  const words = useWords('tree')

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') onDown()
    else if (event.key === 'Enter') onEnter()
    else if (event.key === 'Escape' && query !== '') onQuery('')
    else return
    event.preventDefault()
  }

  return (
    <div className="tree-filter">
      <input
        type="search"
        aria-label={words.filter}
        placeholder={words.filterShort}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onFocus={onWanted}
        onChange={({ target }) => onQuery(target.value)}
        onKeyDown={onKeyDown}
      />
      <p className={found === 0 ? undefined : 'visually-hidden'} role="status">
        {found !== undefined && words.found(found)}
      </p>
    </div>
  )
}
