import { siteUrls } from '../../../shared/site-urls.ts'
import { withWords } from '../../ui/interface-language.ts'
import { LazyView, lazyPart } from '../../ui/lazy/lazy-part.tsx'
import { useSite } from '../../ui/site-context.ts'
import { searchFieldLook } from '../search-field.tsx'

const searchView = lazyPart(() =>
  withWords(['search'], () => import('./search-view.tsx').then((part) => part.SearchView)),
)

/**
 * The search page. Its prerendered HTML has the field, into which a reader may write before the script is
 * there; without JavaScript it says what would be needed.
 */
export function SearchPage() {
  const { words } = useSite()
  return (
    <main id="main" className="plain-page">
      <h1 tabIndex={-1}>{words.search}</h1>
      <LazyView part={searchView} fallback={<SearchIntro />} />
    </main>
  )
}

/** The field before its script: React leaves what is written in it, and `SearchView` takes it along. */
function SearchIntro() {
  const { href, words } = useSite()
  return (
    <div className="search-view">
      <input
        {...searchFieldLook}
        placeholder={words.searchField}
        aria-label={words.searchField}
        defaultValue=""
      />
      <noscript>
        <p>{words.searchNeedsScript}</p>
        <div className="face-actions">
          <a className="button" href={href(siteUrls.categories)}>
            {words.allCategories}
          </a>
        </div>
      </noscript>
    </div>
  )
}
