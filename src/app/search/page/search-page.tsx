import { lazy, Suspense } from 'react'
import { siteUrls } from '../../../shared/site-urls.ts'
import { loadPart } from '../../navigation/load-part.ts'
import { ProgramOutdatedError } from '../../navigation/program-outdated-error.ts'
import { useListCommands } from '../../navigation/use-list-commands.ts'
import { useSite } from '../../ui/site-context.ts'
import { useHydrated } from '../../ui/use-hydrated.ts'

/** Loaded with the first search; prerendering never gets there. */
const SearchView = lazy(async () => {
  if (import.meta.env.SSR) throw new ProgramOutdatedError()
  const { SearchView } = await loadPart(() => import('./search-view.tsx'))
  return { default: SearchView }
})

/** The search page. As prerendered it only says what it is and what it needs. */
export function SearchPage() {
  const { messages } = useSite()
  const isHydrated = useHydrated()
  useListCommands()
  return (
    <main id="main" className="plain-page">
      <h1 tabIndex={-1}>{messages.search}</h1>
      {isHydrated ? (
        <Suspense fallback={<SearchIntro />}>
          <SearchView />
        </Suspense>
      ) : (
        <SearchIntro />
      )}
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
