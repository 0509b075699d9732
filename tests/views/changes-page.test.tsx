import { expect, test } from 'vitest'
import { ChangesPage } from '../../src/app/changes/changes-page.tsx'
import type { ChangesFile } from '../../src/shared/content-files.ts'
import { drawView } from './draw-view.tsx'

const arabic = 'أخبار اليوم'

const file: ChangesFile = {
  kind: 'changes',
  hash: '',
  id: 'a',
  title: arabic,
  lang: 'ar',
  changes: [
    {
      at: '2024-05-01T02:00:00Z',
      lines: [
        [
          [0, arabic],
          [-1, ' React'],
          [1, ' Vue'],
        ],
        [],
        [[0, 'News']],
      ],
    },
  ],
}

test('the changes of an article are in its language, and begin where its lines do', async () => {
  const view = await drawView(<ChangesPage file={file} />)
  const of = (selector: string) =>
    [...view.querySelectorAll(selector)].map((element) => [
      element.getAttribute('lang'),
      element.getAttribute('dir'),
    ])
  expect(of('h1, section > p:not(.left-out)')).toEqual([
    ['ar', 'rtl'],
    ['ar', 'rtl'],
    ['ar', null],
  ])
})

test('where the article names no language, its changes are in that of the site', async () => {
  const { lang: _, ...unnamed } = file
  const view = await drawView(<ChangesPage file={unnamed} />, { language: 'ja' })
  expect(view.querySelector('h1')?.getAttribute('lang')).toBe('zh-CN')
  expect(view.querySelector('section > p')?.getAttribute('lang')).toBe('zh-CN')
})
