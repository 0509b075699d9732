import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Problem } from '../../../../src/node/core/problem.ts'
import {
  ContentFolderError,
  listArticles,
  listSourceFiles,
  readSourceFile,
  type SourceFile,
} from '../../../../src/node/input/read-source-files.ts'
import { printed } from '../../../pure/node/input/source-of.ts'

const limits = { maxFileSize: 1000 }
let root = ''

beforeEach(() => {
  root = join(mkdtempSync(join(tmpdir(), 'broadsheet-')), 'content')
  mkdirSync(root)
})

afterEach(() => {
  rmSync(dirname(root), { recursive: true })
})

function write(path: string, text = 'x'): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

function link(path: string, target: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  symlinkSync(target, join(root, path))
}

function read(): { files: SourceFile[]; problems: Problem[]; paths: string[]; text: string } {
  const found = [...readAll(root, limits)]
  const files = found.filter((each): each is SourceFile => 'bytes' in each)
  const problems = found.filter((each): each is Problem => 'severity' in each)
  return { files, problems, paths: files.map(({ path }) => path), text: printed(problems) }
}

function messageOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (error instanceof ContentFolderError) return error.message.replaceAll(dirname(root), '/tmp')
    throw error
  }
  return 'nothing was thrown'
}

/** All articles of a folder, read one at a time as a build does. */
function* readAll(
  contentDir: string,
  limits: { readonly maxFileSize: number },
): Generator<SourceFile | Problem, undefined> {
  const { files, problems } = listArticles(contentDir)
  yield* problems
  for (const file of files) yield readSourceFile(file, limits)
  return undefined
}

describe('reading a content folder', () => {
  it('names texts of kinds that are not read, and what to do', () => {
    for (const path of ['a.md', 'b/Post.MDX', 'c.rst', 'd.txt', '_e.mdx']) write(path)
    expect(read().paths).toEqual(['a.md'])
    expect(read().text).toMatchInlineSnapshot(`
      "content/b/Post.MDX:1 file: expected an article, *.md, *.markdown or *.html, found ".MDX". It is left out. Rename it to *.md to publish it; components and imports of MDX are not run.
      content/c.rst:1 file: expected an article, *.md, *.markdown or *.html, found ".rst". It is left out. Convert it to Markdown or HTML to publish it."
    `)
  })

  it('does not take a folder of such texts for a site without articles', () => {
    write('a.mdx')
    expect(messageOf(() => listArticles(root))).toContain('There are no articles in')
  })

  it('finds articles by their extension and reads them', () => {
    for (const path of ['b.md', '新/IT 之家/a.MARKDOWN', 'c.Html', 'd.txt', 'e.md.bak', 'md'])
      write(path)
    const { files, problems } = read()
    expect(problems).toEqual([])
    expect(files.map(({ path, folder }) => [path, folder])).toEqual([
      ['b.md', root],
      ['c.Html', root],
      ['新/IT 之家/a.MARKDOWN', join(root, '新/IT 之家')],
    ])
    expect(files[0]?.bytes.toString()).toBe('x')
    expect(files[0]?.hash).toBe('LXEWQrcmsEQBYnyp-6wy9chT')
  })

  it('leaves out names that begin with . or _ or end with ~, and says so', () => {
    const names = [
      '.b.md',
      '_c.md',
      'd.md~',
      '.git/e.md',
      '_f/g.md',
      '_f/x/h.md',
      '.i.txt',
      '_j/k.png',
    ]
    for (const path of ['a.md', ...names]) write(path)
    const { paths, text } = read()
    expect(paths).toEqual(['a.md'])
    expect(text).toMatchInlineSnapshot(`
      "content/.b.md:1 file: expected a name that does not begin with . or _ and does not end with ~, found one that does. It is left out. Rename it, or name the folder in contentDir, to publish what is there.
      content/_c.md:1 file: expected a name that does not begin with . or _ and does not end with ~, found one that does. It is left out. Rename it, or name the folder in contentDir, to publish what is there.
      content/d.md~:1 file: expected a name that does not begin with . or _ and does not end with ~, found one that does. It is left out. Rename it, or name the folder in contentDir, to publish what is there."
    `)
  })

  it('publishes a file that has no name but its extension', () => {
    for (const path of ['.md', 'a/.html', '.txt']) write(path)
    const { paths, problems } = read()
    expect([paths, problems]).toEqual([['.md', 'a/.html'], []])
  })

  it('orders by path whatever the file system does', () => {
    const paths = ['a/b.md', 'a.md', 'a/B.md', 'a b.md', 'Z.md', '雨.md', '😀.md', 'a-b/c.md']
    for (const path of paths) write(path)
    expect(read().paths).toEqual(paths.toSorted())
  })

  it('does not read what is too large', () => {
    write('a.md', 'x'.repeat(1001))
    write('b.md', 'x'.repeat(1000))
    const { paths, text } = read()
    expect(paths).toEqual(['b.md'])
    expect(text).toMatchInlineSnapshot(
      `"content/a.md:1 file: expected at most 1000 bytes, found 1001 bytes. Split the article, or raise maxFileSize in broadsheet.config.ts."`,
    )
  })

  it('descends into folders called like articles and is not held up by pipes', () => {
    write('dir.md/a.md')
    execFileSync('mkfifo', [join(root, 'pipe.md'), join(root, 'pipe')])
    link('linked.md', 'pipe')
    const { paths, text } = read()
    expect(paths).toEqual(['dir.md/a.md'])
    expect(text).toMatchInlineSnapshot(`
      "content/linked.md:1 file: expected a regular file, found a pipe, socket or device. It is left out. Remove it, or give it a name that is not an article’s.
      content/pipe.md:1 file: expected a regular file, found a pipe, socket or device. It is left out. Remove it, or give it a name that is not an article’s."
    `)
  })

  it('reads lazily', () => {
    write('a.md')
    write('b.md')
    const [first, second] = readAll(root, limits)
    expect([first?.path, second?.path]).toEqual(['a.md', 'b.md'])
    const files = readAll(root, limits)[Symbol.iterator]()
    files.next()
    rmSync(join(root, 'b.md'))
    expect(
      printed([files.next().value].flatMap((file) => (file && 'severity' in file ? file : []))),
    ).toMatchInlineSnapshot(
      `"content/b.md:1 file: expected something that can be read, found nothing there. Allow the build to read it, or move it out of the content folder."`,
    )
  })
})

