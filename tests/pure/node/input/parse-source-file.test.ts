import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFrontMatter } from '../../../../src/node/input/front-matter/read-front-matter.ts'
import { parseSourceFile } from '../../../../src/node/input/parse-source-file.ts'
import type { RawValue } from '../../../../src/node/input/raw-fields.ts'
import { isLongRun, randomCases } from '../../../run/long-run.ts'
import { printed, sourceOf } from './source-of.ts'

function fieldsOf(frontMatter: string): Record<string, RawValue> {
  const { value } = parseSourceFile(sourceOf(`---\n${frontMatter}\n---\nbody`))
  return Object.fromEntries([...(value?.fields ?? [])].map(([key, field]) => [key, field.value]))
}

function problemsOf(content: string | Uint8Array): string {
  return printed(parseSourceFile(sourceOf(content)).problems)
}

describe('the frame', () => {
  it('takes a captured file apart and counts its lines', () => {
    const { value, problems } = parseSourceFile(
      sourceOf("\n---\ntitle: 'a'\ndate: b\n---\n\n<div>\n", '新/a.MD'),
    )
    expect(problems).toEqual([])
    expect(value).toMatchObject({ path: '新/a.MD', extension: '.md', frontMatterLine: 2 })
    expect(value).toMatchObject({ body: '\n<div>\n', bodyLine: 6 })
    expect(value?.fields.get('date')).toEqual({ value: 'b', line: 4 })
  })

  it.each([
    ['\ufeff---\ntitle: a\n---\nx', 'x', 4],
    ['\n \t\n---  \ntitle: a\n--- \t\nx', 'x', 6],
    [' ---\ntitle: a\n---\nx', 'x', 4],
    ['\n\ufeff---\ntitle: a\n---\nx', 'x', 5],
    ['\ufeff\r\n---\r\ntitle: a\r\n---\r\n\r\nx\r\ny', '\nx\ny', 5],
    ['---\rtitle: a\r---\rx\ry', 'x\ny', 4],
    ['---\ntitle: a\n...\nx', 'x', 4],
    ['---\ntitle: a\n---', '', 3],
    ['---\ntitle: a\n---\n---\nx', '---\nx', 4],
  ])('reads %j', (content, body, bodyLine) => {
    const { value, problems } = parseSourceFile(sourceOf(content))
    expect(problems).toEqual([])
    expect(value).toMatchObject({ body, bodyLine })
    expect(value?.fields.get('title')?.value).toBe('a')
  })

  it('takes characters that stand for none out of the body', () => {
    const content = '---\ntitle: a\n---\n一\b二\u0002\n三\v四\0\x7f\x1b\ufffe\t五\f\u0085'
    const { value, problems } = parseSourceFile(sourceOf(content))
    expect([value?.body, problems]).toEqual(['一二\n三 四\t五\f\u0085', []])
  })

  it('takes empty front matter for a map without keys', () => {
    for (const content of ['---\n---\nx', '---\n\n# note\n---\nx']) {
      const { value, problems } = parseSourceFile(sourceOf(content))
      expect([value?.fields.size, value?.body, problems.length]).toEqual([0, 'x', 0])
    }
  })

  it('reads keys that a blank line ends, whatever their values look like', () => {
    const content =
      'Title: 雨: 第 1 天 #2\nDate: 2013-05-06 10:00\nTags: 旧, 老\nCategory: 旧文\n\n正文。\n'
    const { value, problems } = parseSourceFile(sourceOf(content))
    expect(value).toMatchObject({ body: '\n正文。\n', frontMatterLine: 1 })
    expect(printed(problems)).toContain('expected a line of three hyphens that begins it')
    const fields = value && readFrontMatter(value, { timeZone: 'Asia/Shanghai' }).value
    expect(fields).toMatchObject({
      title: '雨: 第 1 天 #2',
      date: '2013-05-06T02:00:00Z',
      tags: ['旧', '老'],
      categories: [['旧文']],
    })
  })

  it.each([
    '标题：雨\n\n正文',
    'Title: 雨\n\n正文',
    'Title: 雨\n正文\nDate: x\n\n',
    'Note: a\nDate: b\n\nx',
  ])('takes no lines of a text for keys: %j', (content) => {
    expect(parseSourceFile(sourceOf(content)).value?.fields.size).toBe(0)
  })

  it('says what is missing of the frame', () => {
    const contents = [
      '',
      '\n\n',
      '<p>x</p>',
      '---js\n({})\n---\n',
      '---\ntitle: a\n',
      '----\na: b\n---\n',
    ]
    expect(contents.map(problemsOf).join('\n')).toMatchInlineSnapshot(`
      "content/a.md:1 front matter: expected a line of three hyphens that begins it, found an empty file. Begin the file with a line ---, then keys such as title and date, then a line ---.
      content/a.md:3 front matter: expected a line of three hyphens that begins it, found an empty file. Begin the file with a line ---, then keys such as title and date, then a line ---.
      content/a.md:1 front matter: expected a line of three hyphens that begins it, found "<p>x</p>". It is published with no keys. Begin the file with a line ---, then keys, then a line ---.
      content/a.md:1 front matter: expected keys with values, found a program. It is not run and left out. Write the keys between two lines ---.
      content/a.md:1 front matter: expected a second line of three hyphens that ends it, found none. It ends before the first line that is no key. Add a line --- after the last key.
      "
    `)
  })

  it('rejects what is not UTF-8 text', () => {
    const gbk = Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xd6, 0xd0, 0xce, 0xc4, 0x0a])
    const contents = [
      gbk,
      Buffer.concat([Buffer.from('---\na: b\n---\n\n'), Buffer.from([0xff, 0x41])]),
      Buffer.from('\ufeff---\n', 'utf16le'),
      Buffer.from('\ufeff---\n', 'utf16le').swap16(),
      '---\ntitle: a\0b\n---\n',
    ]
    expect(contents.map(problemsOf).join('\n')).toMatchInlineSnapshot(`
      "content/a.md:1 file: expected UTF-8, found GB18030. It was decoded. Look whether its words are right, and save the file as UTF-8.
      content/a.md:1 front matter: expected a line of three hyphens that begins it, found "---". It is published with no keys. Begin the file with a line ---, then keys, then a line ---.
      content/a.md:5 file: expected UTF-8, found bytes of another encoding. Save the file as UTF-8.
      content/a.md:1 file: expected UTF-8, found UTF-16. It was decoded. Look whether its words are right, and save the file as UTF-8.
      content/a.md:1 front matter: expected a line of three hyphens that begins it, found "---". It is published with no keys. Begin the file with a line ---, then keys, then a line ---.
      content/a.md:1 file: expected UTF-8, found UTF-16. It was decoded. Look whether its words are right, and save the file as UTF-8.
      content/a.md:1 front matter: expected a line of three hyphens that begins it, found "---". It is published with no keys. Begin the file with a line ---, then keys, then a line ---.
      content/a.md:2 front matter: expected text, found a NUL character. Remove it, or capture the article again."
    `)
  })

  it.each([
    [
      'gb18030',
      [0xb5, 0xc4, 0xb7, 0xe7, 0xd3, 0xea, 0xa3, 0xac, 0x82, 0x30, 0x81, 0x30],
      'GB18030',
      '的风雨，㒣',
    ],
    [
      'big5',
      [0xaa, 0xba, 0xad, 0xb7, 0xab, 0x42, 0xa1, 0x41, 0xa9, 0x4d, 0xa7, 0x41],
      'Big5',
      '的風雨，和你',
    ],
  ])('decodes %s and says so', (_, bytes, name, title) => {
    const content = Buffer.concat([
      Buffer.from('---\ntitle: '),
      Buffer.from(bytes),
      Buffer.from('\n---\nx'),
    ])
    const { value, problems } = parseSourceFile(sourceOf(content))
    expect(value?.fields.get('title')?.value).toBe(title)
    expect(problems).toMatchObject([{ severity: 'warning', key: 'file', found: name }])
  })

  it('decodes UTF-16 with and without its mark', () => {
    const text = '---\ntitle: 雨 rain\n---\nbody'
    const little = Buffer.from(text, 'utf16le')
    const marked = Buffer.from(`\ufeff${text}`, 'utf16le')
    const big = Buffer.from(marked)
    for (const content of [little, marked, big.swap16()]) {
      const { value, problems } = parseSourceFile(sourceOf(content))
      expect(value).toMatchObject({
        body: 'body',
        fields: new Map([['title', { value: '雨 rain', line: 2 }]]),
      })
      expect(problems).toMatchObject([{ severity: 'warning', found: 'UTF-16' }])
    }
  })

  it('takes no other bytes for Chinese', () => {
    const latin = Buffer.from('---\ntitle: naïve façade, déjà vu à Besançon\n---\n', 'latin1')
    expect(problemsOf(latin)).toMatch(/expected UTF-8, found windows-1252\./)
  })

  it('lets a NUL in the body be', () => {
    expect(problemsOf('---\ntitle: a\n---\n\0')).toBe('')
  })
})

