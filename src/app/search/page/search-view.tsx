import './search-view.css'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import type { SearchUpdate } from '../../../shared/search/search-messages.ts'
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
import { SearchOperators } from './search-operators.tsx'
import { SearchSummary } from './search-summary.tsx'
import { useSearchLocation } from './use-search-location.ts'
import { withOperator } from './with-operator.ts'

const typingPause = 120

/** The search page with its script: the field, the hits, and advice when there are none. */
export function SearchView() {
  const { location, replace, push } = useSearchLocation()
  const [early] = useState(textInEarlyField)
  const [typed, setTyped] = useState(early || location.query)
  const [attempt, setAttempt] = useState(0)
  const query = useDelayed(location.query, typingPause)
  const [limit, setLimit] = useLimit(query, location.category.join('/'))
  const { update, error, isOld } = useSearch({ ...location, query, limit }, attempt)
  const view = useRef<HTMLDivElement>(null)
  const isAsking = location.query.trim() !== ''
  const found = update?.hits.length ?? 0

  useField(view, early)
  useTitles(location.query.trim(), query.trim())
  useEffect(() => setTyped(location.query), [location.query])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the script comes.
  useEffect(() => {
    if (early) replace({ ...location, query: early })
  }, [])
  const onKeyDown = useHitKeys(view, location.query, isOld ? undefined : update?.hits[0])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move between field and links.
    <div ref={view} className="search-view" onKeyDown={onKeyDown}>
      <SearchField
        value={typed}
        onType={setTyped}
        onText={(query) => replace({ ...location, query })}
        aria-describedby="search-help"
      />
      <SearchOperators
        id="search-help"
        onChoose={(text) => {
          const query = withOperator(typed, text)
          replace({ ...location, query })
          view.current?.querySelector('input')?.focus()
        }}
      />
      {!isAsking && <SearchStart onChoose={(query) => push({ ...location, query })} />}
      {error && (
        <SearchErrorFace error={error} query={query} onRetry={() => setAttempt(attempt + 1)} />
      )}
      {isAsking && !error && <SearchSummary {...{ location, update, isOld }} onChange={push} />}
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
    </div>
  )
}

/** Whether a search has ended and found nothing. */
function isEmpty({ isDone, hits, hasMore }: SearchUpdate): boolean {
  return isDone && hits.length === 0 && !hasMore
}

/** What stands below an empty field: the searches of before, and the way to all categories. */
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

/** What a reader has written into the prerendered field before the script came. */
function textInEarlyField(): string {
  return document.querySelector<HTMLInputElement>('#main .search-field')?.value ?? ''
}

/**
 * The field answers to the command to search, and has the focus when the page opens empty or when it was
 * being written in.
 */
function useField(view: RefObject<HTMLElement | null>, early: string): void {
  useCommands({
    search() {
      view.current?.querySelector('input')?.select()
      return true
    },
  })
  useEffect(() => {
    searchClient().warm()
    // Only when the page is opened: from then on the reader decides where the focus is.
    const field = view.current?.querySelector('input')
    if (field?.value === early) field.focus({ preventScroll: true })
  }, [view, early])
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
): (event: KeyboardEvent) => void {
  const navigate = useNavigate()
  return (event) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      rememberSearch(query)
      if (first) void navigate(hitPath(first.id, query))
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && moveFocus(view.current, step)) event.preventDefault()
  }
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
