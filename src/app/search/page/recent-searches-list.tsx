import { useState } from 'react'
import { useWords } from '../../ui/site-context.ts'
import { forgetSearches, readRecentSearches } from '../recent-searches.ts'

/** The last searches on this device, and the way to forget them. */
export function RecentSearches({ onChoose }: { onChoose: (query: string) => void }) {
  const words = useWords('search')
  const [searches, setSearches] = useState(readRecentSearches)
  if (searches.length === 0) return false

  function forget(): void {
    forgetSearches()
    setSearches([])
  }

  return (
    <section className="recent-searches">
      <h2>{words.recent}</h2>
      <ul>
        {searches.map((query) => (
          <li key={query}>
            <button type="button" className="chip" onClick={() => onChoose(query)}>
              {query}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="quiet-button" onClick={forget}>
        {words.forget}
      </button>
    </section>
  )
}