describe('front matter of other tools', () => {
  const plain = (content: string, path = 'a.md') => {
    const { value, problems } = parseSourceFile(sourceOf(content, path))
    const fields = [...(value?.fields ?? [])].map(([key, field]) => [key, field.value, field.line])
    return {
      fields,
      body: value?.body,
      bodyLine: value?.bodyLine,
      problems: problems.map(({ found }) => found),
    }
  }

  it('reads TOML, with its dates and tables', () => {
    const toml =
      'title = "Hugo: a"\ndate = 2021-07-21T04:45:27+08:00\nweight = 3\ndraft = false\ntags = ["a", "b"]\n[cover]\nimage = "c.png"\n[taxonomies]\ncategories = ["z"]'
    expect(plain(`+++\n${toml}\n+++\n\nbody`)).toEqual({
      fields: [
        ['title', 'Hugo: a', 2],
        ['date', '2021-07-21T04:45:27.000+08:00', 3],
        ['weight', '3', 4],
        ['draft', 'false', 5],
        ['tags', ['a', 'b'], 6],
        ['cover', new Map([['image', 'c.png']]), 7],
        ['taxonomies', new Map([['categories', ['z']]]), 9],
        ['categories', ['z'], 10],
      ],
      body: '\nbody',
      bodyLine: 12,
      problems: [],
    })
  })

  it('saves the lines of TOML that are right', () => {
    const { fields, problems } = plain('+++\ntitle = "a"\nwhat = is this\ndate = 2021-07-21\n+++\n')
    expect(fields).toEqual([
      ['title', 'a', 2],
      ['date', '2021-07-21', 4],
    ])
    expect(problems).toEqual([expect.stringMatching(/^a mistake/)])
  })

  it.each([
    ['{\n  "title": "J: {a}",\n  "tags": ["x", "y"]\n}\nbody', 2],
    [';;;\n"title": "J: {a}",\n"tags": ["x", "y"],\n;;;\nbody', 2],
    ['---json\n{"title": "J: {a}",\n"tags": ["x", "y"]}\n---\nbody', 2],
  ])('reads JSON: %j', (content, line) => {
    const { fields, body, problems } = plain(content)
    expect(fields.map(([key, value]) => [key, value])).toEqual([
      ['title', 'J: {a}'],
      ['tags', ['x', 'y']],
    ])
    expect([fields[0]?.[2], body, problems]).toEqual([line, 'body', []])
  })

  it.each([
    ['title: Old\ndate: 2013/05/06 10:00:00\ntags: [a]\n---\nbody', 'Old'],
    ['"title": "Old",\n"date": "2013/05/06"\n;;;\nbody', 'Old'],
  ])('reads a header without its first mark: %j', (content, title) => {
    const { fields, body, problems } = plain(content)
    expect([fields[0], body]).toEqual([['title', title, 1], 'body'])
    expect(problems).toEqual(['none'])
  })

  it('ends a header that nothing closes before the first line that is no key', () => {
    const { fields, body, bodyLine } = plain('---\ntitle: a\ntags:\n  - b\n\nText: of it\n')
    expect(fields).toEqual([
      ['title', 'a', 2],
      ['tags', ['b'], 3],
    ])
    expect([body, bodyLine]).toEqual(['\nText: of it\n', 5])
  })

  it('runs no program', () => {
    expect(plain('---js\n({title: process.exit(1)})\n---\nbody')).toMatchObject({
      fields: [],
      body: 'body',
      problems: ['a program'],
    })
  })
})

