import { expect, test } from 'vitest'
import { RowTitle } from '../../../src/app/article-list/rows/row-title.tsx'
import { drawView } from '../draw-view.tsx'

const long = '长'.repeat(40)

function article(title: string, excerpt = '') {
  return { id: 'a', title, categories: [], excerpt, minutes: 1 }
}

async function lengthOfLead(title: string, excerpt: string) {
  const view = await drawView(<RowTitle article={article(title, excerpt)} leads />)
  return view.querySelector('h2')?.getAttribute('data-length')
}

test('a long headline with a short excerpt stays in the column beside the picture', async () => {
  expect(await lengthOfLead(long, '短'.repeat(90))).toBe(null)
  expect(await lengthOfLead(long, '短'.repeat(91))).toBe('long')
  expect(await lengthOfLead('长'.repeat(71), '')).toBe('long')
})

test('the headline of a lead says how long it is; those of other rows need not', async () => {
  const view = await drawView(
    <>
      <RowTitle article={article(long, '短'.repeat(100))} leads />
      <RowTitle article={article(long)} />
    </>,
  )
  const [lead, row] = view.querySelectorAll('h2, h3')
  expect(lead?.getAttribute('data-length')).toBe('long')
  expect(row?.hasAttribute('data-length')).toBe(false)
})
