import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CommandOutcome, runMain } from '../support/run-main.ts'

const archive = mkdtempSync(join(tmpdir(), 'import-command-'))
let server: Server
let host: string
let answer = { status: 200, text: '' }

beforeAll(async () => {
  server = createServer((_, response) => {
    response.writeHead(answer.status, { 'content-type': 'application/rss+xml' })
    response.end(answer.text)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  writeFileSync(join(archive, 'broadsheet.config.json'), JSON.stringify({ allowHosts: [host] }))
  writeFileSync(
    join(archive, 'feeds.opml'),
    `<opml version="2.0"><body><outline text="News"><outline type="rss" text="Wire" xmlUrl="http://${host}/feed"/></outline></body></opml>`,
  )
})

afterAll(() => {
  server.close()
  rmSync(archive, { recursive: true, force: true })
})

function feedOf(...texts: readonly string[]): string {
  const items = texts.map(
    (text, at) =>
      `<item><title>Item ${at}</title><guid>${at}</guid><description>${text}</description></item>`,
  )
  return `<rss version="2.0"><channel><title>T</title>${items.join('')}</channel></rss>`
}

const runImport = (...args: readonly string[]) => runMain(archive, ['import', ...args])

const lastLine = ({ lines }: CommandOutcome) => lines.at(-1)

test('the program of the project imports, and gives its exit code', () => {
  const program = resolve('src/node/cli/run.mjs')
  const args = [program, 'import', 'missing.opml', '--tomeout', '3']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: archive,
    encoding: 'utf8',
  })
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).toContain('--tomeout')
}, 120_000)

test('import writes articles and state, tells what it did, and ends in the tally', async () => {
  answer = { status: 200, text: feedOf('one', 'two') }
  const dry = await runImport('--dry-run')
  expect(lastLine(dry)).toBe('1 feeds read, 0 not changed, 0 failed, 2 articles added, 0 updated')
  expect(dry.stdout.match(/^would write /gm)).toHaveLength(2)
  expect(readdirSync(archive).sort()).toEqual(['broadsheet.config.json', 'feeds.opml'])
  const first = await runImport('--report', 'report.json', '--heartbeat')
  expect(first).toMatchObject({ code: 0, stderr: '' })
  expect(first.stdout).toContain(`Wire (http://${host}/feed): 2 added\n`)
  expect(readdirSync(join(archive, 'content', 'News', 'Wire'))).toHaveLength(2)
  expect(readFileSync(join(archive, 'feeds.state.json'), 'utf8')).toContain('"heartbeat": "20')
  expect(JSON.parse(readFileSync(join(archive, 'report.json'), 'utf8'))).toMatchObject({
    tally: { read: 1, notChanged: 0, failed: 0, added: 2, updated: 0 },
    feeds: [
      {
        url: `http://${host}/feed`,
        title: 'Wire',
        status: 'read',
        added: 2,
        updated: 0,
        warnings: [],
      },
    ],
  })
  expect(lastLine(await runImport())).toBe(
    '0 feeds read, 0 not changed, 0 failed, 0 articles added, 0 updated',
  )
  answer = { status: 200, text: feedOf('one', 'zwei', 'three') }
  expect(lastLine(await runImport('--full'))).toBe(
    '1 feeds read, 0 not changed, 0 failed, 1 articles added, 1 updated',
  )
  expect(existsSync(join(archive, '.feeds.lock'))).toBe(false)
}, 120_000)

test('import makes articles of an export, adds what its next one has, and asks nobody', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'import-export-'))
  const links = [1, 2, 3].map(
    (at) => `<DT><A HREF="https://a.example/${at}" ADD_DATE="${1_700_000_000 + at}">No. ${at}</A>`,
  )
  const list = (count: number) =>
    `<!DOCTYPE NETSCAPE-Bookmark-file-1><H1>All</H1><DL><p><DT><H3>Long reads</H3><DL><p>${links.slice(0, count).join('')}</DL></DL>`
  const bookmarks = join(folder, 'bookmarks.html')
  writeFileSync(bookmarks, list(2))
  const first = await runImport(bookmarks)
  expect(first).toMatchObject({ code: 0, stderr: '' })
  expect(lastLine(first)).toMatch(/^1 feeds read, .* 2 articles added/)
  const added = join(archive, 'content', 'Bookmarks', 'Long reads')
  expect(readdirSync(added)).toHaveLength(2)
  rmSync(join(added, readdirSync(added)[0] ?? ''))
  writeFileSync(bookmarks, list(3))
  expect(lastLine(await runImport(bookmarks))).toMatch(/ 1 articles added, 0 updated$/)
  expect(readdirSync(added)).toHaveLength(2)
  rmSync(folder, { recursive: true })
}, 120_000)

test('import says 1 when nothing could be read and 2 when it was called wrongly', async () => {
  answer = { status: 500, text: 'no' }
  const failed = await runImport('--full')
  expect(failed.code).toBe(1)
  expect(failed.stdout).toContain('failed: the server answers 500')
  expect(lastLine(failed)).toBe(
    '0 feeds read, 0 not changed, 1 failed, 0 articles added, 0 updated',
  )
  expect(await runImport('missing.opml')).toMatchObject({ code: 1, stdout: '' })
  expect(await runImport('--tomeout', '3')).toMatchObject({ code: 2, stdout: '' })
  expect(await runImport('--timeout', 'soon')).toMatchObject({ code: 2, stdout: '' })
  writeFileSync(join(archive, '.feeds.lock'), String(process.ppid))
  const locked = await runImport('--full')
  expect(locked).toMatchObject({ code: 1 })
  expect(locked.stderr).toContain(`Another import (process ${process.ppid}) is running`)
}, 120_000)
