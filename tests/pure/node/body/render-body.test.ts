import { readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { detectFormat } from '../../../../src/node/body/parse/detect-format.ts'
import { renderBody } from '../../../../src/node/body/render-body.ts'
import { listBreaches } from './list-breaches.ts'
import { htmlOf, plain, render } from './render-for-test.ts'

const folder = new URL('../../../fixtures/bodies/', import.meta.url)
const fixtures = readdirSync(folder).filter((name) => !name.includes('.expected.'))

describe('renderBody on the bodies in tests/fixtures/bodies', () => {
  it.each(fixtures)('%s', async (name) => {
    const body = readFileSync(new URL(name, folder), 'utf8')
    const { html } = render(body, { extension: extname(name) })
    // One block on a line, so that a change can be read.
    const lines = html.replace(
      /(<\/(?:p|h\d|li|figure|tr|pre|blockquote|div|dl|details)>|<hr>)/g,
      '$1\n',
    )
    const expected = new URL(name.replace(/\.\w+$/, '.expected.html'), folder)
    await expect(lines).toMatchFileSnapshot(expected.pathname)
    expect(listBreaches(html)).toEqual([])
    expect(render(html, { extension: '.html' }).html).toBe(html)
  })
})

describe('detectFormat', () => {
  it.each([
    ['\ufeff\n<div>x</div>', '.md', 'html'],
    ['<!-- x --># a', '.md', 'markdown'],
    ['<p>a</p>\n\n**b**', '.md', 'markdown'],
    ['<img src="a.png">\n\n## b', '.md', 'markdown'],
    ['<div>\n\n# a\n\n</div>', '.md', 'html'],
    ['<p>a</p>text<br>- b', '.md', 'html'],
    ['<div><p>`a`</p></div>\n<p>**b**</p>', '.md', 'html'],
    ['<!DOCTYPE html><p>x', '.md', 'html'],
    ['# a', '.html', 'html'],
    ['<https://a.example>', '.md', 'markdown'],
    ['<missing> text', '.md', 'markdown'],
    ['text <b>x</b>', '.markdown', 'markdown'],
    ['', '.md', 'markdown'],
  ])('%j in %s is %s', (body, extension, format) => {
    expect(detectFormat(body, extension)).toBe(format)
  })
})

describe('what can be read off a body', () => {
  it('gives the words without readings, tiles and embeds', () => {
    const body =
      '<div><h2>题</h2><p><ruby>漢<rt>かん</rt></ruby>字</p><p>一<br>二</p><img src="x.png" alt="图">' +
      '<figure><img src="https://a.example/b.png"><figcaption>注</figcaption></figure>' +
      '<pre>a\n  b</pre><table><tr><td>甲</td><td>乙</td></tr></table>' +
      '<iframe src="https://player.bilibili.com/player.html?aid=1"></iframe></div>'
    expect(render(body).text).toBe('题\n漢字\n一\n二\n注\na\n  b\n甲 乙')
  })

  it('gives an outline without gaps, each heading with an id of its own', () => {
    const body = '<h1>总</h1><h4>A &amp; B!</h4><h4>a b</h4><h2>C++</h2><h2>!?</h2><h3></h3>'
    expect(render(body).headings).toEqual([
      { id: 'h-总', level: 2, text: '总' },
      { id: 'h-a-b', level: 3, text: 'A & B!' },
      { id: 'h-a-b-2', level: 3, text: 'a b' },
      { id: 'h-c', level: 3, text: 'C++' },
      { id: 'h-section', level: 3, text: '!?' },
    ])
    expect(render(body).firstHeading).toBe('总')
  })

  it('finds the lead picture however it is written', () => {
    const image = '<p><img src="https://proxy.example/?http://i.example/a.jpg"></p>'
    expect(render(image, { lead: 'https://i.example/a.jpg' }).holdsLead).toBe(true)
    expect(render(image, { lead: '//i.example/a.jpg#x' }).holdsLead).toBe(true)
    expect(render(image, { lead: 'https://i.example/b.jpg' }).holdsLead).toBe(false)
    expect(render(image).holdsLead).toBe(false)
  })

  it('lists content pictures, not avatars and icons', () => {
    const body =
      '<img class="avatar" src="https://a.example/me.png"><img src="https://a.example/1.png" width=20 height=20>' +
      '<img src="https://a.example/2.png" width=800 height=600>'
    expect(render(body).pictures).toEqual([
      { src: 'https://a.example/2.png', width: 800, height: 600 },
    ])
  })

  it('finds a hidden link to the original and leaves it out', () => {
    const body = '<p>x<a hidden class="originUrl" href="https://a.example/1">查看原文</a></p>'
    expect(render(body)).toMatchObject({ html: '<p>x</p>', original: 'https://a.example/1' })
  })
})

describe('addresses', () => {
  const link = 'https://news.example/2021/a.html'

  it('resolves relative ones against the original', () => {
    expect(htmlOf('<p><a href="../b?x=1">b</a><img src="c.png"></p>', { link })).toBe(
      '<p><a href="https://news.example/b?x=1" class="outside">b</a>' +
        '<img src="https://news.example/2021/c.png" alt=""></p>',
    )
  })

  it('marks a link that says its address, which no other break would let fit into its line', () => {
    const body =
      '<p><a href="https://a.example/b">https://a.example/b</a><a href="https://a.example">a https://a.example</a></p>'
    expect(htmlOf(body)).toBe(
      '<p><a href="https://a.example/b" class="outside address">https://a.example/b</a>' +
        '<a href="https://a.example/" class="outside">a https://a.example</a></p>',
    )
  })

  it('keeps links into the same page inside it, also when they are written in full', () => {
    expect(htmlOf(`<p id=x>a</p><p><a href="${link}#x">b</a></p>`, { link })).toBe(
      '<p><span id="u-x"></span>a</p><p><a href="#u-x">b</a></p>',
    )
  })

  it('prefers a picture beside the article', () => {
    const resolveMedia = (address: string) =>
      address === 'a.png' ? { src: '/media/0123abcd.png', width: 4, height: 3 } : undefined
    expect(htmlOf('<p><img src="a.png" width=999></p>', { resolveMedia, link })).toBe(
      '<p><img src="/media/0123abcd.png" alt="" width="4" height="3"></p>',
    )
  })
})

describe('problems', () => {
  it('names pictures that have no address, once', () => {
    const { problems } = renderBody({ ...plain, body: '<img src=a.png><img src=b.png alt="乙">' })
    expect(problems.map(({ line, key, found }) => [line, key, found])).toEqual([
      [7, 'body', '"a.png" and 1 more without one'],
    ])
  })

  it('publishes a flood of unclosed formatting', () => {
    const body = Array.from({ length: 20_000 }, (_, at) => `<p><b a=${at}>x`).join('')
    const { value, problems } = renderBody({ ...plain, body })
    expect(value.text.match(/x/g)).toHaveLength(20_000)
    expect(problems).toMatchObject([{ severity: 'warning', line: 7, key: 'body' }])
  })
})

describe('text that is not lost', () => {
  it('shows what is hidden when there is nothing else', () => {
    expect(htmlOf('<div style="display:none"><p>全文</p></div>')).toBe('<p>全文</p>')
  })

  it('keeps plain lines, but not the line breaks of HTML', () => {
    expect(htmlOf('<div>\n一\n二\n</div>')).toBe('<p>一<br>二</p>')
    expect(htmlOf('<div>\n一\n二<br>三\n</div>')).toBe('<p>一二<br>三</p>')
  })

  it('reads character references in plain lines', () => {
    const { text, html } = render(
      '甲 &amp; 乙 &#123;x&#125; &#x201C;引&#x201D;\n&lt;b&gt; &没有; a&b;',
    )
    expect(text).toBe('甲 & 乙 {x} “引”\n<b> &没有; a&b;')
    expect(html).not.toContain('<b>')
  })

  it('keeps all text of 100,000 nested elements', () => {
    const { html, text } = render(`${'<div>'.repeat(100_000)}深${'<b>'.repeat(50_000)}x`)
    expect(text).toBe('深x')
    expect(html.length).toBeLessThan(1000)
  })

  it('keeps all text of nested lists, and caps their depth', () => {
    const { html, text } = render('<ul><li>x'.repeat(1000))
    expect(text.match(/x/g)).toHaveLength(1000)
    expect(html.match(/<(?:ul|li)>/g)?.length).toBeLessThanOrEqual(200)
  })
})

describe('tags with the names of what every object has', () => {
  it.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf'])(
    'reads <%s> as any tag that nobody knows',
    (name) => {
      const withNameOf = (source: string) => htmlOf(source.replaceAll('missing', name))
      for (const source of [
        '<p>a <missing>b</missing> c</p>',
        '<p>a <missing x>b c</p>',
        '<div><missing x="1" id="y">b</missing><a href="#y">c</a></div>',
        '<table><tr><td><missing>b</missing></td></tr></table>',
        '<pre><missing x>b</missing></pre>',
      ]) {
        expect(withNameOf(source)).toBe(htmlOf(source).replaceAll('missing', name))
      }
    },
  )

  it('writes <__proto__> as text, since no tag begins like that', () => {
    expect(htmlOf('<p>a <__proto__>b</__proto__> c</p>')).toBe('<p>a &lt;__proto__&gt;b c</p>')
  })
})

