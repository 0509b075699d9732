import type { ListFile } from '../../../shared/content-files.ts'
import type { ListPageName } from '../../../shared/urls/list-scope.ts'
import type { ZoneClock } from '../../../shared/zone.ts'
import { createStore, type ReadableStore } from '../../ui/store.ts'
import type { ListSource } from '../reading/list-reading.ts'
import type { OlderPage } from './list-foot.tsx'
import {
  dropFarRows,
  failPage,
  fillPage,
  firstState,
  olderOf,
  type PagerPage,
  type PagerState,
  pageBelow,
  rangeInView,
  rebuildPages,
  unaskedPages,
} from './pager-state.ts'
import type { RememberedPages } from './remembered-pages.ts'

/** Options of a pager. */
interface ListPagerOptions {
  readonly first: ListFile
  readonly source: ListSource
  /** The site's clock, by which articles are grouped. */
  readonly clock: ZoneClock
  readonly isOnline: () => boolean
  /** Whether the foot of the list is on the screen: nothing may come before it unasked then. */
  readonly isEndSeen: () => boolean
  /** Whether a placeholder for the next page stands there already. */
  readonly hasPlaceholder?: boolean
  /** The list as it was left, put together at once if all of it is in memory. */
  readonly remembered?: RememberedPages | undefined
}

/** A list that grows by older pages. */
export interface ListPager extends ReadableStore<PagerState> {
  /**
   * Adds the next older page. Without `asked` it does so only while unasked pages are allowed and the end of
   * the list is off the screen.
   */
  extend(asked: boolean): Promise<void>
  /**
   * Adds the next older page even where the foot of the list is on the screen: a placeholder takes its
   * place. It counts as an unasked page.
   */
  goOn(): Promise<void>
  /** Keeps a placeholder for the next page when the end is near, and takes it away when it is far. */
  keepPlaceholder(isEndNear: boolean): void
  /** Reads pages near the screen that have lost their rows, and drops the rows of those far away. */
  look(near: ReadonlySet<string>, measure: (page: ListPageName) => number | undefined): void
  /** Reads a page again whose rows were dropped. */
  readAgain(page: ListPageName): Promise<void>
  /** Restores the list as the reader left it. */
  restore(remembered: RememberedPages): Promise<void>
  /** Gives up what is being read. */
  stop(): void
}

/** The store, the options and the loading that all parts of a pager share. */
interface PagerCore {
  readonly store: ReadableStore<PagerState>
  readonly options: ListPagerOptions
  /** Ends with the pager. */
  readonly signal: AbortSignal
  change(changes: Partial<PagerState>): void
  load(page: ListPageName): Promise<ListFile>
}

/** Makes a `ListPager` that begins with one page. */
export function createListPager(options: ListPagerOptions): ListPager {
  const { first, source, clock, hasPlaceholder = false } = options
  const gone = new AbortController()
  const store = createStore(rememberedState(firstState(first, hasPlaceholder, clock), options))
  const core: PagerCore = {
    store,
    options,
    signal: gone.signal,
    change: (changes) => store.setState({ ...store.getState(), ...changes }),
    load: (page) => source.load(first.scope, page, gone.signal),
  }
  const { subscribe, getState, getInitialState } = store
  const restore = createRestore(core)
  return {
    subscribe,
    getState,
    getInitialState,
    ...createGrowth(core, restore.isRunning),
    ...createRereading(core),
    restore: restore.run,
    stop: () => gone.abort(),
  }
}

/** The first state, or that in which the list was left if all of its pages are in memory. */
function rememberedState(
  state: PagerState,
  { first, source, clock, remembered }: ListPagerOptions,
): PagerState {
  if (!remembered) return state
  const files = remembered.wanted.map((name) => source.peek(first.scope, name))
  return { ...state, ...rebuildIfWhole(state, remembered, files, clock) }
}

function rebuildIfWhole(
  { pages }: PagerState,
  remembered: RememberedPages,
  files: readonly (ListFile | undefined)[],
  clock: ZoneClock,
): Partial<PagerState> | undefined {
  const known = files.filter((file) => file !== undefined)
  return known.length === files.length ? rebuildPages(pages, remembered, known, clock) : undefined
}

