import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { readSettings } from '../../src/node/core/settings.ts'
import { ArticleCache } from '../../src/node/reading/article-cache.ts'
import { readArticles } from '../../src/node/reading/read-articles.ts'
import { isLongRun } from '../run/long-run.ts'
import { buildCommand } from '../support/build-command.ts'

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'broadsheet-cache-'))
})

const article = (title: string, body = '<p>正文。</p>') =>
  `\n---\ntitle: '${title}'\ndate: 2024-01-02\n---\n<div>${body}</div>\n`

function write(path: string, content: string | Uint8Array): void {
  const target = join(root, 'content', path)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, content)
}

/** Reads the folder with the cache of the test; tells which titles there are and what was read anew. */
async function read() {
  const settings = readSettings({ contentDir: join(root, 'content') })
  const cache = new ArticleCache(cacheFolder(), () => undefined)
  let changed = 0
  const onProgress = (_done: number, total: number) => {
    changed = total
  }
  const { drafts, media } = await readArticles(cache, {
    settings,
    base: '/',
    threads: 0,
    onProgress,
  })
  const bodies = drafts.map((draft) => cache.bodies.read(draft.body))
  cache.close()
  return { titles: drafts.map((draft) => draft.shown.title), bodies, changed, media }
}

function cacheFolder(): string {
  const folder = join(root, 'cache')
  mkdirSync(folder, { recursive: true })
  return folder
}

test('a file is read again only when it changed', async () => {
  write('a.md', article('甲'))
  write('b.md', article('乙'))
  expect(await read()).toMatchObject({ titles: ['甲', '乙'], changed: 2 })
  const again = await read()
  expect(again).toMatchObject({ titles: ['甲', '乙'], changed: 0 })
  expect(again.bodies[0]).toContain('正文')
  write('b.md', article('丙', '<p>另一篇。</p>'))
  const third = await read()
  expect(third).toMatchObject({ titles: ['甲', '丙'], changed: 1 })
  expect(third.bodies[1]).toContain('另一篇')
})

test('a cache that stays open, as that of the dev server, knows what it has read', async () => {
  write('a.md', article('甲'))
  write('b.md', article('乙'))
  const settings = readSettings({ contentDir: join(root, 'content') })
  const cache = new ArticleCache(cacheFolder(), () => undefined)
  const changed: number[] = []
  const onProgress = (_done: number, total: number) => changed.push(total)
  const readAgain = () => readArticles(cache, { settings, base: '/', threads: 0, onProgress })
  await readAgain()
  await readAgain()
  write('b.md', article('丙'))
  const { drafts } = await readAgain()
  expect(changed).toEqual([2, 1])
  expect(drafts.map((draft) => draft.shown.title)).toEqual(['甲', '丙'])
  cache.close()
})

test('a file that was only touched is known by its content', async () => {
  write('a.md', article('甲'))
  await read()
  write('a.md', article('甲'))
  expect(await read()).toMatchObject({ titles: ['甲'], changed: 0 })
})

test('a picture that changed, came or went makes its article new', async () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  write('a.md', article('甲', '<p>图</p><img src="x.png" width="9" height="9">'))
  expect((await read()).media).toEqual([])
  write('x.png', png)
  expect(await read()).toMatchObject({ changed: 1, media: [{ width: 1 }] })
  expect(await read()).toMatchObject({ changed: 0, media: [{ width: 1 }] })
  write('x.png', Buffer.concat([png, Buffer.from('more')]))
  expect(await read()).toMatchObject({ changed: 1 })
})

test('a cache that was cut short or damaged is put right', async () => {
  write('a.md', article('甲'))
  await read()
  for (const name of ['index', 'bodies']) {
    truncateSync(join(cacheFolder(), name), 5)
    if (name === 'index') expect(await read()).toMatchObject({ titles: ['甲'], changed: 1 })
    else await expect(read()).rejects.toThrow('does not hold what was written')
  }
})

function build(environment: Record<string, string> = {}) {
  const env = { ...process.env, NODE_ENV: '', CONTENT_DIR: join(root, 'content'), ...environment }
  const [program, args] = buildCommand('--outDir', join(root, 'dist'))
  const child = spawn(program, args, { env, detached: true })
  const done = new Promise<number | null>((resolve) => child.on('close', resolve))
  /** Ends the whole group of processes; a build that has ended by itself is left alone. */
  const kill = () => {
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
  }
  return { done, kill }
}

function files(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(folder, path)).isFile())
      .sort()
      .map((path) => [path, readFileSync(join(folder, path), 'base64')]),
  )
}

/** Kills a build once it has locked the output folder and written so many of its files. */
async function killAfter(count: number): Promise<number | null> {
  const dist = join(root, 'dist')
  const start = Date.now()
  const { done, kill } = build()
  let hasEnded = false
  done.then(() => {
    hasEnded = true
  })
  await Promise.race([untilLocked(dist), done])
  // From here on it is looked without a pause: a small build writes its files within milliseconds.
  while (!hasEnded && countWritten(dist, start) < count) await nextTurn()
  kill()
  return await done
}

/** Waits until a build holds the lock of a folder. */
async function untilLocked(folder: string): Promise<void> {
  const watcher = watch(folder)
  const isLocked = () => existsSync(join(folder, '.broadsheet.lock'))
  while (!isLocked()) await once(watcher, 'change')
  watcher.close()
}

/** How many pages of articles have been written since then. */
function countWritten(dist: string, start: number): number {
  return readdirSync(join(dist, 'a')).filter((id) => {
    const stat = statSync(join(dist, 'a', id, 'index.html'), { throwIfNoEntry: false })
    return stat !== undefined && stat.mtimeMs >= start
  }).length
}

/** Writes many articles, whose titles end in these words. */
function writeMany(words: string): void {
  for (let number = 0; number < 150; number += 1)
    write(`n/${number}.md`, article(`第 ${number} 篇${words}`))
}

test('a build killed at any moment is put right by the next', async () => {
  writeMany('')
  expect(await build().done).toBe(0)
  const whole = files(join(root, 'dist'))
  const codes: (number | null)[] = []
  for (const written of isLongRun ? [0, 1, 60, 120] : [1, 60]) {
    writeMany(`，第 ${codes.length} 次`)
    codes.push(await killAfter(written))
  }
  // A build holds its lock from its first file to its last: the first one cannot have ended before.
  expect(codes[0]).toBe(null)
  writeMany('')
  expect(await build().done).toBe(0)
  expect(files(join(root, 'dist'))).toEqual(whole)
}, 240_000)

test('two builds at once into the same folder: one says so, the site is whole', async () => {
  writeMany('')
  const [first, second] = [build(), build()]
  const codes = [await first.done, await second.done]
  expect(codes).toContain(0)
  const after = files(join(root, 'dist'))
  expect(await build().done).toBe(0)
  expect(files(join(root, 'dist'))).toEqual(after)
  expect(Object.keys(after).filter((path) => /\.part$|lock$/.test(path))).toEqual([])
})
