import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuery } from '../../../../src/shared/search/search-query.ts'

/** A query in short: `field:text!` for exact terms, `-` in front of negated clauses. */
function shorten(input: string): string {
  return parseQuery(input)
    .map(({ negated, anyOf }) => {
      const all = anyOf.map((each) => {
        if (each.kind === 'category') return `in:${each.names.join('/')}`
        if (each.kind === 'date') return `${each.from ?? ''}..${each.until ?? ''}`
        return `${each.field === 'any' ? '' : `${each.field}:`}${each.text}${each.exact ? '!' : ''}`
      })
      return `${negated ? '-' : ''}${all.join('|')}`
    })
    .join(' & ')
}

test.each([
  ['TensorRT 8 上线', 'tensorrt & 8 & 上线'],
  ['"1.2 毫秒"', '1.2毫秒!'],
  ['“繁體 字”', '繁体 字!'],
  ['苹果 -香蕉', '苹果 & -香蕉'],
  ['-"两 个 词"', '-两 个 词!'],
  ['title:報紙 author:"王 小"', 'title:报纸 & author:王 小!'],
  ['标题：报纸', 'title:报纸'],
  ['in:技术/检索 in:tech', 'in:技术/检索 & in:tech'],
  ['before:2021-07 after:2020', '..2021-07-01 & 2020-01-01..'],
  ['甲 OR 乙 丙', '甲|乙 & 丙'],
  ['甲 | 乙 OR 丙', '甲|乙|丙'],
  ['', ''],
  ['   ', ''],
])('%j is read as %j', (input, short) => {
  expect(shorten(input)).toBe(short)
})

test.each([
  ['OR 甲', 'or & 甲'],
  ['甲 OR', '甲 & or'],
  ['title:', 'title:'],
  ['before:昨天', 'before:昨天'],
  ['after:2021-13', 'after:2021-13'],
  ['"没有合上', '没有合上'],
  ['""', '""'],
  ['-', '-'],
  ['--help', '--help'],
  ['a - b', 'a & - & b'],
  ['甲 OR in:乙', '甲 & in:乙'],
])('%j makes no sense and is searched as %j', (input, short) => {
  expect(shorten(input)).toBe(short)
})

test('every input can be read', () => {
  const pieces = fc.constantFrom(
    '"',
    '“',
    '”',
    '-',
    'OR',
    'title:',
    'in:',
    'before:',
    '2021',
    ' ',
    '字',
    'a',
    '|',
    ':',
  )
  fc.assert(
    fc.property(fc.array(pieces), (all) => {
      for (const { anyOf } of parseQuery(all.join(''))) expect(anyOf.length).toBeGreaterThan(0)
    }),
  )
})
