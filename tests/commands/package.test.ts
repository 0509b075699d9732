import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { isBuiltin } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { packedReader } from '../../src/node/site/reader/packed-reader.ts'
import { testCache } from '../e2e/sites/sites.ts'
import { isLongRun } from '../run/long-run.ts'
import { drawPhoto, keepPicture } from '../support/kept-pictures.ts'
import { fingerprintOf, makeOnce } from '../support/make-once.ts'
import { runMain } from '../support/run-main.ts'

// Every test starts processes, and a machine may be busy with other things.
vi.setConfig({ testTimeout: 180_000 })

/** A folder with nothing of ours around, whose path has all that a shell stumbles over. */
const parent = mkdtempSync(join(tmpdir(), 'broadsheet-package-'))
const home = join(parent, `it's a "new" 存档`)

/** The environment of a keeper: nothing of this project's. */
const environment = (() => {
  const { CONTENT_DIR: _, SITE_URL: __, CONTENT_ERRORS: ___, NODE_ENV: ____, ...env } = process.env
  const own = Object.entries(env).filter(([name]) => !/^(?:npm_|VITEST|NODE_)/.test(name))
  return { ...Object.fromEntries(own), TZ: 'Asia/Shanghai', LANG: 'en_GB.UTF-8' }
})()

let command: string

beforeAll(() => {
  const folder = process.env.BROADSHEET_PACKAGE || packOnce()
  const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'))
  mkdirSync(home)
  // An empty cache: what this machine has downloaded before is not a keeper's.
  const alone = ['--offline', '--cache', join(parent, 'npm-cache')]
  const install = ['install', ...alone, '--no-audit', '--no-fund', join(folder, file)]
  const installed = spawnSync('npm', install, { cwd: home, env: environment, encoding: 'utf8' })
  expect(installed.status, installed.stderr).toBe(0)
  command = join(home, 'node_modules/broadsheet/dist-package/broadsheet.mjs')
}, 300_000)

afterAll(() => {
  if (existsSync(command)) chmodSync(join(home, 'node_modules/broadsheet'), 0o755)
  rmSync(parent, { recursive: true, force: true })
}, 60_000)

/** Everything that the package is made from. */
const packed = [
  ...['src', 'public', 'docs', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json'],
  ...['LICENSE', 'CHANGELOG.md', 'README.md', 'README.zh-CN.md'],
]

/**
 * Packs as `npm run package` does, when something has changed since the last time. Gives the folder of the
 * file. A release names the folder of the file that it publishes.
 */
function packOnce(): string {
  const folder = join(testCache, 'package')
  makeOnce(folder, fingerprintOf(packed), () => {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    const args = ['pack', '--silent', '--ignore-scripts=false', '--pack-destination', folder]
    const { status, stderr } = spawnSync('npm', args, { encoding: 'utf8' })
    expect(status, stderr).toBe(0)
  })
  return folder
}

/** Runs the packed command in a folder. */
function run(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
  })
  return { code: status, stdout, stderr, lastLine: stdout.trim().split('\n').at(-1) }
}

/** Runs the command in a folder with the packed reader, inside this process, which starts nothing. */
function runHere(folder: string, ...args: string[]) {
  const reader = join(dirname(command), 'reader')
  return runMain(folder, args, () => packedReader(reader))
}

/** Makes a folder of its own with these files. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(parent, 'folder-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

/** All files below a folder with their texts, without what a build keeps for the next. */
function filesIn(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const own = paths.filter(
    (path) => !/(?:^|\/)(?:node_modules|\.broadsheet|dist|_site)(?:\/|$)/.test(path),
  )
  const files = own.filter((path) => statSync(join(folder, path)).isFile())
  return Object.fromEntries(
    files.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  )
}

/** A test that a release passes, and the long run: an ordinary change breaks what it holds elsewhere first. */
const longTest = test.runIf(isLongRun)

const article = (title: string) => `---\ntitle: ${title}\ndate: 2024-01-02\n---\n正文。\n`

