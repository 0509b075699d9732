import { expect, test } from 'vitest'
import { readSettings } from '../../../../src/node/core/settings.ts'
import { readFrontMatter } from '../../../../src/node/input/front-matter/read-front-matter.ts'
import { makeDraft } from '../../../../src/node/library/make-draft.ts'
import { render } from '../body/render-for-test.ts'
import { parsedOf } from '../input/source-of.ts'

const settings = readSettings({})

/** The fields that lists show of an article with this front matter and this body. */
function shown(frontMatter: string, body: string, extension = '.md') {
  const { value } = readFrontMatter(parsedOf(frontMatter), settings)
  const parts = { path: 'a.md', frontMatter: value, rendered: render(body, { extension }) }
  return makeDraft(parts, settings).value.shown
}

const excerptOf = (body: string, extension?: string) => shown('title: a', body, extension).excerpt

test.each([
  ['这是**摘要**，写给列表。\n\n<!-- more -->\n\n这是正文。', '这是摘要，写给列表。'],
  ['真正的第一句话。<!--more--> 之后。', '真正的第一句话。'],
  ['<p>HTML 的摘要。</p><a id="more"></a><!-- More --><p>HTML 的正文。</p>', 'HTML 的摘要。'],
  ['<!-- more -->\n\n没有摘要。', '没有摘要。'],
  ['用 `<!-- more -->` 分开。\n\n正文。', '用 <!-- more --> 分开。正文。'],
])('the excerpt ends at the mark of the writer: %j', (body, excerpt) => {
  expect(excerptOf(body)).toBe(excerpt)
})

test('an excerpt has no signs of footnotes, and its exponents', () => {
  const noted = '面积是 10 m<sup>2</sup>，据说[^1]是这样。\n\n[^1]: 出处。'
  expect(excerptOf(noted)).toBe('面积是 10 m2，据说是这样。')
  const captured =
    '<p>首都<sup class="reference">[12]</sup>在此<sup><a href="#n">3</a></sup>。</p><p id="n">注</p>'
  expect(excerptOf(captured, '.html')).toBe('首都在此。注')
})

test.each([
  ['| a | b |\n|---|---|\n| 1 | 2 |\n\n真正的第一句话。', '真正的第一句话。'],
  ['![](a.png)\n\n| a |\n|---|\n| 1 |\n\n第一句。<!--more--> 之后。', '第一句。'],
  ['```js\nlet a\n```\n\n先看这段代码。', '先看这段代码。'],
  ['| 只有 | 表格 |\n|---|---|\n| 一 | 二 |', '只有表格一二'],
])('an excerpt has sentences before tables and listings: %j', (body, excerpt) => {
  expect(excerptOf(body)).toBe(excerpt)
})

test('a heading and an excerpt turn nothing round', () => {
  const { excerpt, headings } = shown('title: a', '## 一\u202e二\n\n三\u202e四。')
  expect([excerpt, headings[0]?.text]).toEqual(['三四。', '一二'])
})

test('a change before the publication is not said', () => {
  const dated = (updated: string) => shown(`date: 2021-07-21\nupdated: ${updated}`, 'x').updated
  expect(dated('2021-07-20')).toBeUndefined()
  expect(dated('2021-07-21')).toBeUndefined()
  expect(dated('2021-07-22')).toBe('2021-07-21T16:00:00Z')
  expect(shown('updated: 2021-07-20', 'x').updated).toBe('2021-07-19T16:00:00Z')
})

test('an article without a date has that of its arrival, whatever its file is called', () => {
  const fetched = 'fetched: 2026-11-30T02:00:00Z'
  const moment = '2026-11-30T02:00:00Z'
  const parsed = { ...parsedOf(`title: a\n${fetched}`), path: '2026-11-29 a.md' }
  const { value, problems } = readFrontMatter(parsed, settings)
  expect(problems).toEqual([])
  const parts = {
    path: parsed.path,
    frontMatter: value,
    rendered: render('x', { extension: '.md' }),
  }
  expect(makeDraft(parts, settings).value.shown).toMatchObject({ date: moment, fetched: moment })
  expect(shown(`date: 2021-07-21\n${fetched}`, 'x').date).toBe('2021-07-20T16:00:00Z')
})

test('an Arabic article is in Arabic', () => {
  expect(shown('title: a', '<p>هذه جملة تحتوي على كلمة في الوسط.</p>', '.html').lang).toBe('ar')
})
