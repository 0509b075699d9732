import { describe, expect, it } from 'vitest'
import {
  type FrontMatter,
  readFrontMatter,
} from '../../../../../src/node/input/front-matter/read-front-matter.ts'
import { parseSourceFile } from '../../../../../src/node/input/parse-source-file.ts'
import { parsedOf, printed, sourceOf } from '../source-of.ts'

const settings = { timeZone: 'Asia/Shanghai' }

function read(frontMatter: string): FrontMatter {
  return readFrontMatter(parsedOf(frontMatter), settings).value
}

function problemsOf(frontMatter: string): string {
  return printed(readFrontMatter(parsedOf(`date: 2021-01-01\n${frontMatter}`), settings).problems)
}

describe('the captured form', () => {
  const captured = `title: '英伟达 TensorRT 8 上线'
categories: 
 - 新媒体
 - IT 之家
 - 分类资讯
headimg: 'https://img.example/a.png'
author: IT 之家
comments: false
date: Wed, 21 Jul 2021 04:45:27 GMT
thumbnail: ''`

  it('is read without a word', () => {
    const { value, problems } = readFrontMatter(parsedOf(captured), settings)
    expect(problems).toEqual([])
    expect(value).toEqual({
      title: '英伟达 TensorRT 8 上线',
      date: '2021-07-21T04:45:27Z',
      categories: [['新媒体', 'IT 之家', '分类资讯']],
      tags: [],
      author: 'IT 之家',
      lead: 'https://img.example/a.png',
      aliases: [],
      hidden: false,
    })
  })
})

describe('title', () => {
  it.each([
    ['2024', '2024'],
    ['yes', 'yes'],
    ['1e3', '1e3'],
    ['2020-01-01', '2020-01-01'],
    ["'&#123;a&#125; &amp; &quot;b&quot; &lt;i&gt; &ldquo;'", '{a} & "b" <i> “'],
    ['AT&T &copy; R&D', 'AT&T © R&D'],
    ["'<script>alert(1)</script>'", '<script>alert(1)</script>'],
    [
      `'<img alt=[摊手] src="https://a.example/x.png" style="width:1em" /> 又下雨了'`,
      '[摊手] 又下雨了',
    ],
    [`'<img src="x.png" alt="雨 天">到了'`, '雨 天到了'],
    [`'<a href="https://a.example/u">@某人</a>：早<br>安'`, '@某人：早 安'],
    ["'结果里的<em>关键<b>词</b></em>，<EM>两处</EM>'", '结果里的关键词，两处'],
    ["'<p>Whole <i>line</i></p>'", 'Whole line'],
    ["'为什么 <span> 不能有 <table>'", '为什么 <span> 不能有 <table>'],
    ["'Map<String, List<b>> in Java'", 'Map<String, List<b>> in Java'],
    ["'1 < 2 and 3 > 2'", '1 < 2 and 3 > 2'],
    ['"a\\u0000b\\u001b\\u202ec\\u2066d\\u0085e"', 'abcd e'],
    ['"a &#x202e;b &#0; c"', 'a b \ufffd c'],
    ['"half \\ud800"', 'half \ufffd'],
    ['|\n  one\n  two', 'one two'],
    ['one\n  two', 'one two'],
    ["'全角\u3000空格  two'", '全角\u3000空格 two'],
    ['👨‍👩‍👧 family', '👨‍👩‍👧 family'],
    ["'e\u0301'", '\u00e9'],
    ['{a: b}', '{a: b}'],
    ['\n  - a\n  - b', 'a b'],
    ['雨'.repeat(1000), '雨'.repeat(1000)],
  ])('%j', (source, title) => {
    expect(read(`title: ${source}`).title).toBe(title)
  })

  it.each(['', "''", 'null', '~', "' \u3000 '", '"\\u200b\\ufeff"', '&nbsp;'])(
    '%j is none',
    (source) => {
      expect(read(`title: ${source}`)).not.toHaveProperty('title')
    },
  )
})

