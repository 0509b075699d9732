import type { MouseEvent } from 'react'
import { useNavigate } from 'react-router'
import { rememberSearch } from '../recent-searches.ts'
import { hitPath } from '../search-location.ts'

/**
 * Opens a hit on a plain click and remembers the search. Clicks with a modifier are left to the browser. The
 * address holds the words to mark.
 */
export function useOpenHit(query: string): (event: MouseEvent, id: string) => void {
  const navigate = useNavigate()
  return (event, id) => {
    rememberSearch(query)
    const { metaKey, ctrlKey, shiftKey, altKey, button } = event
    if (metaKey || ctrlKey || shiftKey || altKey || button !== 0) return
    event.preventDefault()
    void navigate(hitPath(id, query))
  }
}
