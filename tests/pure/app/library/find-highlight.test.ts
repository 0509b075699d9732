import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findHighlight } from '../../../../src/app/library/highlights/find-highlight.ts'
import { squeezeText } from '../../../../src/app/library/highlights/squeeze-text.ts'

const none = { prefix: '', suffix: '' }

function find(page: string, passage: { quote: string; prefix?: string; suffix?: string }) {
  const found = findHighlight(squeezeText(page), { ...none, ...passage })
  return found && page.slice(found.start, found.end)
}

test('a passage is found in a page that was set anew', () => {
  expect(find('A  first\nline, and\u00a0more.', { quote: 'First line, and' })).toBe(
    'first\nline, and',
  )
  expect(find('學習漢語很難', { quote: '汉语很难' })).toBe('漢語很難')
  expect(find('nothing of it', { quote: 'some words' })).toBeUndefined()
  expect(find('anything', { quote: ' \n ' })).toBeUndefined()
})

test('of several like it the one with the same neighbours is meant', () => {
  const page = 'one word here. Two word there. Three word everywhere.'
  const found = (prefix: string, suffix: string) =>
    findHighlight(squeezeText(page), { quote: 'word', prefix, suffix })?.start
  expect(found('one', 'here')).toBe(page.indexOf('word'))
  expect(found('. Two', 'there')).toBe(page.indexOf('word there'))
  expect(found('', 'everywhere.')).toBe(page.lastIndexOf('word'))
})

test('of a long passage the middle may have changed, and no more', () => {
  const quote = `It began with a long beginning ${'and went on '.repeat(4)}until a long end came.`
  const changed = quote.replace('and went on and', 'and went further and')
  expect(find(`Before. ${changed} After.`, { quote })).toBe(changed)
  const other = quote.replace('long end', 'bad end')
  expect(find(`Before. ${other} After.`, { quote })).toBeUndefined()
  expect(
    find(`It began with a long beginning ${'x '.repeat(900)} a long end came.`, { quote }),
  ).toBe(undefined)
})

test('what was marked is found where it was, whatever stands around it', () => {
  const words = fc.array(fc.constantFrom('汉', '語', 'Aé', 'b', ' ', '\n', '，', 'ﬁ'), {
    maxLength: 40,
  })
  fc.assert(
    fc.property(words, words, words, (before, own, after) => {
      const [head, quote, tail] = [before.join(''), `「${own.join('')}」`, after.join('')]
      const page = head + quote + tail
      const found = findHighlight(squeezeText(page), { quote, prefix: head, suffix: tail })
      expect(found).toEqual({ start: head.length, end: head.length + quote.length })
    }),
  )
})
