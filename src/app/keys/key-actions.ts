import { siteUrls } from '../../shared/site-urls.ts'
import { wideScreen } from '../ui/use-media.ts'
import { backToList } from './back-to-list.ts'
import { moveInList, openInList } from './list-focus.ts'

/** What the keys need from the program around them. */
export interface KeySurroundings {
  /** Goes to a path of the site. */
  readonly go: (path: string) => void
  /** Where all paths of the site begin, with a slash at both ends. */
  readonly base: string
  readonly showHelp: () => void
}

/** What each key does; `g c` is one key after the other. False where it has nothing to do here. */
export function createKeyActions({
  go,
  base,
  showHelp,
}: KeySurroundings): Readonly<Record<string, () => boolean>> {
  const to = (path: string) => () => {
    go(path)
    return true
  }
  const back = () => isArticle() && backToList(base)
  const next = () => click('.neighbours .older') || (!isArticle() && moveInList(1))
  const previous = () => click('.neighbours .newer') || (!isArticle() && moveInList(-1))
  return {
    j: next,
    k: previous,
    n: () => !isArticle() && moveInList(1),
    p: () => !isArticle() && moveInList(-1),
    o: () => !isArticle() && openInList(),
    u: back,
    Escape: back,
    v: () => click('.original'),
    S: () => click('.share-button'),
    J: () => goAside(1),
    K: () => goAside(-1),
    G: () => scroll(document.documentElement.scrollHeight),
    'g g': () => scroll(0),
    'g a': to(siteUrls.home),
    'g c': to(siteUrls.categories),
    'g ,': to(siteUrls.settings),
    '[': toggleSide,
    '?': () => {
      showHelp()
      return true
    },
  }
}

function isArticle(): boolean {
  return document.querySelector('[data-article-body]') !== null
}

function click(selector: string): boolean {
  const element = document.querySelector<HTMLElement>(`#main ${selector}`)
  element?.click()
  return element !== null
}

function scroll(top: number): boolean {
  window.scrollTo({ top, behavior: 'instant' })
  return true
}

/** Goes to the category before or after among those of its level; from elsewhere to the first. */
function goAside(step: 1 | -1): boolean {
  const siblings = [...document.querySelectorAll<HTMLElement>('.siblings a')]
  const at = siblings.findIndex((link) => link.getAttribute('aria-current') === 'page')
  const isCategory = document.querySelector('#main .breadcrumb a') !== null
  const link = isCategory
    ? siblings[at + step]
    : document.querySelector<HTMLElement>('.side .tree a')
  link?.click()
  return link !== undefined && link !== null
}

/** Hides or shows the column beside a list; where there is none, the drawer has the same. */
function toggleSide(): boolean {
  const { dataset } = document.documentElement
  if (window.matchMedia(wideScreen).matches && document.querySelector('.side')) {
    if (dataset.side === undefined) dataset.side = 'hidden'
    else delete dataset.side
  } else {
    document.querySelector<HTMLElement>('.menu-button')?.click()
  }
  return true
}
