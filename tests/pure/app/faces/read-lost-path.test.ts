import { expect, test } from 'vitest'
import { readLostPath } from '../../../../src/app/faces/read-lost-path.ts'

test.each([
  ['/a/7q3kd0x2vp/', [], ''],
  ['/c/tech/gone/', ['tech', 'gone'], 'gone'],
  ['/c/%E6%8A%80%E6%9C%AF/page/99/', ['技术', 'page', '99'], '技术'],
  ['/categories/tech/', ['tech'], 'tech'],
  ['/by/someone/', [], 'someone'],
  ['/archive/2021/13/', [], ''],
  [
    '/2021/07/21/iOS-15-%E5%8F%91%E5%B8%83.html',
    ['2021', '07', '21', 'iOS-15-发布.html'],
    'iOS 15 发布',
  ],
  ['/p/4a17b156.html', ['p', '4a17b156.html'], ''],
  ['/page/99/', ['page', '99'], ''],
  ['/%E0%A4%A/', [], ''],
  ['/', [], ''],
])('%s', (path, categories, words) => {
  expect(readLostPath(path)).toEqual({ categories, words })
})
