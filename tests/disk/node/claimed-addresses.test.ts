import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pathKey } from '../../../src/node/core/paths/path-key.ts'
import { idFromPath } from '../../../src/node/library/id-from-path.ts'
import {
  type BuildChanges,
  buildInProcess,
  createSandbox,
  type Sandbox,
} from '../../hostile/build-in-process.ts'

function article(sandbox: Sandbox, path: string, lines: readonly string[] = []): void {
  write(sandbox, `content/${path}`, ['---', `title: ${path}`, ...lines, '---', path, ''].join('\n'))
}

function write({ root }: Sandbox, path: string, content: string): void {
  mkdirSync(join(root, dirname(path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

/** Every file of a built site with its bytes. */
function filesOf(outDir: string): ReadonlyMap<string, string> {
  const paths = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).sort()
  const files = paths.filter((path) => statSync(join(outDir, path)).isFile())
  return new Map(files.map((path) => [path, readFileSync(join(outDir, path), 'latin1')]))
}

/** Whether a page or a feed belongs to a list that has its address in other letter case. */
function isCaseForm(path: string, content: string): boolean {
  const [, refresh] = /http-equiv="refresh" content="0; url=\/([^"]*)"/.exec(content) ?? []
  const [, feed] = /"feed_url": *"[^"]*?:\/\/[^/]*\/([^"]*)"/.exec(content) ?? []
  const [, atom] = /rel="self"[^>]* href="[^"]*?:\/\/[^/]*\/([^"]*)"/.exec(content) ?? []
  const own = refresh === undefined ? (feed ?? atom) : `${refresh}index.html`
  return own !== undefined && decodeURI(own) !== path && pathKey(own) === pathKey(path)
}

/** Builds into an empty folder what has been built over an earlier output; both are to be the same. */
async function buildTwice(sandbox: Sandbox, changes: BuildChanges = {}) {
  const { outDir } = sandbox
  const kept = await buildInProcess(sandbox, changes)
  const empty = await buildInProcess({ ...sandbox, outDir: `${outDir}-empty` }, changes)
  expect(kept.stderr + empty.stderr).not.toMatch(/^\s+at /m)
  expect([kept.code, empty.code]).toEqual([0, 0])
  const files = filesOf(outDir)
  expect(filesOf(`${outDir}-empty`)).toEqual(files)
  // Only other letter case of a list may have the key of another file; it leads on.
  const keys = [...files].flatMap(([path, content]) =>
    isCaseForm(path, content) ? [] : [pathKey(path)],
  )
  expect(new Set(keys).size).toBe(keys.length)
  return { files, stderr: kept.stderr }
}

const victim = idFromPath('victim.md')

test('no address of another page is taken, and each refusal names both files', async () => {
  const sandbox = createSandbox()
  article(sandbox, 'victim.md')
  await buildInProcess(sandbox)
  const before = filesOf(sandbox.outDir)
  const aliases = [
    '/index.html/',
    '/INDEX.HTML',
    `/a/${victim}/index.html/`,
    `/A/${victim.toUpperCase()}/%69ndex.html`,
    `/a/${victim}/%2569ndex.html`,
    `/a/${victim}/index.html/more`,
    '/feed.xml/',
    '/feed.json/x.html',
    '/robots.txt/',
    '/sw.js',
    '/saved/',
    '/history/x/',
    '/data/site.json/',
    '/.broadsheet.lock/',
    '/con/',
    '/x/aux.txt',
    '/x/data./',
    '/a:b/',
    '/what%3F/',
  ]
  article(sandbox, 'thief.md', [`aliases: ${JSON.stringify([...aliases, victim, '/free/'])}`])
  const { files } = await buildTwice(sandbox)
  for (const path of [`a/${victim}/index.html`, `data/articles/${victim}.json`]) {
    expect(files.get(path)).toContain('victim.md')
  }
  expect([...before.keys()].filter((path) => !files.has(path))).toEqual([])
  expect(files.get('index.html')).not.toContain('http-equiv="refresh"')
  expect(files.has('free/index.html')).toBe(true)
  const all = readFileSync(join(sandbox.cacheDir, 'problems.txt'), 'utf8')
  const lines = all.split('\n').filter((line) => line.includes('aliases: expected'))
  expect(lines).toHaveLength(aliases.length + 1)
  expect(lines.filter((line) => line.includes(', which victim.md has'))).toHaveLength(4)
  expect(lines.every((line) => line.startsWith(`${sandbox.contentDir}/thief.md:3 `))).toBe(true)
})

test('an id that names a page of a folder, and an alias for that folder', async () => {
  const sandbox = createSandbox()
  article(sandbox, 'one.md', ['id: index.html', 'aliases: [/a/]'])
  article(sandbox, 'two.md', ['id: con', 'aliases: [/x.html.part/, /x.html]'])
  await buildInProcess(sandbox)
  article(sandbox, 'two.md', ['id: con', 'aliases: [/x.html.part/, /x.html]', 'author: somebody'])
  const { files } = await buildTwice(sandbox)
  expect([...files.keys()].filter((path) => path.startsWith('a/'))).toEqual([
    'a/index.html',
    'a/~con/index.html',
    'a/~index.html/index.html',
  ])
})

test('a file of the public folder stays, and takes the place of no page', async () => {
  const sandbox = createSandbox()
  article(sandbox, 'one.md', ['aliases: [/old/, /card.png/, /.well-known/x/]'])
  write(sandbox, 'public/old/index.html', 'mine')
  write(sandbox, 'public/card.png', 'mine')
  write(sandbox, 'public/.well-known/y', 'mine')
  write(sandbox, 'public/Index.html', 'mine')
  write(sandbox, 'public/c/feed', 'mine')
  write(sandbox, 'public/aux.txt', 'mine')
  write(sandbox, 'public/a\\b', 'mine')
  const { files, stderr } = await buildTwice(sandbox)
  expect([...files].flatMap(([path, content]) => (content === 'mine' ? [path] : []))).toEqual([
    '.well-known/y',
    'c/feed',
    'card.png',
    'old/index.html',
  ])
  expect(files.has('.well-known/x/index.html')).toBe(true)
  expect(stderr).toContain('"/old/", which public/old/index.html has')
  expect(stderr).toMatch(
    /^public\/\S+:1 public folder: expected names that every file system takes/m,
  )
  expect(stderr).toContain('found "Index.html", which the site itself has')
})

test('a warning names the public folder as the settings do', async () => {
  const sandbox = createSandbox()
  article(sandbox, 'one.md', [])
  write(sandbox, 'static/aux.txt', 'mine')
  const { stderr } = await buildInProcess(sandbox, { settings: { publicDir: 'static' } })
  expect(stderr).toContain('static/aux.txt:1 public folder: expected names')
})

test('pages that an older version left at other addresses are named once, with the setting for them', async () => {
  const sandbox = createSandbox()
  article(sandbox, 'one.md', ['categories: [C#]', 'tags: [R&D]'])
  write(sandbox, 'dist/c/C/index.html', 'old')
  const { files, stderr } = await buildTwice(sandbox)
  expect(stderr).toContain('settings:1 oldSlugs: expected true')
  expect(stderr).toContain('found 1 of its addresses, such as "/c/C/".')
  expect(files.has('c/C/index.html')).toBe(false)
  expect((await buildInProcess(sandbox)).stderr).not.toContain('oldSlugs')
  await buildInProcess(sandbox, { settings: { oldSlugs: true } })
  const led = filesOf(sandbox.outDir)
  expect(led.get('c/C/index.html')).toContain('url=/c/C%EF%BC%83/')
  expect(led.get('c/C/feed.xml')).toBe(led.get('c/C＃/feed.xml'))
})

test('an older article with other letter case ends no address', async () => {
  const sandbox = createSandbox()
  const late = ['date: 2022-03-01', 'categories: [Tech, "C#"]', 'tags: [Linux]', 'author: Ann']
  for (let at = 0; at < 40; at += 1) article(sandbox, `late-${at}.md`, late)
  await buildInProcess(sandbox)
  const before = filesOf(sandbox.outDir)
  const early = ['date: 1999-01-01', 'categories: [TECH, "c#"]', 'tags: [LINUX]', 'author: ANN']
  article(sandbox, 'early.md', early)
  const { files, stderr } = await buildTwice(sandbox)
  expect(stderr).not.toContain('fetched')
  const pages = [...before.keys()].filter((path) => /^(?:c|t|by)\//.test(path))
  expect(pages).toEqual(
    expect.arrayContaining(['t/Linux/page/1/index.html', 'c/Tech/C＃/feed.xml']),
  )
  expect(pages.filter((path) => !files.has(path))).toEqual([])
  expect(files.get('t/Linux/index.html')).toContain('url=/t/LINUX/')
  expect(files.get('t/Linux/page/1/index.html')).toContain('url=/t/LINUX/page/1/')
  expect(files.get('c/Tech/C＃/feed.json')).toBe(files.get('c/TECH/c＃/feed.json'))
})

test('where the host knows no letter case, no two files differ by it alone', async () => {
  const sandbox = createSandbox()
  article(sandbox, 'first.md', ['date: 1999-01-01', 'categories: [Tech]', 'tags: [Linux]'])
  article(sandbox, 'second.md', ['date: 2022-03-01', 'categories: [TECH]', 'tags: [LINUX]'])
  await buildInProcess(sandbox)
  const folders = (from: ReadonlyMap<string, string>) =>
    [...from.keys()].filter((path) => /^(?:c\/tech|t\/linux)\/index\.html$/i.test(path))
  expect(folders(filesOf(sandbox.outDir))).toHaveLength(4)
  await buildTwice(sandbox, { settings: { host: 'netlify' } })
  expect(folders(filesOf(sandbox.outDir))).toEqual(['c/Tech/index.html', 't/Linux/index.html'])
})

test('a feed of an older version, whose ids would change, is named until the settings keep them', async () => {
  const sandbox = createSandbox()
  article(sandbox, 'one.md', [])
  const entry = '<entry><title>x</title><id>https://news.example/a/x/</id></entry>'
  write(sandbox, 'dist/feed.xml', `<feed><id>https://news.example/</id>${entry}</feed>`)
  const feedIds = { oldUrl: 'https://news.example/', before: '2026-12-01' }
  const { stderr } = await buildInProcess(sandbox, { settings: { feedIds } })
  expect(stderr).not.toContain('feedIds')
  write(sandbox, 'dist/feed.xml', `<feed><id>https://news.example/</id>${entry}</feed>`)
  expect((await buildInProcess(sandbox)).stderr).toContain('settings:1 feedIds: expected oldUrl')
  expect((await buildInProcess(sandbox)).stderr).not.toContain('feedIds')
})

/** Names of which many mean the same to some file system or host. */
const name = fc.constantFrom(
  ...['index.html', 'Index.html', 'a', 'A', 'c', 't', 'by', 'page', '1', 'x', 'X', 'feed.xml'],
  ...[
    '%69ndex.html',
    'é',
    'e\u0301',
    '%C3%A9',
    'ß',
    'SS',
    'con',
    'aux.txt',
    'data.',
    '新闻',
    'data',
  ],
  ...['x.html', 'articles', '404.html', 'x.html.part', '.', '..', '%2e%2e', 'a:b', 'C#', victim],
)
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => `/${names.join('/')}`)
const folder = path.map((each) => `${each}/`)
const source = fc.record({
  id: fc.option(name, { nil: undefined }),
  permalink: fc.option(path, { nil: undefined }),
  aliases: fc.array(fc.oneof(name, path, folder), { maxLength: 5 }),
  labels: fc.array(name, { minLength: 1, maxLength: 2 }),
})

test('any ids, aliases and labels: the same bytes from a kept and an empty folder, nobody loses a page', async () => {
  const sources = fc.array(source, { minLength: 1, maxLength: 6 })
  const property = fc.asyncProperty(sources, async (added) => {
    const sandbox = createSandbox()
    article(sandbox, 'victim.md')
    const own = ['date: 2020-01-01', 'categories: [新闻, a]', 'tags: [x, C]', 'author: X']
    article(sandbox, 'b/x.md', ['id: x', ...own])
    await buildInProcess(sandbox)
    const before = filesOf(sandbox.outDir)
    for (const [at, { labels, ...asked }] of added.entries()) {
      const fields = { ...asked, categories: labels, tags: labels, author: labels[0] }
      const lines = Object.entries(fields).flatMap(([key, value]) =>
        value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`],
      )
      article(sandbox, `c/${at}.md`, lines)
    }
    const { files } = await buildTwice(sandbox)
    for (const path of before.keys()) expect(files.has(path), path).toBe(true)
    expect(files.get(`a/${victim}/index.html`)).toContain('<title>victim.md')
    expect(files.get('a/x/index.html')).toContain('<title>b/x.md')
    for (const list of ['c/新闻', 'c/新闻/a', 't/x', 't/C', 'by/X']) {
      expect(files.get(`data/lists/${list}/latest.json`)).toContain('"title":"b/x.md"')
    }
    rmSync(sandbox.root, { recursive: true })
  })
  // A failing build would take minutes to shrink.
  await fc.assert(property, { numRuns: 6, endOnFailure: true })
})