/** The part of a pager that adds pages at the end of the list. */
function createGrowth(
  core: PagerCore,
  isRestoring: () => boolean,
): Pick<ListPager, 'extend' | 'goOn' | 'keepPlaceholder'> {
  const { store, change } = core
  const { isEndSeen } = core.options

  function canGrow(): boolean {
    const { older, reading, unasked } = store.getState()
    return older !== undefined && reading === 'no' && unasked > 0 && !isRestoring()
  }

  return {
    async extend(asked) {
      const mayGrow = () => canGrow() && (store.getState().hasPlaceholder || !isEndSeen())
      if (asked || mayGrow()) await addOlder(core, asked)
    },
    async goOn() {
      if (canGrow()) await addOlder(core, false)
    },
    keepPlaceholder(isEndNear) {
      const { hasPlaceholder, reading } = store.getState()
      if (hasPlaceholder) {
        if (!isEndNear && reading === 'no') change({ hasPlaceholder: false })
      } else if (isEndNear && canGrow() && !isEndSeen()) {
        change({ hasPlaceholder: true })
      }
    },
  }
}

/** Reads the next older page and adds it; an error is in the state. */
async function addOlder(
  { store, options, signal, change, load }: PagerCore,
  asked: boolean,
): Promise<void> {
  const { older, reading } = store.getState()
  if (older === undefined || reading === 'yes') return
  change({ reading: 'yes', hasPlaceholder: true })
  try {
    const file = await load(older)
    if (signal.aborted) return
    const page = pageBelow(store.getState().pages, file, options.clock)
    change(addPage(store.getState(), page, { below: olderOf(file), asked }))
  } catch {
    if (signal.aborted) return
    change({ reading: options.isOnline() ? 'failed' : 'offline', hasPlaceholder: false })
  }
}

/** How a page comes to a list. */
interface Addition {
  /** The page below it. */
  readonly below: OlderPage
  readonly asked: boolean
}

function addPage(
  { pages, unasked }: PagerState,
  page: PagerPage,
  { below, asked }: Addition,
): Partial<PagerState> {
  const left = asked ? unaskedPages : unasked - 1
  return {
    pages: [...pages, page],
    ...below,
    unasked: left,
    added: { page: page.name, count: page.articles?.length ?? 0, asked },
    reading: 'no',
    hasPlaceholder: below.older !== undefined && left > 0,
  }
}

/** The part of a pager that drops the rows of pages far from the screen, and reads them again. */
function createRereading({
  store,
  options: { clock },
  signal,
  change,
  load,
}: PagerCore): Pick<ListPager, 'look' | 'readAgain'> {
  const onTheWay = new Set<ListPageName>()

  async function readAgain(name: ListPageName): Promise<void> {
    onTheWay.add(name)
    try {
      const file = await load(name)
      if (!signal.aborted) change(fillPage(store.getState().pages, file, clock))
    } catch {
      if (!signal.aborted) change({ pages: failPage(store.getState().pages, name) })
    } finally {
      onTheWay.delete(name)
    }
  }

  return {
    readAgain,
    look(near, measure) {
      const before = store.getState().pages
      const range = rangeInView(before, near)
      if (!range) return
      const pages = dropFarRows(before, range, measure)
      if (pages.some((page, index) => page !== before[index])) change({ pages })
      for (const { name, articles, hasFailed } of pages.slice(range.from, range.to + 1)) {
        if (!articles && !hasFailed && !onTheWay.has(name)) void readAgain(name)
      }
    },
  }
}

/** The part of a pager that restores a list: it reads all its pages before it puts them together. */
function createRestore({ store, options, signal, change, load }: PagerCore) {
  let isRunning = false
  return {
    isRunning: () => isRunning,
    async run(remembered: RememberedPages): Promise<void> {
      isRunning = true
      const results = await Promise.allSettled(remembered.wanted.map(load))
      isRunning = false
      const files = results.map((result) =>
        result.status === 'fulfilled' ? result.value : undefined,
      )
      const rebuilt = rebuildIfWhole(store.getState(), remembered, files, options.clock)
      if (rebuilt && !signal.aborted) change(rebuilt)
    },
  }
}
