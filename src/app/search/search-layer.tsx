import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { parsePageUrl, siteUrls } from '../../shared/site-urls.ts'
import { keysOf } from '../settings/own-keys.ts'
import { runCommand, useCommands } from '../ui/commands.ts'
import { withWords } from '../ui/interface-language.ts'
import { lazyPart, useLazyPart } from '../ui/lazy/lazy-part.tsx'
import { isField } from '../ui/text/is-field.ts'
import { useHydrated } from '../ui/use-hydrated.ts'

const searchPalette = lazyPart(() =>
  withWords(['search'], () =>
    import('./palette/search-palette.tsx').then((part) => part.SearchPalette),
  ),
)
const articleMarks = lazyPart(() =>
  withWords(['search'], () =>
    import('./marks/article-marks.tsx').then((part) => part.ArticleMarks),
  ),
)

/**
 * The search page has its own address: a full load brings the program that belongs to the site's present
 * build.
 */
function openSearchPage(): void {
  window.location.assign(import.meta.env.BASE_URL + siteUrls.search.slice(1))
}

interface SearchLayerProps {
  /** The path of the page on the screen, without the site's base. */
  readonly shown: string
}

/** The parts of search on every page: the keys that open the palette, and the marks in an opened hit. */
export function SearchLayer({ shown }: SearchLayerProps) {
  const { search, key } = useLocation()
  // By number, so that a palette which is just closing does not take the next one with it; 0 for none.
  const [palette, setPalette] = useState(0)
  const isHydrated = useHydrated()
  const isArticle = parsePageUrl(shown)?.kind === 'article'
  const query = isArticle && search ? new URLSearchParams(search).get('q') : null

  useCommands({
    search() {
      setPalette((last) => last + 1)
      return true
    },
  })
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (!isSearchKey(event)) return
      event.preventDefault()
      runCommand('search')
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  const SearchPalette = useLazyPart(searchPalette, palette > 0, openSearchPage)
  const ArticleMarks = useLazyPart(articleMarks, Boolean(query))

  // In prerendered markup there is nothing of this.
  if (!isHydrated) return false
  return (
    <>
      {SearchPalette && palette > 0 && (
        <SearchPalette
          key={palette}
          onClose={() => setPalette((open) => (open === palette ? 0 : open))}
        />
      )}
      {ArticleMarks && query && <ArticleMarks key={`${key} ${shown}`} query={query} />}
    </>
  )
}

/** `/` where nothing is typed into, unless the reader has freed it; Ctrl K or ⌘ K anywhere. */
function isSearchKey(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, isComposing, defaultPrevented } = event
  if (isComposing || defaultPrevented || altKey) return false
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k' && !event.shiftKey
  if (key !== '/' || !keysOf('search', ['/']).includes(key)) return false
  return !isField(event.target)
}
