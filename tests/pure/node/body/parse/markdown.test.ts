import { describe, expect, it } from 'vitest'
import { renderBody } from '../../../../../src/node/body/render-body.ts'
import { isLongRun } from '../../../../run/long-run.ts'
import { htmlOf, plain, render } from '../render-for-test.ts'

/** The page of a text, without the frame that code and tables stand in. */
function page(markdown: string, given: Parameters<typeof htmlOf>[1] = {}): string {
  return htmlOf(markdown, { format: 'markdown', ...given }).replaceAll(' tabindex="0"', '')
}

function warnings(body: string): string[] {
  return renderBody({ ...plain, body }).problems.map(({ line, found }) => `${line} ${found}`)
}

describe('emphasis beside wide punctuation', () => {
  it.each([
    ['**先说结论：**没有', '<strong>先说结论：</strong>没有'],
    ['读了**《山海》**之后', '读了<strong>《山海》</strong>之后'],
    ['*（旁注）*又', '<em>（旁注）</em>又'],
    ['~~旧价。~~新价', '<s>旧价。</s>新价'],
    ['**「はい。」**と言う', '<strong>「はい。」</strong>と言う'],
    ['**50%。**그리고', '<strong>50%。</strong>그리고'],
    ['a * b * c', 'a * b * c'],
    ['__「引文」__之后', '<strong>「引文」</strong>之后'],
    ['他说_（轻声）_好', '他说<em>（轻声）</em>好'],
    ['a__「b」__ 与 x_（y）_z', 'a__「b」__ 与 x_（y）_z'],
  ])('%s', (source, html) => {
    expect(page(source)).toBe(`<p>${html}</p>`)
  })
})

describe('what other programs add', () => {
  it.each([
    [
      '!!! note "题"\n    甲 **乙**\n\n    - 项\n\n后',
      '<blockquote><p><strong>题</strong></p><p>甲 <strong>乙</strong></p><ul><li>项</li></ul></blockquote><p>后</p>',
    ],
    ['??? warning\n    甲', '<details><summary>警告</summary><p>甲</p></details>'],
    ['!!! 不是\n普通', '<p>!!! 不是<br>普通</p>'],
    ['甲\n{: .notice}\n\n**乙**', '<p>甲</p><p><strong>乙</strong></p>'],
    [
      '[甲](https://a.example/){:target="_blank"} 与 {a=b} `{x}`',
      '<p><a href="https://a.example/" class="outside">甲</a> 与 {a=b} <code>{x}</code></p>',
    ],
    ['甲\n\n{/* 注 */}\n\n**乙** {/* 注 */}完', '<p>甲</p><p><strong>乙</strong> 完</p>'],
    ['{% comment %}注{% endcomment %}**后**', '<p><strong>后</strong></p>'],
    ['{% comment %}**后**', '<p><strong>后</strong></p>'],
  ])('%j', (source, html) => {
    expect(page(source)).toBe(html)
  })

  it('is the size of a picture, or nothing that a reader sees', () => {
    const resolveMedia = () => ({ src: '/media/x.png', width: 400, height: 200 })
    const source = '![a](x.png =20x) ![b](<x.png> "题" =20x10) ![c](x.png){width=50%}'
    expect(page(source, { resolveMedia })).toBe(
      '<p><img src="/media/x.png" alt="a" width="20" height="10" class="inline"> ' +
        '<img src="/media/x.png" alt="b" title="题" width="20" height="10" class="inline"> ' +
        '<img src="/media/x.png" alt="c" width="400" height="200"></p>',
    )
  })

  it('ends an excerpt in MDX, too', () => {
    for (const mark of ['{/* truncate */}', '<!-- truncate -->'])
      expect(render(`**甲**。\n\n${mark}\n\n乙。`).leadText).toBe('甲。')
  })
})

