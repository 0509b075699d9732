import { expect, test } from 'vitest'
import { filterTree } from '../../../../src/app/category/tree/filter-tree.ts'
import { categoryChoices } from '../../../../src/app/search/palette/category-choices.ts'
import type { CategoryNode } from '../../../../src/shared/article.ts'
import { foldText } from '../../../../src/shared/search/search-text.ts'

function node(label: string, ...children: CategoryNode[]): CategoryNode {
  return { slug: label.toLowerCase(), label, count: 1, children }
}

const tree = [
  node('新媒体', node('IT 之家', node('分类资讯')), node('少数派')),
  node('English', node('Plain Pages')),
]

test('the palette says the way to a category that it finds', () => {
  expect(categoryChoices(tree, '之家')).toEqual([
    {
      name: '新媒体/it 之家',
      title: '新媒体 › IT 之家',
      path: '/c/%E6%96%B0%E5%AA%92%E4%BD%93/it%20%E4%B9%8B%E5%AE%B6/',
    },
  ])
})

test.each(['ssp', 'flzx', '媒體', 'pages', ' plain ', 'none'])(
  'the palette finds by %j what the filter of the tree finds',
  (query) => {
    expect(categoryChoices(tree, query).length).toBe(filterTree(tree, query, foldText).found)
  },
)

test('the initials of a Chinese name find it', () => {
  expect(categoryChoices(tree, 'ssp').map(({ title }) => title)).toEqual(['新媒体 › 少数派'])
})

test('nothing typed offers no category', () => {
  expect(categoryChoices(tree, ' ')).toEqual([])
})