describe('a file without front matter', () => {
  const told = (content: string, path = 'a.md') => {
    const { value, problems } = parseSourceFile(sourceOf(content, path))
    const fields = [...(value?.fields ?? [])].map(([key, field]) => [key, field.value, field.line])
    return { fields, body: value?.body, line: value?.bodyLine, count: problems.length }
  }

  it('of a news archive: time, link and title, then HTML', () => {
    const content =
      '<!--1616142600000-->\n[雨（上）[图]](https://a.example/x?y=1)\n------\n\n<div><p>水</p></div>\n'
    expect(told(content)).toEqual({
      fields: [
        ['date', '2021-03-19T08:30:00Z', 1],
        ['title', '雨（上）[图]', 2],
        ['link', 'https://a.example/x?y=1', 2],
      ],
      body: '<div><p>水</p></div>\n',
      line: 5,
      count: 1,
    })
  })

  it('of a weekly: the first heading', () => {
    expect(told('# 周刊（第 7 期）：**雨**\n\n这里记录 \n\n## 封面\n', 'docs/issue-7.md')).toEqual({
      fields: [['title', '周刊（第 7 期）：雨', 1]],
      body: '这里记录 \n\n## 封面\n',
      line: 3,
      count: 1,
    })
  })

  it.each([
    [
      'Rain\n====\n2021-07-21\n\ntext',
      [
        ['title', 'Rain', 1],
        ['date', '2021-07-21', 3],
      ],
      'text',
    ],
    [
      '\n# [Rain](https://a.example/)\n\n> 发布时间：2021/7/21 08:00\n\ntext',
      [
        ['title', 'Rain', 2],
        ['link', 'https://a.example/', 2],
        ['date', '2021/7/21 08:00', 4],
      ],
      'text',
    ],
    [
      '[阅读原文](https://a.example/)\n---\n\n# 雨\n\n水',
      [
        ['link', 'https://a.example/', 1],
        ['title', '雨', 4],
      ],
      '水',
    ],
    [
      '# Rain\n\n2021-07-21\n\n[Original article](https://a.example/)\n\ntext',
      [
        ['title', 'Rain', 1],
        ['date', '2021-07-21', 3],
        ['link', 'https://a.example/', 5],
      ],
      'text',
    ],
    ['[https://a.example/](https://a.example/)\n\nx', [['link', 'https://a.example/', 1]], 'x'],
    ['---\n\nA rule above.\n', [], '---\n\nA rule above.\n'],
    ['Note: this is no key\n\n---\n\ntext', [], 'Note: this is no key\n\n---\n\ntext'],
    ['## Second level\n\ntext', [], '## Second level\n\ntext'],
    ['{% raw %}\ntext', [], '{% raw %}\ntext'],
    ['+++\nno end', [], '+++\nno end'],
    ['- a\n---\n- b', [], '- a\n---\n- b'],
  ])('%j', (content, fields, body) => {
    expect(told(content)).toMatchObject({ fields, body, count: 1 })
  })

  it.each([
    [`content='Ann' id="x"`, 'Ann'],
    [`content="Conan O'Brien"`, "Conan O'Brien"],
    [`content='Ann "Bee" Cee'`, 'Ann "Bee" Cee'],
    [`content="Ann'`, undefined],
  ])('of a saved page: a value up to the quote that it began with: %s', (content, value) => {
    const page = `<!doctype html><html><head><meta name="author" ${content}></head></html>`
    expect(told(page, 'r.html').fields.map(([, found]) => found)).toEqual(value ? [value] : [])
  })

  it.each([
    [
      '<meta content="2021-07-21T10:00:00Z" property="article:published_time">',
      'date',
      '2021-07-21T10:00:00Z',
    ],
    ['<meta itemprop=datePublished content=2021-07-21>', 'date', '2021-07-21'],
    ['<META NAME="PubDate" CONTENT="2021-07-21 16:45">', 'date', '2021-07-21 16:45'],
    [
      '<meta name="date" content="2020-01-01"><meta name="DC.date.issued" content="2021-07-21">',
      'date',
      '2021-07-21',
    ],
    ['<meta property="article:modified_time" content="2021-07-22">', 'updated', '2021-07-22'],
    ['<meta property="og:title" content="Rain > fog">', undefined, undefined],
    ['<meta property="og:title" content="雨">', 'title', '雨'],
    ['<meta content="https://a.example/r" property="og:url">', 'link', 'https://a.example/r'],
    ['<meta property="og:url" content="/r">', undefined, undefined],
    ['<meta name="author" content="https://a.example/ann">', undefined, undefined],
    [
      '<meta name="author" content="https://a.example/ann"><meta name="byl" content="By Ann">',
      'author',
      'By Ann',
    ],
    ['<meta name="description" content="x">', undefined, undefined],
  ])('of a saved page: %s', (tags, key, value) => {
    const { fields } = told(`<!doctype html><html><head>${tags}</head></html>`, 'r.html')
    expect(fields.map(([name, found]) => [name, found])).toEqual(key ? [[key, value]] : [])
  })

  it('of a saved page: what its head says', () => {
    const page =
      '<!doctype html>\n<html lang="fr"><head>\n<title>Rain &amp; fog</title>\n<meta name="author" content="Ann"><link rel="canonical" href="https://a.example/r"></head><body><p>x</p></body></html>'
    expect(told(page, 'r.html')).toEqual({
      fields: [
        ['lang', 'fr', 2],
        ['title', 'Rain &amp; fog', 3],
        ['link', 'https://a.example/r', 4],
        ['author', 'Ann', 4],
      ],
      body: page,
      line: 1,
      count: 1,
    })
  })
})

