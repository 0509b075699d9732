import type { ReactNode } from 'react'
import type { SiteInfo } from '../shared/site-info.ts'
import { App } from './app.tsx'
import type { ListSource } from './article-list/reading/list-reading.ts'
import { createCategoriesStore } from './content/categories-store.ts'
import { ContentFormatError } from './content/content-format-error.ts'
import { ContentMissingError } from './content/content-source.ts'
import { createFetchedContent, type FetchedContent } from './content/fetched-content.ts'
import { renewOnReturn } from './content/renew-on-return.ts'
import { fragmentEntry, hasComeBack } from './navigation/history-entry.ts'
import type { Face } from './navigation/page-store.ts'
import { createScrollPositions } from './navigation/scroll-positions.ts'
import { trackScroll } from './navigation/scroll-tracker.ts'
import { createPageLoader, type LoadedPage, type PageLoader } from './pages/load-page.ts'
import { createSite } from './ui/site-context.ts'

/** The program of one browser window: pages, content, navigation. */
export interface Reader {
  readonly loader: PageLoader
  /** The path the window was opened at, without the site's base. */
  readonly path: string
  /** Returns the React element of the program. It begins with the given page or face. */
  draw(first: Face<LoadedPage>): ReactNode
}

/** Puts the reader together; `base` begins and ends with a slash. The words of the site's language are loaded. */
export function createReader(base: string, info: SiteInfo): Reader {
  const site = createSite(info, base)
  const content = createFetchedContent({
    base,
    fetch: window.fetch.bind(window),
    packing: info,
    onNewBuild: () => categories.refresh(),
  })
  const categories = createCategoriesStore(content)
  const lists = createListSource(content)
  const loader = createPageLoader(content)
  const scroll = trackScroll(createScrollPositions(() => window.sessionStorage))
  renewOnReturn(content)
  addLastSlash(base)
  const path = window.location.pathname.slice(base.length - 1)
  if (!hasComeBack()) scroll.forget(fragmentEntry(path, window.location.hash))

  function onContentChange(): void {
    content.forget()
    categories.refresh()
  }

  return {
    loader,
    path,
    draw: (face) => {
      // A page that is still to be read has no path yet: the store then reads it on arrival.
      const first = { visit: 0, path: face.kind === 'page' ? path : '', face }
      const parts = { site, base, loader, categories, lists, scroll, first }
      return <App {...parts} onContentChange={onContentChange} />
    },
  }
}

function createListSource(content: FetchedContent): ListSource {
  const { months } = content
  return {
    months,
    peek(scope, page) {
      const file = content.peek({ kind: 'list', scope, page })
      return file?.kind === 'list' ? file : undefined
    },
    async load(scope, page, signal) {
      const file = await content.page({ kind: 'list', scope, page }, signal)
      if (file.kind === 'list') return file
      throw new ContentFormatError('a list file')
    },
    async article(id) {
      try {
        const file = await content.article(id)
        return file.kind === 'article' ? file.article : undefined
      } catch (error) {
        if (error instanceof ContentMissingError) return undefined
        throw error
      }
    },
  }
}

/** The router takes `/news` for an address outside of `/news/`; so do relative links. */
function addLastSlash(base: string): void {
  const { hash, pathname, search } = window.location
  if (`${pathname}/` === base) window.history.replaceState(null, '', base + search + hash)
}
