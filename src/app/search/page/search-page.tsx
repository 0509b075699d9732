import { siteUrls } from '../../../shared/site-urls.ts'
import { withWords } from '../../ui/interface-language.ts'
import { LazyView, lazyPart } from '../../ui/lazy/lazy-part.tsx'
import { useSite } from '../../ui/site-context.ts'
import { useHydrated } from '../../ui/use-hydrated.ts'

const searchView = lazyPart(() =>
  withWords(['search'], () => import('./search-view.tsx').then((part) => part.SearchView)),
)

/** The search page. Its prerendered HTML only says what the page is for and that it needs JavaScript. */
export function SearchPage() {
  const { words } = useSite()
  const isHydrated = useHydrated()
  return (
    <main id="main" className="plain-page">
      <h1 tabIndex={-1}>{words.search}</h1>
      {isHydrated ? <LazyView part={searchView} fallback={<SearchIntro />} /> : <SearchIntro />}
    </main>
  )
}

function SearchIntro() {
  const { href, words } = useSite()
  return (
    <div>
      <p>{words.searchIntro}</p>
      <noscript>
        <p>{words.searchNeedsScript}</p>
      </noscript>
      <p className="face-actions">
        <a className="button" href={href(siteUrls.categories)}>
          {words.allCategories}
        </a>
      </p>
    </div>
  )
}
