import type { ReactNode } from 'react'
import { dataBlockIds } from '../shared/site-info.ts'
import { App } from './app.tsx'
import { createCategoriesStore } from './content/categories-store.ts'
import { createFetchedContent } from './content/fetched-content.ts'
import { readSiteInfo } from './content/read-content-file.ts'
import { readDataBlock } from './content/read-data-block.ts'
import { createPageLoader, type LoadedPage, type PageLoader } from './load-page.ts'
import type { Face } from './navigation/page-store.ts'
import { createPlaceMemory } from './navigation/place-memory.ts'
import { watchPlaces } from './navigation/reader-places.ts'
import { createSite } from './ui/site-context.ts'

/** The reader of one browser window, put together from its parts. */
export interface Reader {
  readonly loader: PageLoader
  /** The path the window was opened at, without the site's base. */
  readonly path: string
  /** The reader as React draws it, beginning with what is or shall be on the screen. */
  draw(first: Face<LoadedPage>): ReactNode
}

/** Puts the reader together; `base` begins and ends with a slash. */
export function createReader(base: string): Reader {
  const site = createSite(readSiteInfo(readDataBlock(dataBlockIds.site)), base)
  const content = createFetchedContent({ base, fetch: window.fetch.bind(window) })
  const categories = createCategoriesStore(content)
  const loader = createPageLoader(content)
  const places = watchPlaces(createPlaceMemory(window.sessionStorage))
  addLastSlash(base)
  const path = window.location.pathname.slice(base.length - 1)

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
      return <App {...{ site, base, loader, categories, places, first, onContentChange }} />
    },
  }
}

/** The router takes `/news` for an address outside of `/news/`; so do relative links. */
function addLastSlash(base: string): void {
  const { hash, pathname, search } = window.location
  if (`${pathname}/` === base) window.history.replaceState(null, '', base + search + hash)
}
