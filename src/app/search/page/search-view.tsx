import './search-view.css'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { SearchUpdate } from '../../../shared/search/search-messages.ts'
import { siteUrls } from '../../../shared/site-urls.ts'
import { rememberListOnClick } from '../../navigation/remember-list.ts'
import { useCommands } from '../../ui/commands.ts'
import { useSite, useWords } from '../../ui/site-context.ts'
import { rememberSearch } from '../recent-searches.ts'
import { searchClient } from '../search-client.ts'
import { hitPath, readSearchLocation, type SearchLocation, searchPath } from '../search-location.ts'
import { useDelayed } from '../use-delayed.ts'
import { lastLimit, pageOfHits, rememberLimit, useSearch } from '../use-search.ts'
import { RecentSearches } from './recent-searches-list.tsx'
import { SearchEmpty } from './search-empty.tsx'
import { SearchErrorFace } from './search-error-face.tsx'
import { SearchHits } from './search-hits.tsx'
import { SearchOperators } from './search-operators.tsx'
import { SearchSummary } from './search-summary.tsx'
import { useEarlyField } from './use-early-field.ts'
import { useSearchLocation } from './use-search-location.ts'
import { withOperator } from './with-operator.ts'

const typingPause = 120

interface SearchViewProps {
  /** Holds the field, which was there before this script, and all that is drawn below it. */
  readonly view: RefObject<HTMLElement | null>
}

/** The lines below the field of the search page: the hits, or advice when there are none. */
export function SearchView({ view }: SearchViewProps) {
  const { location, replace, push } = useSearchLocation()
  const [attempt, setAttempt] = useState(0)
  const query = useDelayed(location.query, typingPause)
  const [limit, setLimit] = useLimit(query, location.category.join('/'))
  const [isWhole, searchWhole] = useWhole(query, location)
  const { update, error, isOld } = useSearch({ ...location, query, limit, isWhole }, attempt)
  const isAsking = location.query.trim() !== ''
  const found = update?.hits.length ?? 0

  useEarlyField(view, location.query, (query) => replace({ ...location, query }))
  useField(view)
  useTitles(location.query.trim(), query.trim())
  useHitKeys(view, location.query, isOld ? undefined : update?.hits[0])

  return (
    <>
      <SearchOperators
        id="search-help"
        onChoose={(text) => {
          const field = view.current?.querySelector('input')
          replace({ ...location, query: withOperator(field?.value ?? '', text) })
          field?.focus()
        }}
      />
      {!isAsking && <SearchStart onChoose={(query) => push({ ...location, query })} />}
      {error && (
        <SearchErrorFace error={error} query={query} onRetry={() => setAttempt(attempt + 1)} />
      )}
      {isAsking && !error && (
        <SearchSummary {...{ location, update, isOld }} onChange={push} onWhole={searchWhole} />
      )}
      {update && (found > 0 || update.hasMore) && (
        <SearchHits
          {...{ update, query, isOld }}
          // Without a hit on the screen, few articles at a time would be too many steps.
          onMore={() => setLimit(found > 0 ? limit + pageOfHits : limit * 4)}
        />
      )}
      {isAsking && update && !isOld && isEmpty(update) && (
        <SearchEmpty {...{ location, update }} onChange={push} />
      )}
    </>
  )
}

/** Whether a search has ended and found nothing. */
function isEmpty({ isDone, hits, hasMore }: SearchUpdate): boolean {
  return isDone && hits.length === 0 && !hasMore
}

/** The lines below an empty field: the searches of before, and the way to all categories. */
function SearchStart({ onChoose }: { onChoose: (query: string) => void }) {
  const { words, href } = useSite()
  return (
    <>
      <RecentSearches onChoose={onChoose} />
      <p>
        <a className="button" href={href(siteUrls.categories)}>
          {words.allCategories}
        </a>
      </p>
    </>
  )
}

/** The field answers to the command to search, and has the focus when the page opens without a search. */
function useField(view: RefObject<HTMLElement | null>): void {
  useCommands({
    search() {
      view.current?.querySelector('input')?.select()
      return true
    },
  })
  useEffect(() => {
    searchClient().warm()
    // Only when the page is opened: from then on the reader decides where the focus is.
    if (readSearchLocation(window.location.search).query) return
    view.current?.querySelector('input')?.focus({ preventScroll: true })
  }, [view])
}

/** Names the document after what is typed, and the list of hits after what is searched. */
function useTitles(typed: string, query: string): void {
  const { words: reader, info } = useSite()
  const words = useWords('search')
  useEffect(() => {
    document.title = [typed ? words.searchOf(typed) : reader.search, info.title].join(' · ')
  }, [typed, reader, words, info])
  useEffect(() => rememberListOnClick(reader.searchFor(query)), [reader, query])
}

/** The keys of the page: arrows move through the hits, Enter in the field opens the first. */
function useHitKeys(
  view: RefObject<HTMLElement | null>,
  query: string,
  first: { readonly id: string } | undefined,
): void {
  const navigate = useNavigate()
  const act = useRef((_event: KeyboardEvent) => {})
  useEffect(() => {
    act.current = (event) => {
      if (event.isComposing) return
      if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
        rememberSearch(query)
        if (first) void navigate(hitPath(first.id, query))
      }
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      if (step !== undefined && moveFocus(view.current, step)) event.preventDefault()
    }
  })
  useEffect(() => {
    const holder = view.current
    const onKeyDown = (event: KeyboardEvent) => act.current(event)
    holder?.addEventListener('keydown', onKeyDown)
    return () => holder?.removeEventListener('keydown', onKeyDown)
  }, [view])
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

/** Whether the reader wants the whole index looked through for this search. */
function useWhole(query: string, location: SearchLocation): [boolean, () => void] {
  const name = searchPath({ ...location, query })
  const [wanted, setWanted] = useState<string>()
  return [wanted === name, () => setWanted(name)]
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
