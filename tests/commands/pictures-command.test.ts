import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { numberedPng } from '../disk/node/keeping/picture-farm.ts'
import { runMain } from '../support/run-main.ts'

const program = resolve('src/node/cli/run.mjs')
const archive = mkdtempSync(join(tmpdir(), 'pictures-command-'))
const asked: string[] = []
const held: { readonly path: string; readonly response: ServerResponse }[] = []
/** So many pictures are answered; those that follow are held back. */
let answered = Number.POSITIVE_INFINITY
let onHeld = () => {}
let server: Server
let host: string

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? ''
    if (path.startsWith('/feed')) {
      const picture = path.split('of=')[1] ?? '77'
      response.end(
        `<rss version="2.0"><channel><title>T${picture}</title><item><title>One</title><guid>${picture}</guid><description>&lt;p&gt;Words&lt;/p&gt;&lt;img src="http://${host}/fed/${picture}.png"&gt;</description></item></channel></rss>`,
      )
      return
    }
    asked.push(path)
    if (asked.length > answered) {
      held.push({ path, response })
      onHeld()
      return
    }
    const number = /(\d+)\.png$/.exec(path)?.[1]
    if (number === undefined) response.writeHead(404).end()
    else response.end(numberedPng(Number(number)))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  writeFileSync(join(archive, 'broadsheet.config.json'), JSON.stringify({ allowHosts: [host] }))
  writeFileSync(join(archive, 'feeds.yaml'), `- url: http://${host}/feed\n  pictures: keep\n`)
  mkdirSync(join(archive, 'content'))
  const pictures = Array.from({ length: 20 }, (_, at) => `<img src="http://${host}/p/${at}.png">`)
  article('a.md', '2024-05-01', ['News', 'Local'], pictures)
  article(
    'b.md',
    '2023-05-01',
    ['Tech'],
    [
      `<img src="http://${host}/gone.jpg" alt="gone">`,
      `<img src="data:image/png;base64,${numberedPng(1).toString('base64')}">`,
      `<img data-src="http://${host}/p/3.png" src="blank.gif">`,
    ],
  )
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
  rmSync(archive, { recursive: true, force: true })
})

function article(
  name: string,
  date: string,
  categories: readonly string[],
  pictures: readonly string[],
) {
  const head = `title: ${name}\ndate: ${date}\ncategories: ${JSON.stringify(categories)}`
  const body = `<div><p>Words that make a text.</p>${pictures.join('')}</div>`
  writeFileSync(join(archive, 'content', name), `---\n${head}\n---\n${body}\n`)
}

const run = (...args: readonly string[]) => runMain(archive, args)

test('a run that is killed goes on where it was, and the next one asks for nothing', async () => {
  answered = 8
  const killed = spawn(process.execPath, [program, 'pictures', '--timeout', '600'], {
    cwd: archive,
    stdio: 'ignore',
  })
  await new Promise<void>((done) => {
    onHeld = () => held.length === 2 && done()
  })
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  const first = asked.slice(0, 8)
  answered = Number.POSITIVE_INFINITY
  asked.length = 0
  const resumed = await run('pictures', '--report', 'report.json')
  expect(resumed).toMatchObject({ code: 0, stderr: '' })
  expect(resumed.lines.at(-1)).toBe(
    '21 pictures wanted, 20 kept, 12 new, 0 rescued, 1 lost, 0 over budget',
  )
  expect(asked.filter((path) => first.includes(path))).toEqual([])
  expect(asked).toHaveLength(13)
  expect(JSON.parse(readFileSync(join(archive, 'report.json'), 'utf8'))).toMatchObject({
    tally: { wanted: 21, kept: 20, new: 12, lost: 1 },
    lost: [{ url: `http://${host}/gone.jpg`, failed: 'status-404', article: 'b.md' }],
  })
  const left = readdirSync(join(archive, 'pictures'), { recursive: true, encoding: 'utf8' })
  expect(left.filter((name) => name.endsWith('.png'))).toHaveLength(20)
  expect(
    left.filter((name) => !/^(?:[\da-f]{2}(?:\/[\da-f]{32}\.png)?|index\.jsonl)$/.test(name)),
  ).toEqual([])
  asked.length = 0
  const again = await run('pictures')
  expect(again.lines.at(-1)).toBe(
    '21 pictures wanted, 20 kept, 0 new, 0 rescued, 1 lost, 0 over budget',
  )
  expect(asked).toEqual([])
}, 120_000)

test('scopes and wrong calls', async () => {
  const plan = await run('pictures', '--only', 'news', '--dry-run')
  expect(plan.lines).toEqual([
    'would ask for 0 pictures',
    '20 pictures wanted, 20 kept, 0 new, 0 rescued, 0 lost, 0 over budget',
  ])
  const newest = await run('pictures', '--newest', '1', '--dry-run')
  expect(newest.lines.at(-1)).toContain('20 pictures wanted')
  const nowhere = await run('pictures', '--only', 'Sport')
  expect(nowhere.code).toBe(1)
  expect(nowhere.stderr).toMatch(/^No article is in the category "Sport"/)
  expect(await run('pictures', '--budget', 'much')).toMatchObject({ code: 2 })
}, 120_000)

test('import keeps the pictures of what it adds, where the feed says so', async () => {
  asked.length = 0
  const imported = await run('import')
  expect(imported).toMatchObject({ code: 0, stderr: '' })
  expect(imported.lines.slice(-2)).toEqual([
    '1 pictures wanted, 1 kept, 1 new, 0 rescued, 0 lost, 0 over budget',
    '1 feeds read, 0 not changed, 0 failed, 1 articles added, 0 updated',
  ])
  expect(asked).toEqual(['/fed/77.png'])
}, 120_000)

test('import keeps the pictures of every feed, where the settings say so', async () => {
  asked.length = 0
  const settings = { allowHosts: [host], pictures: 'keep' }
  writeFileSync(join(archive, 'broadsheet.config.json'), JSON.stringify(settings))
  writeFileSync(join(archive, 'feeds.yaml'), `- url: http://${host}/feed?of=78\n`)
  const imported = await run('import')
  expect(imported).toMatchObject({ code: 0, stderr: '' })
  expect(imported.lines.at(-2)).toBe(
    '1 pictures wanted, 1 kept, 1 new, 0 rescued, 0 lost, 0 over budget',
  )
  expect(asked).toEqual(['/fed/78.png'])
}, 120_000)