it('drops the blanks that begin a paragraph, and keeps those of verse', () => {
  expect(htmlOf('<p>　　段首。<br>　　又一段<br>　让一步</p>')).toBe(
    '<p>段首。<br>又一段<br>　让一步</p>',
  )
})

it('lets long words of code be divided between their parts, but not in a block', () => {
  const call = '<code>window.getBoundingClientRect()</code>'
  const divided = '<code>window.<wbr>get<wbr>Bounding<wbr>Client<wbr>Rect()</code>'
  expect(htmlOf(`<p>看${call}与<code>short.name</code></p>`)).toBe(
    `<p>看${divided}与<code>short.name</code></p>`,
  )
  expect(htmlOf(`<pre>${call}</pre>`)).toBe(`<pre tabindex="0">${call}</pre>`)
})

it('shows the HTML that is laid out in a drawing', () => {
  expect(
    htmlOf(
      '<svg viewBox="0 0 9 9"><g><foreignObject><section><p>框内<b>字</b></p><img src="https://a.example/x.png"></section></foreignObject></g><text>画</text></svg>',
    ),
  ).toBe(
    '<p><span class="missing-picture">画</span></p><p>框内<b>字</b></p><figure><img src="https://a.example/x.png" alt=""></figure>',
  )
  expect(htmlOf('<svg><foreignObject><script>alert(1)</script></foreignObject></svg>x')).toBe(
    '<p>x</p>',
  )
})

