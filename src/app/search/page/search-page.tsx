import { siteUrls } from '../../../shared/site-urls.ts'
import { useListCommands } from '../../navigation/use-list-commands.ts'
import { LazyView, lazyPart } from '../../ui/lazy-part.tsx'
import { useSite } from '../../ui/site-context.ts'
import { useHydrated } from '../../ui/use-hydrated.ts'

const searchView = lazyPart(() => import('./search-view.tsx').then((part) => part.SearchView))

/** The search page. As prerendered it only says what it is and what it needs. */
export function SearchPage() {
  const { messages } = useSite()
  const isHydrated = useHydrated()
  useListCommands()
  return (
    <main id="main" className="plain-page">
      <h1 tabIndex={-1}>{messages.search}</h1>
      {isHydrated ? <LazyView part={searchView} fallback={<SearchIntro />} /> : <SearchIntro />}
    </main>
  )
}

function SearchIntro() {
  const { href, messages } = useSite()
  return (
    <div className="search-intro">
      <p>{messages.searchIntro}</p>
      <noscript>
        <p>{messages.searchNeedsScript}</p>
      </noscript>
      <p>
        <a className="button" href={href(siteUrls.categories)}>
          {messages.allCategories}
        </a>
      </p>
    </div>
  )
}
