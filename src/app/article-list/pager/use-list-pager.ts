import { type RefObject, useContext, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ListFile } from '../../../shared/content-files.ts'
import type { ListPageName } from '../../../shared/urls/list-scope.ts'
import { restoreScroll } from '../../navigation/measure-scroll.ts'
import type { ScrollPosition } from '../../navigation/scroll-positions.ts'
import { useSite } from '../../ui/site-context.ts'
import { useStore } from '../../ui/store.ts'
import { ListReadingContext, noListSource } from '../reading/list-reading.ts'
import { isFootInView } from './is-foot-in-view.ts'
import { createListPager, type ListPager } from './list-pager.ts'
import type { PagerState } from './pager-state.ts'
import { readRememberedPages } from './remembered-pages.ts'
import { onReaderScrolls } from './scroll-intent.ts'
import { watchPages } from './watch-pages.ts'

/** A list page that grows by older pages while the reader scrolls, and comes back as it was left. */
export function useListPager(
  first: ListFile,
  element: RefObject<HTMLElement | null>,
  position: ScrollPosition | undefined,
  hasPlaceholder: boolean,
): { readonly state: PagerState; readonly pager: ListPager } {
  const reading = useContext(ListReadingContext)
  const { clock } = useSite()
  const [pager] = useState(() =>
    createListPager({
      first,
      source: reading?.source ?? noListSource,
      clock,
      isOnline: () => navigator.onLine,
      isEndSeen: () => isFootInView(element.current),
      hasPlaceholder,
      remembered: readRememberedPages(position, first.page),
    }),
  )
  const state = useStore(pager)
  useEffect(() => pager.stop, [pager])
  useReturn(pager, state, position)
  useEffect(() => {
    const list = element.current
    if (!list || (state.pages.length === 1 && state.older === undefined)) return
    return watchPages(list, {
      onEndNear: () => void pager.extend(false),
      onGoingOn: () => void pager.goOn(),
      onPlaceholder: (isEndNear) => pager.keepPlaceholder(isEndNear),
      onNear: (near) => pager.look(near, (page) => heightToKeep(list, page)),
    })
  }, [element, pager, state])
  useAskedFocus(state, element)
  useTrueHeight(state, element)
  return { state, pager }
}

/**
 * Puts the list together again where that could not be done in the first drawing: after a reload, or
 * when its pages are not in memory any more. A reader who scrolls meanwhile is not moved.
 */
function useReturn(
  pager: ListPager,
  state: PagerState,
  position: ScrollPosition | undefined,
): void {
  const isComplete = useRef(state.isRestored === true)
  const scrolledFrom = useRef<number>(undefined)
  useEffect(() => {
    const remembered = readRememberedPages(position, pager.getState().pages[0]?.name ?? 'latest')
    if (!remembered || isComplete.current) return
    void pager.restore(remembered)
    // A page scrolls without input of the reader when it becomes shorter under the window.
    return onReaderScrolls(() => {
      scrolledFrom.current ??= window.scrollY
    })
  }, [pager, position])
  useLayoutEffect(() => {
    if (!state.isRestored || isComplete.current || !position) return
    isComplete.current = true
    if (Math.abs(window.scrollY - (scrolledFrom.current ?? window.scrollY)) > 40) return
    restoreScroll(position)
    // Once more when rows that were off the screen have their true height.
    requestAnimationFrame(() => restoreScroll(position))
  }, [state.isRestored, position])
}

/** The focus of a reader who asked for more goes to the first article that came. */
function useAskedFocus({ added }: PagerState, element: RefObject<HTMLElement | null>): void {
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
function useTrueHeight({ added }: PagerState, element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const page = added && element.current && findPage(element.current, added.page)
    const isReached = page && page.getBoundingClientRect().top < window.innerHeight
    if (isReached) page.style.contentVisibility = 'visible'
  }, [added, element])
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
