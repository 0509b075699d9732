import { describe, expect, it } from 'vitest'
import { listBreaches } from './list-breaches.ts'
import { htmlOf, render } from './render-for-test.ts'

/** The text of a formula in a sentence. */
function said(math: string): string {
  return render(`<p>令 ${math} 为数。</p>`, { format: 'html' }).text.slice(2, -4)
}

const squared = '<msup><mi>x</mi><mn>2</mn></msup></math>'
const small = `<math alttext="x^2" data-tex="x^2">${squared}`
const large = `<math display="block" alttext="x^2" data-tex="x^2">${squared}`

describe('a formula that is written', () => {
  it.each([
    ['令 $`x^2`$ 为', `<p>令 ${small} 为</p>`],
    ['令 `$x^2$` 为', '<p>令 <code>$x^2$</code> 为</p>'],
    ['```math\nx^2\n```', `<p>${large}</p>`],
    ['\\begin{document}\n\n*x*', '<p>\\begin{document}</p><p><em>x</em></p>'],
  ])('in a listing or an environment of its own: %j', (source, html) => {
    expect(htmlOf(source)).toBe(html)
  })

  it('as an environment keeps its lines, stars and underscores', () => {
    const html = htmlOf('文\n\n\\begin{align}\na_1 &= b * c * d \\\\\na_2 &= e\n\\end{align}\n\n后')
    expect(html).toContain(
      'data-tex="\\begin{align} a_1 &amp;= b * c * d \\\\ a_2 &amp;= e \\end{align}"',
    )
    expect(html).toMatch(/^<p>文<\/p><p><math display="block"[\s\S]*<\/math><\/p><p>后<\/p>$/)
  })

  it.each([
    'src="https://www.zhihu.com/equation?tex=x%5E2%5C%5C" alt="x^2" eeimg="1"',
    'src="data:image/gif;base64,R0lGOD" data-src="//latex.codecogs.com/svg.latex?%5Cinline&space;x%5E2"',
    'src="https://latex.codecogs.com/png.image?%5Cdpi%7B110%7Dx%5E2"',
    'src="https://chart.googleapis.com/chart?cht=tx&amp;chl=x%5E2"',
    'src="https://s0.wp.com/latex.php?latex=x%5E2&amp;bg=ffffff"',
    'src="https://i.upmath.me/svg/x%5E2"',
  ])('as a picture of a service is set: %s', (attributes) => {
    expect(htmlOf(`<p>令 <img ${attributes}> 为</p>`)).toBe(`<p>令 ${small} 为</p>`)
  })

  it('as a picture whose TeX cannot be set stays a picture', () => {
    const html = htmlOf(
      '<p><img src="https://www.zhihu.com/equation?tex=%5Cnothing%7B" alt="x"></p>',
    )
    expect(html).toContain('<img src="https://www.zhihu.com/equation?tex=%5Cnothing%7B" alt="x">')
  })

  it('by MathJax, and kept as MathML beside what it drew', () => {
    const mathml =
      '&lt;math&gt;&lt;msup&gt;&lt;mi&gt;x&lt;/mi&gt;&lt;mn&gt;2&lt;/mn&gt;&lt;/msup&gt;&lt;/math&gt;'
    const drawn = `<p>令 <span class="MathJax" data-mathml="${mathml}"><nobr>x2</nobr></span> 为</p>`
    expect(htmlOf(drawn)).toBe(`<p>令 <math alttext="x^2">${squared} 为</p>`)
  })
})

describe('MathML of a source', () => {
  it('is kept with its parts, and nothing that is no part', () => {
    const source =
      '<p>令 <math xmlns="http://www.w3.org/1998/Math/MathML" onclick="x()" class="c" style="color:red">' +
      '<semantics><mrow href="javascript:x()"><msup><mi mathcolor="red">e</mi><mrow><mi>k</mi>' +
      '<mi>t</mi></mrow></msup></mrow><annotation encoding="application/x-tex">e^{kt}</annotation>' +
      '<annotation-xml encoding="text/html"><p>暗</p></annotation-xml></semantics></math></p>'
    const { html } = render(source, { format: 'html' })
    expect(html).toBe(
      '<p>令 <math alttext="e^(kt)" data-tex="e^{kt}"><mrow><msup><mi>e</mi><mrow><mi>k</mi><mi>t</mi>' +
        '</mrow></msup></mrow></math></p>',
    )
    expect(listBreaches(html)).toEqual([])
  })

  it.each([
    [
      '<math><mfrac><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><mn>27</mn></mfrac></math>',
      '(a+1)/27',
    ],
    ['<math><msub><mi>x</mi><mn>12</mn></msub></math>', 'x_12'],
    ['<math><msqrt><mi>a</mi><mo>+</mo><mi>b</mi></msqrt></math>', '√(a+b)'],
    ['<math><mroot><mi>x</mi><mn>3</mn></mroot></math>', '∛x'],
    ['<math><mi>sin</mi><mo>&#x2061;</mo><mi>x</mi></math>', 'sin x'],
    ['<math><mfenced><mi>x</mi><mi>y</mi></mfenced></math>', '(x,y)'],
    ['<math><msup><mfenced><mi>x</mi></mfenced><mn>2</mn></msup></math>', '(x)^2'],
    ['<math><mover><mi>n</mi><mo>̂</mo></mover></math>', 'n̂'],
    [
      '<math><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>' +
        '<msup><mi>i</mi><mn>2</mn></msup></math>',
      '∑_(i=1)^n i^2',
    ],
    ['<math><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr></mtable></math>', '1, 2'],
  ])('means the same as a text: %s', (source, text) => {
    expect(said(source)).toBe(text)
  })

  it('becomes a row where an element has not the parts that it needs', () => {
    expect(htmlOf('<p>令 <math><mfrac><mi>a</mi></mfrac></math></p>')).toBe(
      '<p>令 <math alttext="a"><mi>a</mi></math></p>',
    )
  })

  it('has the letters of a variant, which browsers no longer make', () => {
    const source =
      '<p>令 <math><mi mathvariant="double-struck">R</mi><mi mathvariant="bold">v</mi></math></p>'
    expect(htmlOf(source)).toContain('<mi>ℝ</mi><mi>𝐯</mi>')
  })

  it('is text where it is deeper than any formula', () => {
    const deep = `<p>令 <math>${'<mrow>'.repeat(200)}<mi>x</mi>${'</mrow>'.repeat(200)}</math></p>`
    expect(htmlOf(deep)).toBe('<p>令 x</p>')
  })
})