test('the package is small, installs nothing else, and has no source of ours', () => {
  const installed = join(home, 'node_modules')
  expect(readdirSync(installed).filter((name) => !name.startsWith('.'))).toEqual(['broadsheet'])
  const paths = readdirSync(join(installed, 'broadsheet'), { recursive: true, encoding: 'utf8' })
  const stats = paths.map((path) => statSync(join(installed, 'broadsheet', path)))
  expect(stats.reduce((sum, stat) => sum + stat.size, 0)).toBeLessThan(20_000_000)
  expect(paths.filter((path) => /\.tsx?$|\.map$/.test(path))).toEqual([])
  const texts = ['LICENSE', 'dist-package/LICENSES.txt', 'CHANGELOG.md', 'docs/importing.md']
  expect(paths).toEqual(expect.arrayContaining(texts))
  const reader = JSON.parse(
    readFileSync(join(installed, 'broadsheet/dist-package/reader/reader.json'), 'utf8'),
  )
  // The packages that readers get. Another one needs a reason.
  const packages = ['dompurify', 'idb', 'lean-qr', 'lucide', 'opencc-js', 'react', 'react-dom']
  expect(reader.packages).toEqual([...packages, 'react-router', 'scheduler'])
  const program = join(installed, 'broadsheet/dist-package/program')
  const outside = readdirSync(program)
    .filter((name) => name.endsWith('.mjs'))
    .flatMap((name) => {
      const text = readFileSync(join(program, name), 'utf8')
      return Array.from(
        text.matchAll(/^import\b[^'"\n]*["']([^.'"\n][^'"\n]*)["'];?$/gm),
        ([, id]) => id,
      )
    })
  expect([...new Set(outside)].filter((id = '') => !isBuiltin(id))).toEqual([])
})

test('help lists the commands, and a wrong word is met with the nearest', () => {
  const { stdout, code } = run(home, '--help')
  expect(code).toBe(0)
  const names = Array.from(stdout.matchAll(/^ {2}([a-z]+)(?= )/gm), ([, name = '']) => name)
  const commands = ['init', 'dev', 'build', 'preview', 'import', 'pictures', 'check', 'new']
  expect(names).toEqual(commands)
  const wrong = run(home, 'biuld')
  expect(wrong).toMatchObject({ code: 2, stdout: '' })
  expect(wrong.stderr).toContain('Did you mean "build"?')
})

test('init, new, build and check make an archive of an empty folder', async () => {
  expect(run(home, 'init')).toMatchObject({ code: 0, stderr: '' })
  expect(Object.keys(filesIn(home))).toEqual([
    '.github/workflows/publish.yml',
    '.gitignore',
    'README.md',
    'broadsheet.config.ts',
    'content/welcome.md',
    'package-lock.json',
    'package.json',
  ])
  expect(await runHere(home, 'init')).toMatchObject({ code: 1, stdout: '' })
  const made = run(home, 'new', '雨: in "May"?')
  expect(made.stdout).toMatch(/^content\/\d{4}-\d\d-\d\d-雨-in-May\.md\n$/)
  expect(readFileSync(join(home, made.stdout.trim()), 'utf8')).toMatch(
    /^---\ntitle: .*雨: in .*May.*\ndate: \d/,
  )
  expect(await runHere(home, 'new')).toMatchObject({ code: 2 })
  const built = run(home, 'build', '--base', 'news')
  expect(built).toMatchObject({
    code: 0,
    lastLine: '2 articles read, 2 published, 0 rejected, 0 warnings',
  })
  const page = readFileSync(join(home, 'dist/index.html'), 'utf8')
  expect(page).toContain('<html lang="en-GB"')
  expect(page).not.toMatch(/(?:src|href)="\/(?!news\/)/)
  expect(existsSync(join(home, 'dist/favicon.svg'))).toBe(true)
  const scripts = readdirSync(join(home, 'dist/assets')).map((name) =>
    readFileSync(join(home, 'dist/assets', name), 'latin1'),
  )
  expect(scripts.filter((text) => text.includes('__broadsheet_base__'))).toEqual([])
  expect(run(home, 'check')).toMatchObject({ code: 0 })
  const workflow = readFileSync(join(home, '.github/workflows/publish.yml'), 'utf8')
  const pinned = (text: string) => new Set(text.match(/uses: .*/g))
  const ours = pinned(readFileSync('.github/workflows/pages.yml', 'utf8'))
  expect([...pinned(workflow)].filter((use) => !ours.has(use))).toEqual([])
})

test('preview and dev serve the site; dev follows articles, and refuses what is no address', async () => {
  const preview = await serve(home, 'preview', '--base', 'news')
  expect(await (await fetch(preview.url)).text()).toContain('雨: in')
  const taken = await runHere(home, 'preview', '--base', 'news', '--port', String(preview.port))
  expect(taken).toMatchObject({ code: 1 })
  expect(taken.stderr).toContain(`Port ${preview.port} is taken`)
  await preview.stop()
  const nowhere = await runHere(home, 'preview', '--out-dir', 'nothing')
  expect(nowhere.stderr).toContain('broadsheet build')
  const dev = await serve(home, 'dev')
  const page = await (await fetch(dev.url)).text()
  expect(page).toContain('@broadsheet/reload.js')
  const events = await fetch(new URL('@broadsheet/events', dev.url))
  const reader = events.body?.getReader()
  await reader?.read()
  const content = join(home, 'content')
  rmSync(content, { recursive: true })
  mkdirSync(content)
  writeFileSync(join(content, 'other.md'), article('换了一篇'))
  const text = new TextDecoder().decode((await reader?.read())?.value)
  expect(text).toContain('event: built')
  await reader?.cancel()
  expect(await (await fetch(dev.url)).text()).toContain('换了一篇')
  const status = async (path: string, method = 'GET') =>
    (await fetch(`${dev.url.slice(0, -1)}${path}`, { method, redirect: 'manual' })).status
  expect(await status('/%')).toBe(400)
  expect(await status('//other.example/path')).toBe(400)
  expect(await status(`/${'a'.repeat(300)}`)).toBe(400)
  expect(await status('/', 'POST')).toBe(405)
  expect(await status('/nowhere')).toBe(404)
  await dev.stop()
})

longTest(
  'kept pictures have sizes where sharp is installed beside the package, and it is said where not',
  async () => {
    const folder = folderWith({
      'content/a.md':
        '---\ntitle: 甲\ndate: 2024-01-02\nid: a\n---\n![山](https://p.example/1.jpg)\n',
    })
    const bytes = await drawPhoto(1000, 700).jpeg().toBuffer()
    const { hash } = await keepPicture(join(folder, 'pictures'), 'https://p.example/1.jpg', bytes)
    const media = () => readdirSync(join(folder, 'dist/media')).sort()
    const without = run(folder, 'build')
    expect(without.code).toBe(0)
    expect(`${without.stdout}${without.stderr}`.match(/sharp is not installed/g)).toHaveLength(1)
    expect(media()).toEqual([`${hash}.jpg`])
    const beside = ['sharp', '@img', 'detect-libc', 'semver'].map((name) => ({
      from: join('node_modules', name),
      to: join(home, 'node_modules', name),
    }))
    for (const { from, to } of beside) cpSync(from, to, { recursive: true })
    try {
      const built = run(folder, 'build')
      expect(built.code).toBe(0)
      expect(`${built.stdout}${built.stderr}`).not.toContain('sharp')
      expect(media()).toEqual([`${hash}-400.webp`, `${hash}-800.webp`, `${hash}.jpg`])
      const page = readFileSync(join(folder, 'dist/a/a/index.html'), 'utf8')
      expect(page).toContain(`/media/${hash}-800.webp 800w`)
    } finally {
      for (const { to } of beside) rmSync(to, { recursive: true, force: true })
    }
  },
)

longTest('a read-only package keeps its cache in the archive, and Git does not see it', () => {
  const folder = folderWith({ 'content/a.md': article('甲') })
  chmodSync(join(home, 'node_modules/broadsheet'), 0o555)
  expect(run(folder, 'build')).toMatchObject({ code: 0 })
  expect(readFileSync(join(folder, '.broadsheet/.gitignore'), 'utf8')).toBe('*\n')
  expect(run(folder, 'build').stdout).toContain(' 0 files written')
})

// A file that ends the program ends that of the package, not this test's.
test.each([
  ['process.exit(0)', 'found that it ends the program'],
  ['await new Promise(() => {})', 'or never ends'],
])('broadsheet.config.ts with %j is told in words', (text, said) => {
  const folder = folderWith({ 'broadsheet.config.ts': text, 'content/a.md': article('甲') })
  expectToldInWords(folder, run(folder, 'build'), said)
})

test.each([
  ['broadsheet.config.ts', 'throw new Error("nothing works")', ':1: it threw nothing works'],
  ['broadsheet.config.ts', 'export const title = "x"', 'found nothing'],
  ['broadsheet.config.ts', 'export default {\r\n  title "x" }\r\n', ':2: Unexpected token'],
  ['broadsheet.config.js', 'export default { titel: "x" }', '"titel". Did you mean "title"?'],
  ['broadsheet.config.json', '{\n"title": "x",\n}', '.json:3: '],
  ['broadsheet.config.yaml', 'title: x\r\n tabs:\t[', '.yaml:'],
  ['broadsheet.config.yaml', 'title: x\r\npageSize: many\r\n', 'pageSize: '],
])('%s with %j is told in words', async (name, text, said) => {
  const folder = folderWith({ [name]: text, 'content/a.md': article('甲') })
  expectToldInWords(folder, await runHere(folder, 'build'), said)
})

function expectToldInWords(
  folder: string,
  { code, stderr }: { readonly code: number | null; readonly stderr: string },
  said: string,
): void {
  expect(code).toBe(1)
  expect(stderr).toContain(said)
  expect(stderr).not.toContain('    at ')
  expect(existsSync(join(folder, 'dist'))).toBe(false)
}

longTest('settings of every form, with Windows line ends, from another folder', async () => {
  const title = 'export default defineConfig({ title: name as string })'
  const folder = folderWith({
    'a/broadsheet.config.ts': `import { defineConfig } from 'broadsheet'\r\nimport { name } from './name.ts'\r\n${title}\r\n`,
    'a/name.ts': 'export const name: string = "甲报"\r\n',
    'a/articles/a.md': article('甲').replaceAll('\n', '\r\n'),
    'b/broadsheet.config.yaml': '\ufefftitle: 甲报\r\ncontentDir: ../a/articles\r\n',
    'c/broadsheet.config.json': '{"title": "甲报", "contentDir": "../a/articles"}',
    'd/broadsheet.config.js':
      '\ufeffexport default { title: "甲报", contentDir: "../a/articles" }\r\n',
    'd/package.json': '{}',
  })
  const calls = [
    ['--config', 'a/broadsheet.config.ts', '--content', 'a/articles'],
    ['--config', 'b/broadsheet.config.yaml'],
    ['--config', 'c/broadsheet.config.json'],
    ['--config', 'd/broadsheet.config.js'],
  ]
  for (const [index, args] of calls.entries()) {
    const output = `out ${index}`
    // The first in the packed program, which has a loader of its own for TypeScript.
    const call = ['build', ...args, '--out-dir', output]
    const outcome = index === 0 ? run(folder, ...call) : await runHere(folder, ...call)
    expect(outcome).toMatchObject({ code: 0, stderr: '' })
    expect(readFileSync(join(folder, output, 'index.html'), 'utf8')).toContain('甲报')
  }
})

/** Folders of other tools, each with an old address that has to lead on. */
const layouts: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
  [
    'a Hexo blog',
    {
      '_config.yml':
        'title: 我的博客\nlanguage: zh-CN\ntimezone: Asia/Shanghai\nurl: https://me.example/\npermalink: :year/:month/:day/:title/\n',
      'source/_posts/rain.md':
        '---\ntitle: 雨\ndate: 2020-01-02 10:00:00\n---\n先 <!-- more --> 后\n',
      'public/index.html': 'the output of Hexo',
      'package.json': '{ "name": "hexo-site", "private": true }',
    },
    'dist/2020/01/02/rain/index.html',
  ],
  [
    'a Jekyll site',
    {
      '_config.yml': 'title: J\r\nbaseurl: ""\r\n',
      '_posts/2021-07-21-rain.md': '---\nlayout: post\ntitle: Rain\ndate: 2021-07-21\n---\ntext\n',
      Gemfile: 'source "https://rubygems.org"\n',
    },
    'dist/2021/07/21/rain.html',
  ],
  [
    'a Hugo site',
    {
      'hugo.toml': 'title = "H"\nbaseURL = "https://h.example/"\nlanguageCode = "en-us"\n',
      'content/posts/My-Post.md': '+++\ntitle = "P"\ndate = 2020-01-02\n+++\ntext\n',
      'static/robots-old.txt': 'x',
    },
    'dist/posts/my-post/index.html',
  ],
  [
    'a folder of articles',
    {
      '源/甲/1.md': '<!--1616142600000-->\n[原文](https://x.example/1)\n\n正文\n',
      'b/2.md': '# Two\n\n正文\n',
      'README.md': '# about\n',
    },
    '_site/index.html',
  ],
]

test.each(layouts)(
  'init in %s writes settings only, and the site is built',
  async (kind, files, page) => {
    const folder = folderWith(files)
    const { code, stdout } = await runHere(folder, 'init')
    expect(code).toBe(0)
    expect(stdout).toContain(`This is ${kind}.`)
    const { 'broadsheet.config.ts': settings, ...others } = filesIn(folder)
    expect(settings).toContain('contentDir: ')
    expect(others).toEqual(files)
    expect(await runHere(folder, 'build')).toMatchObject({ code: 0 })
    expect(existsSync(join(folder, page))).toBe(true)
    const { 'broadsheet.config.ts': _, ...after } = filesIn(folder)
    expect(after).toEqual(files)
  },
)

test('init understands lists of feeds, and does not guess about the rest', async () => {
  const named = (files: Record<string, string>) => runHere(folderWith(files), 'init')
  const osmosfeed = 'siteTitle: O\nsources:\n  - href: https://x.example/\n'
  expect((await named({ 'osmosfeed.yaml': osmosfeed })).stdout).toContain(
    'osmosfeed.yaml names 1 feeds',
  )
  const planet = '[Planet]\nname = P\n[https://x.example/f]\n'
  expect((await named({ 'planet.ini': planet })).stdout).toContain('title: P')
  const opml =
    '<opml><head><title>T</title></head><body><outline xmlUrl="https://x.example/"/></body></opml>'
  expect((await named({ 'feeds.opml': opml })).stdout).toContain('feeds.opml names 1 feeds')
  expect(await named({ 'a.bin': 'x' })).toMatchObject({ code: 1, stdout: '' })
})

/**
 * An archive whose addresses the first packed version published. A later version has to build them all: a
 * line that has to be changed here is a broken link somewhere.
 */
test('an archive of the packed version before keeps its addresses', async () => {
  const fixture = 'tests/fixtures/upgrade'
  const folder = mkdtempSync(join(parent, 'upgrade-'))
  cpSync(fixture, folder, { recursive: true })
  expect(await runHere(folder, 'build')).toMatchObject({ code: 0 })
  const addresses = readFileSync(join(fixture, 'addresses.txt'), 'utf8').trim().split('\n')
  expect(addresses.length).toBeGreaterThan(20)
  expect(addresses.filter((path) => !existsSync(join(folder, 'dist', path)))).toEqual([])
})

function start(folder: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [command, ...args], { cwd: folder, env: environment })
}

async function ended(child: ChildProcess): Promise<number | null> {
  await once(child, 'exit')
  return child.exitCode
}

/** Starts a server of the command at a free port, and waits until it says where the site is. */
async function serve(folder: string, ...args: string[]) {
  const port = await freePort()
  const child = start(folder, [...args, '--port', String(port)])
  let said = ''
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const [, found] = /The site is at (\S+)/.exec(said) ?? []
      if (found !== undefined) resolve(found)
    })
    child.once('exit', () => reject(new Error(said)))
  })
  return {
    url,
    port,
    async stop() {
      child.kill()
      expect(await ended(child)).toBe(0)
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}
