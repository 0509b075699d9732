import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { dataUrls } from '../../../src/shared/content-files.ts'
import type { ListScope } from '../../../src/shared/urls/list-scope.ts'
import { buildInProcess, createSandbox, type Sandbox } from '../../hostile/build-in-process.ts'
import { readPack } from '../../support/read-pack.ts'

const count = 60
const url = 'https://news.example'
let sandbox: Sandbox

/** A site of 60 articles in two categories of one group, six on a page: the data is packed. */
beforeAll(async () => {
  sandbox = createSandbox()
  for (let n = 0; n < count; n += 1) {
    const day = new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10)
    const categories = `[World, ${n % 2 ? 'Asia' : 'Africa'}]`
    const head = `title: Day ${n}\nid: day-${n}\ndate: ${day}\nauthor: Ann\ncategories: ${categories}`
    writeFileSync(
      join(sandbox.contentDir, `${n}.md`),
      `---\n${head}\n---\n\nIt rained ${n} hours.\n`,
    )
  }
  await build()
})

const build = () =>
  buildInProcess(sandbox, {
    settings: {
      url,
      articleShardSize: 4_000,
      articlePages: 10,
      firstPageSize: 5,
      pageSize: 6,
      filters: { mutedWords: ['Day 57'], highlightedWords: ['58'] },
    },
  })

const has = (path: string) => existsSync(join(sandbox.outDir, path))

/** The ids of the articles of a numbered page, from its pack. */
async function idsOf(scope: ListScope, page: number): Promise<readonly string[]> {
  const url = dataUrls.listPack(scope, page, { articleShards: 1 }) ?? ''
  const pack = readFileSync(join(sandbox.outDir, decodeURIComponent(url)))
  const file = (await readPack(pack, String(page))) as { articles: readonly { id: string }[] }
  return file.articles.map(({ id }) => id)
}

test('every numbered page of every list is in a pack', async () => {
  const all = await Promise.all(
    Array.from({ length: 10 }, (_, at) => idsOf({ kind: 'all' }, at + 1)),
  )
  // The first page has the newest three of its five for itself.
  expect(all.flat().sort()).toEqual(Array.from({ length: count - 3 }, (_, n) => `day-${n}`).sort())
  expect(await idsOf({ kind: 'author', slug: 'Ann' }, 1)).toEqual(await idsOf({ kind: 'all' }, 1))
  const asia = await idsOf({ kind: 'category', slugs: ['World', 'Asia'] }, 5)
  expect(asia).toEqual(['day-53', 'day-51', 'day-49'])
  expect(readdirSync(join(sandbox.outDir, 'data/lists/all')).sort()).toEqual([
    'latest.json',
    'months.json',
    'pages-0.bin',
    'pages-1.bin',
  ])
})

test('numbered pages are files where they lead to articles with a page, first pages everywhere', () => {
  const pages = (list: string) =>
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].filter((page) => has(`${list}page/${page}/index.html`))
  // The newest ten articles have pages.
  expect(pages('')).toEqual([9, 10])
  expect(pages('c/World/Asia/')).toEqual([5])
  for (const list of ['c/World/', 'by/Ann/', 'archive/2020/01/']) {
    expect(has(`${list}index.html`), list).toBe(true)
    expect(pages(list), list).toEqual([])
  }
})

test('the sitemap names only pages that are files', () => {
  const sitemap = readFileSync(join(sandbox.outDir, 'sitemap.xml'), 'utf8')
  const paths = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc = '']) => {
    return decodeURIComponent(new URL(loc).pathname)
  })
  expect(paths.length).toBeGreaterThan(20)
  expect(paths.filter((path) => !has(`${path}index.html`))).toEqual([])
  expect(paths).toContain('/c/World/Asia/page/5/')
})

test('the next build finds everything as it is', async () => {
  const before = readFileSync(join(sandbox.outDir, 'data/site.json'), 'utf8')
  const pack = readFileSync(join(sandbox.outDir, 'data/lists/all/pages-0.bin'))
  await build()
  expect(readFileSync(join(sandbox.outDir, 'data/site.json'), 'utf8')).toBe(before)
  expect(readFileSync(join(sandbox.outDir, 'data/lists/all/pages-0.bin'))).toEqual(pack)
})

test('the filters of the settings are in the pages before any program runs', () => {
  const page = readFileSync(join(sandbox.outDir, 'index.html'), 'utf8')
  const muted = page.match(/<details class="muted-row">.*?<\/details>/gs) ?? []
  expect(muted).toHaveLength(1)
  expect(muted[0]).toMatch(/<summary class="meta">[^<]*“Day 57”<\/summary>/)
  expect(muted[0]).toContain('data-place="day-57"')
  expect(page).toContain('Day <mark>58</mark>')
  expect(page).toContain('{"mutedWords":["Day 57"],"highlightedWords":["58"]}')
})
