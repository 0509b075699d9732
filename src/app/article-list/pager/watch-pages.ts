import { watchGoingDown } from './going-down.ts'
import { findFoot, placeholderMargin } from './is-foot-in-view.ts'
import { onceScrolling } from './scroll-intent.ts'

/** Calls that tell where the reader is, while they scroll through the pages of a list. */
interface PagesWatcher {
  /** The end of the rows is less than three screens away. */
  onEndNear(): void
  /** A placeholder is wanted, as the end of the rows is less than six screens away, or is not. */
  onPlaceholder(isEndNear: boolean): void
  /** The reader goes on down where the page ends. */
  onGoingOn(): void
  /** These pages, by name, are on the screen or not far from it. */
  onNear(pages: ReadonlySet<string>): void
}

/** How far from the screen rows that were dropped are drawn again. */
const nearMargin = '300% 0px'

/** How far ahead of the screen pages are added. An end that was leapt over is above it. */
const endMargin = '10000% 0px 300%'

/** Watches the pages inside an element from the first scrolling on, and its end. */
export function watchPages(list: HTMLElement, watcher: PagesWatcher): () => void {
  const near = new Set<string>()
  const pages = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        const name = (target as HTMLElement).dataset.listPage ?? ''
        if (isIntersecting) near.add(name)
        else near.delete(name)
      }
      watcher.onNear(near)
    },
    { rootMargin: nearMargin },
  )
  const end = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) watcher.onEndNear()
    },
    { rootMargin: endMargin },
  )
  const placeholder = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting } of entries) watcher.onPlaceholder(isIntersecting)
    },
    { rootMargin: placeholderMargin },
  )
  // While the foot is on the screen nothing comes before it: that begins when it has left.
  let isFootSeen = false
  const foot = new IntersectionObserver((entries) => {
    const wasSeen = isFootSeen
    isFootSeen = entries.at(-1)?.isIntersecting === true
    if (wasSeen && !isFootSeen) watcher.onEndNear()
  })

  const last = list.querySelector('[data-list-end]')
  function begin(): void {
    for (const page of list.querySelectorAll('[data-list-page]')) pages.observe(page)
    if (last) end.observe(last)
    const below = findFoot(list)
    if (below) foot.observe(below)
  }

  // Before the first scrolling: the first leap may be as far as the foot.
  if (last) placeholder.observe(last)
  const stopGoing = watchGoingDown(() => {
    if (isAtEnd()) watcher.onGoingOn()
  })
  // A list grows only when its reader scrolls.
  const stop = window.scrollY > 0 ? begin() : onceScrolling(begin)
  return () => {
    stop?.()
    stopGoing()
    pages.disconnect()
    end.disconnect()
    placeholder.disconnect()
    foot.disconnect()
  }
}

/** Whether there is nothing below the screen. */
function isAtEnd(): boolean {
  const { scrollHeight } = document.documentElement
  return window.scrollY + window.innerHeight >= scrollHeight - 2
}
