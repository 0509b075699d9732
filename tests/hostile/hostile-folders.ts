import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { isLongRun } from '../run/long-run.ts'

/**
 * How often the longest of them repeat what they repeat: a quarter of the number, and all of it in
 * `npm run test:long`. What grows faster than its length is too slow at either size.
 */
const many = (count: number) => (isLongRun ? count : count / 4)

/** Fills a content folder with something that no build should stumble over. */
export type Fill = (folder: string) => void

const head = '---\ntitle: x\ndate: 2024-01-02\n---\n'

/** A folder with one article file. */
function file(content: string | Uint8Array, name = 'a.md'): Fill {
  return (folder) => write(folder, name, content)
}

function write(
  folder: string,
  name: string,
  content: string | Uint8Array = `${head}<p>${name}</p>`,
) {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

function body(html: string): Fill {
  return file(head + html)
}

function front(yaml: string): Fill {
  return file(`---\n${yaml}\n---\n<p>text</p>\n`)
}

/** Files of these names, each a good article. */
function names(...list: readonly string[]): Fill {
  return (folder) => {
    for (const name of list) write(folder, name)
  }
}

function link(target: string, name: string): Fill {
  return (folder) => {
    write(folder, 'good.md')
    symlinkSync(target, join(folder, name))
  }
}

/** A name of bytes that are not UTF-8. */
function rawName(bytes: readonly number[]): Fill {
  return (folder) => {
    const path = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(bytes), Buffer.from('.md')])
    writeFileSync(path, `${head}<p>raw</p>`)
  }
}

function aliasBomb(levels: number): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]']
  for (let level = 1; level < levels; level += 1) {
    lines.push(`a${level}: &a${level} [${`*a${level - 1}, `.repeat(9).slice(0, -2)}]`)
  }
  return `${lines.join('\n')}\ntitle: x\ntags: *a${levels - 1}`
}

