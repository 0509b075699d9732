import { articlePictures, linePictures } from '../../../ui/page-elements.ts'

/** A picture of an article that can be looked at in large. */
export interface BodyPicture {
  readonly element: HTMLImageElement
  readonly src: string
  readonly alt: string
  readonly caption: string
  readonly referrerPolicy: string
}

/** The pictures of an article in their order: no icons in a line of text, none that leads elsewhere. */
export function bodyPictures(article: HTMLElement): BodyPicture[] {
  return largePictures(article).map((element) => ({
    element,
    src: largestSource(element),
    alt: element.alt,
    caption: element.closest('figure')?.querySelector('figcaption')?.textContent ?? '',
    referrerPolicy: element.referrerPolicy,
  }))
}

/**
 * The address of a picture to look at in large: the original where the site has it, of which the page may
 * show a smaller size; elsewhere what the page shows.
 */
function largestSource({ src, currentSrc }: HTMLImageElement): string {
  return src.startsWith(`${location.origin}/`) ? src : currentSrc || src
}

/** Lets each picture be opened by keyboard, and says so. */
export function addPictureButtons(article: HTMLElement, enlarge: (alt: string) => string): void {
  for (const image of largePictures(article)) {
    image.tabIndex = 0
    image.setAttribute('role', 'button')
    image.setAttribute('aria-haspopup', 'dialog')
    image.setAttribute('aria-label', enlarge(image.alt))
  }
}

const openable = `${articlePictures}:not(${linePictures}, a img)`

/** Smaller ones are icons. */
const leastWidth = 64

function largePictures(article: HTMLElement): HTMLImageElement[] {
  return [...article.querySelectorAll<HTMLImageElement>(openable)].filter((image) => {
    const isBroken = image.complete && image.naturalWidth === 0
    const width = Number(image.getAttribute('width')) || image.naturalWidth || leastWidth
    return !isBroken && width >= leastWidth
  })
}
