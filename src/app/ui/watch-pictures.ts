import { nextPictureTry } from './picture-address.ts'

/**
 * Repairs pictures that cannot be loaded, on every page and before React takes over: other ways to ask
 * first, then a quiet box beside a headline, or a tile that says what is missing in an article. The
 * hosts in `refererHosts` may be told which site shows their pictures. The event does not bubble, so
 * one listener catches it on its way down.
 */
export function watchPictures(refererHosts: readonly string[] = []): void {
  const first = new WeakMap<HTMLImageElement, string>()
  const repair = (image: HTMLImageElement) => {
    if (!first.has(image)) first.set(image, image.src)
    const sendsReferer = image.referrerPolicy !== 'no-referrer'
    const next = nextPictureTry({ address: image.src, sendsReferer }, refererHosts)
    if (next) {
      image.removeAttribute('srcset')
      image.referrerPolicy = next.sendsReferer ? 'strict-origin-when-cross-origin' : 'no-referrer'
      image.src = next.address
      return
    }
    const box = image.closest('.quiet-picture')
    box?.setAttribute('data-broken', '')
    if (image.closest('[data-article-body], .lead-picture')) {
      void putTile(image, box, first.get(image) ?? image.src)
    }
  }
  document.addEventListener(
    'error',
    ({ target }) => target instanceof HTMLImageElement && repair(target),
    { capture: true },
  )
  for (const image of document.images) {
    if (image.complete && image.naturalWidth === 0 && image.src) repair(image)
  }
}

/** The lead picture belongs to React and stays, hidden; in a body the tile takes the picture's place. */
async function putTile(image: HTMLImageElement, box: Element | null, address: string) {
  const { pictureTile } = await import('./picture-tile.ts')
  const tile = pictureTile(image, address)
  if (box) box.after(tile)
  else image.replaceWith(tile)
}
