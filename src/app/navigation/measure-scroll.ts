import { articleBody, listPage, listRow } from '../ui/page-elements.ts'
import type { ScrollPosition } from './scroll-positions.ts'

/** Elements a position can hold on to: the rows of a list, the blocks of an article's body. */
const anchorSelector = `${listRow}, ${articleBody} > *`

/** Measures where the reader is on the page now. */
export function measureScroll(): ScrollPosition {
  const pages = [...document.querySelectorAll<HTMLElement>(listPage)]
  // To ask for a row in a part of the page that is not drawn would make the browser lay it out.
  const page = pages.find(isInView)
  const anchors = [...(page ?? document).querySelectorAll(anchorSelector)]
  const index = anchors.findIndex(isInView)
  const element = anchors[index]
  const link = document.activeElement?.closest('main a')?.getAttribute('href')
  return {
    y: window.scrollY,
    ...(element &&
      window.scrollY > 0 && {
        anchor: {
          key: keyOf(element, index),
          offset: Math.round(element.getBoundingClientRect().top),
          ...(page && { page: nameOf(page) }),
        },
      }),
    ...(pages.length > 1 && { pages: pages.map((page) => [nameOf(page), page.offsetHeight]) }),
    ...(link && { focus: link }),
  }
}

function isInView(element: Element): boolean {
  return element.getBoundingClientRect().bottom > 0
}

function nameOf(page: HTMLElement): string {
  return page.dataset.listPage ?? ''
}

/** Scrolls to a position, by its element when the page still has it. */
export function restoreScroll(position: ScrollPosition): void {
  const element = position.anchor && findAnchor(position.anchor.key)
  const y = element
    ? window.scrollY + element.getBoundingClientRect().top - (position.anchor?.offset ?? 0)
    : position.y
  window.scrollTo({ top: y, behavior: 'instant' })
}

function keyOf(element: Element, index: number): string {
  return element.getAttribute('data-place') ?? `#${index}`
}

function findAnchor(key: string): Element | undefined {
  const anchors = [...document.querySelectorAll(anchorSelector)]
  return anchors.find((element, index) => keyOf(element, index) === key)
}
