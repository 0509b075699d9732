import { useEffect } from 'react'

/** Scroll steps below this number of pixels are ignored: a thumb trembles. */
const trembling = 8

/**
 * Says on the root element, as `data-bar="away"`, that the reader goes down through a page: the bar of
 * narrow screens then leaves the screen to the text, and comes back with the first scroll upwards.
 */
export function useBarAway(): void {
  useEffect(() => {
    let last = window.scrollY
    function onScroll(): void {
      const { scrollY } = window
      if (Math.abs(scrollY - last) < trembling) return
      const { dataset } = document.documentElement
      if (scrollY > last && scrollY > 100) dataset.bar = 'away'
      else delete dataset.bar
      last = scrollY
    }
    window.addEventListener('scroll', onScroll, { passive: true })
    return () => window.removeEventListener('scroll', onScroll)
  }, [])
}