describe('YAML', () => {
  it('keeps the source text of every scalar', () => {
    const text = 'a: 2024\nb: yes\nc: 1e3\nd: 2020-01-01\ne: 0x1F\nf: .5\ng: [1.0, no]\nh: {i: 007}'
    expect(fieldsOf(text)).toEqual({
      a: '2024',
      b: 'yes',
      c: '1e3',
      d: '2020-01-01',
      e: '0x1F',
      f: '.5',
      g: ['1.0', 'no'],
      h: new Map([['i', '007']]),
    })
  })

  it('takes null for nothing, but not in quotes', () => {
    expect(fieldsOf("a: null\nb: ~\nc:\nd: 'null'\ne: [~]")).toEqual({
      a: '',
      b: '',
      c: '',
      d: 'null',
      e: [''],
    })
  })

  it('runs nothing, ignores tags and merge keys', () => {
    const text = 'a: !!js/function "x"\nb: !!python/object/apply:os.system [id]\n<<: {c: d}'
    expect(fieldsOf(text)).toEqual({ a: 'x', b: ['id'], '<<': new Map([['c', 'd']]) })
  })

  it('has no use for prototype keys', () => {
    const { value } = parseSourceFile(
      sourceOf(
        '---\n__proto__: {title: x}\nconstructor: {prototype: {y: 1}}\nb: {__proto__: 1}\n---\n',
      ),
    )
    expect([...(value?.fields.keys() ?? [])]).toEqual(['__proto__', 'constructor', 'b'])
    expect(value?.fields.get('title')).toBeUndefined()
    expect(Reflect.get({}, 'title')).toBeUndefined()
  })

  it('folds long texts and reads blocks', () => {
    expect(fieldsOf('a: one\n  two\nb: |\n  x\n  y\nc: "p\n  q"')).toEqual({
      a: 'one two',
      b: 'x\ny\n',
      c: 'p q',
    })
  })

  it('resolves aliases', () => {
    expect(fieldsOf('a: &x [1, 2]\nb: *x')).toEqual({ a: ['1', '2'], b: ['1', '2'] })
  })

  it('says that a key stands twice and takes the last', () => {
    const content = '---\ntitle: a\ndate: b\ntitle: c\n---\n'
    expect(fieldsOf('title: a\ntitle: c')).toEqual({ title: 'c' })
    expect(problemsOf(content)).toMatchInlineSnapshot(
      `"content/a.md:4 title: expected each key once, found it again. The last one counts. Remove the others."`,
    )
  })
})

