import { useState } from 'react'
import { useSite, useWords } from '../../ui/site-context.ts'
import { useLibrary, useLibraryReady } from '../use-library.ts'
import { WhereKept } from '../where-kept.tsx'
import { type ShelfKind, type ShelfOrder, shelfEntries } from './shelf-entries.ts'
import { ShelfFoot } from './shelf-foot.tsx'
import { ShelfRow } from './shelf-row.tsx'
import { ShelfTools } from './shelf-tools.tsx'

/** The saved articles. */
export function SavedShelf() {
  return <Shelf kind="saved" />
}

/** The articles that were opened. */
export function HistoryShelf() {
  return <Shelf kind="opened" />
}

const step = 100

/** A list of the library: found by words, sorted, each article with a button that removes it. */
function Shelf({ kind }: { kind: ShelfKind }) {
  const { language, words: reader } = useSite()
  const words = useWords('library')
  const entries = useLibrary()
  const isReady = useLibraryReady()
  const [query, setQuery] = useState('')
  const [order, setOrder] = useState<ShelfOrder>('latest')
  const [shown, setShown] = useState(step)
  if (!isReady) return <p role="status">{reader.loading}</p>
  const all = shelfEntries(entries, kind)
  if (all.length === 0) return <EmptyShelf kind={kind} />
  const found = shelfEntries(entries, kind, { query, order, language })
  return (
    <>
      <ShelfTools
        query={query}
        onQuery={setQuery}
        order={order}
        onOrder={setOrder}
        found={found.length}
      />
      {found.length === 0 && <p className="shelf-note">{words.noMatch}</p>}
      {found.slice(0, shown).map((entry) => (
        <ShelfRow key={entry.id} entry={entry} kind={kind} />
      ))}
      {found.length > shown && (
        <button
          type="button"
          className="button"
          data-list-more
          onClick={() => setShown((count) => count + step)}
        >
          {reader.moreArticles}
        </button>
      )}
      <ShelfFoot kind={kind} entries={found} />
    </>
  )
}

function EmptyShelf({ kind }: { kind: ShelfKind }) {
  const words = useWords('library')
  const [title, text] =
    kind === 'saved'
      ? [words.savedEmpty, words.savedEmptyText]
      : [words.historyEmpty, words.historyEmptyText]
  return (
    <div className="shelf-empty">
      <h2>{title}</h2>
      <p>{text}</p>
      <p>
        <WhereKept />
      </p>
    </div>
  )
}
