import { describe, expect, it } from 'vitest'
import { htmlOf, render } from './render-for-test.ts'

describe('elements that nobody closed', () => {
  it.each([
    ['picture', '<p>甲<picture><img src="https://a.example/x.png"></p><p>乙</p>'],
    ['button', '<p>甲<button>分享</p><p>乙</p>'],
    ['map', '<p>甲</p><map name="m"><p>乙</p>'],
    ['dialog', '<p>甲</p><dialog><p>乙</p>'],
    ['iframe, as in XML', '<p>甲<iframe src="https://a.example/" /></p><p>乙</p>'],
    ['iframe', '<p>甲<iframe src="https://a.example/"></p><p>乙</p>'],
    ['video, as in XML', '<p>甲<video src="https://a.example/x.mp4" /></p><p>乙</p>'],
    ['canvas, as in XML', '甲<canvas/><p>乙</p>'],
    ['script, as in XML', '甲<script src="x.js"/><p>乙</p><script>var z</script>'],
    ['textarea', '甲<textarea name="t"><p>乙</p>'],
    ['title', '甲<title><p>乙</p>'],
    ['noscript', '甲<noscript><p>乙</p>'],
    ['template', '甲<template><p>乙</p>'],
    ['select', '甲<select><option>丁<p>乙</p>'],
    ['object', '甲<object data="x.swf"><p>乙</p>'],
    ['amp-img', '甲<amp-img src="https://a.example/x.png"><p>乙</p>'],
  ])('take nothing with them: %s', (_, source) => {
    const { text } = render(source, { format: 'html' })
    expect(text).toContain('甲')
    expect(text.split('\n')).toContain('乙')
    expect(text).not.toContain('var z')
  })

  it('are told from closed ones, also where both stand', () => {
    const html = htmlOf(
      '<p>甲<button>丙</button>乙</p><picture><p>丁</p><p><button>复制</button>戊</p>',
    )
    expect(html).toBe('<p>甲乙</p><p>丁</p><p>戊</p>')
  })

  it('take nothing, however many there are', () => {
    const source = `<p>x</p>${'<iframe/>甲<button>乙'.repeat(2_000)}`
    expect(render(source, { format: 'html' }).text).toBe(`x\n${'甲乙'.repeat(2_000)}`)
  })
})

describe('styles that say something', () => {
  it('strike words, and lift or lower them', () => {
    const html = htmlOf(
      '<p>价 <span style="text-decoration: line-through;">100</span> x<span style="font-size:9px;vertical-align:super">2</span> H<font style="vertical-align: sub">2</font>O</p>',
    )
    expect(html).toBe('<p>价 <s>100</s> x<sup>2</sup> H<sub>2</sub>O</p>')
  })

  it('stand inside what a language or a link needs, once', () => {
    expect(
      htmlOf(
        '<p><span style="text-decoration:line-through" lang="en" id="a">x</span><a href="#a">y</a></p>',
      ),
    ).toBe('<p><span lang="en" id="u-a"><s>x</s></span><a href="#u-a">y</a></p>')
    expect(htmlOf('<p>x<span style="vertical-align:super"><sup>1</sup></span></p>')).toBe(
      '<p>x<sup>1</sup></p>',
    )
  })

  it.each(['color:red', 'vertical-align:middle', 'font-weight:bold', 'text-decoration:none'])(
    'are not those of looks: %s',
    (style) => {
      expect(htmlOf(`<p>甲<span style="${style}">乙</span></p>`)).toBe('<p>甲乙</p>')
    },
  )
})

describe('fields', () => {
  it.each([
    ['<input value="张三" readonly>', '张三'],
    ['<input type="number" value="42">', '42'],
    ['<input type="radio" checked>', '◉'],
    ['<input type="radio">', '○'],
    ['<input type="checkbox">', '☐'],
    ['<progress value="3" max="10"></progress>', '30%'],
    ['<progress value="3" max="10">三成</progress>', '三成'],
    ['<meter value="4" min="2" max="6"></meter>', '50%'],
    ['<meter value="9" max="0"></meter>', undefined],
    ['<progress></progress>', undefined],
    ['<input type="submit" value="提交">', undefined],
    ['<input type="password" value="x">', undefined],
    ['<input type="search" value="x">', undefined],
    ['<input>', undefined],
    ['<select><option>甲</option></select>', undefined],
    ['<map name="m"><area href="https://a.example/" alt="一"></map>', undefined],
  ])('%s says what a browser shows, or is counted', (field, shown) => {
    const { text, leftOut } = render(`<p>前 ${field} 后</p>`, { format: 'html' })
    expect(text).toBe(shown === undefined ? '前 后' : `前 ${shown} 后`)
    expect(leftOut).toEqual(shown === undefined ? { control: 1 } : {})
  })

  it('a player without an address is counted', () => {
    expect(render('<p>甲</p><video controls></video>').leftOut).toEqual({ frame: 1 })
  })
})

