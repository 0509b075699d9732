import './search-view.css'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { siteUrls } from '../../../shared/site-urls.ts'
import { useCommands } from '../../commands.ts'
import { rememberListOnClick } from '../../navigation/remember-list.ts'
import { useSite, useWords } from '../../ui/site-context.ts'
import { rememberSearch } from '../recent-searches.ts'
import { searchClient } from '../search-client.ts'
import { SearchField } from '../search-field.tsx'
import { hitPath } from '../search-location.ts'
import { useDelayed } from '../use-delayed.ts'
import { lastLimit, pageOfHits, rememberLimit, useSearch } from '../use-search.ts'
import { RecentSearches } from './recent-searches-list.tsx'
import { SearchEmpty } from './search-empty.tsx'
import { SearchErrorFace } from './search-error-face.tsx'
import { SearchHits } from './search-hits.tsx'
import { SearchSummary } from './search-summary.tsx'
import { useSearchLocation } from './use-search-location.ts'

const typingPause = 120

/** The search page at work: the field, what was found, and what to do when nothing was. */
export function SearchView() {
  const { words: reader, info, href } = useSite()
  const words = useWords('search')
  const navigate = useNavigate()
  const { location, replace, push } = useSearchLocation()
  const [typed, setTyped] = useState(location.query)
  const [attempt, setAttempt] = useState(0)
  const query = useDelayed(location.query, typingPause)
  const [limit, setLimit] = useLimit(query, location.category.join('/'))
  const { update, error, isOld } = useSearch({ ...location, query, limit }, attempt)
  const view = useRef<HTMLDivElement>(null)

  useCommands({
    search() {
      view.current?.querySelector('input')?.select()
      return true
    },
  })
  useEffect(() => setTyped(location.query), [location.query])
  useEffect(() => {
    const text = location.query.trim()
    document.title = [text ? words.searchOf(text) : reader.search, info.title].join(' · ')
  }, [location.query, reader, words, info])
  useEffect(() => rememberListOnClick(reader.searchFor(query.trim())), [reader, query])
  useEffect(() => {
    searchClient().warm()
    // Only when the page is opened: from then on the reader decides where the focus is.
    const field = view.current?.querySelector('input')
    if (field?.value === '') field.focus({ preventScroll: true })
  }, [])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    const isField = event.target instanceof HTMLInputElement
    if (event.key === 'Enter' && isField) {
      rememberSearch(location.query)
      const [first] = update?.hits ?? []
      if (first && !isOld) void navigate(hitPath(first.id, location.query))
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && moveFocus(view.current, step)) event.preventDefault()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move between field and links.
    <div ref={view} className="search-view" onKeyDown={onKeyDown}>
      <SearchField
        value={typed}
        onType={setTyped}
        onText={(query) => replace({ ...location, query })}
        aria-describedby="search-help"
      />
      <p id="search-help" className="search-help">
        {words.help}
      </p>
      {!location.query.trim() && (
        <>
          <RecentSearches onChoose={(query) => push({ ...location, query })} />
          <p>
            <a className="button" href={href(siteUrls.categories)}>
              {reader.allCategories}
            </a>
          </p>
        </>
      )}
      {error && (
        <SearchErrorFace error={error} query={query} onRetry={() => setAttempt(attempt + 1)} />
      )}
      {location.query.trim() && !error && (
        <SearchSummary location={location} update={update} isOld={isOld} onChange={push} />
      )}
      {update && (update.hits.length > 0 || update.hasMore) && (
        <SearchHits
          update={update}
          query={query}
          isOld={isOld}
          // Whoever has seen no hit yet shall not have to ask for every few articles.
          onMore={() => setLimit(update.hits.length > 0 ? limit + pageOfHits : limit * 4)}
        />
      )}
      {update?.isDone &&
        !isOld &&
        update.hits.length === 0 &&
        !update.hasMore &&
        location.query.trim() && (
          <SearchEmpty location={location} update={update} onChange={push} />
        )}
    </div>
  )
}

/** How many hits are wanted: as many as were on the screen when this search was left. */
function useLimit(query: string, category: string): [number, (limit: number) => void] {
  const name = `${category} ${query}`
  const [limit, setLimit] = useState({ name, count: lastLimit(name) })
  const count = limit.name === name ? limit.count : lastLimit(name)
  return [
    count,
    (next) => {
      rememberLimit(name, next)
      setLimit({ name, count: next })
    },
  ]
}

/** Moves the focus from the field through the hits and back; false when there is nowhere to go. */
function moveFocus(view: HTMLElement | null, step: number): boolean {
  const stops = [...(view?.querySelectorAll<HTMLElement>('.search-field, .hit h2 a') ?? [])]
  const { activeElement } = document
  const at = activeElement instanceof HTMLElement ? stops.indexOf(activeElement) : -1
  const next = at === -1 ? undefined : stops[at + step]
  next?.focus()
  next?.closest('.hit')?.scrollIntoView({ block: 'nearest' })
  return next !== undefined
}
