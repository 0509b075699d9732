import { articleBody } from '../../ui/page-elements.ts'

/**
 * Gives films their posters when they come near, which the page as published only names: a browser asks
 * for a poster at once, near or not. Returns what takes them away.
 */
export function showPosters(page: HTMLElement): () => void {
  const films = page.querySelectorAll<HTMLVideoElement>(`${articleBody} video[data-poster]`)
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLVideoElement)) continue
        observer.unobserve(target)
        target.poster = target.dataset.poster ?? ''
      }
    },
    { rootMargin: '800px' },
  )
  for (const film of films) observer.observe(film)
  return () => {
    observer.disconnect()
    for (const film of films) film.removeAttribute('poster')
  }
}