describe('what GitHub adds', () => {
  it('has boxes in task lists', () => {
    expect(page('- [ ] 买米\n- [x] 洗衣\n- [y] no')).toBe(
      '<ul><li>☐ 买米</li><li>☑ 洗衣</li><li>[y] no</li></ul>',
    )
  })

  it.each([
    ['见https://a.example/x，再看', 'https://a.example/x'],
    ['(https://a.example/w_(x)).', 'https://a.example/w_(x)'],
    ['https://a.example/a?b=c&d=e!', 'https://a.example/a?b=c&amp;d=e'],
    ['“https://a.example/路”', 'https://a.example/路'],
  ])('links a bare address and not what follows: %s', (source, shown) => {
    expect(page(`**x** ${source}`)).toContain(`>${shown}</a>`)
  })

  it('links www and mail, and nothing in code or links', () => {
    expect(page('**x** www.a.example, b@c.example')).toContain('href="https://www.a.example/"')
    expect(page('**x** b@c.example')).toContain('<a href="mailto:b@c.example">b@c.example</a>')
    expect(
      page('`https://a.example` [https://b.example](https://c.example)').match(/<a /g),
    ).toHaveLength(1)
  })

  it('has alerts with a title in the language of the article', () => {
    const alert = '> [!WARNING]\n> 慢行。'
    expect(page(alert)).toBe('<blockquote><p><strong>警告</strong></p><p>慢行。</p></blockquote>')
    expect(page(alert, { language: 'en' })).toContain('<strong>Warning</strong>')
  })
})

describe('what Obsidian adds', () => {
  it('has callouts that may fold', () => {
    expect(page('> [!tip]- 说明\n> 先开灯。\n\n后')).toBe(
      '<details><summary>说明</summary><p>先开灯。</p></details><p>后</p>',
    )
    expect(page('> [!note] 题\n> 文')).toBe(
      '<blockquote><p><strong>题</strong></p><p>文</p></blockquote>',
    )
  })

  it('marks, and leaves comments out', () => {
    expect(page('要点==在此==，%%不给人看%%完')).toBe('<p>要点<mark>在此</mark>，完</p>')
    expect(page('一\n\n%%\n几行\n\n注\n%%\n\n二')).toBe('<p>一</p><p>二</p>')
    expect(page('*x* if (a==b && c==d) 100%% or 5%%')).toBe(
      '<p><em>x</em> if (a==b &amp;&amp; c==d) 100%% or 5%%</p>',
    )
    expect(page('*x* for %%i in (a) do echo %%i')).toBe(
      '<p><em>x</em> for %%i in (a) do echo %%i</p>',
    )
  })

  it('leaves numbers in two brackets alone', () => {
    expect(page('*x* as said [[3]] and [[4]](https://a.example)')).toMatch(
      /said \[\[3\]\] and <a [^>]*>\[4\]<\/a>/,
    )
  })

  it('links to a part of the same note', () => {
    expect(page('[[#二 三|去]]\n\n# 二 三')).toBe(
      '<p><a href="#h-二-三">去</a></p><h2 id="h-二-三">二 三</h2>',
    )
  })
})

describe('what VitePress adds', () => {
  it('has containers, nested too, and keeps what stands in unknown ones', () => {
    expect(page('::: tip 小标题\n甲\n:::\n\n::: details\n乙\n:::')).toBe(
      '<blockquote><p><strong>小标题</strong></p><p>甲</p></blockquote><details><summary>详情</summary><p>乙</p></details>',
    )
    expect(page(':::: info\n一\n::: v-pre\n{{ x }}\n:::\n::::')).toBe(
      '<blockquote><p><strong>说明</strong></p><p>一</p><p>{{ x }}</p></blockquote>',
    )
    expect(page('*x*\n\n::: never closed\n\ntext')).toContain('<p>::: never closed</p>')
  })

  it.each([
    ['js{1,3}', 'js'],
    ['ts:line-numbers {1}', 'ts'],
    ['{.python .x}', 'python'],
    ['c++', 'c++'],
  ])('takes ```%s for %s', (info, language) => {
    expect(page(`\`\`\`${info}\nx\n\`\`\``)).toBe(
      `<pre><code class="language-${language}">x\n</code></pre>`,
    )
  })
})