describe('links', () => {
  it('are followed inside the folder', () => {
    write('a/x.md')
    write('_shared/y.md')
    link('b.md', 'a/x.md')
    link('shared', '_shared')
    expect(read()).toMatchObject({ paths: ['a/x.md', 'b.md', 'shared/y.md'], problems: [] })
  })

  it('are named when they lead out or nowhere', () => {
    write('a.md')
    writeFileSync(join(root, '../secret.md'), 'secret')
    mkdirSync(join(root, '../content-2'))
    writeFileSync(join(root, '../content-2/x.md'), 'x')
    link('out.md', '../secret.md')
    link('folder', '../content-2')
    link('dead.md', 'nothing.md')
    link('self.md', 'self.md')
    link('notes.txt', '../secret.md')
    const { paths, text } = read()
    expect(paths).toEqual(['a.md'])
    expect(text).toMatchInlineSnapshot(`
      "content/dead.md:1 file: expected a link to an article, found a link that leads nowhere. It is left out. Correct the link or remove it.
      content/folder:1 file: expected a link to something inside the content folder, found a link that leads out of it. It is left out. Put a copy here in place of the link to publish it.
      content/out.md:1 file: expected a link to something inside the content folder, found a link that leads out of it. It is left out. Put a copy here in place of the link to publish it.
      content/self.md:1 file: expected a link to an article, found a link that leads nowhere. It is left out. Correct the link or remove it."
    `)
  })

  it('make neither loops nor explosions', () => {
    write('a/x.md')
    link('a/up', '..')
    link('a/self', '.')
    link('a/here', root)
    for (let n = 0; n < 30; n += 1) {
      for (const side of ['l', 'r']) link(`d${n}/${side}`, `../d${n + 1}`)
    }
    write('d30/y.md')
    const { paths, problems } = read()
    expect(problems).toEqual([])
    expect(paths).toContain('a/x.md')
    expect(paths).toContain('d30/y.md')
    expect(paths.length).toBeLessThan(70)
  })
})

describe('odd names', () => {
  const bytesPath = (...bytes: number[]) =>
    Buffer.concat([Buffer.from(`${root}/`), Buffer.from(bytes), Buffer.from('.md')])

  it('are shown in NFC, and twins are told apart', () => {
    write('e\u0301.md', 'decomposed')
    write('\u00e9.md', 'composed')
    write('u\u0308/a.md')
    const { files, text } = read()
    expect(files.map(({ path, bytes }) => [path, bytes.toString()])).toEqual([
      ['\u00e9 (2).md', 'decomposed'],
      ['\u00e9.md', 'composed'],
      ['\u00fc/a.md', 'x'],
    ])
    expect(text).toMatchInlineSnapshot(
      `"content/é (2).md:1 file: expected a name that no other file has, found a second file called "é.md", in other bytes. It is published under this name. Rename it to something of its own."`,
    )
  })

  it('may be no UTF-8 and hold control characters', () => {
    writeFileSync(bytesPath(0xff, 0x61), 'one')
    writeFileSync(bytesPath(0xfe, 0x61), 'two')
    write('line\nbreak.md', 'three')
    const { files, problems } = read()
    expect(files.map(({ path, bytes }) => [path, bytes.toString()])).toEqual([
      ['line\nbreak.md', 'three'],
      ['\ufffda (2).md', 'one'],
      ['\ufffda.md', 'two'],
    ])
    expect(problems).toMatchObject([{ severity: 'warning', path: '\ufffda (2).md' }])
  })
})

describe('a folder that cannot be used', () => {
  it('is an error that says where we looked', () => {
    writeFileSync(join(root, 'a.txt'), 'x')
    const folders = [root, join(root, 'nowhere'), join(root, 'a.txt')]
    const messages = folders.map((folder) => messageOf(() => listArticles(folder)))
    expect(messages.join('\n')).toMatchInlineSnapshot(`
      "There are no articles in "/tmp/content". Put *.md, *.markdown or *.html files there, or set CONTENT_DIR to the folder that has them. Names that begin with . or _ are not looked at.
      The content folder "/tmp/content/nowhere" cannot be read: nothing there. Create it, or set CONTENT_DIR to the folder of the articles.
      The content folder "/tmp/content/a.txt" is a file. Set CONTENT_DIR to the folder of the articles."
    `)
    expect(messageOf(() => listArticles(`/${'n'.repeat(300)}`))).toMatch(/Make it readable, or/)
    expect(messageOf(() => listSourceFiles('no/such'))).toContain(
      `"no/such" (${resolve('no/such')})`,
    )
  })

  it('is not one that holds nothing but faults', () => {
    link('dead.md', 'nothing')
    expect(read().problems).toHaveLength(1)
  })
})
