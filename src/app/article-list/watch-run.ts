/** What is told while the reader scrolls through a run of list pages. */
export interface RunWatcher {
  /** The end of the run is less than two screens away. */
  onEndNear(): void
  /** These pages, by name, are on the screen or not far from it. */
  onNear(pages: ReadonlySet<string>): void
}

/** How far ahead of the screen pages are added, and rows that were dropped are drawn again. */
const endMargin = '200% 0px'
const nearMargin = '300% 0px'

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

  function begin(): void {
    for (const page of list.querySelectorAll('[data-list-page]')) pages.observe(page)
    const last = list.querySelector('[data-list-end]')
    if (last) end.observe(last)
  }

  // A page that nobody scrolls has no need of more.
  if (window.scrollY > 0) begin()
  else window.addEventListener('scroll', begin, { once: true, passive: true })
  return () => {
    window.removeEventListener('scroll', begin)
    pages.disconnect()
    end.disconnect()
  }
}
