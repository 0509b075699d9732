/**
 * Watches for pictures that cannot be loaded, on every page and before React takes over. How they are
 * repaired is loaded with the first; the hosts in `refererHosts` may be told which site shows their
 * pictures. The event does not bubble, so one listener catches it on its way down.
 */
export function watchPictures(refererHosts: readonly string[]): void {
  const repair = (target: EventTarget | null) => {
    if (!(target instanceof HTMLImageElement)) return
    import('./repair-picture.ts').then(
      (part) => part.repairPicture(target, refererHosts),
      () => {},
    )
  }
  document.addEventListener('error', ({ target }) => repair(target), { capture: true })
  for (const image of document.images) {
    if (image.complete && image.naturalWidth === 0 && image.src) repair(image)
  }
}
