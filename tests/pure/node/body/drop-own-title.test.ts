import { expect, test } from 'vitest'
import { htmlOf, render } from './render-for-test.ts'

const title = '雨停 以后'

test('a body that opens with its own title does not say it again', () => {
  expect(htmlOf('<h1>雨停  以后</h1><p>正文。</p>', { title })).toBe('<p>正文。</p>')
  expect(htmlOf('<p><strong>雨停 以后</strong></p><p>正文。</p>', { title })).toBe('<p>正文。</p>')
  expect(htmlOf('# 雨停 以后\n\n正文。', { title })).toBe('<p>正文。</p>')
  expect(render('<h1>雨停 以后</h1><p>正文。</p><h2>一</h2>', { title }).headings).toHaveLength(1)
})

test('a title stays that says more, is all there is, or is led to', () => {
  for (const body of [
    '<h2>雨停以后的街</h2><p>正文。</p>',
    '<p>雨停 以后</p>',
    '<h2 id="top">雨停 以后</h2><p><a href="#top">回到开头</a></p>',
    '<p>雨停 以后<img src="https://a.example/a.png"></p><p>正文。</p>',
    '<p>正文。</p><h2>雨停 以后</h2>',
  ]) {
    expect(htmlOf(body, { title }), body).toContain('雨停')
  }
  expect(htmlOf('<p>雨停 以后</p><p>正文。</p>')).toContain('雨停')
})

test('without a title the heading of the first level that opens the body is the title', () => {
  const takesTitle = true
  const source = '# 雨停 **以后**\n\n正文。\n\n## 一\n\n二'
  const { html, firstHeading, headings } = render(source, { takesTitle })
  expect([firstHeading, headings.length]).toEqual(['雨停 以后', 1])
  expect(html).not.toContain('雨停')
  for (const body of ['# 一\n\n甲\n\n# 二\n\n乙', '## 一\n\n甲', '# 一', '甲\n\n# 一']) {
    expect(htmlOf(body, { takesTitle }), body).toContain('一')
  }
})

test('code ends with its last line', () => {
  expect(htmlOf('<pre><code>a\n\nb\n\n \n</code></pre>')).toMatch(/a\n\nb\n<\/code>/)
  expect(htmlOf('<pre>a\n<b>b\n\n</b></pre>')).toMatch(/<b>b\n<\/b>/)
})
