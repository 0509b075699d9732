import { expect, test } from 'vitest'
import { SearchSummary } from '../../../src/app/search/page/search-summary.tsx'
import type { SearchUpdate } from '../../../src/shared/search/search-messages.ts'
import { loadWords } from '../../../src/shared/words/words-for.ts'
import { doAsReader, drawView } from '../draw-view.tsx'

const whole: SearchUpdate = {
  hits: [],
  count: 1_234,
  isExact: true,
  isPartial: false,
  hasMore: false,
  isDone: true,
  facets: [{ slugs: ['news'], label: 'News', count: 200 }],
  category: [],
  unread: 0,
}
const part: SearchUpdate = { ...whole, isExact: false, isPartial: true, hasMore: true }

test('a search of everything says how many articles it has found', async () => {
  const { view } = await drawSummary(whole)
  expect(view.querySelector('[role="status"]')?.textContent).toBe('1,234 articles')
  expect(view.querySelector('.search-facets')?.textContent).toBe('News 200')
  expect(view.querySelector('button')).toBeNull()
})

test('a search of a part says that there may be more, and goes on when it is asked to', async () => {
  const { view, asked } = await drawSummary(part)
  expect(view.querySelector('[role="status"]')?.textContent).toBe('About 1,234 articles or more')
  expect(view.querySelector('.search-facets')?.textContent).toBe('News 200+')
  await doAsReader(() => view.querySelector('button')?.click())
  expect(asked()).toBe(1)
})

test('a search that is still running offers nothing more', async () => {
  const { view } = await drawSummary({ ...part, isDone: false })
  expect(view.querySelector('button')).toBeNull()
})

async function drawSummary(update: SearchUpdate) {
  await loadWords(['search'], 'en')
  let count = 0
  const location = { query: 'news', sort: 'relevance', category: [] } as const
  const view = await drawView(
    <SearchSummary
      {...{ location, update, isOld: false }}
      onChange={() => {}}
      onWhole={() => {
        count += 1
      }}
    />,
  )
  return { view, asked: () => count }
}
