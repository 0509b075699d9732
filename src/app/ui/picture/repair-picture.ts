import { articlePictures, linePictures, listRow, rowMetaClass } from '../page-elements.ts'
import { nextPictureTry } from './picture-address.ts'
import { picturePlaceholder } from './picture-placeholder.ts'

/** Where pictures were before other ways to ask for them were tried. */
const first = new WeakMap<HTMLImageElement, string>()

/**
 * Repairs a picture that could not be loaded: other ways to ask for it first, then a quiet box beside a
 * headline, or a placeholder that says what is missing in an article.
 */
export function repairPicture(image: HTMLImageElement, refererHosts: readonly string[]): void {
  // One failure may be told twice: a picture found broken when the program starts may have its event still to come.
  // Its next try is on its way then.
  if (!image.isConnected || !image.complete) return
  if (!first.has(image)) first.set(image, image.src)
  const sendsReferer = image.referrerPolicy !== 'no-referrer'
  const next = nextPictureTry({ address: image.src, sendsReferer }, refererHosts)
  if (next) {
    image.removeAttribute('srcset')
    image.referrerPolicy = next.sendsReferer ? 'strict-origin-when-cross-origin' : 'no-referrer'
    image.src = next.address
    return
  }
  // A line of text has no space for a placeholder: the picture's words stand for it, as the character of
  // an emoji does.
  if (image.matches(articlePictures) && image.matches(linePictures)) {
    image.replaceWith(image.alt || emptySpace(image))
    return
  }
  const box = image.closest('.quiet-picture')
  // Before the box is hidden: the placeholder takes its measure.
  if (image.matches(articlePictures)) putPlaceholder(image, box)
  box?.setAttribute('data-broken', '')
  if (box instanceof HTMLElement) makeWayForText(box)
}

/** An element that keeps the space of a picture in a line, where no placeholder stands for it. */
function emptySpace(image: HTMLImageElement): HTMLElement {
  const space = document.createElement('span')
  space.className = `${image.className} empty-picture`
  return space
}

/**
 * Below the screen the row of a lost picture gives its room to the text: a screen below, as a reader may be
 * scrolling. Nearer nothing may move: the picture's box then shows where the article is from, a large box the
 * name, a small one its first character.
 */
function makeWayForText(box: HTMLElement): void {
  const row = box.closest(listRow)
  if (!row) return
  if (row.getBoundingClientRect().top >= 2 * window.innerHeight) {
    box.dataset.broken = 'gone'
    return
  }
  const source = row.querySelector(`.${rowMetaClass} a`)?.textContent
  const isNamed = source && box.getBoundingClientRect().width >= 240
  if (isNamed) box.dataset.large = ''
  const words = source ?? row.querySelector('h2, h3')?.textContent ?? ''
  box.dataset.initial = isNamed ? source : firstCharacter(words)
}

function firstCharacter(text: string): string {
  return [...text.matchAll(/[\p{L}\p{N}]/gu)][0]?.[0] ?? ''
}

/** The lead picture belongs to React and stays, hidden; in a body the placeholder takes the picture's place. */
function putPlaceholder(image: HTMLImageElement, box: Element | null): void {
  const placeholder = picturePlaceholder(image, first.get(image) ?? image.src)
  if (box) box.after(placeholder)
  else image.replaceWith(placeholder)
}
