import type { ArticleSummary } from '../../../shared/article.ts'
import type { ListFile } from '../../../shared/content-files.ts'
import type { ListPageName } from '../../../shared/list-scope.ts'
import type { ListSource } from './list-reading.ts'
import type { RememberedRun } from './remembered-run.ts'

/** One page of a run. Far from the screen its rows are dropped and only its height is kept. */
export interface RunPage {
  readonly name: ListPageName
  /** What the page adds to the run; undefined while it is not in memory. */
  readonly articles?: readonly ArticleSummary[]
  /** The last article of the page, known also when its rows are dropped. */
  readonly last?: ArticleSummary
  /** Its height when its rows were dropped, in pixels. */
  readonly height?: number
  /** Whether it could not be read again. */
  readonly hasFailed?: boolean
}

/** The pages of a list that are on the screen one below the other. */
export interface RunState {
  readonly pages: readonly RunPage[]
  /** The page below the last; undefined at the end of the list, or while that is not known. */
  readonly older?: ListPageName | undefined
  readonly reading: 'no' | 'yes' | 'failed' | 'offline'
  /** How many pages may still be added unasked. */
  readonly unasked: number
  /** Whether room is kept below the last page for the one that comes next. */
  readonly hasRoom: boolean
  /** The page that was added last, and whether somebody asked for it. */
  readonly added?: { readonly page: ListPageName; readonly count: number; readonly asked: boolean }
  /** Whether the run was put together again as it had been left. */
  readonly isRestored?: boolean
}

/** What a run needs from its surroundings. */
export interface ListRunOptions {
  readonly first: ListFile
  readonly source: ListSource
  readonly isOnline: () => boolean
  /** Whether what stands below the run is on the screen: nothing may come before it unasked then. */
  readonly isEndSeen: () => boolean
  /** Whether room for the next page is kept already. */
  readonly hasRoom?: boolean
  /** The run as it was left, put together at once if all of it is in memory. */
  readonly remembered?: RememberedRun | undefined
}

/** How many pages are added before the reader is asked: the foot of the page has to be reachable. */
export const unaskedPages = 5

/** How many pages on either side of the one that is being read keep their rows. */
export const keptPages = 4

/** A list that grows by older pages. */
export interface ListRun {
  subscribe(listener: () => void): () => void
  current(): RunState
  /** Adds the next older page; unasked only while that is allowed, and where there is room for it. */
  extend(asked: boolean): Promise<void>
  /**
   * Adds the next older page also where there is no room for it: what stands below moves. Not more
   * often than pages come unasked.
   */
  goOn(): Promise<void>
  /** Keeps room for the next page when the end is near, and gives it back when it is far. */
  keepRoom(isEndNear: boolean): void
  /** Reads pages near the screen that have lost their rows, and drops the rows of those far away. */
  look(near: ReadonlySet<string>, measure: (page: ListPageName) => number | undefined): void
  /** Reads a page of the run again whose rows were dropped. */
  readAgain(page: ListPageName): Promise<void>
  /** Puts the run together as it had been left. */
  restore(remembered: RememberedRun): Promise<void>
  /** Gives up what is being read. */
  stop(): void
}

