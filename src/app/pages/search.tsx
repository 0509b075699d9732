import '../search/search-field.css'
import { SearchPage } from '../search/page/search-page.tsx'

/** The page of the search. */
export function View() {
  return <SearchPage />
}
