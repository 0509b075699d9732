import { messagesFor } from '../../shared/messages.ts'
import { nextPictureAddress } from './picture-address.ts'
import { pictureTile } from './picture-tile.ts'

/**
 * Repairs pictures that cannot be loaded, on every page and before React takes over: other
 * addresses first, then a quiet box beside a headline, or a tile that says what is missing in a
 * body. The event does not bubble, so one listener catches it on its way down.
 */
export function watchPictures(): void {
  const messages = messagesFor(document.documentElement.lang)
  const repair = (image: HTMLImageElement) => {
    const next = nextPictureAddress(image.src)
    if (next !== undefined) tryAddress(image, next)
    else if (image.closest('[data-article-body]')) image.replaceWith(pictureTile(image, messages))
    else image.closest('.quiet-picture')?.setAttribute('data-broken', '')
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

function tryAddress(image: HTMLImageElement, address: string): void {
  image.removeAttribute('srcset')
  image.src = address
}
