import { useRef } from 'react'
import { siteUrls } from '../../../shared/site-urls.ts'
import { withWords } from '../../ui/interface-language.ts'
import { LazyView, lazyPart } from '../../ui/lazy/lazy-part.tsx'
import { useSite } from '../../ui/site-context.ts'
import { useHydrated } from '../../ui/use-hydrated.ts'
import { searchFieldLook } from '../search-field.tsx'
import { readSearchLocation } from '../search-location.ts'

const searchView = lazyPart(() =>
  withWords(['search'], () => import('./search-view.tsx').then((part) => part.SearchView)),
)

/**
 * The search page. Its prerendered HTML has the field, into which a reader may write before the script is
 * there: it stays the same element. Without JavaScript the page says what would be needed.
 */
export function SearchPage() {
  const { words } = useSite()
  const view = useRef<HTMLDivElement>(null)
  const isHydrated = useHydrated()
  return (
    <main id="main" className="plain-page">
      <h1 tabIndex={-1}>{words.search}</h1>
      <div ref={view} className="search-view">
        <input
          {...searchFieldLook}
          placeholder={words.searchField}
          aria-label={words.searchField}
          aria-describedby="search-help"
          defaultValue={isHydrated ? readSearchLocation(window.location.search).query : ''}
        />
        <LazyView part={searchView} props={{ view }} fallback={<SearchNeeds />} />
      </div>
    </main>
  )
}

function SearchNeeds() {
  const { href, words } = useSite()
  return (
    <noscript>
      <p>{words.searchNeedsScript}</p>
      <div className="face-actions">
        <a className="button" href={href(siteUrls.categories)}>
          {words.allCategories}
        </a>
      </div>
    </noscript>
  )
}
