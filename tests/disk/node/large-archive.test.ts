import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { createFetchedContent } from '../../../src/app/content/fetched-content.ts'
import type { ListScope } from '../../../src/shared/urls/list-scope.ts'
import { buildInProcess, createSandbox, type Sandbox } from '../../hostile/build-in-process.ts'

const count = 240
let sandbox: Sandbox

/** Every third article has no date. */
function write(n: number): void {
  const day = new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10)
  const date = n % 3 === 0 ? '' : `\ndate: ${day}`
  const categories = `[World, ${n % 2 ? 'Asia' : 'Africa'}]`
  const head = `title: Day ${n}\nid: day-${n}${date}\nauthor: Ann\ntags: [rain]\ncategories: ${categories}`
  const path = join(sandbox.contentDir, `${String(n).padStart(3, '0')}.md`)
  writeFileSync(path, `---\n${head}\n---\n\nIt rained ${n} hours.\n`)
}

const build = () => {
  const settings = { articleShardSize: 40_000, articlePages: 10, firstPageSize: 2, pageSize: 2 }
  return buildInProcess(sandbox, { settings, largeArchive: count })
}

beforeAll(async () => {
  sandbox = createSandbox()
  for (let n = 0; n < count; n += 1) write(n)
  await build()
})

/** The files of the site by their paths. */
function readOut(): ReadonlyMap<string, string> {
  const entries = readdirSync(sandbox.outDir, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return new Map(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(sandbox.outDir.length), readFileSync(path, 'latin1')] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

/** A host that knows ranges, or none. */
function serve(knowsRanges: boolean): typeof fetch {
  return async (url, init) => {
    const bytes = readFileSync(join(sandbox.outDir, decodeURIComponent(String(url))))
    const range = /^bytes=(\d+)-(\d+)$/.exec(new Headers(init?.headers).get('range') ?? '')
    if (!knowsRanges || range === null) return new Response(bytes)
    return new Response(bytes.subarray(Number(range[1]), Number(range[2]) + 1), { status: 206 })
  }
}

/** The ids of all articles that the reader finds when it goes down a list to its end. */
async function goDown(scope: ListScope, knowsRanges: boolean): Promise<readonly string[]> {
  const site = JSON.parse(readFileSync(join(sandbox.outDir, 'data/site.json'), 'utf8'))
  const content = createFetchedContent({ base: '/', fetch: serve(knowsRanges), packing: site })
  const found = new Set<string>()
  let file = await content.list(scope, 'latest')
  for (;;) {
    for (const { id } of file.articles) found.add(id)
    if (file.older === undefined) return [...found].sort()
    file = await content.list(scope, file.older)
  }
}

const days = (isIn: (n: number) => boolean) =>
  [...Array(count).keys()]
    .filter(isIn)
    .map((n) => `day-${n}`)
    .sort()

test.each([true, false])('every page of every list is found (ranges: %s)', async (knowsRanges) => {
  const whole = [
    { kind: 'all' },
    { kind: 'category', slugs: ['World'] },
    { kind: 'author', slug: 'Ann' },
    { kind: 'tag', slug: 'rain' },
  ] as const
  for (const scope of whole)
    expect(await goDown(scope, knowsRanges), scope.kind).toEqual(days(() => true))
  const asia = { kind: 'category', slugs: ['World', 'Asia'] } as const
  expect(await goDown(asia, knowsRanges)).toEqual(days((n) => n % 2 === 1))
  const march = { kind: 'month', year: '2020', month: '03' } as const
  expect(await goDown(march, knowsRanges)).toEqual(days((n) => n % 3 > 0 && n >= 60 && n < 91))
})

test('every page but the first is in a pack of 32', () => {
  const lists = [...readOut().keys()].filter((path) => path.startsWith('/data/lists/all/'))
  const dated = Array.from({ length: 3 }, (_, at) => `/data/lists/all/pages-${at}.bin`)
  const undated = Array.from({ length: 2 }, (_, at) => `/data/lists/all/undated-${at}.bin`)
  const own = ['latest', 'months'].map((name) => `/data/lists/all/${name}.json`)
  expect(lists).toEqual([...own, ...dated, ...undated])
})

test('one more article of each kind gives the same bytes in a kept folder and in an empty one', async () => {
  write(count)
  write(count + 1)
  await build()
  const kept = readOut()
  for (const folder of [sandbox.outDir, sandbox.cacheDir]) rmSync(folder, { recursive: true })
  await build()
  expect([...readOut()]).toEqual([...kept])
})