describe('headings', () => {
  it('may lack their blank', () => {
    expect(page('##标题\n\n###Sub title ##\n\n#一\n\n#tag and more')).toBe(
      '<h2 id="h-标题">标题</h2><h3 id="h-sub-title">Sub title</h3><h2 id="h-一">一</h2><p>#tag and more</p>',
    )
    expect(page('#日记 #天气\n\n*x*')).toContain('<p>#日记 #天气</p>')
    expect(page('#日记\n\n*x*')).toContain('<p>#日记</p>')
  })

  it('are found by ids that others would have made', () => {
    const links = [
      '#安装',
      '#faq-常见问题',
      '#FAQ-常见问题',
      '#faq常见问题',
      '#_1-起步',
      '#1-起步',
      '#own',
      '#%E5%AE%89%E8%A3%85',
    ]
    const text = links.map((href) => `[x](${href})`).join(' ')
    const html = page(`${text}\n\n## 安装\n\n## FAQ（常见问题）\n\n## 1. 起步\n\n## 另 {#own}`)
    expect(html.match(/<a href="#h-[^"]+">/g)).toHaveLength(8)
    expect(html).toContain('<a href="#h-另">x</a>')
    expect(html).toContain('>另</h2>')
  })

  it('of the same words are told apart by number', () => {
    expect(page('[x](#a-1)\n\n## A\n\n## A')).toContain('<a href="#h-a-2">')
  })

  it.each(['[TOC]', '[[toc]]', '@[toc](目录)', '[[_TOC_]]', '{:toc}'])('%s is left out', (mark) => {
    expect(page(`${mark}\n\n## A\n\n*x*`)).toBe('<h2 id="h-a">A</h2><p><em>x</em></p>')
  })
})

describe('text in <details>', () => {
  it.each([
    [
      '<details>\n<summary>更多</summary>\n甲 **乙**\n\n- 项\n</details>\n\n后 *丙*',
      '<details><summary>更多</summary><p>甲 <strong>乙</strong></p><ul><li>项</li></ul></details><p>后 <em>丙</em></p>',
    ],
    [
      '<details open><summary>更多</summary>\n`甲`\n</details>\n**后**',
      '<details open=""><summary>更多</summary><p><code>甲</code></p></details><p><strong>后</strong></p>',
    ],
    [
      '*x*\n\n<details>\n    <summary>更多</summary>\n    <p>2*3*4</p>\n</details>',
      '<p><em>x</em></p><details><summary>更多</summary><p>2*3*4</p></details>',
    ],
  ])('%j is read as Markdown, and markup stays markup', (source, html) => {
    expect(page(source)).toBe(html)
  })
})

describe('lines', () => {
  it('of verse are kept, wrapped prose is not', () => {
    expect(page('*题*\n\n床前明月光，\n疑是地上霜。\n举头望明月')).toContain(
      '床前明月光，<br>疑是地上霜。<br>举头望明月',
    )
    expect(page('**x**\n\n作者：甲\n来源：乙')).toContain('作者：甲<br>来源：乙')
    expect(
      page('*x*\n\nThe quick brown fox jumps over the lazy dog and\nruns.\nOn.'),
    ).not.toContain('<br>')
    expect(page('*x*\n\n一句话。\n又一句话')).not.toContain('<br>')
  })
})

describe('formulas are left as they are written', () => {
  it.each([
    '$p*q*r$ 与 $a_{1}_b$',
    '\\(u_{1} \\\\ v_{1}\\)',
    '\\[w_{1} = *w*_{2}\\]',
    '$$x_1 * y_1 * z$$',
  ])('%s', (source) => {
    expect(render(`**x** ${source}`, { format: 'markdown' }).html).not.toContain('<em>')
  })

  it('prices are no formulas', () => {
    expect(page('价 $5 到 *约* $8')).toBe('<p>价 $5 到 <em>约</em> $8</p>')
  })
})

describe('template tags', () => {
  it('of code keep every line', () => {
    expect(
      page(
        '{% codeblock lang:py 计数 https://a.example/c.py 全文 %}\n# not a heading\n\n    four\n{% endcodeblock %}',
      ),
    ).toBe(
      '<p>计数 <a href="https://a.example/c.py" class="outside">全文</a></p><pre><code class="language-py"># not a heading\n\n    four\n</code></pre>',
    )
    expect(page('{% highlight ruby linenos %}\nputs 1\n{% endhighlight %}')).toBe(
      '<pre><code class="language-ruby">puts 1\n</code></pre>',
    )
  })

  it.each([
    [
      'behind another tag',
      '{% note info %}{% highlight js %}\n# x\n{% endhighlight %}{% endnote %}\n\n后',
    ],
    [
      'behind another tag that ends elsewhere',
      '{% note %}{% highlight js %}\n# x\n{% endhighlight %}\n{% endnote %}\n后',
    ],
    ['in one line', '{% highlight js %}# x{% endhighlight %}\n\n后'],
    ['from the line of its tag on', '{% codeblock lang:js %}# x\n{% endcodeblock %}\n后'],
    ['up to the line of its end', '{% codeblock lang:js %}\n# x {% endcodeblock %} 后'],
    [
      'with the raw text of Jekyll',
      '{% highlight js %}\n{% raw %}# x{% endraw %}\n{% endhighlight %}\n后',
    ],
    [
      'as a shortcode in another',
      '{{% notice %}}{{< highlight js >}}\n# x\n{{< /highlight >}}{{% /notice %}}\n后',
    ],
    ['as a shortcode in one line', '{{< highlight js >}}# x{{< /highlight >}} 后'],
  ])('of code stand in their line with others: %s', (_, source) => {
    expect(page(source)).toBe('<pre><code class="language-js"># x\n</code></pre><p>后</p>')
  })

  it('of code in a line: the words before and behind it, in lists and quotations too', () => {
    const code = '<pre><code class="language-js"># x *y*\n</code></pre>'
    expect(page('前 {% highlight js %}# x *y*{% endhighlight %} 中 *斜*')).toBe(
      `<p>前</p>${code}<p>中 <em>斜</em></p>`,
    )
    expect(page('- 项 {% highlight js %}\n  # x *y*\n  {% endhighlight %}\n- 乙')).toBe(
      `<ul><li>项${code}</li><li>乙</li></ul>`,
    )
    expect(page('> 引 {% highlight js %}\n> # x *y*\n> {% endhighlight %}')).toBe(
      `<blockquote><p>引</p>${code}</blockquote>`,
    )
    expect(
      page('{% quote 甲 %}{% highlight js %}\n# x *y*\n{% endhighlight %}{% endquote %}'),
    ).toBe(`<blockquote>${code}<p>— 甲</p></blockquote>`)
  })

  it('stay where they are in code, raw text and tables, and where they end in their line', () => {
    expect(page('```\n{% a %}{% code %}x{% endcode %}{% enda %}\n```')).toContain(
      '{% a %}{% code %}x{% endcode %}{% enda %}\n',
    )
    expect(
      page(
        '<pre>\n甲 {% code %}x{% endcode %}\n\n乙 {% code %}y{% endcode %}\n</pre>\n\n{% code %}z{% endcode %}',
      ),
    ).toBe(
      '<pre>甲 {% code %}x{% endcode %}\n\n乙 {% code %}y{% endcode %}\n</pre><pre><code>z\n</code></pre>',
    )
    expect(page('写 `{% code %}x{% endcode %}` 吧')).toContain(
      '<code>{% code %}x{% endcode %}</code>',
    )
    expect(page('{% raw %}{% code %}x{% endcode %}{% endraw %}')).toBe(
      '<p>{% code %}x{% endcode %}</p>',
    )
    expect(page('| a |\n| - |\n| {% code %}x{% endcode %} |')).toContain('<td>x</td>')
    expect(page('甲 {% fold %}*乙*{% endfold %} 丙')).toBe('<p>甲 <em>乙</em> 丙</p>')
  })

  it('of quotations and notes in one line are blocks, with their author and without a warning', () => {
    const body =
      '前 {% blockquote 某 %}*引*{% endblockquote %}\n\n{% note info %}注{% endnote %} 后'
    expect(page(body)).toBe(
      '<p>前</p><blockquote><p><em>引</em></p><p>— 某</p></blockquote><p>注</p><p>后</p>',
    )
    expect(warnings(body)).toEqual([])
  })

  it('of tabs in one line have their titles', () => {
    expect(
      page(
        '{% tabs x %}<!-- tab 甲@i -->*一*<!-- endtab --><!-- tab 乙 -->二<!-- endtab -->{% endtabs %}',
      ),
    ).toBe('<p><strong>甲</strong></p><p><em>一</em></p><p><strong>乙</strong></p><p>二</p>')
  })

  it.each([
    `{%${'a-'.repeat(100_000)}`,
    `{{<${' '.repeat(200_000)}`,
    `{% enda %}${'`'.repeat(200_000)}`,
  ])('are sought in one pass: %.9s…', (source) => {
    const start = process.cpuUsage()
    page(source)
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000)
  })

  it('of code that nobody closed leave no options', () => {
    expect(page('{% codeblock 题 lang:js %}\n甲')).toBe('<p>题<br>甲</p>')
  })

  it('of quotations have an author', () => {
    expect(page('{% blockquote 某人, 《书》 %}\n**话**\n{% endblockquote %}')).toBe(
      '<blockquote><p><strong>话</strong></p><p>— 某人, 《书》</p></blockquote>',
    )
    expect(page('{% pullquote left %}\n话\n{% endpullquote %}')).toBe(
      '<blockquote><p>话</p></blockquote>',
    )
  })

  it('of pictures, links and videos', () => {
    const resolveMedia = (src: string) => ({
      src: `/media/${src.replace(/\W/g, '')}.png`,
      width: 9,
      height: 9,
    })
    expect(page('{% asset_img cls 1.png "题" "说明" %}', { resolveMedia })).toContain(
      'src="/media/1png.png" alt="说明"',
    )
    expect(page('{% img left /a/b.jpg 30 20 "题 说明" %}', { resolveMedia })).toContain(
      'src="/media/abjpg.png"',
    )
    expect(page('{% link 去看 https://a.example/x true 题 %}')).toContain(
      '<a href="https://a.example/x" class="outside">去看</a>',
    )
    expect(page('{% youtube abcDEF12345 %}')).toContain('data-embed="youtube:abcDEF12345"')
    expect(page('{% vimeo 123 %}')).toContain('data-embed="vimeo:123"')
    expect(page('{% gist a1b2 %}')).toContain('href="https://gist.github.com/a1b2"')
  })

  it('are text in code and between raw and endraw, and braces are text everywhere', () => {
    expect(page('`{% x %}` {% raw %}{{ a }} {% y %}{% endraw %} {{ b }}')).toBe(
      '<p><code>{% x %}</code> {{ a }} {% y %} {{ b }}</p>',
    )
    expect(page('{% raw %}\n*甲* {% z %}\n\n{{ c }}\n{% endraw %}')).toBe(
      '<p><em>甲</em> {% z %}</p><p>{{ c }}</p>',
    )
    expect(page('```\n{% x %}\n```\n\n    {% y %}')).toBe(
      '<pre><code>{% x %}\n</code></pre><pre><code>{% y %}\n</code></pre>',
    )
    expect(warnings('{% raw %}\n{% z %}\n{% endraw %}')).toEqual([])
  })

  it('that nobody knows lose their delimiters, with one warning for a name', () => {
    const body =
      '甲\n\n{% fold info %}\n**乙**\n{% endfold %}\n\n{% fold %}\n丙\n{% endfold %}\n\n{% caniuse 按钮, 去 %}'
    expect(page(body)).toBe('<p>甲</p><p><strong>乙</strong></p><p>丙</p><p>按钮, 去</p>')
    expect(warnings(body)).toEqual(['9 "{% fold info %}"', '17 "{% caniuse 按钮, 去 %}"'])
  })

  it('nest, and what is never closed stays', () => {
    expect(page('{% a %}\n一\n{% a %}\n二\n{% enda %}\n{% enda %}')).toBe('<p>一</p><p>二</p>')
    expect(page('{% a %}\n\n一 {% b')).toBe('<p>一 {% b</p>')
  })

  it('of Jekyll for addresses are written out', () => {
    const given = { link: 'https://a.example/' }
    expect(page('[x]({{ site.baseurl }}/y/) ![z]({{ "/p.png" | relative_url }})', given)).toMatch(
      /href="https:\/\/a\.example\/y\/".*src="https:\/\/a\.example\/p\.png"/,
    )
  })

  it('are left as they are in captured HTML, but for raw', () => {
    expect(htmlOf('<p>{% raw %}a{% endraw %} {% if x %} <code>{% raw %}</code></p>')).toBe(
      '<p>a {% if x %} <code>{% raw %}</code></p>',
    )
  })
})

