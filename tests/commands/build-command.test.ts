import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { buildCommand } from '../support/build-command.ts'

let root: string
const good = (title: string) =>
  `\n---\ntitle: '${title}'\ndate: 2024-01-02\n---\n<div><p>正文。</p></div>\n`

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'broadsheet-build-'))
})

function write(files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    const target = join(root, 'content', path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, content)
  }
}

/** Runs `npm run build` on the folder of the test as a user would. */
async function build(...args: readonly string[]) {
  const env = { ...process.env, NODE_ENV: '', CONTENT_DIR: join(root, 'content') }
  const [program, own] = buildCommand('--outDir', join(root, 'dist'), ...args)
  const child = spawn(program, own, { env })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (data) => {
    stdout += data
  })
  child.stderr.on('data', (data) => {
    stderr += data
  })
  const code = await new Promise((resolve) => child.on('close', resolve))
  return { code, stdout, stderr, lastLine: stdout.trim().split('\n').at(-1) }
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

const dist = () => join(root, 'dist')

test('builds pages and data for a base, twice the same bytes, nothing written the second time', async () => {
  write({ 'news/a.md': good('甲'), 'news/b.html': good('乙') })
  const first = await build('--base', '/x/')
  expect(first).toMatchObject({
    code: 0,
    lastLine: '2 articles read, 2 published, 0 rejected, 0 warnings',
  })
  const before = snapshot(dist())
  expect(Object.keys(before)).toEqual(
    expect.arrayContaining(['index.html', '404.html', 'c/news/index.html']),
  )
  const home = readFileSync(join(dist(), 'index.html'), 'utf8')
  const addresses = [...home.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, address]) => address)
  expect(addresses.length).toBeGreaterThan(5)
  expect(addresses.filter((address) => !address?.startsWith('/x/'))).toEqual([])
  const second = await build('--base', '/x/')
  expect(second.stdout).toContain(' 0 files written')
  expect(snapshot(dist())).toEqual(before)
})

test('an error is told on stderr, and the exit code is 1', async () => {
  write({ 'c.md': '\n' })
  const { code, stderr, lastLine } = await build()
  expect({ code, lastLine }).toEqual({
    code: 1,
    lastLine: '1 articles read, 0 published, 1 rejected, 0 warnings',
  })
  expect(stderr).toContain('/content/c.md:2 front matter: expected ')
  expect(existsSync(dist())).toBe(false)
})
