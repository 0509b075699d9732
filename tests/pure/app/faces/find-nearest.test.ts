import { expect, test } from 'vitest'
import { findNearest } from '../../../../src/app/faces/find-nearest.ts'

const tree = [
  {
    slug: 'a',
    label: 'A',
    count: 2,
    children: [{ slug: 'b', label: 'B', count: 1, children: [] }],
  },
]

test.each([
  [
    ['a', 'b', 'gone'],
    ['a', 'b'],
  ],
  [['a', 'gone', 'b'], ['a']],
  [
    ['A', 'b'],
    ['a', 'b'],
  ],
  [['gone'], []],
  [[], []],
])('%j leads to %j', (slugs, nearest) => {
  expect(findNearest(tree, slugs).map((term) => term.slug)).toEqual(nearest)
})
