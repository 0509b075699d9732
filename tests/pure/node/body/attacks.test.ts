import { describe, expect, it } from 'vitest'
import { listBreaches } from './list-breaches.ts'
import { render } from './render-for-test.ts'

/** Published ways to run script from HTML, by class. Each must come out as nothing or as text. */
const attacks = [
  // Script and its disguises
  '<script>alert(1)</script>',
  '<ScRiPt src=//evil.example></sCrIpT>',
  '<script\n>alert(1)</script\n>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script>alert(1)//',
  '<<script>alert(1)//<</script>',
  '\u0000<scr\u0000ipt>alert(1)</script>',
  // Event handlers
  '<img src=x onerror=alert(1)>',
  '<img src=`x` onerror=alert(1)>',
  '<img """><img src=x onerror=alert(1)>',
  '<img/src=x/onerror=alert(1)>',
  '<p/onmouseover\n=\nalert(1)>x',
  '<body onload=alert(1)><p>x',
  '<details open ontoggle=alert(1)><summary>x</summary>y</details>',
  '<video><source onerror=alert(1)></video>',
  '<audio src=x onerror=alert(1)>',
  '<input autofocus onfocus=alert(1)>',
  '<select onfocus=alert(1) autofocus><option>x</select>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<div style="animation-name:x" onanimationstart=alert(1)>x</div>',
  '<a onclick=alert(1) href=https://a.example>x</a>',
  // Addresses
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href=" \u0001javascript:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="java&#10;script:alert(1)">x</a>',
  '<a href="&#106;&#97;vascript&colon;alert(1)">x</a>',
  '<a href="&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="blob:https://a.example/1">x</a>',
  '<a href="https://link.zhihu.com/?target=javascript:alert(1)">x</a>',
  '<img src="javascript:alert(1)">',
  '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
  '<img src="data:image/png;base64,AAAA" onload=alert(1)>',
  '<img srcset="javascript:alert(1) 1x, data:text/html,x 2x">',
  '<img data-src="javascript:alert(1)">',
  '<video poster="javascript:alert(1)" src="javascript:alert(1)"></video>',
  '<picture><source srcset="data:image/svg+xml,x"><img src=x onerror=alert(1)></picture>',
  '<blockquote cite="javascript:alert(1)">x</blockquote>',
  '<table background="javascript:alert(1)"><td background="javascript:alert(1)">x',
  '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">x</button></form>',
  // Frames, objects, documents
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<iframe src="https://player.bilibili.com.evil.example/player.html?aid=1"></iframe>',
  '<iframe src="https://player.bilibili.com/player.html?aid=1&bvid=%22onload=alert(1)"></iframe>',
  '<a data-embed="youtube:&quot;><script>alert(1)</script>" href=x>x</a>',
  '<a data-embed="constructor:abcdefghijk" href=x>x</a>',
  '<object data="javascript:alert(1)"><embed src="javascript:alert(1)"></object>',
  '<embed src="data:text/html,<script>alert(1)</script>">',
  '<base href="javascript:alert(1)//"><a href="x">x</a>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<link rel=stylesheet href="https://evil.example/x.css">',
  '<html><head><title></title><script>alert(1)</script></head><body>x',
  // Style
  '<style>@import url(https://evil.example)</style>',
  '<p style="background:url(javascript:alert(1))">x</p>',
  '<div style="width:expression(alert(1))">x</div>',
  '<p class="fixed inset-0 z-50" id="root">x</p>',
  // Foreign content and mutation
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=alert(1)&gt;">',
  '<math href="javascript:alert(1)">x</math>',
  '<math><annotation-xml encoding="text/html"><script>alert(1)</script></annotation-xml></math>',
  '<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img onerror=alert(1) src>">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<noembed><img title="</noembed><img src=x onerror=alert(1)>"></noembed>',
  '<xmp><img title="</xmp><img src=x onerror=alert(1)>"></xmp>',
  '<textarea><img title="</textarea><img src=x onerror=alert(1)>"></textarea>',
  '<template><img src=x onerror=alert(1)></template>',
  '<title><img title="</title><img src=x onerror=alert(1)>"></title>',
  '<p><!--><img src=x onerror=alert(1)>--></p>',
  '<!-- <img --!> src=x onerror=alert(1)>',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?xml <img src=x onerror=alert(1)> ?>',
  '<plaintext><img src=x onerror=alert(1)>',
  '<table><caption><svg><title><style><a id="</style><img src=x onerror=alert(1)>">',
  '<img alt="--&gt;&lt;script&gt;alert(1)&lt;/script&gt;" src="https://a.example/b.png">',
  '<a title="]]&gt;&lt;/style&gt;&lt;img src=x onerror=alert(1)&gt;" href="https://a.example">x</a>',
  // Names that hide properties of the page
  '<img name=body src=https://a.example/b.png><a id=cookie name=location href="#cookie">x</a>',
  '<form id=__proto__><input name=attributes></form><a href="#__proto__">x</a>',
  '<a id="constructor"></a><a href="#constructor">x</a>',
  '<p id="h-root &quot;onclick=alert(1)">x</p><a href="#h-root &quot;onclick=alert(1)">y</a>',
  '<p __proto__=1 constructor=2 hasOwnProperty=3>x',
  '<toString>x</toString><__proto__>y</__proto__><constructor>z</constructor>',
]

