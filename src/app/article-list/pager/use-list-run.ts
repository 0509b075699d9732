import {
  type RefObject,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { flushSync } from 'react-dom'
import type { ListFile } from '../../../shared/content-files.ts'
import type { ListPageName } from '../../../shared/list-scope.ts'
import { restoreScroll } from '../../navigation/measure-scroll.ts'
import type { ScrollPosition } from '../../navigation/scroll-positions.ts'
import { findFoot, footInView } from './foot-in-view.ts'
import { ListReadingContext } from './list-reading.ts'
import { createListRun, type ListRun, type RunState } from './list-run.ts'
import { onReaderScrolls } from './on-reader-scrolls.ts'
import { readRememberedRun } from './remembered-run.ts'
import { watchRun } from './watch-run.ts'

/** A list page that grows by older pages while the reader scrolls, and comes back as it was left. */
export function useListRun(
  first: ListFile,
  element: RefObject<HTMLElement | null>,
  position: ScrollPosition | undefined,
  hasRoom: boolean,
): { readonly state: RunState; readonly run: ListRun } {
  const reading = useContext(ListReadingContext)
  const footTop = useRef<number>(undefined)
  const [run] = useState(() =>
    createListRun({
      first,
      source: reading?.source ?? nowhere,
      isOnline: () => navigator.onLine,
      isEndSeen: () => {
        footTop.current = footInView(element.current)
        return footTop.current !== undefined
      },
      hasRoom,
      remembered: readRememberedRun(position, first.page),
    }),
  )
  const state = useSyncExternalStore(run.subscribe, run.current, run.current)
  useEffect(() => run.stop, [run])
  useReturn(run, state, position)
  useEffect(() => {
    const list = element.current
    if (!list || (state.pages.length === 1 && state.older === undefined)) return
    return watchRun(list, {
      onEndNear: () => void run.extend(false),
      onGoingOn: () => whileNothingHolds(() => void run.goOn()),
      onRoom: (isEndNear) => run.keepRoom(isEndNear),
      onNear: (near) => run.look(near, (page) => heightToKeep(list, page)),
    })
  }, [element, run, state])
  useAskedFocus(state, element)
  useTrueHeight(state, element)
  useHeldFoot(state, element, footTop)
  return { state, run }
}

const nowhere = {
  peek: () => undefined,
  months: () => Promise.reject(new Error('Without a reading there is nothing to read')),
  load: () => Promise.reject(new Error('Without a reading there is nothing to read')),
}

/**
 * Puts the run together again where that could not be done in the first drawing: after a reload, or
 * when its pages are not in memory any more. Whoever scrolls meanwhile stays where they are.
 */
function useReturn(run: ListRun, state: RunState, position: ScrollPosition | undefined): void {
  const isComplete = useRef(state.isRestored === true)
  const scrolledFrom = useRef<number>(undefined)
  useEffect(() => {
    const remembered = readRememberedRun(position, run.current().pages[0]?.name ?? 'latest')
    if (!remembered || isComplete.current) return
    void run.restore(remembered)
    // What scrolls without a sign of the reader is a page that becomes shorter under the window.
    return onReaderScrolls(() => {
      scrolledFrom.current ??= window.scrollY
    })
  }, [run, position])
  useLayoutEffect(() => {
    if (!state.isRestored || isComplete.current || !position) return
    isComplete.current = true
    if (Math.abs(window.scrollY - (scrolledFrom.current ?? window.scrollY)) > 40) return
    restoreScroll(position)
    // Once more when rows that were off the screen have their true height.
    requestAnimationFrame(() => restoreScroll(position))
  }, [state.isRestored, position])
}

/** Who asked for more goes on at the first article that came. */
function useAskedFocus({ added }: RunState, element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    if (!added?.asked) return
    const page = element.current && findPage(element.current, added.page)
    page?.querySelector<HTMLElement>('h3 a')?.focus({ preventScroll: true })
  }, [added, element])
}

/**
 * Articles that come where the reader is, or above, come with their true height: the browser would
 * find it out only later, and move what is below once more.
 */
function useTrueHeight({ added }: RunState, element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const page = added && element.current && findPage(element.current, added.page)
    const isReached = page && page.getBoundingClientRect().top < window.innerHeight
    if (isReached) page.style.contentVisibility = 'visible'
  }, [added, element])
}

/**
 * Who is at the foot stays there when articles come above it: `footTop` is where it was. Most
 * browsers see to it themselves, as to all that is on the screen; Safari does not.
 */
function useHeldFoot(
  { added }: RunState,
  element: RefObject<HTMLElement | null>,
  footTop: RefObject<number | undefined>,
): void {
  useLayoutEffect(() => {
    const [list, before] = [element.current, footTop.current]
    if (!added || !list || before === undefined || CSS.supports('overflow-anchor', 'auto')) return
    // When the room is gone, before anything is painted.
    requestAnimationFrame(() => {
      const now = findFoot(list)?.getBoundingClientRect().top ?? before
      window.scrollBy({ top: now - before, behavior: 'instant' })
    })
  }, [added, element, footTop])
}

/**
 * Lets what is below the articles move: the browser would hold what is at the end on the screen, and
 * move the articles above it out of sight.
 */
function whileNothingHolds(change: () => void): void {
  const root = document.documentElement
  root.style.setProperty('overflow-anchor', 'none')
  flushSync(change)
  // With the layout as it is now.
  root.getBoundingClientRect()
  root.style.removeProperty('overflow-anchor')
}

function findPage(list: HTMLElement, page: ListPageName): HTMLElement | null {
  return list.querySelector<HTMLElement>(`[data-list-page="${page}"]`)
}

/** The height of a page whose rows may be dropped; those with the focus or a selection may not. */
function heightToKeep(list: HTMLElement, name: ListPageName): number | undefined {
  const page = findPage(list, name)
  const selection = document.getSelection()
  const isHeld =
    page?.contains(document.activeElement) ||
    (selection && !selection.isCollapsed && page?.contains(selection.anchorNode))
  return page && !isHeld ? page.getBoundingClientRect().height : undefined
}