describe('values that a program writes for none', () => {
  it.each(['undefined', '(null)', '"null"', 'NaN', '"[object Object]"', '<null>'])(
    'count as none: %s',
    (nothing) => {
      const keys = ['title', 'author', 'tags', 'categories', 'excerpt', 'link', 'headimg', 'id']
      const { value, problems } = readFrontMatter(
        parsedOf(`date: 2021-01-01\n${keys.map((key) => `${key}: ${nothing}`).join('\n')}`),
        settings,
      )
      expect(value).toEqual({
        date: '2020-12-31T16:00:00Z',
        categories: [],
        tags: [],
        aliases: [],
        hidden: false,
      })
      expect(problems.map(({ key }) => key).sort()).toEqual([...keys].sort())
    },
  )

  it('leave the rest of a list', () => {
    expect(
      read('tags: [雨, undefined, "null"]\nauthor: {name: Ann, url: undefined}'),
    ).toMatchObject({
      tags: ['雨'],
      author: 'Ann',
    })
    expect(problemsOf('tags: [雨, undefined, "null"]')).toBe(
      'content/a.md:3 tags: expected a value, or nothing, found "undefined". It counts as nothing. Correct or remove it.',
    )
  })

  it('are no words that merely look like them', () => {
    expect(read('title: undefined is not a function\ntags: [NULL 值, None]\nauthor: Null')).toEqual(
      expect.objectContaining({ title: 'undefined is not a function', tags: ['NULL 值', 'None'] }),
    )
  })
})

describe('date and updated', () => {
  it('are read in the zone of the site', () => {
    expect(read('date: 2021年7月21日\nupdated: 2021-07-22 08:00')).toMatchObject({
      date: '2021-07-20T16:00:00Z',
      updated: '2021-07-22T00:00:00Z',
    })
  })

  it('are left out with the reason when they can be read in two ways', () => {
    expect(problemsOf('updated: 03/04/2021')).toBe(
      'content/a.md:3 updated: expected a date such as 2021-07-21 04:45:27, found "03/04/2021": day and month may be 3 or 4. It is ignored. Correct or remove it.',
    )
  })

  it('are left out with a warning when they cannot be read', () => {
    const texts = ['title: a', 'date:', 'date: Invalid Date\nupdated: soon', 'date: [2021]']
    const problems = texts.flatMap((text) => readFrontMatter(parsedOf(text), settings).problems)
    expect(printed(problems)).toMatchInlineSnapshot(`
      "content/a.md:1 date: expected a date such as 2021-07-21 04:45:27, found none. It is published without a date. Write the day it appeared.
      content/a.md:2 date: expected a date such as 2021-07-21 04:45:27, found none. It is published without a date. Write the day it appeared.
      content/a.md:2 date: expected a date such as 2021-07-21 04:45:27, found "Invalid Date". It is published without a date. Write the day it appeared.
      content/a.md:2 date: expected a date such as 2021-07-21 04:45:27, found "2021". It is published without a date. Write the day it appeared.
      content/a.md:3 updated: expected a date such as 2021-07-21 04:45:27, found "soon". It is ignored. Correct or remove it."
    `)
  })
})

