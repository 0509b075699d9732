import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { makeCorpus } from '../../bench/make-corpus.ts'
import { buildCommand } from '../support/build-command.ts'

// More articles than threads are started for; the second build adds fewer than that.
const few = 560
const all = 700

const root = mkdtempSync(join(tmpdir(), 'broadsheet-change-'))
const content = join(root, 'content')
const dist = join(root, 'dist')

async function build(outDir = dist): Promise<void> {
  const [program, args] = buildCommand('--outDir', outDir)
  const child = spawn(program, args, {
    env: { ...process.env, NODE_ENV: '', CONTENT_DIR: content, CONTENT_ERRORS: 'skip' },
    stdio: 'ignore',
  })
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
}

/** Every file below a folder with what it holds. */
function files(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const isFile = (path: string) => statSync(join(folder, path)).isFile()
  return new Map(
    paths.filter(isFile).map((path) => [path, readFileSync(join(folder, path), 'base64')]),
  )
}

/** The paths that are in one of two sites only, or differ. */
function changed(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  const paths = new Set([...before.keys(), ...after.keys()])
  return [...paths].filter((path) => before.get(path) !== after.get(path))
}

/** The articles with ids, from the newest to the oldest. */
function newest(): { readonly id: string; readonly title: string } {
  const { articles } = JSON.parse(readFileSync(join(dist, 'data/lists/all/latest.json'), 'utf8'))
  return articles[0]
}

/** The file of an article with this headline. */
function sourceOf(title: string): string {
  const paths = readdirSync(content, { recursive: true, encoding: 'utf8' })
  const found = paths.find(
    (path) => path.endsWith('.md') && readFileSync(join(content, path), 'utf8').includes(title),
  )
  expect(found).toBeDefined()
  return join(content, found ?? '')
}

beforeAll(async () => {
  makeCorpus({ folder: content, count: few, seed: 5 })
  await build()
  makeCorpus({ folder: content, count: all, seed: 5 })
  await build()
}, 300_000)

test('articles that came bit by bit, and all at once with threads, give the same bytes', async () => {
  const again = join(root, 'again')
  await build(again)
  const [bitByBit, atOnce] = [files(dist), files(again)]
  expect(atOnce.size).toBeGreaterThan(2 * all)
  expect(changed(bitByBit, atOnce)).toEqual([])
  rmSync(again, { recursive: true })
}, 120_000)

test('one edit rewrites at most 40 files, search apart, and taking it back gives the same bytes', async () => {
  const before = files(dist)
  const source = sourceOf(newest().title)
  const text = readFileSync(source, 'utf8')
  writeFileSync(source, text.replace('</div>', '<p>改过的一段。</p></div>'))
  await build()
  const edited = changed(before, files(dist))
  expect(edited).toContain(`data/articles/${newest().id}.json`)
  expect(edited.filter((path) => !path.startsWith('data/search/')).length).toBeLessThanOrEqual(40)
  writeFileSync(source, text)
  await build()
  expect(changed(before, files(dist))).toEqual([])
}, 120_000)

test('an article that is removed takes its files and its places in lists and feeds with it', async () => {
  const { id, title } = newest()
  const feeds = () =>
    [...files(dist).keys()].filter((path) => {
      const isList = /(?:^|\/)(?:feed\.(?:xml|json)|sitemap\.xml)$|^data\/lists\//.test(path)
      return isList && readFileSync(join(dist, path), 'utf8').includes(id)
    })
  expect(feeds()).toEqual(expect.arrayContaining(['feed.xml', 'feed.json', 'sitemap.xml']))
  const source = sourceOf(title)
  const text = readFileSync(source)
  rmSync(source)
  await build()
  expect(feeds()).toEqual([])
  expect(existsSync(join(dist, 'a', id))).toBe(false)
  expect(existsSync(join(dist, 'data/articles', `${id}.json`))).toBe(false)
  writeFileSync(source, text)
}, 120_000)
