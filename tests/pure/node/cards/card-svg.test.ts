import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { expect, test } from 'vitest'
import { cardSvg } from '../../../../src/node/cards/card-svg.ts'
import { textWidth } from '../../../../src/node/cards/wrap-lines.ts'
import { hostileTitles } from '../feeds/hostile-titles.ts'

interface Line {
  readonly text: string
  readonly size: number
  readonly y: number
}

/** The lines of text of a card, and the names of all its elements. */
function read(title: string, line = 'IT 之家 · 2021年7月21日') {
  const svg = cardSvg({ site: '晨报', title, line, language: 'zh-CN' }, "Song'Ti")
  const root = parseFragment(svg).childNodes[0]
  const elements =
    root && 'childNodes' in root ? root.childNodes.filter((node) => 'attrs' in node) : []
  const number = (element: DefaultTreeAdapterTypes.Element, name: string) =>
    Number(element.attrs.find((attribute) => attribute.name === name)?.value)
  const lines = elements
    .filter((element) => element.tagName === 'text')
    .map((element): Line => {
      const text = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
      return { text, size: number(element, 'font-size'), y: number(element, 'y') }
    })
  return { lines, names: [...new Set(elements.map((element) => element.tagName))] }
}

test('site, headline, source and date', () => {
  const { lines } = read('网址的寿命')
  expect(lines.map(({ text }) => text)).toEqual(['晨报', '网址的寿命', 'IT 之家 · 2021年7月21日'])
})

test('the longer the headline the smaller, and never beyond its place', () => {
  const titles = ['短', '长'.repeat(30), '长'.repeat(60), 'word '.repeat(60), '长'.repeat(1000)]
  const sizes = titles.map((title) => {
    const { lines } = read(title, 'x'.repeat(300))
    for (const { text, size } of lines) expect(textWidth(text) * size).toBeLessThanOrEqual(1024)
    const headline = lines.slice(1, -1)
    expect(headline.length).toBeLessThanOrEqual(5)
    for (const { y, size } of headline) {
      expect(y - size).toBeGreaterThan(130)
      expect(y).toBeLessThan(520)
    }
    return headline[0]?.size
  })
  expect(sizes).toEqual([86, 74, 62, 52, 52])
})

test('hostile titles are text', () => {
  for (const { title } of hostileTitles) {
    expect(read(title).names).toEqual(['rect', 'text'])
  }
})

test('emoji are left out: fonts of text have boxes in their place', () => {
  expect(read('新闻 🎉👨‍👩‍👧 1️⃣ 完').lines[1]?.text).toBe('新闻 1 完')
})
