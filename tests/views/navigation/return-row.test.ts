import { expect, test, vi } from 'vitest'
import { goToWantedRow, wantRow } from '../../../src/app/navigation/return-row.ts'

/** Puts rows of articles into the page; gives the link of each. */
function showRows(...ids: readonly string[]): readonly HTMLAnchorElement[] {
  document.body.innerHTML = ids
    .map((id) => `<article data-place="${id}"><h3><a href="/a/${id}/">${id}</a></h3></article>`)
    .join('')
  return [...document.querySelectorAll('a')]
}

test('a list that is come back to shows the article that was read last', () => {
  const [opened, read] = showRows('opened', 'read')
  const scroll = vi.spyOn(HTMLElement.prototype, 'scrollIntoView')
  opened?.focus()
  wantRow('read')
  goToWantedRow()
  expect(document.activeElement).toBe(read)
  expect(scroll.mock.contexts[0]).toBe(read?.closest('article'))
  // Once: the next list is come to in another way.
  opened?.focus()
  goToWantedRow()
  expect(document.activeElement).toBe(opened)
})

test('a row that has the focus already is not moved, nor is anything for an article that is not there', () => {
  const [opened] = showRows('opened')
  const scroll = vi.spyOn(HTMLElement.prototype, 'scrollIntoView')
  scroll.mockClear()
  opened?.focus()
  for (const id of ['opened', 'elsewhere']) {
    wantRow(id)
    goToWantedRow()
  }
  expect(document.activeElement).toBe(opened)
  expect(scroll).not.toHaveBeenCalled()
})