describe('what other tools write', () => {
  it('reads keys whatever their capitals, the exact one first', () => {
    expect(read('Title: A\nTAGS: [b]\nDate: 2021-07-21\nauthor: c\nAuthor: d')).toMatchObject({
      title: 'A',
      tags: ['b'],
      date: '2021-07-20T16:00:00Z',
      author: 'c',
    })
  })

  it.each([
    ['published: 2021-07-21', { date: '2021-07-20T16:00:00Z', hidden: false }],
    ['published: true\ncreated: 2021-07-21', { date: '2021-07-20T16:00:00Z', hidden: false }],
    ['date: someday\npubDate: 2021-07-21', { date: '2021-07-20T16:00:00Z' }],
    ['publishDate: 2021-07-21\nlastmod: 2021-07-22', { updated: '2021-07-21T16:00:00Z' }],
    ['date: 2021-07-21\nlast_modified_at: 2021-07-22', { updated: '2021-07-21T16:00:00Z' }],
    ['date: 2021\nsummary: 一句话', { excerpt: '一句话' }],
    ['date: 2021\ncover: {image: a.png, alt: b}', { lead: 'a.png' }],
    ['date: 2021\nimage: {path: a.png}', { lead: 'a.png' }],
    ['date: 2021\nauthors: [Ann, Bob]', { author: 'Ann, Bob' }],
    ['date: 2021\nurl: /2020/old/', { aliases: ['/2020/old/'] }],
    ['date: 2021\nredirect_from:\n  - /a/\n  - /b.html', { aliases: ['/a/', '/b.html'] }],
    ['date: 2021\nredirect_from: /a/', { aliases: ['/a/'] }],
    ["date: 2021\ntags: ['#rain', '#雨']", { tags: ['rain', '雨'] }],
    ['date: 2021\nheadimg: https://picsum.photos/id/7/900/600\ncover: b.png', { lead: 'b.png' }],
  ])('%j', (source, expected) => {
    expect(readFrontMatter(parsedOf(source), settings).value).toMatchObject(expected)
  })

  it('takes the marks of Markdown out of a summary', () => {
    const source = "'A **bold** [link](https://a.example) and `code`, 2 * 3 * 4, a_b_c, ~~gone~~'"
    expect(read(`description: ${source}`).excerpt).toBe(
      'A bold link and code, 2 * 3 * 4, a_b_c, gone',
    )
  })

  it('takes the day from the name of a file that states none', () => {
    const dated = (path: string, text = 'title: a') => {
      const { value } = parseSourceFile(sourceOf(`---\n${text}\n---\n`, path))
      return value && readFrontMatter(value, settings)
    }
    expect(dated('x/2021-07-21-rain.md')).toMatchObject({
      value: { date: '2021-07-20T16:00:00Z' },
      problems: [
        { key: 'date', found: 'none', remedy: expect.stringMatching(/^The day that the/) },
      ],
    })
    expect(dated('_posts/2021-07-21-rain.md')).toMatchObject({ problems: [] })
    expect(dated('2021-07-21-rain.md', 'layout: post\ntitle: a')).toMatchObject({ problems: [] })
    expect(dated('2021-07-21-rain/index.md')?.value.date).toBe('2021-07-20T16:00:00Z')
    expect(dated('2021-07-21 rain.md', 'date: 2020-01-01')?.value.date).toBe('2019-12-31T16:00:00Z')
    expect(dated('2021-13-21-rain.md')?.value).not.toHaveProperty('date')
    expect(dated('2021-07-21/rain.md')?.value).not.toHaveProperty('date')
  })

  it('reads words as Jekyll does only in a post of Jekyll', () => {
    const post = (path: string, text: string) => {
      const { value } = parseSourceFile(sourceOf(`---\n${text}\n---\n`, path))
      return value && readFrontMatter(value, settings)
    }
    const jekyll = post('2021-07-21-a.md', 'layout: post\ncategories: tools web\ntags: a b')
    expect(jekyll?.value).toMatchObject({ categories: [['tools', 'web']], tags: ['a', 'b'] })
    expect(printed(jekyll?.problems ?? [])).toMatchInlineSnapshot(`
      "content/2021-07-21-a.md:3 categories: expected a list, found "tools web". It is read as 2 words, as Jekyll does. Write [tools, web].
      content/2021-07-21-a.md:4 tags: expected a list, found "a b". It is read as 2 words, as Jekyll does. Write [a, b]."
    `)
    expect(post('a.md', 'date: 2021\ncategories: My Stuff')?.value.categories).toEqual([
      ['My Stuff'],
    ])
  })

  it('knows a post without a layout by the old addresses of Jekyll', () => {
    const post = (hexoPermalink: string) => {
      const text = '---\ntitle: a\ncategories: tools web\n---\n'
      const { value } = parseSourceFile(sourceOf(text, 'deep/2021-07-21-a.md'))
      return value && readFrontMatter(value, { ...settings, hexoPermalink })
    }
    const jekyll = post('/:categories/:year/:month/:day/:file_title.html')
    expect(jekyll?.value.categories).toEqual([['tools', 'web']])
    expect(jekyll?.problems.map(({ key }) => key)).toEqual(['categories'])
    expect(post(':year/:title/')?.value.categories).toEqual([['tools web']])
  })
})

