import {
  frontBlocks,
  listOnward,
  listPage,
  listRow,
  mutedRow,
  rowLink,
} from '../ui/page-elements.ts'

/**
 * Moves the focus to the next article of a list or the one before: from the top of the screen when
 * no article has it. Past the last it goes to what leads on. False where there is no list.
 */
export function moveInList(step: 1 | -1): boolean {
  const links = rowLinks()
  if (links.length === 0) return false
  const at = links.findIndex((link) => rowOf(link).contains(document.activeElement))
  const target = at === -1 ? firstInView(links, step) : links[at + step]
  if (target) focusRow(target)
  else if (step === 1) document.querySelector<HTMLElement>(listOnward)?.focus()
  return true
}

/** Opens the article that has the focus, else the first on the screen. */
export function openInList(): boolean {
  const links = rowLinks()
  const own = links.find((link) => rowOf(link).contains(document.activeElement))
  const link = own ?? firstInView(links, 1)
  link?.click()
  return link !== undefined
}

/** The links of all rows as they stand on the screen. */
function rowLinks(): HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLElement>(rowLink)]
  const links = all.filter((link) => !link.closest(`.${mutedRow}:not([open])`))
  const blocks = document.querySelector(`.${frontBlocks}`)
  // In one column the blocks of a front page stand between the days, in the document before them.
  if (!blocks || getComputedStyle(blocks).display !== 'contents') return links
  const tops = new Map(links.map((link) => [link, rowOf(link).getBoundingClientRect().top]))
  return links.sort((a, b) => (tops.get(a) ?? 0) - (tops.get(b) ?? 0))
}

function rowOf(link: HTMLElement): HTMLElement {
  return link.closest<HTMLElement>(listRow) ?? link
}

/** The first row that begins on the screen; for going up the last that begins above it. */
function firstInView(links: readonly HTMLElement[], step: 1 | -1): HTMLElement | undefined {
  // Rows in a part that is not drawn stand where they were guessed to be.
  const isAbove = (element: Element | null) => (element?.getBoundingClientRect().bottom ?? 1) <= 0
  const isBelow = (link: HTMLElement) =>
    !isAbove(link.closest(listPage)) && rowOf(link).getBoundingClientRect().top >= 0
  return step === 1 ? links.find(isBelow) : links.findLast((link) => !isBelow(link))
}

function focusRow(link: HTMLElement): void {
  link.focus({ preventScroll: true })
  rowOf(link).scrollIntoView({ block: 'nearest', behavior: 'instant' })
}
