import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { settleOwnLinks } from '../../../../../src/node/body/finish/write-html.ts'
import { renderBody } from '../../../../../src/node/body/render-body.ts'
import { htmlOf, plain, render } from '../render-for-test.ts'

/** For each construct that the README has in its tables, a text and what has to be in its page. */
const cases: ReadonlyMap<string, readonly [source: string, ...shown: string[]]> = new Map([
  [
    '{% codeblock %}',
    [
      '{% codeblock 题 lang:js %}\n# x\n{% endcodeblock %}',
      '<p>题</p><pre tabindex="0"><code class="language-js"># x\n',
    ],
  ],
  ['{% code %}', ['{% code %}\n- x\n{% endcode %}', '<pre tabindex="0"><code>- x\n']],
  [
    '{% blockquote %}',
    ['{% blockquote 甲 %}\nx\n{% endblockquote %}', '<blockquote><p>x</p><p>— 甲</p></blockquote>'],
  ],
  ['{% quote %}', ['{% quote %}\nx\n{% endquote %}', '<blockquote><p>x</p></blockquote>']],
  [
    '{% pullquote %}',
    ['{% pullquote right %}\nx\n{% endpullquote %}', '<blockquote><p>x</p></blockquote>'],
  ],
  ['{% img %}', ['{% img https://a.example/x.png %}', '<img src="https://a.example/x.png"']],
  ['{% asset_img %}', ['{% asset_img x.png 雨 %}', '<span class="missing-picture">雨</span>']],
  [
    '{% link %}',
    ['{% link x https://a.example/ %}', '<a href="https://a.example/" class="outside">x</a>'],
  ],
  [
    '{% post_link %}',
    ['{% post_link other 别篇 %}', '<a href="https://own.invalid/name/other">别篇</a>'],
  ],
  ['{% youtube %}', ['{% youtube abcDEF12345 %}', 'data-embed="youtube:abcDEF12345"']],
  ['{% vimeo %}', ['{% vimeo 1234 %}', 'data-embed="vimeo:1234"']],
  ['{% iframe %}', ['{% iframe https://a.example/v 3 2 %}', 'href="https://a.example/v"']],
  ['{% gist %}', ['{% gist ab12 %}', 'href="https://gist.github.com/ab12"']],
  ['{% jsfiddle %}', ['{% jsfiddle ab12 %}', 'href="https://jsfiddle.net/ab12"']],
  ['{% raw %}', ['{% raw %}{% x %}{% endraw %}', '<p>{% x %}</p>']],
  ['{% include_code %}', ['{% include_code lang:js test.js %}', '<p>lang:js test.js</p>']],
  ['{% note %}', ['{% note info %}\n*x*\n{% endnote %}', '<p><em>x</em></p>']],
  [
    '{% tabs %}',
    [
      '{% tabs 名 %}\n<!-- tab 甲@icon -->\n*x*\n<!-- endtab -->\n<!-- tab 乙 -->\ny\n<!-- endtab -->\n{% endtabs %}',
      '<p><strong>甲</strong></p><p><em>x</em></p><p><strong>乙</strong></p><p>y</p>',
    ],
  ],
  ['{% button %}', ['{% button https://a.example/, 去, home %}', '>去</a>']],
  ['{% label %}', ['{% label primary@要点 %}', '<p><mark>要点</mark></p>']],
  [
    '{% fold %}',
    [
      '{% fold info @题 %}\n*x*\n{% endfold %}',
      '<details><summary>题</summary><p><em>x</em></p></details>',
    ],
  ],
  ['{{ title }}', ['*x* {{ title }}', '{{ title }}']],
  ['<!-- more -->', ['x\n\n<!-- more -->\n\n*y*', '<p>x</p><p><em>y</em></p>']],
  ['[TOC]', ['[TOC]\n\n*x*', '<p><em>x</em></p>']],
  [
    '{% highlight %}',
    ['{% highlight ruby %}\nx\n{% endhighlight %}', '<code class="language-ruby">x\n'],
  ],
  [
    '{% post_url %}',
    ['[x]({% post_url 2021-07-21-a %})', '<a href="https://own.invalid/name/2021-07-21-a">x</a>'],
  ],
  [
    '{{ site.baseurl }}',
    ['[x]({{ site.baseurl }}/y/)', '<a href="https://own.invalid/path/%2Fy%2F">x</a>'],
  ],
  [
    '{% include %}',
    [
      '{% include note.html %} {% include figure url="https://a.example/x.png" caption="题" %}',
      'note.html',
      '<figcaption>题</figcaption>',
    ],
  ],
  ['{: .lead }', ['*x*\n{: .lead }', '<p><em>x</em></p>']],
  [
    '{{< figure >}}',
    [
      '{{< figure src="https://a.example/x.png" title="题" caption="说明" link="https://a.example/" >}}',
      '<figure><a href="https://a.example/" class="outside"><img src="https://a.example/x.png" alt="题"',
      '<figcaption><b>题</b> 说明</figcaption></figure>',
    ],
  ],
  [
    '{{< highlight >}}',
    [
      '{{< highlight go "linenos=table" >}}\n# x *y* {{ .Title }}\n{{< /highlight >}}',
      '<pre tabindex="0"><code class="language-go"># x *y* {{ .Title }}\n</code></pre>',
    ],
  ],
  ['{{< youtube >}}', ['{{< youtube id="abcDEF12345" >}}', 'data-embed="youtube:abcDEF12345"']],
  ['{{< vimeo >}}', ['{{< vimeo 1234 >}}', 'data-embed="vimeo:1234"']],
  ['{{< bilibili >}}', ['{{< bilibili BV1xx411c7mD >}}', 'data-embed="bilibili:BV1xx411c7mD"']],
  ['{{< gist >}}', ['{{< gist me ab12 >}}', 'href="https://gist.github.com/me/ab12"']],
  ['{{< x >}}', ['{{< x user="me" id="12" >}}', 'href="https://twitter.com/me/status/12"']],
  [
    '{{< ref >}}',
    [
      '[甲]({{< ref "a.md" >}}) [乙]({{% relref "posts/b.md#x" %}})',
      '<a href="https://own.invalid/name/a.md">甲</a>',
      '<a href="https://own.invalid/name/posts%2Fb.md%23x">乙</a>',
    ],
  ],
  [
    '{{< details >}}',
    [
      '{{< details summary="看" >}}\n*x*\n{{< /details >}}',
      '<details><summary>看</summary><p><em>x</em></p></details>',
    ],
  ],
  [
    '{{% notice %}}',
    [
      '{{% notice tip "题" %}}\n*x*\n{{% /notice %}}',
      '<p><strong>题</strong></p><p><em>x</em></p>',
    ],
  ],
  ['{{</* x */>}}', ['{{</* x 1 */>}} `{{< x 1 >}}`', '<p>{{&lt; x 1 &gt;}} <code>{{&lt; x 1']],
  ['[[Note]]', ['[[Note]]', '<a href="https://own.invalid/name/Note">Note</a>']],
  ['![[Note]]', ['![[Note]]', '<a href="https://own.invalid/name/Note">Note</a>']],
  ['![[picture.png]]', ['![[picture.png]]', '<span class="missing-picture">picture.png</span>']],
  ['> [!note]', ['> [!note]\n> x', '<blockquote><p><strong>注</strong></p><p>x</p></blockquote>']],
  ['%%comment%%', ['x %%comment%% y', '<p>x y</p>']],
  ['==mark==', ['==mark==', '<p><mark>mark</mark></p>']],
])