it('keeps the empty first line of a listing in an element that is not written', () => {
  expect(htmlOf('<h4><mi><xmp>\n\nx</xmp></mi></h4>')).toBe(
    '<pre tabindex="0"><code>\n\nx</code></pre>',
  )
})

describe('files beside an article', () => {
  const resolveFile = (address: string) =>
    address.startsWith('gone')
      ? undefined
      : `/x/media/0123456789abcdef.${address.replace(/^.*\./, '')}`
  const shown = (body: string) => htmlOf(body, { resolveFile })

  it('are linked to, and saved under their name unless a browser shows them', () => {
    expect(shown('[论文](paper.pdf) [数据](%E6%95%B0%20据.zip) [x](gone.zip)')).toBe(
      '<p><a href="/x/media/0123456789abcdef.pdf">论文</a> <a href="/x/media/0123456789abcdef.zip" download="数 据.zip">数据</a> <a href="https://own.invalid/path/gone.zip">x</a></p>',
    )
    expect(shown('<a href="a&quot;b.zip">x</a> <a href="http://a.example/a.zip">y</a>')).toBe(
      '<p><a href="/x/media/0123456789abcdef.zip">x</a> <a href="http://a.example/a.zip" class="outside">y</a></p>',
    )
  })

  it('are played', () => {
    expect(shown('<audio src="a.mp3"></audio><video><source src="b.webm"></video>')).toBe(
      '<p><audio src="/x/media/0123456789abcdef.mp3" controls="" preload="none"></audio></p><p><video controls="" preload="none"><source src="/x/media/0123456789abcdef.webm"></video></p>',
    )
  })

  it('are looked for in an address of any length in linear time', () => {
    const long = 'x'.repeat(400_000)
    expect(shown(`<a href="${long}">x</a>`)).toContain(`/path/${long.slice(0, 900)}`)
    expect(shown(`<a href="${long}/paper.pdf">x</a>`)).toContain('0123456789abcdef.pdf')
  })

  it('leave their name where they are gone', () => {
    expect(shown('x <audio src="gone/a%20b.mp3"></audio>')).toContain('a%20b.mp3')
  })
})

it.each([
  ['alone', '<p> <img src="https://a.example/a.png"> </p>', 'figure'],
  [
    'in a link',
    '<p><a href="https://b.example/"><img src="https://a.example/a.png"></a></p>',
    'figure',
  ],
  ['with its size', '<p><img src="https://a.example/a.png" width="400" height="300"></p>', 'p'],
  ['beside words', '<p>字<img src="https://a.example/a.png">字</p>', 'p'],
  ['of a character', '<p><img class="emoji" src="https://a.example/a.png"></p>', 'p'],
])('keeps space for a picture of unknown size: %s', (_what, body, name) => {
  expect(htmlOf(body, { extension: '.html' })).toMatch(new RegExp(`^<${name}>`))
})
