import { beforeEach, expect, test, vi } from 'vitest'
import { ArticleRow } from '../../../src/app/article-list/rows/article-row.tsx'
import { FiltersPanel } from '../../../src/app/filters-panel/filters-panel.tsx'
import { moveInList } from '../../../src/app/navigation/list-focus.ts'
import { ownFilters } from '../../../src/app/settings/own-filters.ts'
import { settingsStore } from '../../../src/app/settings/settings-store.ts'
import type { ArticleSummary } from '../../../src/shared/article.ts'
import { loadWords } from '../../../src/shared/words/words-for.ts'
import { doAsReader, drawView } from '../draw-view.tsx'

beforeEach(async () => {
  await loadWords(['filters'], 'en')
  ownFilters.set({})
  settingsStore.reset()
})

const row = (id: string, title: string) => (
  <ArticleRow
    article={{ id, title, excerpt: '', categories: [], minutes: 1 } as ArticleSummary}
    group="day"
    scope={{ kind: 'all' }}
  />
)

const type = (view: HTMLElement, label: string, value: string) =>
  doAsReader(() => {
    const field = [...view.querySelectorAll('textarea')].find(
      ({ labels }) => labels[0]?.textContent === label,
    )
    const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value') ?? {}
    set?.call(field, value)
    field?.dispatchEvent(new Event('input', { bubbles: true }))
  })

test('a muted row leaves a line that says why and opens it; a highlighted word is marked', async () => {
  const view = await drawView(
    <>
      {row('a', 'Cats and dogs')}
      {row('b', 'Dogs and Birds')}
      <FiltersPanel />
    </>,
  )
  expect(view.querySelector('details')).toBeNull()
  await type(view, 'Mute words', 'cats\n')
  await type(view, 'Highlight words', 'birds')
  const muted = view.querySelector('details')
  expect(muted?.open).toBe(false)
  expect(muted?.querySelector('summary')?.textContent).toBe('Muted: “cats”')
  expect(muted?.querySelector('[data-place]')?.getAttribute('data-place')).toBe('a')
  expect(view.querySelector('mark')?.textContent).toBe('Birds')
  expect(view.querySelector('[data-place="b"]')?.closest('details')).toBeNull()

  // Keys do not go to what is not seen.
  moveInList(1)
  expect(document.activeElement?.textContent).toBe('Dogs and Birds')

  await doAsReader(() => settingsStore.change({ filters: 'off' }))
  expect(view.querySelector('details, mark')).toBeNull()
  // The written text stays to be edited.
  expect(view.querySelector('textarea')?.value).toBe('cats\n')
  await doAsReader(() => settingsStore.change({ filters: 'own' }))
  expect(view.querySelector('details')).not.toBeNull()
})

test('filters of a file are added to those that are there', async () => {
  ownFilters.set({ mutedWords: ['a'] })
  const view = await drawView(<FiltersPanel />)
  const input = view.querySelector<HTMLInputElement>('input[type="file"]')
  const file = new File(['{"mutedWords":["b"],"mutedAuthors":["C"]}'], 'filters.json')
  Object.defineProperty(input, 'files', { value: [file] })
  await doAsReader(() => void input?.dispatchEvent(new Event('change', { bubbles: true })))
  await vi.waitFor(() =>
    expect(ownFilters.getState()).toEqual({ mutedWords: ['a', 'b'], mutedAuthors: ['C'] }),
  )
})