const markdown = [
  '[x](javascript:alert(1))',
  '[x](<java\nscript:alert(1)>)',
  '![x](data:image/svg+xml,<svg/onload=alert(1)>)',
  '<javascript:alert(1)>',
  '[x]: javascript:alert(1)\n\n[x]',
  'text <img src=x onerror=alert(1)> text',
  '```"><script>alert(1)</script>\ncode\n```',
  '[^1]\n\n[^1]: <script>alert(1)</script>',
  '| <svg onload=alert(1)> |\n|---|\n| <iframe srcdoc=x> |',
]

describe('attacks', () => {
  it.each(attacks)('leaves nothing that runs of %s', (source) => {
    for (const body of [source, `<div>x${source}`, `<p>x</p>${source}`, `<pre>${source}`]) {
      const { html } = render(body, { extension: '.html' })
      expect(listBreaches(html)).toEqual([])
      expect(html).not.toMatch(/<(?:script|style|svg|iframe|object|embed|base|meta|link|form)\b/i)
      expect(render(html, { extension: '.html' }).html).toBe(html)
    }
  })

  it.each(markdown)('leaves nothing that runs of the Markdown %s', (body) => {
    expect(listBreaches(render(body, { format: 'markdown' }).html)).toEqual([])
  })

  it('never resolves an address against one of another kind', () => {
    const { html } = render('<p><a href="x">x</a><img src="y"></p>', {
      link: 'javascript:alert(1)//',
    })
    expect(html).toBe('<p>x<span class="missing-picture">y</span></p>')
  })

  it('keeps an address with a backslash, and none whose host has a quote', () => {
    const { html } = render(
      '<p><a href="https://a.example/?a\\b">x</a><a href="https://a&quot;/">y</a></p>',
    )
    expect(html).toContain('href="https://a.example/?a%5Cb"')
    expect(html).toContain('</a>y</p>')
  })

  it('keeps a link that leads nowhere as the place where another one leads', () => {
    const { html } = render('<p><a id="b" href="#gone">x</a></p><p><a href="#b">y</a></p>')
    expect(html).toBe('<p><span id="u-b"></span>x</p><p><a href="#u-b">y</a></p>')
  })

  it('keeps the sources of a film in a listing', () => {
    const { html } = render(
      '<pre>x<video controls><source src="https://a.example/b.mp4"></video></pre>',
    )
    expect(html).toContain('<source src="https://a.example/b.mp4">')
  })

  it('never puts a link into a link, in a listing neither', () => {
    const inner = '<pre>'.repeat(9)
    const { html } = render(`<a href="https://a.example/">${inner}<a href="https://b.example/">c`)
    expect(html.match(/<a /g)).toHaveLength(1)
    expect(listBreaches(html)).toEqual([])
  })

  it('embeds only what the settings allow', () => {
    const body = '<iframe src="https://player.bilibili.com/player.html?aid=1"></iframe>'
    expect(render(body).html).toContain('data-embed="bilibili:av1"')
    expect(render(body, { embedHosts: [] }).html).not.toContain('data-embed')
  })
})
