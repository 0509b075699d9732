import { MemoryRouter } from 'react-router'
import { expect, test, vi } from 'vitest'
import { CategoriesPage } from '../../../src/app/category/page/categories-page.tsx'
import type { CategoryNode } from '../../../src/shared/article.ts'
import { doAsReader, drawView } from '../draw-view.tsx'

const node = (slug: string, label: string, children: readonly CategoryNode[] = []) => ({
  slug,
  label,
  children,
  count: 1,
})

const file = {
  kind: 'categories',
  hash: '',
  categories: [node('life', '生活', [node('food', '饮食')]), node('science', '科学')],
  newest: [
    { id: 'soup', title: '一碗汤' },
    { id: 'stars', title: '看星星' },
  ],
} as const

const drawPage = () =>
  drawView(
    <MemoryRouter>
      <CategoriesPage file={file} />
    </MemoryRouter>,
  )

test('a top category has the title of its newest article', async () => {
  const view = await drawPage()
  const newest = [...view.querySelectorAll('section .newest a')]
  expect(newest.map((link) => link.textContent)).toEqual(['一碗汤', '看星星'])
  expect(newest[0]?.getAttribute('href')).toContain('soup')
})

test('the field leaves the categories whose names fit, and those above them', async () => {
  const view = await drawPage()
  const field = await vi.waitFor(() => {
    const found = view.querySelector<HTMLInputElement>('.categories-filter input')
    if (found === null) throw new Error('There is no field yet')
    return found
  })
  const shown = () => [...view.querySelectorAll('section')].map((group) => group.textContent)
  await doAsReader(() => type(field, '饮'))
  expect(shown()).toEqual(['生活1一碗汤饮食1'])
  await doAsReader(() => type(field, ''))
  expect(shown()).toHaveLength(2)
})

/** Writes into a field as a reader does: React listens to the event, not to the value. */
function type(field: HTMLInputElement, text: string): void {
  const descriptor = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
  descriptor?.set?.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