describe('pictures whose name begins like that of a stand-in', () => {
  it.each(['pixel-6-pro-review.jpg', 'greyhound.jpg', 'loading-dock.jpg', 'blanket-coverage.png'])(
    '%s is a picture',
    (name) => {
      expect(htmlOf(`<p><img src="https://a.example/${name}"></p>`)).toContain(name)
    },
  )

  it.each([
    ...['blank.gif', 'loading.gif', 'lazy-loading_2.gif', '1x1.png', 'transparent-1x1.png'],
    ...['img/placeholder.svg', 'spacer.gif?v=2', 'grey.gif', 'bg-grey.png'],
  ])('%s is none', (name) => {
    const { html, leftOut } = render(`<p>文<img src="https://a.example/${name}"></p>`)
    expect(html).toBe('<p>文</p>')
    expect(leftOut).toEqual({ 'stand-in': 1 })
  })

  it('leaves a placeholder where only its text is known', () => {
    expect(htmlOf('<p><img src="/loading.gif" alt="港口"></p>')).toBe(
      '<p><span class="missing-picture">港口</span></p>',
    )
  })

  it.each([
    'data-lazysrc',
    'lazy-src',
    'data-hi-res',
    '_src',
    'data-pagespeed-lazy-src',
    'data-ks-lazyload',
  ])('finds the address that a loader keeps in %s', (name) => {
    const html = htmlOf(`<p><img src="/blank.gif" ${name}="https://a.example/b.jpg"></p>`)
    expect(html).toBe('<figure><img src="https://a.example/b.jpg" alt=""></figure>')
  })

  it('takes no share button for an address', () => {
    const source = '<p>文<img src="/blank.gif" data-share-url="https://a.example/b.jpg"></p>'
    expect(htmlOf(source)).toBe('<p>文</p>')
  })
})

describe('what other programs embed', () => {
  it.each([
    [
      '<amp-img src="https://a.example/b.jpg" alt="港口" width="600" height="400"></amp-img>',
      'b.jpg',
    ],
    ['<amp-video src="https://a.example/b.mp4" width="6" height="4"></amp-video>', '<video src='],
    ['<amp-youtube data-videoid="abcdefghijk"></amp-youtube>', 'data-embed="youtube:abcdefghijk"'],
    ['<amp-iframe src="https://a.example/f"></amp-iframe>', 'href="https://a.example/f"'],
    ['<mpvoice voice_encode_fileid="MzA_1" name="访谈"></mpvoice>', '>访谈</a>'],
    ['<mp-common-mpaudio voice_encode_fileid="MzA_1"></mp-common-mpaudio>', 'mediaid=MzA_1"'],
    ['<iframe srcdoc="&lt;p&gt;框里的字&lt;/p&gt;"></iframe>', '<p>框里的字</p>'],
    ['<object data="x.swf"><a href="https://a.example/f">下载</a></object>', '>下载</a>'],
    ['<object data="https://a.example/p.png" type="image/png">港口</object>', 'alt="港口"'],
    ['<object data="https://a.example/f.pdf"></object>', 'href="https://a.example/f.pdf"'],
    ['<textarea readonly>只读\n两行</textarea>', '<p>只读<br>两行</p>'],
    ['<button><img src="https://a.example/zoom.jpg"></button>', 'zoom.jpg'],
    ['<svg><image href="https://a.example/s.png"></image></svg>', 's.png'],
    ['<svg><text>图例</text></svg>', '<span class="missing-picture">图例</span>'],
    [
      '<svg><title>题</title><text>图例</text></svg>',
      '<span class="missing-picture">题 图例</span>',
    ],
    ['<map name="m">地图<area href="/x"></map>', '地图'],
    ['<dialog open>开着</dialog>完', '<p>开着</p><p>完</p>'],
    ['<option>一</option><option>二</option>', '<p>一</p><p>二</p>'],
  ])('stands in the article: %s', (source, expected) => {
    const html = htmlOf(`<p>前</p>${source}<p>后</p>`)
    expect(html).toContain(expected)
    expect(html).toContain('<p>后</p>')
  })

  it('is counted where it is left out', () => {
    const source =
      '<p>文<button>复制</button><script>x</script></p><svg><path d="M0"/></svg><iframe></iframe>' +
      '<p hidden>暗</p><canvas>无</canvas><img width="1" height="1" src="https://a.example/c">' +
      '<noscript>请启用脚本</noscript><select><option>甲</option></select>'
    expect(render(source, { format: 'html' }).leftOut).toEqual({
      canvas: 1,
      control: 2,
      drawing: 1,
      frame: 1,
      hidden: 1,
      noscript: 1,
      script: 1,
      tracker: 1,
    })
  })
})

