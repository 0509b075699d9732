const headlines = '#main [data-place] :is(h2, h3) > a'

/** What follows the last article: more of the list, or the older page. */
const onward = '.list-more .button, .search-more, .paging .older'

/**
 * Moves the focus to the next article of a list or the one before: from the top of the screen when
 * no article has it. Past the last it goes to what leads on. False where there is no list.
 */
export function moveInList(step: 1 | -1): boolean {
  const links = [...document.querySelectorAll<HTMLElement>(headlines)]
  if (links.length === 0) return false
  const at = links.findIndex((link) => rowOf(link).contains(document.activeElement))
  const target = at === -1 ? firstInView(links, step) : links[at + step]
  if (target) focusRow(target)
  else if (step === 1) document.querySelector<HTMLElement>(onward)?.focus()
  return true
}

/** Opens the article that has the focus, else the first on the screen. */
export function openInList(): boolean {
  const links = [...document.querySelectorAll<HTMLElement>(headlines)]
  const own = links.find((link) => rowOf(link).contains(document.activeElement))
  const link = own ?? firstInView(links, 1)
  link?.click()
  return link !== undefined
}

function rowOf(link: HTMLElement): HTMLElement {
  return link.closest<HTMLElement>('[data-place]') ?? link
}

/** The first row that begins on the screen; for going up the last that begins above it. */
function firstInView(links: readonly HTMLElement[], step: 1 | -1): HTMLElement | undefined {
  // Rows in a part that is not drawn stand where they were guessed to be.
  const isAbove = (element: Element | null) => (element?.getBoundingClientRect().bottom ?? 1) <= 0
  const isBelow = (link: HTMLElement) =>
    !isAbove(link.closest('[data-list-page]')) && rowOf(link).getBoundingClientRect().top >= 0
  return step === 1 ? links.find(isBelow) : links.findLast((link) => !isBelow(link))
}

function focusRow(link: HTMLElement): void {
  link.focus({ preventScroll: true })
  rowOf(link).scrollIntoView({ block: 'nearest', behavior: 'instant' })
}