const tools = ['Hexo', 'Jekyll', 'Hugo', 'Obsidian']

test.each(['README.md', 'README.zh-CN.md'])('%s says what becomes of each construct', (path) => {
  const tables = readFileSync(path, 'utf8').match(/^\|.*(?:\n\|.*)*/gm) ?? []
  const rows = tables
    .map((table) => table.split('\n').map((row) => row.split('|')[1]?.trim() ?? ''))
    .filter(([head = '']) => tools.includes(head))
    .flatMap((cells) => cells.slice(2))
  expect(rows.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code))).toEqual([
    ...cases.keys(),
  ])
})

test.each([...cases])('%s', (_, [source, ...shown]) => {
  const html = htmlOf(source)
  for (const part of shown) expect(html).toContain(part)
})

test('a shortcode or tag that nobody knows is named once, with its words', () => {
  const source =
    '{{< notice tip "题" >}}\n*x*\n{{< /notice >}}\n\n{{< notice >}}\ny\n{{< /notice >}}\n\n{% fold @z %}\nz\n{% endfold %}'
  const { problems } = renderBody({ ...plain, body: source, bodyLine: 1 })
  expect(problems.map(({ found, line }) => [found, line])).toEqual([
    ['"{{< notice tip \\"题\\" >}}"', 1],
    ['"{% fold @z %}"', 9],
  ])
})

test('an address of a template stays as it is written in code', () => {
  const code = '[x]({{< ref "a.md" >}}) [y]({% post_url a %})'
  expect(htmlOf(`\`\`\`\n${code}\n\`\`\`\n\n\`${code}\``)).not.toContain('own')
})

test('a link to another article is nothing but its address and words', () => {
  const { html } = render('[甲](b.md) [乙](c.md#x) [*丙*](gone.md)')
  const settled = settleOwnLinks(html, (kind, target) =>
    kind === 'path' && !target.startsWith('gone')
      ? `/x/a/${target.replace(/\W/g, '-')}/`
      : undefined,
  )
  expect(settled).toBe(
    '<p><a href="/x/a/b-md/">甲</a> <a href="/x/a/c-md-x/">乙</a> <em>丙</em></p>',
  )
  const bad = ['javascript:alert(1)', '//evil.example/a/x/', '/a/"><b>/', 'https://a b/']
  for (const href of bad) expect(settleOwnLinks(html, () => href)).toBe('<p>甲 乙 <em>丙</em></p>')
})