describe('lines and blocks that a style makes', () => {
  it('keeps the lines of pre-wrap and pre-line', () => {
    expect(htmlOf('<p>始</p><p style="white-space: pre-wrap">甲\n乙\n  丙  丁</p>')).toBe(
      '<p>始</p><p>甲<br>乙<br>&nbsp;&nbsp;丙 &nbsp;丁</p>',
    )
    expect(htmlOf('<p>始</p><div style="white-space:pre-line">甲\n  乙<b>丙\n丁</b></div>')).toBe(
      '<p>始</p><p>甲<br>乙<b>丙<br>丁</b></p>',
    )
  })

  it('folds what a style inside folds again', () => {
    const source =
      '<p>始</p><div style="white-space:pre"><p style="white-space:normal">ab\ncd</p></div>'
    expect(htmlOf(source)).toBe('<p>始</p><p>ab cd</p>')
  })

  it('makes a line of its own of a span that is a block', () => {
    expect(
      htmlOf('<p>前</p><span style="display: block">甲</span><em style="display:block">乙</em>丙'),
    ).toBe('<p>前</p><p>甲</p><p><em>乙</em></p><p>丙</p>')
  })
})

describe('pictures in a line', () => {
  const local = { resolveMedia: () => ({ src: '/media/a.png', width: 72, height: 72 }) }

  it('are as large as a character where the source says so', () => {
    for (const size of ['style="width:1em;height:1em"', 'class="Emoji"', 'style="height: 1.2em"']) {
      expect(htmlOf(`<p>文<img src="a.png" ${size}>字</p>`, local)).toContain('class="emoji"')
    }
  })

  it('have the size that is given, not that of the file', () => {
    expect(htmlOf('<p>文<img src="a.png" width="16" height="11">字</p>', local)).toBe(
      '<p>文<img src="/media/a.png" alt="" width="16" height="11" class="inline">字</p>',
    )
    expect(htmlOf('<p>文<img src="a.png" width="20">字</p>', local)).toContain(
      'width="20" height="20"',
    )
  })

  it('are pictures like others where the size is that of a picture', () => {
    expect(htmlOf('<p><img src="a.png" style="width:20em"></p>', local)).not.toContain('class')
    expect(htmlOf('<p><img src="a.png" width="300" height="20"></p>', local)).not.toContain('class')
  })
})

