import { MemoryRouter } from 'react-router'
import { expect, test } from 'vitest'
import { OutlineList } from '../../src/app/article/article-outline.tsx'
import { CategoryTree } from '../../src/app/category/tree/category-tree.tsx'
import { PaletteList } from '../../src/app/search/palette/palette-list.tsx'
import { loadWords } from '../../src/shared/words/words-for.ts'
import { drawView } from './draw-view.tsx'

const arabic = 'أخبار اليوم React!'
const headings = [
  { id: 'h-a', level: 2, text: arabic },
  { id: 'h-b', level: 2, text: 'News' },
]
const choices = [arabic, 'News'].map((text) => ({
  name: text,
  title: [{ text, marked: false }],
  path: '/a/x/',
}))

test('an Arabic line begins at the right: in the outline, the palette and the tree', async () => {
  await loadWords(['search', 'tree'], 'en')
  const nothing = (): void => {}
  const view = await drawView(
    <MemoryRouter>
      <OutlineList headings={headings} current={undefined} />
      <PaletteList
        id="p"
        parts={[{ label: 'x', choices }]}
        at={0}
        isSearching={false}
        onChoose={nothing}
        onPoint={nothing}
      />
      <CategoryTree
        categories={[{ slug: 'a', label: arabic, count: 1, children: [] }]}
        current={[]}
      />
    </MemoryRouter>,
  )
  const directions = (selector: string) =>
    [...view.querySelectorAll(selector)].map((element) => element.getAttribute('dir'))
  expect(directions('ol > li')).toEqual(['rtl', null])
  expect(directions('.palette-choice > span')).toEqual(['rtl', null])
  expect(view.querySelector('[role="treeitem"] bdi')?.textContent).toBe(arabic)
})