test('a mark in a source means what it says, and does no harm', () => {
  const html = htmlOf(
    '<a href="https://own.invalid/path/%E0%A4%A">x</a> <a href="own:name:%ZZ">y</a>',
  )
  expect(html).toBe('<p>x y</p>')
})

test('a tag that many blanks leave open is read in one pass', () => {
  const blanks = ' '.repeat(20_000)
  const few = ' '.repeat(1500)
  const lines = [blanks, few].flatMap((gap) => [
    `{{< x${gap}b`,
    `{{<${gap}b >}`,
    `{% x${gap}b`,
    `{% x${gap}b %} c`,
    `{% tabs %}\n<!-- tab${gap}x\n-->\n\nb\n{% endtabs %}`,
  ])
  for (const line of lines) expect(htmlOf(`${line}\n`)).toContain('b')
  expect(htmlOf(`{{< figure${few}src="https://a.example/x.png" / >}}`)).toContain('x.png"')
  expect(htmlOf(`{%- link x${few}https://a.example/ -%}`)).toContain('href="https://a.example/"')
})

test('a shortcode for another page is a link to it where no link stands around it', () => {
  expect(htmlOf('见 {{< ref "a.md" >}} {{% relref path="b.md" %}}')).toBe(
    '<p>见 <a href="https://own.invalid/name/a.md">a.md</a> <a href="https://own.invalid/name/b.md">b.md</a></p>',
  )
})

test.each([
  ['information', '<p><strong>information</strong></p>'],
  ['info', ''],
  ['info no-icon 题', '<p><strong>题</strong></p>'],
  ['infobox 题', '<p><strong>infobox 题</strong></p>'],
])('the kind of a note is a whole word: %s', (values, title) => {
  expect(htmlOf(`{% note ${values} %}\nx\n{% endnote %}`)).toBe(`${title}<p>x</p>`)
})

test.each([
  ['red open, 折叠 *题*', '折叠 *题*'],
  ['题,#FF7242,#fff', '题'],
  ['title="甲 题" style="info"', '甲 题'],
  ["'两 词' green", '两 词'],
  ['2022, pink', '2022'],
  ['info no-icon', ''],
])('a block of a theme keeps its title: %s', (values, title) => {
  const html = htmlOf(`{% folding ${values} %}\nx\n{% endfolding %}`)
  expect(html).toBe(
    title === '' ? '<p>x</p>' : `<details><summary>${title}</summary><p>x</p></details>`,
  )
})

test.each([
  ['{{< tab "甲" >}}\nx\n{{< /tab >}}', '<p><strong>甲</strong></p><p>x</p>'],
  [
    '{{< details "甲 乙" >}}\nx\n{{< /details >}}',
    '<details><summary>甲 乙</summary><p>x</p></details>',
  ],
  [
    '{{< gallery >}}{{< img src="https://a.example/x.png" caption="甲" >}}{{< /gallery >}}',
    '<figcaption>甲</figcaption>',
  ],
  ['x {{/* 甲 */}} *y*', '{{/* 甲 */}}'],
  [
    '{% timeline 2022 %}\n<!-- timeline 01-02 -->\nx\n{% endtimeline %}',
    '<p><strong>01-02</strong></p><p>x</p>',
  ],
  ['{% mermaid %}\na # b\n{% endmermaid %}', '<code class="language-mermaid">a # b\n'],
  ['{% assign a = 1 %}{% if a %}甲{% endif %}', '<p>甲</p>'],
  ['{% image https://a.example/x.png, width=3px, alt=甲 %}', 'alt="甲"'],
  ['{% audio https://a.example/x.mp3 %}', '<audio src="https://a.example/x.mp3"'],
  [':::note[甲]\nx\n:::', '<p><strong>甲</strong></p><p>x</p>'],
  ['<!--markdown--># 甲\n\n*x*', '甲</h2><p><em>x</em></p>'],
  ['[x]({filename}/a/b.md)', '<a href="https://own.invalid/path/%2Fa%2Fb.md">x</a>'],
  [
    '[caption id="a" width="3"]<a href="https://a.example/"><img src="https://a.example/x.png"></a> 甲[/caption]',
    '<figcaption>甲</figcaption></figure>',
  ],
  ['**甲**\n\n[embed]https://a.example/v[/embed]\n\n乙', '<p><a href="https://a.example/v"'],
  [
    '<p>甲<br>[embed width="3"]https://a.example/v?a=1&amp;b=2[/embed]</p>',
    '<p>甲<br><a href="https://a.example/v?a=1&amp;b=2" class="outside address">https://a.example/v?a=1&amp;b=2</a></p>',
  ],
  ['<pre>[embed]https://a.example/v[/embed]</pre>', '>[embed]https://a.example/v[/embed]</pre>'],
  ['**甲** [url]https://a.example/v[/url]', '>https://a.example/v</a>[/url]</p>'],
  ['<br/>\n# 甲\n\n<br><br />\n- x', '甲</h2><ul><li>x</li></ul>'],
])('what other tools write is read: %s', (source, shown) => {
  expect(htmlOf(source)).toContain(shown)
})
