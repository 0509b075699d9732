import { useWords } from '../../ui/site-context.ts'
import { type ShelfOrder, shelfOrders } from './shelf-entries.ts'

interface ShelfToolsProps {
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly order: ShelfOrder
  readonly onOrder: (order: ShelfOrder) => void
  readonly found: number
}

/** The field that finds articles in a list of the library, and the choice of its order. */
export function ShelfTools({ query, onQuery, order, onOrder, found }: ShelfToolsProps) {
  const words = useWords('library')
  return (
    <div className="shelf-tools">
      <input
        type="search"
        aria-label={words.find}
        placeholder={words.find}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={({ target }) => onQuery(target.value)}
      />
      <select
        aria-label={words.sort}
        value={order}
        onChange={({ target }) => {
          const chosen = shelfOrders.find((each) => each === target.value)
          if (chosen) onOrder(chosen)
        }}
      >
        {shelfOrders.map((each) => (
          <option key={each} value={each}>
            {words.sorts[each]}
          </option>
        ))}
      </select>
      <p role="status">{words.found(found)}</p>
    </div>
  )
}