describe('categories', () => {
  it.each([
    ['', []],
    ['News', [['News']]],
    ['[a, b]', [['a', 'b']]],
    ['[[a, b], [c]]', [['a', 'b'], ['c']]],
    ['[a, [b, c]]', [['a'], ['b', 'c']]],
    ['[海, 山, [江, 河]]', [['海'], ['山'], ['江', '河']]],
    ["[' ', a, null]", [['a']]],
    ['[[], [a]]', [['a']]],
    ['\n  - a: b\n  - c', [['a: b', 'c']]],
    ['[1.0, 2021-01-01]', [['1.0', '2021-01-01']]],
    ['[AT&amp;T]', [['AT&T']]],
    ['[{name: a, slug: x}, b]', [['a', 'b']]],
  ])('%j', (source, categories) => {
    expect(read(`categories: ${source}`).categories).toEqual(categories)
  })
})

it('takes category and tag where Hexo does: in place of the plural that says nothing', () => {
  expect(read('category: 新闻\ntag: a, b')).toMatchObject({
    categories: [['新闻']],
    tags: ['a', 'b'],
  })
  expect(read('categories:\ntags: []\ncategory: [a, b]\ntag: c')).toMatchObject({
    categories: [['a', 'b']],
    tags: ['c'],
  })
  expect(read('categories: x\ntags: [y]\ncategory: z\ntag: z')).toMatchObject({
    categories: [['x']],
    tags: ['y'],
  })
})

describe('tags, author, lang, excerpt, sticky', () => {
  it.each([
    ['tags: a', { tags: ['a'] }],
    ['tags: a, b，c、d', { tags: ['a', 'b', 'c', 'd'] }],
    ["tags: '［甲，乙］'", { tags: ['甲', '乙'] }],
    ['tags: [{name: a}, {name: b}]', { tags: ['a', 'b'] }],
    ['tags: [a, "b, c", [d], a]', { tags: ['a', 'b, c', 'd'] }],
    ['author: [张三, 李四]', { author: '张三、李四' }],
    ['author: [Ann, Bob]', { author: 'Ann, Bob' }],
    ['author: {name: Ann, url: x}', { author: 'Ann' }],
    ['author:\n  - name: Ann\n  - Bob', { author: 'Ann, Bob' }],
    ['lang: zh_cn', { lang: 'zh-CN' }],
    ['lang: en', { lang: 'en' }],
    ['excerpt: <p>a &lt; b</p>\ndescription: c', { excerpt: 'a < b' }],
    ['excerpt: " "\ndescription: c\n  d', { excerpt: 'c d' }],
    ['sticky: 10', { sticky: 10 }],
    ['sticky: true', { sticky: 1 }],
    ['sticky: -0.5', { sticky: -0.5 }],
    ['format: Markdown', { format: 'markdown' }],
    ['format: html', { format: 'html' }],
  ])('%j', (source, expected) => {
    expect(read(source)).toMatchObject(expected)
    expect(problemsOf(source)).toBe('')
  })

  it('takes 0 and false for not pinned', () => {
    for (const text of ['0', 'false', ''])
      expect(read(`sticky: ${text}`)).not.toHaveProperty('sticky')
  })

  it('warns of what it cannot use', () => {
    const text = 'lang: "Chinese!"\nsticky: top\nformat: pdf\ndraft: maybe\npublished: later'
    expect(problemsOf(text)).toMatchInlineSnapshot(`
      "content/a.md:3 lang: expected a language tag such as zh-CN or en, found "Chinese!". It is ignored. Correct or remove it.
      content/a.md:4 sticky: expected a number, found "top". It is ignored. Correct or remove it.
      content/a.md:5 format: expected html or markdown, found "pdf". It is ignored, and the body tells. Correct or remove it.
      content/a.md:6 draft: expected true or false, found "maybe". It is ignored, and the article is published. Correct or remove it.
      content/a.md:7 published: expected true or false, found "later". It is ignored, and the article is published. Correct or remove it."
    `)
    expect(read(text)).toEqual({ categories: [], tags: [], aliases: [], hidden: false })
  })
})

