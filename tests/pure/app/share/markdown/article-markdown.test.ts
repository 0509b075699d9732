import markdownIt from 'markdown-it'
import { describe, expect, test } from 'vitest'
import { articleMarkdown } from '../../../../../src/app/share/markdown/article-markdown.ts'
import { bodyMarkdown } from '../../../../../src/app/share/markdown/body-markdown.ts'
import { parseMarkdownNode as parse, textOfNode as textOf } from './parse-markdown-node.ts'

const context = { base: 'https://news.example/a/x1/', media: '音视频' }

const convert = (html: string) => bodyMarkdown(parse(html), context)

describe('bodyMarkdown', () => {
  test.each([
    ['headings and paragraphs', '<h2 id="h-a">一</h2><p>二 <br>三</p>', '## 一\n\n二 \\\n三'],
    ['text without a paragraph', '甲<p>乙</p>丙', '甲\n\n乙\n\n丙'],
    ['emphasis', '<p><b>a</b> <em>b</em> <del>c</del></p>', '**a** *b* ~~c~~'],
    ['emphasis beside punctuation', '<p>他说<b>“好”</b>了</p>', '他说<b>“好”</b>了'],
    ['emphasis beside emphasis', '<p><b>甲</b><b>乙</b><i>丙</i></p>', '**甲**<b>乙</b>*丙*'],
    ['emphasis around a break', '<p><b><br>甲<br></b>乙</p>', '**甲**\\\n乙'],
    ['code beside code', '<p><code>a</code><code>b*</code></p>', '`a`<code>b\\*</code>'],
    [
      'a link after an exclamation mark',
      '<p>看!<a href="https://x.example/">这里</a></p>',
      '看\\![这里](https://x.example/)',
    ],
    ['a heading that ends in a sign', '<h2>C #</h2>', '## C \\#'],
    ['code in a cell', '<table><tr><td><code>a|b</code></td></tr></table>', '| `a\\|b` |\n| --- |'],
    ['emphasis with space inside', '<p>a<b> b </b>c</p>', 'a **b** c'],
    ['links', '<p><a href="/c/%E4%B9%99/">乙</a></p>', '[乙](https://news.example/c/%E4%B9%99/)'],
    [
      'links with brackets',
      '<p><a href="https://x.example/(a)">b</a></p>',
      '[b](https://x.example/%28a%29)',
    ],
    ['links inside the article', '<p><a href="#h-a">见上</a></p>', '见上'],
    [
      'pictures',
      '<figure><img src="m.png" alt="a [b]"><figcaption>说明</figcaption></figure>',
      '![a \\[b\\]](https://news.example/a/x1/m.png)\n\n说明',
    ],
    [
      'lists',
      '<ul><li>a<ol start="3"><li>b</li><li>c</li></ol></li><li>d</li></ul>',
      '- a\n  3. b\n  4. c\n- d',
    ],
    ['lists of paragraphs', '<ul><li><p>a</p><p>b</p></li></ul>', '- a\n\n  b'],
    ['quotes', '<blockquote><p>a</p><p>b</p></blockquote>', '> a\n>\n> b'],
    [
      'code',
      '<pre tabindex="0"><code class="language-js">a\n\n  b\n</code></pre>',
      '```js\na\n\n  b\n```',
    ],
    ['code that holds a fence', '<pre>```\n</pre>', '````\n```\n````'],
    ['code in a line', '<p><code>a`b</code></p>', '``a`b``'],
    [
      'tables',
      '<div class="scroll"><table><tr><th>a</th><th>b|c</th></tr><tr><td>d</td></tr></table></div>',
      '| a | b\\|c |\n| --- | --- |\n| d |  |',
    ],
    ['definitions', '<dl><dt>a</dt><dd>b</dd></dl>', '**a**\n\nb'],
    ['ruby', '<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby></p>', '漢（かん）'],
    ['what Markdown has no sign for', '<p>H<sub>2</sub>O</p>', 'H<sub>2</sub>O'],
    [
      'films',
      '<video src="https://x.example/a.mp4" controls></video>',
      '[音视频](https://x.example/a.mp4)',
    ],
  ])('converts %s', (_what, html, markdown) => {
    expect(convert(html)).toBe(markdown)
  })

  test.each([
    '1. 不是列表',
    '- 不是列表',
    '# 不是标题',
    '> 不是引用',
    '*a* _b_ `c` [d](e) <b>f</b> ~g~',
    'a | b',
    '\\ 和 &amp;amp;',
    '=====',
    '+ 加号',
    '12) 编号',
    '---',
  ])('gives the signs of Markdown in a text back as they are: %s', (text) => {
    const html = markdownIt({ html: true }).render(convert(`<p>${escapeMarkup(text)}</p>`))
    expect(textOf(parse(html)).trim()).toBe(text)
    expect(html.trim()).toMatch(/^<p>[^<]*<\/p>$/)
  })
})

test('articleMarkdown says where the text is from', () => {
  const article = {
    title: '*一个* 标题',
    original: 'https://x.example/a',
    lead: { src: '/media/1.png' },
  }
  const head = { ...context, facts: ['IT 之家', '2021年7月21日'], original: '原文' }
  expect(articleMarkdown(article, parse('<p>正文</p>'), head)).toBe(
    [
      '# \\*一个\\* 标题',
      'IT 之家 · 2021年7月21日 · <https://news.example/a/x1/> · [原文](https://x.example/a)',
      '![](https://news.example/media/1.png)',
      '正文\n',
    ].join('\n\n'),
  )
})

function escapeMarkup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