/** Makes a `ListRun` that begins with one page. */
export function createListRun(options: ListRunOptions): ListRun {
  const { first, source, isOnline, isEndSeen, hasRoom = false } = options
  const { scope } = first
  const listeners = new Set<() => void>()
  const onFirst = new Set(first.page === 'latest' ? first.articles.map(({ id }) => id) : [])
  const onTheWay = new Set<ListPageName>()
  const gone = new AbortController()
  let isRestoring = false
  let state: RunState = {
    pages: [{ name: first.page, articles: first.articles, ...lastOf(first) }],
    older: first.older,
    reading: 'no',
    unasked: unaskedPages,
    hasRoom,
  }

  function set(change: Partial<RunState>): void {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }

  /** The newest numbered page overlaps the first page, and pinned articles stand on both. */
  function pageFrom(file: ListFile): RunPage {
    const articles = file.articles.filter(({ id }) => !onFirst.has(id))
    return { name: file.page, articles, ...lastOf(file) }
  }

  /** Puts a page in its place; pages that have come between it and the next are put there too. */
  function settle(pages: readonly RunPage[], file: ListFile): Partial<RunState> {
    const at = pages.findIndex(({ name }) => name === file.page)
    const changed = pages.with(at, { ...pages[at], ...pageFrom(file), hasFailed: false })
    const { older } = file
    if (at === pages.length - 1) return { pages: changed, older }
    if (older === undefined || pages.some(({ name }) => name === older)) return { pages: changed }
    return { pages: changed.toSpliced(at + 1, 0, { name: older }) }
  }

  async function readAgain(name: ListPageName): Promise<void> {
    onTheWay.add(name)
    try {
      const file = await source.load(scope, name, gone.signal)
      if (!gone.signal.aborted) set(settle(state.pages, file))
    } catch {
      if (!gone.signal.aborted) set({ pages: state.pages.map((page) => withFailure(page, name)) })
    } finally {
      onTheWay.delete(name)
    }
  }

  function canGrow(): boolean {
    const { older, reading, unasked } = state
    return older !== undefined && reading === 'no' && unasked > 0 && !isRestoring
  }

  async function add(asked: boolean): Promise<void> {
    const { older, reading } = state
    if (older === undefined || reading === 'yes') return
    set({ reading: 'yes', hasRoom: true })
    try {
      const file = await source.load(scope, older, gone.signal)
      if (gone.signal.aborted) return
      const page = pageFrom(file)
      const added = { page: page.name, count: page.articles?.length ?? 0, asked }
      const left = asked ? unaskedPages : state.unasked - 1
      // Asked in any case: where the end is seen, it will be held there.
      const isSeen = isEndSeen()
      set({
        pages: [...state.pages, page],
        older: file.older,
        unasked: left,
        added,
        reading: 'no',
        hasRoom: file.older !== undefined && left > 0 && !isSeen,
      })
    } catch {
      if (gone.signal.aborted) return
      set({ reading: isOnline() ? 'failed' : 'offline', hasRoom: false })
    }
  }

  function rebuild(remembered: RememberedRun, files: readonly (ListFile | undefined)[]): void {
    const others = remembered.pages.slice(1)
    let next: Partial<RunState> = { pages: [...state.pages.slice(0, 1), ...others] }
    for (const file of files) {
      if (file && next.pages) next = { ...next, ...settle(next.pages, file) }
    }
    set({ older: undefined, ...next, isRestored: true })
  }

  const run: ListRun = {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    current: () => state,
    async extend(asked) {
      if (asked || (canGrow() && (state.hasRoom || !isEndSeen()))) await add(asked)
    },
    async goOn() {
      if (canGrow()) await add(false)
    },
    keepRoom(isEndNear) {
      if (state.hasRoom) {
        if (!isEndNear && state.reading === 'no') set({ hasRoom: false })
      } else if (isEndNear && canGrow() && !isEndSeen()) {
        set({ hasRoom: true })
      }
    },
    look(near, measure) {
      const shown = state.pages.map(({ name }) => near.has(String(name)))
      const [from, to] = [shown.indexOf(true), shown.lastIndexOf(true)]
      if (from === -1) return
      const pages = state.pages.map((page, index) => {
        const isKept = index === 0 || (index >= from - keptPages && index <= to + keptPages)
        const height = isKept || !page.articles ? undefined : measure(page.name)
        return height === undefined ? page : dropRows(page, height)
      })
      if (pages.some((page, index) => page !== state.pages[index])) set({ pages })
      for (const { name, articles, hasFailed } of state.pages.slice(from, to + 1)) {
        if (!articles && !hasFailed && !onTheWay.has(name)) void readAgain(name)
      }
    },
    readAgain,
    async restore(remembered) {
      isRestoring = true
      const read = remembered.wanted.map((name) => source.load(scope, name, gone.signal))
      const results = await Promise.allSettled(read)
      isRestoring = false
      const files = results.map((result) =>
        result.status === 'fulfilled' ? result.value : undefined,
      )
      if (!gone.signal.aborted && files.every(Boolean)) rebuild(remembered, files)
    },
    stop: () => gone.abort(),
  }

  if (options.remembered) {
    const files = options.remembered.wanted.map((name) => source.peek(scope, name))
    if (files.every(Boolean)) rebuild(options.remembered, files)
  }
  return run
}

function lastOf({ articles }: ListFile): Pick<RunPage, 'last'> {
  const last = articles.at(-1)
  return last ? { last } : {}
}

function dropRows({ articles: _dropped, ...page }: RunPage, height: number): RunPage {
  return { ...page, height }
}

function withFailure(page: RunPage, name: ListPageName): RunPage {
  return page.name === name ? { ...page, hasFailed: true } : page
}
