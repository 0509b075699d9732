import { onceScrolling } from './once-scrolling.ts'

/** What is told while the reader scrolls through a run of list pages. */
export interface RunWatcher {
  /** The end of the rows is less than three screens away. */
  onEndNear(): void
  /** Room for more rows is wanted, as their end is less than six screens away, or is not. */
  onRoom(isEndNear: boolean): void
  /** These pages, by name, are on the screen or not far from it. */
  onNear(pages: ReadonlySet<string>): void
}

/** How far from the screen rows that were dropped are drawn again. */
const nearMargin = '300% 0px'

/**
 * How far ahead of the screen pages are added, and room is kept for them: further than a reader gets
 * before the program knows. An end that was leapt over is above the screen, and counts as near.
 */
const endMargin = '10000% 0px 300%'
const roomMargin = '10000% 0px 600%'

/** Watches the pages inside an element and its end, from the first scrolling on. */
export function watchRun(list: HTMLElement, watcher: RunWatcher): () => void {
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
  const room = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting } of entries) watcher.onRoom(isIntersecting)
    },
    { rootMargin: roomMargin },
  )
  // While the foot is on the screen nothing comes before it: that begins when it has left.
  let isFootSeen = false
  const foot = new IntersectionObserver((entries) => {
    const wasSeen = isFootSeen
    isFootSeen = entries.at(-1)?.isIntersecting === true
    if (wasSeen && !isFootSeen) watcher.onEndNear()
  })

  function begin(): void {
    for (const page of list.querySelectorAll('[data-list-page]')) pages.observe(page)
    const last = list.querySelector('[data-list-end]')
    if (last) room.observe(last)
    if (last) end.observe(last)
    const below = list.querySelector('[data-list-foot]')
    if (below) foot.observe(below)
  }

  // Before the foot may have come on the screen; too much room is given back.
  function beginWithRoom(): void {
    watcher.onRoom(true)
    begin()
  }

  // A page that nobody scrolls has no need of more.
  const stop = window.scrollY > 0 ? begin() : onceScrolling(beginWithRoom)
  return () => {
    stop?.()
    pages.disconnect()
    end.disconnect()
    room.disconnect()
    foot.disconnect()
  }
}
