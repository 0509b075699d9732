/** How long an article is on the screen until it counts as read, in milliseconds. */
const glance = 3_000
/** How far the reader scrolls until it counts as read, in pixels: a finger that rests moves a page a little. */
const firstScroll = 60

/**
 * Calls once when the article on the screen counts as read: after three seconds in sight, or with the first
 * scrolling. A reader who goes back at once has not read it. Returns what ends the watch.
 */
export function watchReading(onRead: () => void): () => void {
  const watch = new AbortController()
  const { signal } = watch
  let timer: ReturnType<typeof setTimeout> | undefined
  const top = window.scrollY

  function end(): void {
    watch.abort()
    clearTimeout(timer)
  }
  function finish(): void {
    end()
    onRead()
  }
  function onVisibility(): void {
    clearTimeout(timer)
    if (document.visibilityState === 'visible') timer = setTimeout(finish, glance)
  }
  function onScroll(): void {
    if (Math.abs(window.scrollY - top) > firstScroll) finish()
  }

  document.addEventListener('visibilitychange', onVisibility, { signal })
  window.addEventListener('scroll', onScroll, { passive: true, signal })
  onVisibility()
  return end
}
