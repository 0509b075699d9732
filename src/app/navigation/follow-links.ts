import { parsePageUrl } from '../../shared/site-urls.ts'

/** A link inside the site: a path without the base, and a query and a fragment or nothing. */
interface InnerLink {
  readonly path: string
  readonly search: string
  readonly hash: string
}

/** Reads a link to a page of this site; undefined for any other link. */
export function readInnerLink(
  target: EventTarget | null,
  base: string,
): (InnerLink & { element: HTMLAnchorElement }) | undefined {
  const element = target instanceof Element ? target.closest('a') : null
  if (!element?.href || element.target || element.hasAttribute('download')) return undefined
  const url = new URL(element.href)
  if (url.origin !== window.location.origin) return undefined
  // Only the browser itself can follow a link to a text.
  if (url.hash.includes(':~:')) return undefined
  if (!url.pathname.startsWith(base)) return undefined
  const path = url.pathname.slice(base.length - 1)
  return parsePageUrl(path) && { path, search: url.search, hash: url.hash, element }
}

/** The callbacks for clicks on links inside the site. */
interface LinkFollower {
  /** Goes to another page. */
  onPage(link: InnerLink): void
  /** The browser is about to jump to a place on the same page. */
  onFragment(link: InnerLink): void
}

/**
 * Takes over plain clicks on links to pages of the site, in our markup and in bodies alike. Clicks
 * with a modifier or another button stay the browser's, as do addresses that no page can have.
 */
export function followLinks(base: string, follower: LinkFollower): () => void {
  function onClick(event: MouseEvent): void {
    const { altKey, button, ctrlKey, defaultPrevented, metaKey, shiftKey } = event
    if (defaultPrevented || button !== 0 || altKey || ctrlKey || metaKey || shiftKey) return
    const link = readInnerLink(event.target, base)
    if (!link) return
    const { pathname, search } = window.location
    const isHere = link.path === pathname.slice(base.length - 1) && link.search === search
    if (isHere && link.hash) {
      follower.onFragment(link)
    } else {
      event.preventDefault()
      follower.onPage(link)
    }
  }
  document.addEventListener('click', onClick)
  return () => document.removeEventListener('click', onClick)
}
