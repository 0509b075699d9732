import { useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { useSite } from '../../ui/site-context.ts'
import { readSearchLocation, type SearchLocation, searchPath } from '../search-location.ts'

/** The search in the address, and two ways to change it. */
interface SearchLocationState {
  readonly location: SearchLocation
  /** Changes the address in place while the reader types. The router does not notice. */
  readonly replace: (location: SearchLocation) => void
  /** A step that Back takes back. */
  readonly push: (location: SearchLocation) => void
}

/** The state of the search page. The address holds it. Typing adds nothing to the history. */
export function useSearchLocation(): SearchLocationState {
  const { href } = useSite()
  const navigate = useNavigate()
  const { key } = useLocation()
  const [location, setLocation] = useState(() => readSearchLocation(window.location.search))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key changes with every step.
  useEffect(() => setLocation(readSearchLocation(window.location.search)), [key])
  return {
    location,
    replace(next) {
      setLocation(next)
      window.history.replaceState(window.history.state, '', href(searchPath(next)))
    },
    push: (next) => void navigate(searchPath(next)),
  }
}
