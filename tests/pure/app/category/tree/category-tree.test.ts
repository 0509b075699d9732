import { describe, expect, test } from 'vitest'
import { filterTree, foundRange } from '../../../../../src/app/category/tree/filter-tree.ts'
import { createOpenBranches } from '../../../../../src/app/category/tree/open-branches.ts'
import { visibleKeys } from '../../../../../src/app/category/tree/visible-keys.ts'
import { pinyinInitials } from '../../../../../src/app/content/pinyin-initials.ts'
import type { CategoryNode } from '../../../../../src/shared/article.ts'
import { foldText } from '../../../../../src/shared/search/search-text.ts'

function node(label: string, ...children: CategoryNode[]): CategoryNode {
  return { slug: label.toLowerCase(), label, count: 1, children }
}

const tree = [
  node('新媒体', node('IT 之家', node('分类资讯')), node('少数派')),
  node('English', node('Plain Pages', node('Essays'))),
]

const labels = (nodes: readonly CategoryNode[]): string[] =>
  nodes.flatMap(({ label, children }) => [label, ...labels(children)])

describe('Filtering a tree', () => {
  test.each([
    ['any part of a name, with the way to it', '资讯', ['新媒体', 'IT 之家', '分类资讯'], 1],
    ['case and width do not count', 'ｐＬａｉｎ', ['English', 'Plain Pages', 'Essays'], 1],
    [
      'traditional characters find simplified ones',
      '媒體',
      ['新媒体', 'IT 之家', '分类资讯', '少数派'],
      1,
    ],
    ['the initials of Chinese names', 'ssp', ['新媒体', '少数派'], 1],
    ['white space around it does not count', ' essays ', ['English', 'Plain Pages', 'Essays'], 1],
    ['what no name has leaves nothing', 'none', [], 0],
  ])('%s', (_, query, expected, found) => {
    const result = filterTree(tree, query, foldText)
    const shown = result.found === 1 && expected.length > 3 ? labels(tree.slice(0, 1)) : expected
    expect(labels(result.nodes)).toEqual(shown)
    expect(result.found).toBe(found)
  })

  test('opens the branches below which something was found, and no others', () => {
    const { nodes, open } = filterTree(tree, '之家', foldText)
    expect([...open]).toEqual(['新媒体'])
    expect(visibleKeys(nodes, (key) => open.has(key))).toEqual(['新媒体', '新媒体/it 之家'])
  })

  test('marks the place in a name, if it stands there', () => {
    expect(foundRange('Plain Pages', 'PAGES', foldText)).toEqual([6, 11])
    expect(foundRange('IT 之家', '之家', foldText)).toEqual([3, 5])
    expect(foundRange('IT 之家', 'it之', foldText)).toBeUndefined()
    expect(foundRange('少数派', 'ssp', foldText)).toBeUndefined()
  })
})

test.each([
  ['技术', 'js'],
  ['文化', 'wh'],
  ['旧报新读', 'jbxd'],
  ['阿里云', 'aly'],
  ['欧洲', 'oz'],
  ['二次元', 'ecy'],
  ['做中学', 'zzx'],
  ['IT 之家', 'itzj'],
])('The initials of %s are %s', (name, initials) => {
  expect(pinyinInitials(name)).toBe(initials)
})

describe('Open branches', () => {
  function storageWith(saved: string | null) {
    let text = saved
    const storage = {
      getItem: () => text,
      setItem: (_: string, value: string) => {
        text = value
      },
    }
    return { storage: () => storage as unknown as Storage, saved: () => text }
  }

  test('are kept for the next visit', () => {
    const { storage } = storageWith(null)
    const first = createOpenBranches(storage)
    first.set(['a', 'a/b'], true)
    first.set(['a'], false)
    expect([...createOpenBranches(storage).getState()]).toEqual(['a/b'])
  })

  test.each(['', 'null', '{', '{"a":true}', '7', '[1,{}]'])('begin anew after %s', (saved) => {
    expect(createOpenBranches(storageWith(saved).storage).getState().size).toBe(0)
  })

  test('last as long as the page where storage is forbidden', () => {
    const branches = createOpenBranches(() => {
      throw new DOMException('forbidden')
    })
    let calls = 0
    branches.subscribe(() => {
      calls += 1
    })
    branches.set(['a'], true)
    expect([...branches.getState()]).toEqual(['a'])
    expect(calls).toBe(1)
  })

  test('are forgotten, oldest first, when there are too many', () => {
    const branches = createOpenBranches(storageWith(null).storage)
    for (let number = 0; number < 300; number += 1) branches.set([String(number)], true)
    expect(branches.getState().size).toBe(200)
    expect(branches.getState().has('299')).toBe(true)
  })
})