describe('text from right to left', () => {
  it('is marked on blocks, lists, quotations and tables', () => {
    const html = htmlOf(
      '<p>مرحبا Linux بالعالم</p><ul><li>أولا</li></ul><blockquote><p>اقتباس</p></blockquote>' +
        '<table><tr><td>واحد</td><td>اثنان</td></tr></table><pre>npm مرحبا</pre><p>English only</p>',
    )
    expect(html).toContain('<p dir="rtl">')
    expect(html).toContain('<ul dir="rtl"><li>')
    expect(html).toContain('<blockquote dir="rtl"><p>')
    expect(html).toMatch(/<div class="scroll"[^>]* dir="rtl"><table>/)
    expect(html).toContain('<pre tabindex="0">')
    expect(html).toContain('<p dir="ltr">English only</p>')
  })

  it('is marked alone in a text from left to right', () => {
    expect(
      htmlOf('<p>这是一个很长的中文段落，里面只夹着 سلام 这一个词。</p><p>سلام عليكم</p>'),
    ).toBe('<p>这是一个很长的中文段落，里面只夹着 سلام 这一个词。</p><p dir="rtl">سلام عليكم</p>')
  })

  it('keeps what the source says, also on a box that goes', () => {
    expect(htmlOf('<div dir="rtl"><p>甲</p><ul><li>乙</li></ul></div><p>丙</p>')).toBe(
      '<p dir="rtl">甲</p><ul dir="rtl"><li>乙</li></ul><p>丙</p>',
    )
    expect(htmlOf('<p style="direction: rtl">甲</p><p>乙</p>')).toBe('<p dir="rtl">甲</p><p>乙</p>')
  })
})

describe('links to a place in the same text', () => {
  it('find the ids of GitHub with and without their prefix', () => {
    expect(htmlOf('<p><a href="#user-content-x">甲</a></p><h2 id="x">乙</h2>')).toContain(
      '<a href="#h-乙">甲</a>',
    )
    expect(htmlOf('<p><a href="#x">甲</a></p><h2 id="user-content-x">乙</h2>')).toContain(
      '<a href="#h-乙">甲</a>',
    )
  })

  it('lead nowhere where they mean the top of the page', () => {
    const link = 'https://a.example/b/'
    expect(htmlOf('<p><a href="#top">顶</a><a href="#">空</a></p>', { link })).toBe('<p>顶空</p>')
  })
})

describe('pictures in the background', () => {
  const url = 'https://a.example/x.jpg'

  it.each([
    `<div style="width:300px;height:200px;background-image:url(${url})"></div>`,
    `<section style="padding-top: 50%; background: #fff url('${url}') no-repeat"><p></p></section>`,
    `<svg viewBox="0 0 3 2" style="background-image: url(&quot;${url}&quot;)"></svg>`,
  ])('are pictures where nothing else stands: %s', (source) => {
    expect(htmlOf(source, { format: 'html' })).toMatch(
      /^<figure><img src="https:\/\/a\.example\/x\.jpg"/,
    )
  })

  it.each([
    `<div style="background-image:url(${url})"><p>甲</p></div>`,
    `<p>甲<span style="width:16px;height:16px;background:url(${url})"></span></p>`,
    `<table background="${url}"><tr><td>甲</td></tr></table>`,
  ])('are counted behind a text, and where they are ornaments: %s', (source) => {
    const { html, leftOut } = render(source, { format: 'html' })
    expect(html).toBe('<p>甲</p>')
    expect(leftOut).toEqual({ background: 1 })
  })
})

it('a picture that the one of a noscript replaces is counted', () => {
  const [small, large] = ['https://a.example/small.jpg', 'https://a.example/large.jpg']
  const one = render(`<img src="${small}"><noscript><img src="${large}"></noscript>`, {
    format: 'html',
  })
  expect(one.html).toContain(large)
  expect(one.leftOut).toEqual({ 'stand-in': 1 })
  const same = render(`<img src="${large}"><noscript><img src="${large}"></noscript>`, {
    format: 'html',
  })
  expect(same.leftOut).toEqual({})
})

it('an element of AMP that names no picture shows what stands in it', () => {
  const html = htmlOf('<amp-img><img src="https://a.example/x.jpg"></amp-img>', { format: 'html' })
  expect(html).toContain('https://a.example/x.jpg')
})

it('cells that a table of Markdown has beyond its head are cells', () => {
  const table = [
    '| 甲 | 乙 |',
    '|---|---|',
    '| 丙 | 丁 | *戊* | a\\|b |',
    '| 己 |',
    '| `x|y` | 庚 |',
    '',
    '> 甲|乙',
    '> -|-',
    '> 丙|丁|辛',
  ]
  const { text, html } = render(table.join('\n'))
  for (const word of [...'甲乙丙丁戊己庚辛', 'a|b']) expect(text).toContain(word)
  expect(html).toContain('<td>丙</td><td>丁</td><td><em>戊</em></td><td>a|b</td></tr>')
})
