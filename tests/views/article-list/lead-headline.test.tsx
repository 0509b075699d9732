import { expect, test } from 'vitest'
import { RowTitle } from '../../../src/app/article-list/rows/row-title.tsx'
import { drawView } from '../draw-view.tsx'

const long = '长'.repeat(40)

function article(title: string) {
  return { id: 'a', title, categories: [], excerpt: '', minutes: 1 }
}

test('the headline of a lead says how long it is; those of other rows need not', async () => {
  const view = await drawView(
    <>
      <RowTitle article={article(long)} leads />
      <RowTitle article={article(long)} />
    </>,
  )
  const [lead, row] = view.querySelectorAll('h2, h3')
  expect(lead?.getAttribute('data-length')).toBe('long')
  expect(row?.hasAttribute('data-length')).toBe(false)
})