describe('what other tools read', () => {
  it('tags of Word are tags, also where CommonMark sees text or an address', () => {
    const body =
      '贴来<o:p></o:p>的，<st1:city w:st="on">北京</st1:city> <x:y>甲</x:y> <foo:z> <mailto:a@b.example>\n\n<?xml:namespace prefix = o ns = "x" />后'
    expect(page(body)).toBe(
      '<p>贴来的，北京 甲 foo:z <a href="mailto:a@b.example">mailto:a@b.example</a></p><p>后</p>',
    )
  })

  it('what kramdown writes below a table is no row, its comments are none', () => {
    expect(page('| a |\n|---|\n| 1 |\n{: .table}')).toContain('<tbody><tr><td>1</td></tr></tbody>')
    expect(
      page(
        '{::comment}\n看\n\n不见\n{:/comment}\n\n前{::comment}x{:/}后 {::nomarkdown}<b>x</b>{:/}',
      ),
    ).toBe('<p>前后 <b>x</b></p>')
    expect(page('甲 {::comment}\n\n乙')).toBe('<p>甲</p><p>乙</p>')
  })

  it('a badge of VitePress says its text', () => {
    expect(page('## 题 <Badge type="tip" text="新" />\n\n文')).toContain('题 新</h2>')
  })

  it.each([
    ['js [a.js]', 'a.js', 'js'],
    ['js{1,3} [文件.js]', '文件.js', 'js'],
    ['js title="x y"', 'x y', 'js'],
    ['{.python caption="题"}', '题', 'python'],
    ['js src/a.js', 'src/a.js', 'js'],
    ['js 计数器', '计数器', 'js'],
    [
      'js 计 https://a.example/c.js 源',
      '计 <a href="https://a.example/c.js" class="outside">源</a>',
      'js',
    ],
  ])('a listing has its title above it: %s', (info, title, language) => {
    const code = `<pre><code class="language-${language}">1\n</code></pre>`
    expect(page(`\`\`\`${info}\n1\n\`\`\``)).toBe(`<p>${title}</p>${code}`)
  })

  it.each(['python linenos', 'rust,ignore', 'js{1,3}', 'ts:line-numbers', 'python 3.8', 'js run'])(
    'options of a listing are no title: %s',
    (info) => {
      expect(page(`\`\`\`${info}\n1\n\`\`\``)).toMatch(/^<pre>/)
    },
  )

  it('aligned equations are one text, rows of a matrix have commas', () => {
    expect(page('$$\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}$$')).toContain(
      'alttext="a=b; c=d"',
    )
    expect(page('$\\begin{matrix}1&2\\\\3&4\\end{matrix}$')).toContain('alttext="1, 2; 3, 4"')
  })
})