/** Every hostile folder by name. */
export const hostileFolders: Readonly<Record<string, Fill>> = {
  // Not there, not a file, not readable
  'nothing at all': () => {},
  'only other files': (folder) => write(folder, 'a.txt', 'x'),
  'only hidden files': names('.a.md', '_b.md', 'c.md~'),
  'a folder called like an article': (folder) => mkdirSync(join(folder, 'a.md')),
  'a link to a device': link('/dev/zero', 'zero.md'),
  'a link to an endless device': link('/dev/urandom', 'random.html'),
  'a link to a terminal': link('/dev/stdin', 'in.md'),
  'a link to a file of the system': link('/etc/passwd', 'passwd.md'),
  'a link to a folder of the system': link('/etc', 'etc'),
  'a link to a file that holds secrets': link('/proc/self/environ', 'environ.md'),
  'a link to itself': (folder) => symlinkSync('self.md', join(folder, 'self.md')),
  'links in a circle': (folder) => {
    symlinkSync('b.md', join(folder, 'a.md'))
    symlinkSync('a.md', join(folder, 'b.md'))
  },
  'a link that leads nowhere': link('nowhere.md', 'dead.md'),
  'a link to the folder itself': link('.', 'again'),
  'a link to the folder above': link('..', 'above'),
  'folders that link to each other': (folder) => {
    write(folder, 'a/x.md')
    write(folder, 'b/y.md')
    symlinkSync('../b', join(folder, 'a/b'))
    symlinkSync('../a', join(folder, 'b/a'))
  },
  'two links to one folder': (folder) => {
    write(folder, 'a/x.md')
    symlinkSync('a', join(folder, 'b'))
    symlinkSync('a', join(folder, 'c'))
  },
  'a pipe': (folder) => {
    write(folder, 'good.md')
    execFileSync('mkfifo', [join(folder, 'pipe.md')])
  },
  'a link to a pipe': (folder) => {
    write(folder, 'good.md')
    execFileSync('mkfifo', [join(folder, 'pipe')])
    symlinkSync('pipe', join(folder, 'pipe.md'))
  },
  'a socket': (folder) => {
    write(folder, 'good.md')
    const server = createServer().listen(join(folder, 's.md'))
    server.unref()
  },
  'a picture that is a pipe': (folder) => {
    write(folder, 'a.md', `${head}<img src="p.png">`)
    execFileSync('mkfifo', [join(folder, 'p.png')])
  },
  'a picture that is a device': (folder) => {
    write(folder, 'a.md', `${head}<img src="p.png"><img src="/dev/zero">`)
    symlinkSync('/dev/zero', join(folder, 'p.png'))
  },
  'a picture that lies': (folder) => {
    write(folder, 'a.md', `${head}<img src="p.png"><img src="q.png">`)
    write(folder, 'p.png', '<svg onload="alert(1)"/>')
    write(folder, 'q.png', Buffer.from('89504e470d0a1a0a', 'hex'))
  },
  'a picture with a huge claim': (folder) => {
    write(folder, 'a.md', `${head}<img src="p.png">`)
    const bytes = Buffer.alloc(64)
    Buffer.from('89504e470d0a1a0a0000000d49484452ffffffffffffffff', 'hex').copy(bytes)
    write(folder, 'p.png', bytes)
  },
  // Names
  'a name with a line break': names('a\nb.md', 'c\rd.md'),
  'a name with control characters': names('a\u0001\u001b[31mred.md', 'b\u007f.md', 'c\u0085.md'),
  'a name with direction marks': names('\u202egpj.md', 'a\u2066b.md', '\ufeffbom.md'),
  'a name that is no UTF-8': rawName([0xff, 0xfe, 0x80]),
  'a name with an overlong slash': rawName([0xc0, 0xaf, 0xc0, 0xae]),
  'names that are the same without their case': names('A.md', 'a.md', 'Ａ.md'),
  'names that are the same when composed': names('\u00e9.md', 'e\u0301.md', '한.md', '한.md'),
  'names of 255 bytes': names(`${'长'.repeat(84)}.md`, `${'x'.repeat(252)}.md`),
  'a path of four thousand bytes': (folder) =>
    write(folder, `${`${'深'.repeat(60)}/`.repeat(19)}a.md`),
  'folders two hundred deep': names(`${'a/'.repeat(200)}b.md`),
  'reserved names': names('con.md', 'nul.html', 'aux/prn.md', 'COM1.md', 'index.md', 'page/1.md'),
  'names of our own files': names(
    'data/site.md',
    'assets/a.md',
    'feed.xml.md',
    '404.html',
    'a/c.md',
  ),
  'names of prototype keys': names(
    '__proto__/constructor.md',
    'toString.md',
    'hasOwnProperty/x.md',
  ),
  'names with what addresses mean': names(
    'a?b#c.md',
    '%2e%2e%2fx.md',
    'a&b=c.md',
    'a;b.md',
    'a:b.md',
  ),
  'names with quotes and brackets': names(`"><img src=x onerror=alert(1)>.md`, "a'b.md", 'a`b.md'),
  'names with a backslash': names('..\\..\\x.md', 'a\\b.md'),
  'names of dots and blanks': names('...md', 'a .md', ' b.md', 'c..md', '　.md', '\u200b.md'),
  'names of shell and formats': names(
    '$(id).md',
    '`id`.md',
    '%s%n.md',
    '{{a}}.md',
    '-rf.md',
    '~.md',
  ),
  'a folder with a hostile name': names(
    `<script>alert(1)</script>/x.md`.replace('</', '<\\'),
    '"/y.md',
  ),
  'three hundred files in one folder': (folder) => {
    for (let index = 0; index < 300; index += 1) write(folder, `n/${index}.md`, `${head}${index}`)
  },
  'capital letters in the extension': names('a.MD', 'b.Html', 'c.MARKDOWN'),
  // Bytes
  'an empty file': file(''),
  'a file of blanks': file(' \n\t\n \n'),
  'a file of one byte': file('-'),
  'only a byte order mark': file('\ufeff'),
  'UTF-16': file(Buffer.from(`\ufeff${head}x`, 'utf16le')),
  'UTF-32': file(Buffer.from([0xff, 0xfe, 0, 0, 0x2d, 0, 0, 0])),
  GBK: file(
    Buffer.concat([Buffer.from('---\ntitle: '), Buffer.from([0xd6, 0xd0]), Buffer.from('\n---\n')]),
  ),
  'overlong bytes': file(
    Buffer.concat([Buffer.from(head), Buffer.from([0xc0, 0xbc, 0xe0, 0x80, 0xbc])]),
  ),
  'half a character at the end': file(
    Buffer.concat([Buffer.from(head), Buffer.from([0xe4, 0xb8])]),
  ),
  'surrogates in UTF-8': file(Buffer.concat([Buffer.from(head), Buffer.from([0xed, 0xa0, 0x80])])),
  'NUL in the front matter': file('---\ntitle: a\0b\n---\nx'),
  'NUL in the body': body('a\0b<\0script>\0</scr\0ipt>'),
  'only NUL': file(Buffer.alloc(10_000)),
  'a picture called an article': file(Buffer.from('89504e470d0a1a0a00', 'hex')),
  'an archive called an article': file(Buffer.from('504b0304140000000800', 'hex')),
  'carriage returns alone': file('---\rtitle: x\r---\r<p>y</p>\r'),
  'every kind of line end': file('---\r\ntitle: x\n---\r<p>a\u0085b\u2028c\u2029d</p>'),
  'one line of five million characters': body(`<p>${'字 '.repeat(many(1_000_000))}</p>`),
  'more than the size cap': body('x'.repeat(30_000_000)),
  // Front matter
  'no front matter': file('<p>x</p>'),
  'front matter that never ends': file(`---\ntitle: x\n${'a: b\n'.repeat(1000)}`),
  'only the fences': file('---\n---\n'),
  'fences and nothing between or after': file('---\n\n---'),
  'fences with blanks': file('---  \ntitle: x\n---\t\nx'),
  'more fences than needed': file(`${'---\n'.repeat(1000)}x`),
  'front matter that is a list': front('- a\n- b'),
  'front matter that is a text': front('just words'),
  'front matter that is a number': front('42'),
  'front matter that is JSON': front('{"title": "x", "date": "2024-01-01"}'),
  'front matter that is TOML': file('+++\ntitle = "x"\n+++\ny'),
  'front matter of code': file('---js\n{ title: process.exit(9) }\n---\nx'),
  'tabs for indents': front('title: x\ntags:\n\t- a\n\t- b'),
  'an alias bomb': front(aliasBomb(12)),
  'an alias bomb of forty levels': front(aliasBomb(40)),
  'an alias of itself': front('title: &a [*a, *a]\ntags: *a'),
  'an alias without an anchor': front('title: *nowhere\ntags: [*x, *y]'),
  'merge keys': front('a: &a {title: merged}\n<<: *a\n<<: [*a, *a]\ndate: 2024-01-01'),
  'a merge bomb': front(`a: &a {b: c}\n${'<<: *a\n'.repeat(3000)}title: x`),
  'tags of types': front(
    'title: !!binary SGVsbG8=\ndate: !!timestamp 2024-01-01\ntags: !!set {a, b}',
  ),
  'tags of languages': front(
    "title: !!python/object/apply:os.system ['id']\nid: !ruby/object:Gem {}",
  ),
  'a tag with an address': front('title: !<tag:evil.example,2000:x> y'),
  'prototype keys': front('__proto__: {a: b}\nconstructor: {prototype: {c: d}}\ntitle: x'),
  'prototype keys inside': front(
    'title: {__proto__: x}\ntags: [{__proto__: y}]\nauthor: {constructor: z}',
  ),
  'lists three thousand deep': front(`title: ${'['.repeat(3000)}${']'.repeat(3000)}`),
  'maps three thousand deep': front(`title: ${'{a: '.repeat(3000)}x${'}'.repeat(3000)}`),
  'brackets that never close': front(`title: ${'['.repeat(many(100_000))}`),
  'quotes that never close': front(`title: "${'x'.repeat(100_000)}`),
  'indents two thousand deep': front(
    Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
  ),
  'ten thousand keys': front(Array.from({ length: 10_000 }, (_, key) => `k${key}: v`).join('\n')),
  'the same key a thousand times': front('title: x\n'.repeat(1000)),
  'a key of a megabyte': front(`${'k'.repeat(1_000_000)}: v`),
  'a title of 200,000 letters': front(`title: ${'题'.repeat(80_000)}`),
  'five thousand tags': front(`title: x\ntags: [${'a,'.repeat(5000)}b]`),
  'several documents': front('title: x\n--- \ntitle: y\n...\ntitle: z'),
  'directives of YAML': front('%YAML 1.2\n%TAG ! tag:evil.example:\ntitle: x'),
  'comments only': front('# title: x\n# date: y'),
  'keys that are not text': front('? [a, b]\n: c\n? {d: e}\n: f\n1: 2\ntrue: false\n~: x'),
  'values of the wrong kind': front(
    'title: {a: b}\ndate: [1, 2]\ntags: {a: b}\ncategories: {a: [b]}\nauthor: [[x]]\nid: [y]\nlink: {}\nsticky: []',
  ),
  'numbers at the edge': front(
    'title: 1e999\ndate: 99999999999999999999\nsticky: -1e999\nid: 0x7fffffffffffffff',
  ),
  'dates out of the world': front(
    'title: x\ndate: +275760-09-13T00:00:00.001Z\nupdated: -271821-04-19',
  ),
  'a date of blanks and digits': front(
    `date: "${'1 '.repeat(100_000)}"\nupdated: "${' '.repeat(40_000)}x"`,
  ),
  'a date of colons': front(`date: "2024-01-01 ${'0:'.repeat(100_000)}"`),
  'an excerpt of open tags': front(`excerpt: '${'<a '.repeat(80_000)}'`),
  'an excerpt of brackets': front(`excerpt: '${'<'.repeat(120_000)}${'>'.repeat(100_000)}'`),
  'a title of entities': front(`title: '${'&amp;'.repeat(40_000)}'`),
  'a title of spaces': front(`title: 'a${' '.repeat(200_000)}b'`),
  'a link of dots': front(`link: 'https://a.example/${'../'.repeat(60_000)}'`),
  'an id of dashes': front(`id: '${'-'.repeat(100_000)}.${'.'.repeat(100_000)}'`),
  'aliases of dots': front(`aliases: ['/${'../'.repeat(60_000)}', '${'%2e'.repeat(20_000)}']`),
  'an alias of a name that is too long': front(
    `aliases: ['/${'a'.repeat(5_000)}/', '${'b'.repeat(300)}', '/${'c'.repeat(300)}.html']`,
  ),
  'an alias of a path that is too long': front(
    `aliases: ['/${'abcdefgh/'.repeat(600)}', '/${'长'.repeat(90)}/x']`,
  ),
  'an id that is too long': front(`id: '${'长'.repeat(5_000)}'`),
  'an id as long as a file name may be': front(`id: '${'a'.repeat(255)}'`),
  'an author whose name is too long': front(`author: '${'长'.repeat(5_000)}'`),
  'a tag whose name is too long': front(`tags: ['${'长'.repeat(5_000)}', '${'x'.repeat(400)}']`),
  'categories whose names are too long': front(
    `categories: [${Array.from({ length: 10 }, () => `'${'长'.repeat(90)}'`).join(', ')}]`,
  ),
  'a language of parts': front(`lang: '${'a-'.repeat(80_000)}'`),
  'a number without end': front(
    `sticky: '${'1'.repeat(200_000)}.'\ntags: '${'，'.repeat(60_000)}'`,
  ),
  'a picture address without end': front(
    `headimg: 'data:image/png;base64,${'A '.repeat(90_000)}!'`,
  ),
  'categories by the thousand': front(`categories: [${'[a, b], '.repeat(4_000)}[c]]`),
  'a category path a thousand deep': front(
    `categories: [${Array.from({ length: 1000 }, (_, at) => `k${at}`).join(', ')}]`,
  ),
  'keys of colons': front(`${'a:'.repeat(60_000)}\n"b': c\n'd": e`),
  'quotes of every kind': front(`title: '"'"'"''""' ${`"'`.repeat(many(50_000))}`),
  'the same id twice': (folder) => {
    write(folder, 'a.md', '---\ntitle: a\nid: same\n---\n<p>a</p>')
    write(folder, 'b.md', '---\ntitle: b\nid: same\n---\n<p>b</p>')
  },
  'ids that differ in case': (folder) => {
    write(folder, 'a.md', '---\ntitle: a\nid: Same\n---\n<p>a</p>')
    write(folder, 'b.md', '---\ntitle: b\nid: sAME\n---\n<p>b</p>')
  },
  'aliases in a circle': (folder) => {
    write(folder, 'a.md', '---\ntitle: a\nid: one\naliases: [two]\n---\n<p>a</p>')
    write(folder, 'b.md', '---\ntitle: b\nid: two\naliases: [one]\n---\n<p>b</p>')
  },
  // Bodies
  'a hundred thousand elements in each other': body('<div>'.repeat(100_000)),
  'a hundred thousand closed elements in each other': body(
    `${'<b>'.repeat(100_000)}x${'</b>'.repeat(100_000)}`,
  ),
  'a hundred thousand lists in each other': body('<ul><li>'.repeat(50_000)),
  'a hundred thousand tables in each other': body('<table><tr><td>'.repeat(33_000)),
  'a hundred thousand end tags': body('</div></p>'.repeat(50_000)),
  'formatting that is never closed': body('<p><b><i><a href=x><font color=y>'.repeat(many(20_000))),
  'headings by the thousand': body(
    Array.from({ length: many(5000) }, (_, at) => `<h2>h${at}</h2>`).join(''),
  ),
  'links and targets by the thousand': body(
    Array.from({ length: many(10_000) }, (_, at) => `<a href="#t${at}" id="t${at}">x</a>`).join(''),
  ),
  'fifty thousand attributes': body(
    `<p ${Array.from({ length: 50_000 }, (_, at) => `a${at}=b`).join(' ')}>x</p>`,
  ),
  'an attribute of three megabytes': body(
    `<img src="https://a.example/${'x'.repeat(3_000_000)}" alt="y">`,
  ),
  'an alternative text of three megabytes': body(
    `<img alt="${'<x '.repeat(many(1_000_000))}" src="https://a.example/b.png">`,
  ),
  'a srcset of a megabyte': body(
    `<img src="https://a.example/a.png" srcset="${'a.png 1x,'.repeat(100_000)}">`,
  ),
  'a srcset of nothing but commas': body(`<img srcset="${','.repeat(3_000_000)}x">`),
  'a srcset of commas and blanks': body(`<img srcset="a${', ,'.repeat(6_000)}" src="b">`),
  'a lazy address of nothing but commas': body(`<img data-srcset="a${','.repeat(1_000_000)}x">`),
  'a class list of a megabyte': body(`<p class="${'a '.repeat(500_000)}">x</p>`),
  'a style of a megabyte': body(`<p style="${'text-align : '.repeat(80_000)}">x</p>`),
  'a comment of five megabytes': body(`<!--${'- '.repeat(2_500_000)}`),
  'brackets by the million': body('<'.repeat(many(1_000_000))),
  'ampersands by the million': body('&'.repeat(many(1_000_000))),
  'entities by the hundred thousand': body('&amp;&#x41;&notanentity;'.repeat(many(100_000))),
  'a table of 100,000 columns': body(`<table><tr>${'<td colspan=1000>x'.repeat(2000)}</table>`),
  'svg and math in each other': body('<svg><desc><math><mtext>'.repeat(20_000)),
  'templates in each other': body('<template>'.repeat(many(50_000))),
  'selects in each other': body('<select><option>'.repeat(many(50_000))),
  'unknown elements by the thousand': body(
    Array.from({ length: 20_000 }, (_, at) => `<x${at}>`).join(''),
  ),
  'a listing of a megabyte': body(`<pre>${'<code>x &lt; y\n</code>'.repeat(many(40_000))}</pre>`),
  'nothing to see': body('<div hidden><script>x</script></div><!-- y --><style>z</style>'),
  'Markdown quotations in each other': file(`${head}${'>'.repeat(50_000)} x`),
  'Markdown lists in each other': file(`${head}${'- '.repeat(20_000)}x`),
  'Markdown brackets': file(`${head}x ${'['.repeat(50_000)}`),
  'Markdown links in each other': file(`${head}x ${'[a]('.repeat(20_000)}`),
  'Markdown stars': file(`${head}x ${'*a_b'.repeat(many(30_000))}`),
  'Markdown grave accents': file(`${head}x ${'`a ``b '.repeat(many(20_000))}`),
  'Markdown tables': file(
    `${head}${'|a'.repeat(many(2000))}\n${'|-'.repeat(many(2000))}\n${'|b\n'.repeat(many(5000))}`,
  ),
  'Markdown references': file(
    `${head}${Array.from({ length: many(10_000) }, (_, at) => `[r${at}]: https://a.example/${at}`).join('\n')}`,
  ),
  'Markdown footnotes': file(
    `${head}${Array.from({ length: many(1500) }, (_, at) => `x[^${at}]\n\n[^${at}]: y\n`).join('\n')}`,
  ),
  'Markdown footnotes in each other': file(`${head}${'x^['.repeat(20_000)}`),
}
