import { beforeEach, vi } from 'vitest'

// A setup file of the project `views`, whose files share a thread and its window. A file begins with the
// program as a page has it that was opened just now: with no module of the file before.
vi.resetModules()
emptyPage()
beforeEach(emptyPage)

/** Empties the page and what the browser keeps for it, and goes to the site's root. */
function emptyPage(): void {
  localStorage.clear()
  sessionStorage.clear()
  // As a browser says it when all of the storage was cleared: stores then hold what the site says.
  window.dispatchEvent(new StorageEvent('storage', { key: null }))
  history.replaceState(null, '', '/')
  const { documentElement: root, head, body } = document
  head.replaceChildren()
  body.replaceChildren()
  for (const element of [root, head, body]) {
    for (const name of element.getAttributeNames()) element.removeAttribute(name)
  }
}
