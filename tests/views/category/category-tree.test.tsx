import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { CategoryTree } from '../../../src/app/category/tree/category-tree.tsx'
import type { CategoryNode } from '../../../src/shared/article.ts'
import { loadWords } from '../../../src/shared/words/words-for.ts'
import { doAsReader, drawView } from '../draw-view.tsx'

const node = (slug: string, children: readonly CategoryNode[] = []): CategoryNode => ({
  slug,
  label: slug.toUpperCase(),
  count: 1,
  children,
})

const categories = [
  node('culture', [node('books'), node('music')]),
  ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((slug) => node(slug)),
]

async function drawTree(current: readonly string[] = []) {
  await loadWords(['tree'], 'en')
  const view = await drawView(
    <MemoryRouter>
      <CategoryTree categories={categories} current={current} />
    </MemoryRouter>,
  )
  const shown = () =>
    [...view.querySelectorAll('[role="treeitem"]')].map((item) => item.textContent)
  return { view, shown }
}

test('the branches of the page’s category are open, others are not', async () => {
  const closed = await drawTree()
  expect(closed.shown().join()).not.toContain('BOOKS')
  const { view, shown } = await drawTree(['culture', 'books'])
  expect(shown().join()).toContain('BOOKS')
  expect(view.querySelector('[aria-current="page"]')?.textContent).toContain('BOOKS')
})

test('the arrow keys open and close a branch', async () => {
  const { view, shown } = await drawTree()
  const press = (key: string) =>
    doAsReader(() => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
      view.querySelector('[role="treeitem"]')?.dispatchEvent(event)
    })
  await press('ArrowRight')
  expect(shown().join()).toContain('MUSIC')
  await press('ArrowLeft')
  expect(shown().join()).not.toContain('MUSIC')
})