describe('pictures', () => {
  it.each([
    ['https://a.example/x.png', 'https://a.example/x.png'],
    ['//a.example/x.png', 'https://a.example/x.png'],
    ["'http://a.example/x?a=1&amp;b=2'", 'http://a.example/x?a=1&b=2'],
    ['https://p.example/?http://a.example/x.png', 'https://p.example/?http://a.example/x.png'],
    ['https://a.example/图.png', 'https://a.example/%E5%9B%BE.png'],
    ['https://images.weserv.nl/?url=a.example/x.png&w=300', 'https://a.example/x.png'],
    ['https://i2.wp.com/a.example/x/y.jpg?fit=9&ssl=1', 'https://a.example/x/y.jpg'],
    ['pic.png', 'pic.png'],
    ['./图/a%20b.png', './图/a%20b.png'],
    ['../x.png', '../x.png'],
    ['/uploads/x', '/uploads/x'],
    ['data:image/png;base64,AAAA', 'data:image/png;base64,AAAA'],
  ])('%j', (source, lead) => {
    expect(read(`headimg: ${source}`).lead).toBe(lead)
    expect(read(`thumbnail: ${source}`).picture).toBe(lead)
    expect(problemsOf(`headimg: ${source}`)).toBe('')
  })

  it('takes the cover when there is no usable headimg', () => {
    expect(read("headimg: ''\ncover: a.png").lead).toBe('a.png')
    expect(read('headimg: undefined\ncover: a.png').lead).toBe('a.png')
    expect(read('headimg: b.png\ncover: a.png').lead).toBe('b.png')
  })

  it.each(['', 'null', '~', "''", "' '", 'false', '[]'])('takes %j for none', (source) => {
    expect(read(`headimg: ${source}`)).not.toHaveProperty('lead')
    expect(problemsOf(`headimg: ${source}`)).toBe('')
  })

  const refused = [
    'undefined',
    'none',
    "'null'",
    'https://a.example/page.html',
    'x.htm?a=b.png',
    '无',
  ]
  refused.push(
    'https://a.example',
    'https://a.example/undefined',
    'javascript:alert(1)',
    'C:\\x.png',
  )
  refused.push(
    'data:image/svg+xml;base64,AAAA',
    'data:text/html,x',
    'file:///etc/passwd',
    'http://',
    '<p>a.b',
  )
  it.each(refused)('drops %j with a warning', (source) => {
    const { value, problems } = readFrontMatter(
      parsedOf(`date: 2021\nthumbnail: ${source}`),
      settings,
    )
    expect(value).not.toHaveProperty('thumbnail')
    expect(problems.filter(({ key }) => key === 'thumbnail')).toHaveLength(1)
  })

  it('says so', () => {
    expect(
      problemsOf('headimg: undefined\nthumbnail: https://a.example/page.html'),
    ).toMatchInlineSnapshot(`
      "content/a.md:3 headimg: expected a value, or nothing, found "undefined". It counts as nothing. Correct or remove it.
      content/a.md:4 thumbnail: expected the address of a picture, found "https://a.example/page.html". It is left out. Write the address of the picture itself, or nothing."
    `)
  })
})

