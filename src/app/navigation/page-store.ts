import type { PageAddress } from '../../shared/pages.ts'
import { parsePageUrl } from '../../shared/site-urls.ts'
import { ContentMissingError } from '../content/content-source.ts'
import { ProgramOutdatedError } from '../ui/lazy/program-outdated-error.ts'
import { createStore, type ReadableStore } from '../ui/store.ts'
import { createLastRequest } from './last-request.ts'

/** The face that stands in place of a page. */
type FaceKind = 'loading' | 'missing' | 'offline' | 'failed' | 'outdated'

/** The content of the screen: a page, or the face that stands in its place. */
export type Face<Page> =
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: FaceKind }

/** One arrival at an address. Reading the same page again keeps the `visit`. */
export interface View<Page> {
  readonly visit: number
  readonly path: string
  readonly face: Face<Page>
}

/** Loads pages. `moved` is the path to which a page has moved. */
export interface PageSource<Page> {
  peek(address: PageAddress): Found<Page> | undefined
  load(address: PageAddress, signal?: AbortSignal): Promise<Found<Page>>
  /** Fetches what `load` would, without making a page of it. */
  readAhead?(address: PageAddress): Promise<void>
}

type Found<Page> = (Page & { kind: 'page' }) | { readonly kind: 'moved'; readonly path: string }

/** Options of the store. */
export interface PageStoreOptions<Page> {
  readonly source: PageSource<Page>
  readonly first: View<Page>
  readonly isOnline: () => boolean
  /** Called just before another page replaces the one on the screen. */
  readonly onLeave?: () => void
  /** Called when the address that was asked for has moved. */
  readonly onMoved: (path: string) => void
  /** Called for a path of which the program knows no page, while one is on the screen. */
  readonly onUnknown: (path: string) => void
  /** The time for which the old page stays while the next is loaded, in milliseconds. */
  readonly patience?: number
}

/** Decides what is on the screen for the address in the address bar. */
export interface PageStore<Page> extends ReadableStore<View<Page>> {
  /** Shows a path. It shows at once when it is in memory; else the old page stays for a moment. */
  show(path: string): void
  /** Reads the wanted page again, as a new visit. */
  retry(): void
  /** Reads the page again and replaces it in place. */
  refresh(): void
}

/** Makes a `PageStore`. */
export function createPageStore<Page>(options: PageStoreOptions<Page>): PageStore<Page> {
  const { source, isOnline, patience = 150 } = options
  const store = createStore(options.first)
  let { path: wanted, visit } = options.first
  const request = createLastRequest()

  function set(face: Face<Page>): void {
    if (store.getState().path !== wanted) options.onLeave?.()
    store.setState({ visit, path: wanted, face })
  }

  function settle(found: Found<Page>): void {
    if (found.kind === 'moved') options.onMoved(found.path)
    else set({ kind: 'page', page: found })
  }

  function open(): void {
    request.abort()
    const address = parsePageUrl(wanted)
    const ready = address && source.peek(address)
    if (ready) settle(ready)
    else if (address) read(address)
    else if (store.getState().face.kind === 'page') options.onUnknown(wanted)
    else set({ kind: 'missing' })
  }

  function read(address: PageAddress): void {
    const timer = setTimeout(() => set({ kind: 'loading' }), patience)
    request.begin((signal) => source.load(address, signal), {
      onEnd: () => clearTimeout(timer),
      onValue: settle,
      onError: (error) => set({ kind: faceOf(error, isOnline()) }),
    })
  }

  return {
    ...store,
    show(path) {
      if (path === wanted) return
      wanted = path
      visit += 1
      open()
    },
    retry() {
      visit += 1
      open()
    },
    refresh() {
      const address = parsePageUrl(wanted)
      if (!address) return
      request.begin((signal) => source.load(address, signal), {
        onValue: settle,
        onError: (error) => error instanceof ContentMissingError && set({ kind: 'missing' }),
      })
    },
  }
}

function faceOf(error: unknown, isOnline: boolean): FaceKind {
  if (error instanceof ContentMissingError) return 'missing'
  if (error instanceof ProgramOutdatedError) return 'outdated'
  return isOnline ? 'failed' : 'offline'
}