describe('whatever is written', () => {
  const pieces = [
    '{% a %}\n',
    '{% a ',
    '::: x\n',
    '$$\n',
    '\\[',
    '$a ',
    '%%\n',
    '[[',
    '<o:p',
    '{::comment}\n',
    '<Badge text="',
    '==a ',
    '> [!n]-\n',
    '#a\n',
    'https://a)',
    '{{ "',
    '{{< x >}}\n',
    '{{< x ',
    '{{% a %}} ',
    '[x]({{< ref "a" >}}',
    '`{{ ``',
    '{% tabs %}\n<!-- tab a -->\n',
    '<!-- ',
    '<a ',
    '</b>',
    '{% comment %}',
    '{/*',
    '{:\n',
    '_「',
    '<details>\n',
    '<details><summary>',
    '<details>                  ',
    '!!! a\n    b\n',
    '\\begin{align}\n',
    '$`',
    '![a](b){c=',
  ]
  // A rule whose time does not grow in step with the length runs into the time limit of a test.
  it.each(pieces)('comes to an end with many of %j', (piece) => {
    const length = isLongRun ? 30_000 : 10_000
    expect(() => {
      render(piece.repeat(length / piece.length), { format: 'markdown' })
      render(`<b>${piece.repeat(length / piece.length)}`)
    }).not.toThrow()
  })

  it('nothing nested is lost', () => {
    const { text } = render(`${'{% a %}\n'.repeat(200)}深\n${'{% enda %}\n'.repeat(200)}`)
    expect(text).toContain('深')
  })

  it.each([
    ['> '.repeat(400), '深'],
    ['- '.repeat(200), '深'],
    ['', Array.from({ length: 120 }, (_, depth) => `${'  '.repeat(depth)}- 深${depth}`).join('\n')],
    ['', `${'['.repeat(300)}${'**深'.repeat(200)}`],
  ])('nothing in deep quotations and lists is lost', (marks, words) => {
    const { text } = render(`${marks}${words}`, { format: 'markdown' })
    for (const word of words.match(/深\d*/g) ?? []) expect(text).toContain(word)
  })
})
