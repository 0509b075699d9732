import { withWords } from '../interface-language.ts'
import { lazyPart } from '../lazy/lazy-part.tsx'

const repair = lazyPart(() =>
  withWords(['article'], () => import('./repair-picture.ts').then((part) => part.repairPicture)),
)

/**
 * Watches for pictures that cannot be loaded, on every page and before React hydrates it. How they are
 * repaired is loaded with the first; the hosts in `refererHosts` may be told which site shows their
 * pictures. The event does not bubble, so one listener catches it on its way down.
 */
export function watchPictures(refererHosts: readonly string[]): void {
  function onError(target: EventTarget | null): void {
    if (!(target instanceof HTMLImageElement)) return
    repair.load().then(
      (repairPicture) => repairPicture(target, refererHosts),
      () => {
        // Offline the browser itself says which picture is missing.
      },
    )
  }
  document.addEventListener('error', ({ target }) => onError(target), { capture: true })
  for (const image of document.images) {
    if (image.complete && image.naturalWidth === 0 && image.src) onError(image)
  }
}
