import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  type BuildChanges,
  buildInProcess,
  createSandbox,
  type Sandbox,
} from '../../hostile/build-in-process.ts'
import { runMain } from '../../support/run-main.ts'

let sandbox: Sandbox
const good = (title: string) =>
  `\n---\ntitle: '${title}'\ndate: 2024-01-02\n---\n<div><p>正文。</p></div>\n`

beforeEach(() => {
  sandbox = createSandbox()
})

afterEach(() => rmSync(sandbox.root, { recursive: true }))

function write(files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    const target = join(sandbox.contentDir, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, content)
  }
}

/** Builds the folder of the test, whose errors stop it unless the test says otherwise. */
async function build(changes: BuildChanges = {}) {
  const outcome = await buildInProcess(sandbox, { skipErrors: false, ...changes })
  return { ...outcome, lastLine: outcome.stdout.trim().split('\n').at(-1) }
}

function snapshot(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {}
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(folder, path)).isFile())
      .sort()
      .map((path) => [path, readFileSync(join(folder, path), 'base64')]),
  )
}

const dist = () => sandbox.outDir

test('an error leaves the output folder as it was, and all problems come together', async () => {
  write({ 'a.md': good('甲') })
  await build()
  const before = snapshot(dist())
  write({
    'a.md': good('changed'),
    'b.md': '---\nno keys\n---\n',
    'c.md': '\n',
    'd.md': '---\ntitle: x\ndate: soon\n---\n',
  })
  const { code, stderr, lastLine } = await build()
  expect(code).toBe(1)
  expect(lastLine).toBe('4 articles read, 2 published, 2 rejected, 1 warnings')
  expect(snapshot(dist())).toEqual(before)
  expect(stderr.trim().split('\n')).toMatchInlineSnapshot(`
    [
      "ROOT/content/b.md:2 front matter: expected keys with values, one on a line, found "no keys". Write it as "key: value" lines, e.g. title: Rain in May.",
      "ROOT/content/c.md:2 front matter: expected a line of three hyphens that begins it, found an empty file. Begin the file with a line ---, then keys such as title and date, then a line ---.",
      "ROOT/content/d.md:3 date: expected a date such as 2021-07-21 04:45:27, found "soon". It is published without a date. Write the day it appeared.",
    ]
  `)
})

test('CONTENT_ERRORS=skip publishes the rest, BUILD_REPORT lists what is wrong', async () => {
  write({ 'a.md': good('甲'), 'b.md': new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe]) })
  const report = join(sandbox.root, 'report.json')
  const { code, lastLine } = await build({ skipErrors: true, report })
  expect(code).toBe(0)
  expect(lastLine).toBe('2 articles read, 1 published, 1 rejected, 0 warnings')
  expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
    read: 2,
    published: 1,
    rejected: 1,
    problems: [{ severity: 'error', path: 'b.md', line: 2 }],
  })
})

test('a site whose articles are all rejected has a home page that says so', async () => {
  write({ 'b.md': new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xff, 0xfe]) })
  const { code, lastLine } = await build({ skipErrors: true })
  expect(code).toBe(0)
  expect(lastLine).toBe('1 articles read, 0 published, 1 rejected, 0 warnings')
  const home = readFileSync(join(dist(), 'index.html'), 'utf8')
  expect(home).toContain('class="face"')
  expect(home.split('class="face"')[1]?.split('</section>')[0]).not.toContain('<a ')
})

test('an empty and a missing content folder say where they looked', async () => {
  const empty = await build()
  expect(empty.code).toBe(1)
  expect(empty.lastLine).toBe('0 articles read, 0 published, 0 rejected, 0 warnings')
  expect(empty.stderr).toContain('ROOT/content')
  const missing = await build({ settings: { contentDir: join(sandbox.root, 'nowhere') } })
  expect(missing.stderr).toContain('ROOT/nowhere')
  expect(existsSync(dist())).toBe(false)
})

test('wrong settings are told in words, and the articles are no place to build into', async () => {
  write({ 'a/a.md': good('甲') })
  const { root, contentDir } = sandbox
  const reader = () => ({ version: '', publicDir: '', load: () => Promise.reject(new Error()) })
  const call = (...args: readonly string[]) =>
    runMain(root, ['build', '--content', contentDir, ...args], reader)
  const place = await call('--out-dir', contentDir)
  expect(place).toMatchObject({ code: 1, stdout: '' })
  expect(place.stderr).toContain('out-dir: expected a folder of its own')
  vi.stubEnv('SITE_URL', 'news.example')
  const settings = await call()
  expect(settings).toMatchObject({ code: 1, stdout: '' })
  expect(settings.stderr).toBe(
    'The settings cannot be used:\n  url: expected an address that begins with http:// or https://\n',
  )
  expect(Object.keys(snapshot(root))).toEqual(['content/a/a.md'])
})

test('a removed article takes its files along', async () => {
  write({ 'a.md': `---\nid: first\ntitle: a\ndate: 2024-01-01\n---\nx`, 'b.md': good('乙') })
  await build()
  expect(existsSync(join(dist(), 'a/first/index.html'))).toBe(true)
  write({ 'a.md': `---\ndraft: true\ntitle: a\n---\nx` })
  const { lastLine } = await build()
  expect(lastLine).toBe('1 articles read, 1 published, 0 rejected, 0 warnings')
  expect(existsSync(join(dist(), 'a/first'))).toBe(false)
  expect(existsSync(join(dist(), 'data/articles/first.json'))).toBe(false)
})

test('an id that is gone is named with the line that mends it, once, and in the report', async () => {
  write({ 'old.md': good('雨') })
  expect((await build()).stdout).not.toContain('gone')
  rmSync(join(sandbox.contentDir, 'old.md'))
  write({ 'new.md': good('雨') })
  const report = join(sandbox.root, 'report.json')
  const { code, stdout, lastLine } = await build({ report })
  expect(code).toBe(0)
  const [vanished] = JSON.parse(readFileSync(report, 'utf8')).vanished
  expect(vanished).toEqual({ id: expect.any(String), title: '雨', path: 'new.md' })
  expect(stdout).toContain(`aliases: ["${vanished.id}"] "雨": paste it into ROOT/content/new.md`)
  expect(lastLine).toBe('1 articles read, 1 published, 0 rejected, 0 warnings')
  expect((await build()).stdout).not.toContain('gone')
})
