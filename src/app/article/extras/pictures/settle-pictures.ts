/** The margin around the window in which a picture counts as seen: a reader may be scrolling. */
const outOfSight = '50% 0px'

/**
 * Gives pictures their true shape once they are loaded and out of sight: until then one of unknown size
 * has a box of the usual shape, and one whose size was noted wrongly the box that was noted, so that
 * nothing moves before the reader's eyes. What the picture leaves of such a box is paper, by `data-framed`.
 * Returns what ends that.
 */
export function settlePictures(article: HTMLElement): () => void {
  // A change above the window moves the text in it, unless the browser holds on to the text.
  const holdsText = CSS.supports('overflow-anchor', 'auto')
  const observer = new IntersectionObserver(
    (entries) => {
      const away: HTMLImageElement[] = []
      for (const { boundingClientRect, isIntersecting, target } of entries) {
        if (isIntersecting || !(target instanceof HTMLImageElement)) continue
        if (boundingClientRect.top >= 0 || holdsText) away.push(target)
      }
      const [first, ...others] = away
      if (first === undefined) return
      observer.unobserve(first)
      takeTrueShape(first)
      // One in a frame: where one above moves the page, what moves below it counts as seen. The others are told again.
      for (const other of others) {
        observer.unobserve(other)
        observer.observe(other)
      }
    },
    { rootMargin: outOfSight },
  )
  function check(image: HTMLImageElement): void {
    if (!hasWrongBox(image)) return
    image.dataset.framed = ''
    observer.observe(image)
  }
  function onLoad({ target }: Event): void {
    if (target instanceof HTMLImageElement) check(target)
  }
  // The event does not bubble.
  article.addEventListener('load', onLoad, { capture: true })
  for (const image of article.querySelectorAll('img')) if (image.complete) check(image)
  return () => {
    observer.disconnect()
    article.removeEventListener('load', onLoad, { capture: true })
  }
}

function hasWrongBox(image: HTMLImageElement): boolean {
  const { naturalHeight, naturalWidth } = image
  if (naturalWidth < 2 || naturalHeight < 2 || image.className) return false
  const width = Number(image.getAttribute('width'))
  const height = Number(image.getAttribute('height'))
  if (!width || !height) return image.closest('figure') !== null
  return Math.abs((width * naturalHeight) / (height * naturalWidth) - 1) > 0.03
}

function takeTrueShape(image: HTMLImageElement): void {
  image.width = image.naturalWidth
  image.height = image.naturalHeight
}