describe('link', () => {
  it.each([
    ['link: https://a.example/x?y=1&amp;z', 'https://a.example/x?y=1&z'],
    ['link: //a.example/x', 'https://a.example/x'],
    ['link: https://bank.example:pin@a.example/x', 'https://a.example/x'],
    ['source: 新华社\nurl: http://a.example', 'http://a.example/'],
    ['original: https://a.example/', 'https://a.example/'],
  ])('%j', (source, link) => {
    expect(read(source).original).toBe(link)
    expect(problemsOf(source)).toBe('')
  })

  it('is http or https or nothing', () => {
    const text = 'link: javascript:alert(1)\nsource: ftp://a.example\nurl: /x\noriginal: undefined'
    expect(read(text)).not.toHaveProperty('link')
    expect(problemsOf(text)).toMatchInlineSnapshot(`
      "content/a.md:3 link: expected an address that begins with http:// or https://, found "javascript:alert(1)". It is left out. Write the full address.
      content/a.md:4 source: expected an address that begins with http:// or https://, found "ftp://a.example". It is left out. Write the full address.
      content/a.md:6 original: expected a value, or nothing, found "undefined". It counts as nothing. Correct or remove it."
    `)
  })
})

describe('id', () => {
  it.each([
    ['id: 42', '42'],
    ['id: 0x1F', '0x1F'],
    ['abbrlink: 4a17b156', '4a17b156'],
    ['slug: Hello World!', 'Hello-World'],
    ['slug: 雨 中', '雨-中'],
    ['id: ../../etc/passwd', 'etc-passwd'],
    ['id: .htaccess', 'htaccess'],
    ['id: "a\\u0000/b\\\\c?d#e%2f"', 'a-b-c-d-e-2f'],
    ['permalink: /2021/07/my-post.html', 'my-post'],
    ['permalink: https://old.example/p/my-post/?a#b', 'my-post'],
    ['permalink: /p/%E9%9B%A8/index.html', '雨'],
    ['permalink: /%2e%2e/%2e%2e', undefined],
    ['permalink: /:year/:title/', undefined],
    ['permalink: https://old.example/', undefined],
    ["id: ''\nslug: b", 'b'],
    ['id: "!!"\nslug: b', 'b'],
    ['id: a\nslug: b', 'a'],
  ])('%j', (source, id) => {
    expect(read(source).id?.id).toBe(id)
  })

  it('knows its line, and is cut where it is too long', () => {
    expect(read('title: a\nslug: b').id).toEqual({ id: 'b', line: 3 })
    const ids = ['雨'.repeat(100), `${'雨'.repeat(100)}a`].map(
      (text) => read(`id: ${text}`).id?.id ?? '',
    )
    expect(ids[0]).toMatch(/^雨{40}-[0-9a-f]{8}$/)
    expect(ids[0]).not.toBe(ids[1])
  })

  it('warns of what is none', () => {
    expect(problemsOf('id: "!!"\npermalink: /:title/')).toMatchInlineSnapshot(`
      "content/a.md:3 id: expected letters or digits, found "!!". It is ignored, and the address is made from the path. Correct or remove it.
      content/a.md:4 permalink: expected letters or digits, found "/:title/". It is ignored, and the address is made from the path. Correct or remove it."
    `)
  })
})

describe('aliases', () => {
  it.each([
    ['old-id', ['old-id']],
    ['[old id, /2020/x.html, 2020/y/, a, a]', ['old-id', '/2020/x.html', '/2020/y/', 'a']],
    ['https://old.example/p/1', ['/p/1']],
    ["['', '/', '..', null]", []],
  ])('%j', (source, aliases) => {
    expect(read(`aliases: ${source}`).aliases).toEqual(aliases)
  })
})

describe('hidden', () => {
  it.each([
    ['published: false', true],
    ['published: "no"', true],
    ['draft: True', true],
    ['draft: false', false],
    ['published: true', false],
    ['published:', false],
    ['draft: true\npublished: true', true],
  ])('%j', (source, hidden) => {
    expect(read(source).hidden).toBe(hidden)
  })
})

it('has no use for unknown keys', () => {
  expect(read('__proto__: {title: x}\ncomments: false\nlayout: {a: b}')).toEqual(read(''))
})