describe('recovery', () => {
  it.each([
    [`title: """""""'SP'"""""""`, `"""""""'SP'"""""""`],
    ["title: 'it's broken'", "it's broken"],
    [`title: "He said "no""`, 'He said "no"'],
    [`title: "one" and "two"`, '"one" and "two"'],
    ["title: '甲' 与 '乙'", "'甲' 与 '乙'"],
    [`title: "a \\"b\\" "c" d"`, 'a "b" "c" d'],
    ['title: Rust 1.0: a year on', 'Rust 1.0: a year on'],
    ['title: @everyone', '@everyone'],
    ['title: `code` in titles', '`code` in titles'],
    ['title: % of users', '% of users'],
    ['title: *important* news', '*important* news'],
    ['title: *important', '*important'],
    ['title: &c and so on', '&c and so on'],
    ['title: !重要 通知', '!重要 通知'],
    ['title: [快讯] 今天', '[快讯] 今天'],
    ['title: [快讯]', '[快讯]'],
    ['title: {{ page.title }}', '{{ page.title }}'],
    ['title: "unclosed', '"unclosed'],
    ["title: 'ends early' and goes on", "'ends early' and goes on"],
    ['title：全角冒号', '全角冒号'],
    ['title:没有空格', '没有空格'],
    ['title: > not a block', '> not a block'],
    ['title: - dash', '- dash'],
    ['title: , comma', ', comma'],
    ['title: a\n\tb: c', 'a b: c'],
    ["title: 'it's\n  broken'", "it's broken"],
  ])('saves %j', (line, title) => {
    const content = `---\n${line}\ncategories:\n  - 新媒体\n  - 'IT 之家'\ndate: 2021-01-01\n---\n`
    const { value, problems } = parseSourceFile(sourceOf(content))
    expect(value?.fields.get('title')).toEqual({ value: title, line: 2 })
    expect(value?.fields.get('categories')?.value).toEqual(['新媒体', 'IT 之家'])
    expect(value?.fields.get('date')?.value).toBe('2021-01-01')
    expect(problems).toMatchObject([{ severity: 'warning', key: 'title', line: 2 }])
  })

  it('reads tabs before a value as Hexo does', () => {
    const content =
      '---\ncategories:\n\t- [a, b]\n\t-\n\t\t- c\nauthor:\n\tname: d\ndate: 2021-01-01\n---\n'
    const { value, problems } = parseSourceFile(sourceOf(content))
    expect(problems).toEqual([])
    expect(value?.fields.get('categories')).toEqual({ value: [['a', 'b'], ['c']], line: 2 })
    expect(value?.fields.get('author')?.value).toEqual(new Map([['name', 'd']]))
    expect(value?.fields.get('date')).toEqual({ value: '2021-01-01', line: 8 })
  })

  it('saves lists that are not valid either, and tabs', () => {
    const content = "---\ntitle: 'it's'\ncategories:\n\t- a\n\t- 'b'\ntags:\n- @x\n- y\n---\n"
    const { value, problems } = parseSourceFile(sourceOf(content))
    expect(value?.fields.get('categories')?.value).toEqual(['a', 'b'])
    expect(value?.fields.get('tags')?.value).toEqual(['@x', 'y'])
    expect(printed(problems)).toMatchInlineSnapshot(`
      "content/a.md:2 title: expected valid YAML, found characters that mean something else in YAML. The text was taken as it stands. Put it in quotes, doubling those of the same kind in it.
      content/a.md:6 tags: expected valid YAML, found characters that mean something else in YAML. The text was taken as it stands. Put it in quotes, doubling those of the same kind in it."
    `)
  })

  it('says so when no single key is to blame', () => {
    expect(problemsOf('---\n  title: a\n date: b\n---\n')).toMatchInlineSnapshot(
      `"content/a.md:3 front matter: expected valid YAML, found a mistake (Unexpected scalar at node end). It was read line by line. Correct it so that nothing is misread."`,
    )
  })

  it('rejects what has no keys', () => {
    const contents = [
      '---\n- a\n- b\n---\n',
      '---\njust words\n---\n',
      '---\n[a, b]\n---\n',
      '---\n"\n---\n',
    ]
    expect(contents.map(problemsOf).join('\n')).toMatchInlineSnapshot(`
      "content/a.md:2 front matter: expected keys with values, one on a line, found "- a". Write it as "key: value" lines, e.g. title: Rain in May.
      content/a.md:2 front matter: expected keys with values, one on a line, found "just words". Write it as "key: value" lines, e.g. title: Rain in May.
      content/a.md:2 front matter: expected keys with values, one on a line, found "[a, b]". Write it as "key: value" lines, e.g. title: Rain in May.
      content/a.md:2 front matter: expected keys with values, one on a line, found "\\"". Write it as "key: value" lines, e.g. title: Rain in May."
    `)
  })
})

