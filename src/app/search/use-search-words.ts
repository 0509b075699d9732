import { type SearchWords, searchWordsFor } from '../../shared/search-words.ts'
import { useSite } from '../ui/site-context.ts'

/** The words of the search in the site's language. */
export function useSearchWords(): SearchWords {
  return searchWordsFor(useSite().language)
}