describe('formulas of other programs', () => {
  it('are read once: KaTeX, MathJax 2 and 3, Wikipedia', () => {
    const math = '<math><mi>y</mi><mo>=</mo><mn>3</mn></math>'
    const sources = [
      `<span class="katex"><span class="katex-mathml">${math}</span><span class="katex-html">y=3</span></span>`,
      `<mjx-container jax="SVG"><svg><path/></svg><mjx-assistive-mml>${math}</mjx-assistive-mml></mjx-container>`,
      '<span class="MathJax_Preview">y=3</span><span class="MathJax"><nobr>y=3</nobr></span><script type="math/tex">y=3</script>',
      `<span class="mwe-math-element"><span class="mwe-math-mathml-a11y" style="display:none">${math}</span>` +
        '<img src="https://a.example/f.svg" class="mwe-math-fallback-image-inline" alt="y=3"></span>',
      '<span class="math inline">\\(y=3\\)</span>',
      '<amp-mathml inline data-formula="\\[y=3\\]"></amp-mathml>',
    ]
    for (const source of sources) {
      const html = htmlOf(`<p>令 ${source} 成立</p>`, { format: 'html' })
      expect(html.match(/<math/g)).toHaveLength(1)
      expect(html.replace(/<math.*<\/math>/, '…')).toBe('<p>令 … 成立</p>')
    }
  })

  it('stand alone where the source says so', () => {
    const html = htmlOf('<p>令</p><script type="math/tex; mode=display">x^2</script>')
    expect(html).toContain('<math display="block" alttext="x^2" data-tex="x^2">')
  })

  it('stay as their source where they cannot be set', () => {
    expect(htmlOf('<p>令 <script type="math/tex">\\frac{a</script></p>')).toBe(
      '<p>令 <code>\\frac{a</code></p>',
    )
  })
})

describe('TeX in a text', () => {
  it.each([
    ['令 $x^2$ 为', 'x^2'],
    ['令 \\(a_1\\) 为', 'a_1'],
    ['令 $\\frac{a+1}{27}$ 为', '(a+1)/27'],
    ['令 $n$ 为', 'n'],
    ['令 $a &lt; b$，$c$ 为', 'c'],
    ['令 $v=\\text{速度}$ 为', 'v=速度'],
  ])('is set: %s', (source, text) => {
    const html = htmlOf(`<p>${source}</p>`)
    expect(html).toContain(`<math alttext="${text}"`)
    expect(html).not.toContain('$')
  })

  it('stands alone between two dollars, also over lines', () => {
    const html = htmlOf('<p>令</p><p>$$<br>x^2 \\\\<br>y^2<br>$$</p>')
    expect(html).toContain('<math display="block"')
    expect(html).not.toContain('$')
    expect(htmlOf('<p>令 \\[x^2\\]</p>')).toContain('<math display="block"')
  })

  it.each([
    '价格 $5 和 $6，不是公式',
    '从 $100,000 到 $200,000',
    'US$5 或 HK$40',
    '变量 $HOME/bin:$PATH 与 $USER',
    '设置$JAVA_HOME和$PATH',
    '写 $(a).b($c) 与 $("#x")',
    'It costs $20 and she paid $ 5 for it$',
    '正则 \\(foo\\) 与 \\[bar\\]',
    '$$ 是进程号，$$ 也是',
    '美元（$）与欧元',
    '坏的 $\\frac{a$ 与 \\(\\bad{x}\\)',
  ])('is not what a dollar or a bracket alone makes: %s', (source) => {
    expect(render(`<p>${source}</p>`, { format: 'html' }).text).toBe(source)
  })

  it('is left alone in code', () => {
    expect(htmlOf('<p>写 <code>$x^2$</code></p><pre>$x^2$</pre>')).not.toContain('<math')
  })

  it('keeps its source, with both angles by name', () => {
    expect(htmlOf('<p>令 $a &lt; b$</p>')).toContain('data-tex="a \\lt b"')
  })

  it('cannot run for ever', () => {
    const source = '<p>令 $\\def\\a{\\a\\a}\\a$ 为 \\(\\def\\b{\\b}\\b\\)</p>'
    expect(render(source, { format: 'html' }).html).not.toContain('<math')
  })
})

it('lines that look like a formula and cannot be set stay lines', () => {
  expect(htmlOf('<p>$$a<br>\\frac{<br>\\$$</p>')).toBe('<p>$$a<br>\\frac{<br>\\$$</p>')
  expect(htmlOf('<p>$$a^2<br>+b$$</p>')).toContain('<math display="block"')
})