describe('malice', () => {
  const nested = (open: string) => `---\na: ${open.repeat(100_000 / open.length)}\n---\n`
  const bomb = Array.from(
    { length: 12 },
    (_, n) => `k${n + 1}: &k${n + 1} [${`*k${n}, `.repeat(9)}x]`,
  )

  it.each([
    ['[', nested('[')],
    ['{a: ', nested('{a: ')],
    ['- ', `---\na:\n  ${'- '.repeat(50_000)}x\n---\n`],
    ['closed brackets', `---\na: ${'['.repeat(40)}${']'.repeat(40)}\n---\n`],
    ['aliases', `---\nk0: &k0 x\n${bomb.join('\n')}\n---\n`],
    ['size', `---\na: ${'x'.repeat(300_000)}\n---\n`],
  ])('refuses too much of %s at once', (_, content) => {
    const { value, problems } = parseSourceFile(sourceOf(content))
    expect(value).toBeUndefined()
    expect(problems).toHaveLength(1)
    expect(problems[0]?.severity).toBe('error')
  })

  it('names the bombs', () => {
    const contents = [
      nested('['),
      `---\nk0: &k0 x\n${bomb.join('\n')}\n---\n`,
      nested('x'.repeat(100)),
    ]
    contents.push(`---\na: ${'x'.repeat(300_000)}\n---\n`, `---\n${'a: 1\n'.repeat(5_000)}\n---\n`)
    expect(contents.map(problemsOf).join('\n')).toMatchInlineSnapshot(`
      "content/a.md:2 front matter: expected plain keys and values, found values nested more than 32 levels deep. Write the values out, each on a line of its own.
      content/a.md:2 front matter: expected plain keys and values, found aliases that unfold to more than 50000 values. Write the values out, each on a line of its own.

      content/a.md:1 front matter: expected at most 262144 characters, found 300003 characters. Move long texts into the body, and check that the closing --- is in place.
      content/a.md:1 front matter: expected at most 5000 lines, found 5001 lines. Move long texts into the body, and check that the closing --- is in place."
    `)
  })

  // A reader whose time does not grow in step with the length runs into the time limit of a test.
  it.each([
    ...["'", '"', '"a" ', 'a: ', '&a ', '!a ', '*a ', '? ', '- ', '#\n', '\n', ' \n', 'a: 1\n'],
    ...['a:\n', '- a\n', ',:', '|\n', ' ', '\t', '%', '---', '\ud83d', '： ', 'k\n', ' - @\n'],
  ])('comes to an end with many of %j', (piece) => {
    for (const head of ['title: ', 'title: "', 'excerpt: >\n ']) {
      const text = head + piece.repeat((isLongRun ? 60_000 : 20_000) / piece.length)
      const { value, problems } = parseSourceFile(sourceOf(`---\n${text}\n---\nx`))
      expect(value === undefined).toBe(problems.some(({ severity }) => severity === 'error'))
      if (value !== undefined) readFrontMatter(value, { timeZone: 'Asia/Shanghai' })
    }
  })

  it('has an answer for any bytes and any text', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('---', 'title: a', ' - b', 'x: [', "t: 'a'b'", '...'),
    )
    const text = fc.array(line).map((lines) => Buffer.from(lines.join('\n')))
    const framed = text.map((bytes) =>
      Buffer.concat([Buffer.from('---\n'), bytes, Buffer.from('\n---\n')]),
    )
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), text, framed), (bytes) => {
        const { value, problems } = parseSourceFile(sourceOf(bytes))
        expect(value === undefined).toBe(problems.some(({ severity }) => severity === 'error'))
        if (value === undefined) return
        const front = readFrontMatter(value, { timeZone: 'Asia/Shanghai' })
        expect(front.problems.every(({ severity }) => severity === 'warning')).toBe(true)
      }),
      { numRuns: randomCases(2_000) },
    )
  })
})
