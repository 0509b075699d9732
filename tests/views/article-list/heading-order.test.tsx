import { expect, test } from 'vitest'
import { FirstPage } from '../../../src/app/article-list/front/first-page.tsx'
import { ownFilters } from '../../../src/app/settings/own-filters.ts'
import type { FrontPage, ListFile } from '../../../src/shared/content-files.ts'
import { doAsReader, drawView } from '../draw-view.tsx'

const titles = ['Lead cat', 'Second dog', 'Block bird', 'Late fish']

function listWith(front?: FrontPage): ListFile {
  const articles = titles.map((title) => ({
    id: title,
    title,
    date: '2021-07-21T04:45:27Z',
    categories: [],
    excerpt: '',
    minutes: 1,
  }))
  return {
    kind: 'list',
    hash: 'x',
    scope: { kind: 'all' },
    page: 'latest',
    label: '',
    articles,
    ...(front && { front }),
  }
}

const front = {
  lead: 0,
  seconds: [1],
  sections: [{ slug: 'a', label: 'A', articles: [2] }],
}

/** The levels of the headings that are not inside a closed line, below the name of the list. */
function levels(view: HTMLElement): readonly number[] {
  const headings = [...view.querySelectorAll('h2, h3, h4')]
  const seen = headings.filter((heading) => !heading.closest('details:not([open])'))
  return [1, ...seen.map(({ tagName }) => Number(tagName.slice(1)))]
}

test.each([
  ['a front page', listWith(front)],
  ['a front page without blocks', listWith({ ...front, sections: [] })],
  ['a plain list', listWith()],
])('no heading of %s is skipped when its lead is muted', async (_name, list) => {
  const view = await drawView(<FirstPage list={list} />)
  await doAsReader(() => ownFilters.set({ mutedWords: ['cat'] }))
  expect(view.querySelector('.muted-row')).not.toBeNull()
  const found = levels(view)
  expect(found.slice(1).map((level, at) => level - (found[at] ?? 0))).not.toContain(2)
})
