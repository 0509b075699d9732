import { useEffect, useState } from 'react'
import type {
  SearchError,
  SearchRequest,
  SearchUpdate,
} from '../../shared/search/search-messages.ts'
import { createBoundedCache } from '../ui/bounded-cache.ts'
import { searchClient } from './search-client.ts'

/** How far a search is. */
interface SearchState {
  /** The hits so far; while a new search has found nothing yet, those of the last one. */
  readonly update: SearchUpdate | undefined
  readonly error: SearchError | undefined
  /** Whether `update` belongs to an earlier search. */
  readonly isOld: boolean
}

/** How many hits are shown at first, and how many more at a time. */
export const pageOfHits = 10

const idle: SearchState = { update: undefined, error: undefined, isOld: false }
const updates = createBoundedCache<SearchUpdate>(20)
const limits = createBoundedCache<number>(100)

/** How many hits of a search were on the screen when it was left. */
export function lastLimit(search: string): number {
  return limits.get(search) ?? pageOfHits
}

/** Notes how many hits of a search are wanted. */
export function rememberLimit(search: string, limit: number): void {
  limits.set(search, limit)
}

/**
 * Searches whenever the request changes; an empty query finds nothing. `attempt` searches again.
 * Recent results are kept and shown at once, so that Back returns to the same hits.
 */
export function useSearch(request: SearchRequest, attempt = 0): SearchState {
  const { query, sort, limit, isWhole = false } = request
  const category = request.category.join('/')
  const name = [query, category, sort, limit, isWhole].join('\n')
  const [state, setState] = useState<SearchState>(() => ({ ...idle, update: updates.get(name) }))
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is a new search.
  useEffect(() => {
    if (query.trim() === '') return setState(idle)
    const known = updates.get(name)
    setState((last) => (known ? { ...idle, update: known } : { ...last, ...old }))
    if (known?.isDone) return
    const slugs = category.split('/').filter((slug) => slug !== '')
    return searchClient().search(
      { query, sort, limit, category: slugs, isWhole },
      {
        onUpdate(update) {
          keep(name, update)
          setState({ update, error: undefined, isOld: false })
        },
        onError: (error) => setState({ update: undefined, error, isOld: false }),
      },
    )
  }, [name, attempt])
  return state
}

const old = { error: undefined, isOld: true }

function keep(name: string, update: SearchUpdate): void {
  if (update.isDone && update.unread === 0 && update.facets) updates.set(name, update)
  else updates.delete(name)
}
