import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { keepPictures } from '../../../../src/node/keeping/keep-pictures.ts'
import type { KeepingReport } from '../../../../src/node/keeping/keeping-report.ts'
import { pictureTallyLine } from '../../../../src/node/keeping/keeping-report.ts'
import type { KeepingRun } from '../../../../src/node/keeping/keeping-run.ts'
import { planPictures } from '../../../../src/node/keeping/plan-pictures.ts'
import type { WantedPicture } from '../../../../src/node/keeping/wanted-picture.ts'
import { isKept, readPictureIndex } from '../../../../src/node/pictures/picture-index.ts'
import { pictureFile } from '../../../../src/node/pictures/pictures-folder.ts'
import { type Loopback, openTestClient } from '../fetching/loopback.ts'
import { startPictureHost, wholeNames, wholePicture } from './picture-farm.ts'

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-keeping-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const wantedOf = (url: string, more: Partial<WantedPicture> = {}): WantedPicture => ({
  url,
  link: 'https://wire.example/story',
  date: '2021-07-21T08:45:00Z',
  category: ['News'],
  path: 'a.md',
  ...more,
})

/** Runs on a folder with hosts that may be asked. `later` moves the clock by days. */
async function keep(
  root: string,
  hosts: readonly Loopback[],
  urls: readonly (string | WantedPicture)[],
  more: Partial<KeepingRun> & { readonly later?: number } = {},
): Promise<KeepingReport> {
  const { later = 0, ...run } = more
  return keepPictures({
    wanted: urls.map((url) => (typeof url === 'string' ? wantedOf(url) : url)),
    folder: join(root, 'pictures'),
    sizesPath: join(root, 'cache', 'sizes.json'),
    client: openTestClient(hosts, { hostsAtOnce: 8 }),
    settings: { refererHosts: [], maxMediaSize: 1_000_000, rescueFrom: 'http://127.0.0.1:9' },
    rescues: false,
    timeoutMs: 300,
    archivePauseMs: 0,
    now: () => new Date(Date.parse('2026-11-30T00:00:00Z') + later * 86_400_000),
    ...run,
  })
}

const failures = ({ lost }: KeepingReport) =>
  Object.fromEntries(lost.map(({ url, failed }) => [new URL(url).pathname.split('/')[1], failed]))

const index = (root: string) => readPictureIndex(join(root, 'pictures'))

test('every live picture is kept, every other one says why, and a second run asks nothing', async () => {
  const root = newFolder()
  const host = await startPictureHost()
  const live = wholeNames.map((name) => `${host.url}/whole/${name}`)
  const bad = [
    ...['dead', 'broken', 'page', 'script', 'svg', 'heic', 'truncated', 'bomb', 'packed'],
    ...['referer', 'silent', 'broken-off', 'private'],
  ].map((habit) => `${host.url}/${habit}/a.jpg`)
  const other = [
    `${host.url}/moved/b.jpg`,
    `${host.url}/no-referer/c.jpg`,
    `${host.url}/pixel/d.gif`,
  ]
  const urls = [...live, ...bad, ...other]
  const report = await keep(root, [host], urls)
  expect(pictureTallyLine(report.tally)).toBe(
    '29 pictures wanted, 16 kept, 16 new, 0 rescued, 13 lost, 0 over budget',
  )
  expect(failures(report)).toEqual({
    dead: 'status-404',
    broken: 'status-500',
    page: 'not-a-picture',
    script: 'not-a-picture',
    svg: 'svg',
    heic: 'heic',
    truncated: 'truncated',
    bomb: 'lying-header',
    packed: 'too-large',
    referer: 'status-403',
    silent: 'timeout',
    'broken-off': 'truncated',
    private: 'refused-address',
  })
  // The originals, byte for byte, each in one file.
  for (const name of wholeNames) {
    const entry = index(root).get(`${host.url}/whole/${name}`)
    const file = isKept(entry) ? pictureFile(join(root, 'pictures'), entry) : ''
    expect(readFileSync(file).equals(readFileSync(`tests/fixtures/pictures/${name}`)), name).toBe(
      true,
    )
  }
  const before = host.requests.length
  const text = readFileSync(join(root, 'pictures', 'index.jsonl'), 'utf8')
  const again = await keep(root, [host], urls)
  expect(host.requests.length).toBe(before)
  expect(again.tally).toEqual({ ...report.tally, new: 0 })
  expect(readFileSync(join(root, 'pictures', 'index.jsonl'), 'utf8')).toBe(text)
  expect(
    readdirSync(join(root, 'pictures')).filter(
      (name) => name.startsWith('.') || name.endsWith('.new'),
    ),
  ).toEqual([])
})

test('failures are asked again after a time that grows', async () => {
  const root = newFolder()
  const host = await startPictureHost()
  const urls = [`${host.url}/dead/a.jpg`, `${host.url}/pixel/b.gif`]
  const asked: number[] = []
  for (const later of [0, 0.9, 1.1, 2.9, 3.2, 7]) {
    const before = host.requests.length
    await keep(root, [host], urls, { later })
    asked.push(host.requests.length - before)
  }
  expect(asked).toEqual([2, 0, 1, 0, 1, 0])
})

test('a host that asks to be left alone is asked no more, and not before its time', async () => {
  const root = newFolder()
  const host = await startPictureHost()
  const urls = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${host.url}/busy/${name}.jpg`)
  await keep(root, [host], urls)
  expect(host.requests.length).toBeLessThanOrEqual(2)
  expect(
    [...index(root).values()].map((entry) => 'failed' in entry && entry.failed).sort(),
  ).toContain('paused')
})

test('the same bytes for five names of a host are its placeholder, and leave the index when it is learned', async () => {
  const root = newFolder()
  const host = await startPictureHost()
  const four = ['a', 'b', 'c', 'd'].map((name) => `${host.url}/sorry/${name}/${name}.jpg`)
  const first = await keep(root, [host], four)
  expect(first.tally).toMatchObject({ kept: 4, lost: 0 })
  const five = [...four, `${host.url}/sorry/e/e.jpg`, `${host.url}/whole/plain.jpg`]
  const second = await keep(root, [host], five)
  expect(second.tally).toMatchObject({ wanted: 6, kept: 1, new: 1, lost: 5 })
  expect(second.lost.every(({ failed }) => failed === 'placeholder')).toBe(true)
  // The one file that is left is that of the picture.
  expect(second.bytes).toBe(readFileSync('tests/fixtures/pictures/plain.jpg').length)
  // It is known from now on, also by its first address.
  const third = await keep(root, [host], [`${host.url}/sorry/f/f.jpg`])
  expect(third.lost.map(({ failed }) => failed)).toEqual(['placeholder'])
})

test('the same bytes under one name, or under many queries, are one picture', async () => {
  const root = newFolder()
  const hosts = await Promise.all([startPictureHost(), startPictureHost()])
  const [one, two] = hosts.map(({ url }) => url)
  const numbers = Array.from({ length: 20 }, (_, number) => number)
  const urls = [
    ...numbers.map((number) => `${one}/same/${number}/logo.jpg`),
    ...numbers.map((number) => `${one}/same/qr.jpg?v=${number}`),
    ...['a', 'b', 'c'].map((name) => `${two}/same/${name}.jpg`),
  ]
  const report = await keep(root, hosts, urls)
  expect(report.tally).toMatchObject({ wanted: 43, kept: 43, lost: 0 })
  expect(
    readdirSync(join(root, 'pictures'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.jpg'),
    ),
  ).toHaveLength(1)
})

test('a proxy is left out: the picture is asked for where it is', async () => {
  const root = newFolder()
  const host = await startPictureHost()
  const urls = [
    `http://cors.example.workers.dev/?${host.url}/whole/plain.jpg`,
    `http://images.weserv.nl/?url=${host.host}/whole/deep.png&w=200`,
    `https://i0.wp.com/${host.host}/whole/plain.png`,
  ]
  const report = await keep(root, [host], urls)
  expect(report.tally).toMatchObject({ kept: 3, lost: 0 })
  expect([...index(root).keys()].sort()).toEqual([...urls].sort())
})

test('a Referer goes to hosts that are named, and is the origin of the article', async () => {
  const root = newFolder()
  const host = await startPictureHost()
  const url = `${host.url}/referer/a.png`
  const settings = {
    refererHosts: ['127.0.0.1'],
    maxMediaSize: 1e6,
    rescueFrom: 'http://127.0.0.1:9',
  }
  expect((await keep(root, [host], [url], { settings })).tally.kept).toBe(1)
  expect(host.requests[0]?.headers.referer).toBe('https://wire.example/')
  expect(host.requests[0]?.headers.accept).toContain('image/*')
})

test('a picture is rescued by a Referer, through its proxy, from another article and from the web archive', async () => {
  const root = newFolder()
  const proxy = await startPictureHost(new Map([['', wholePicture('lossy.webp')]]))
  const archive = await startPictureHost(new Map([['web', wholePicture('plain.png')]]))
  const host = await startPictureHost()
  const other = await startPictureHost(new Map([['dead', wholePicture('turned.jpg')]]))
  const hosts = [proxy, archive, host, other]
  const settings = { refererHosts: [], maxMediaSize: 1e6, rescueFrom: archive.url }
  const urls = [
    `${host.url}/referer/a.png`,
    `${proxy.url}/?${host.url}/dead/behind.jpg`,
    `${host.url}/dead/planted-3.jpg`,
    `${other.url}/dead/planted-3.jpg`,
    `${host.url}/dead/archived.jpg`,
  ]
  const first = await keep(root, hosts, urls, { settings })
  expect(first.tally).toMatchObject({ wanted: 5, kept: 1, new: 1, rescued: 0, lost: 4 })
  expect(archive.requests).toHaveLength(0)
  const second = await keep(root, hosts, urls, { settings, rescues: true })
  expect(second.tally).toMatchObject({ wanted: 5, kept: 5, new: 4, rescued: 4, lost: 0 })
  expect(archive.requests.map(({ url }) => url)).toEqual([
    `/web/20210721084500im_/${host.url}/dead/archived.jpg`,
  ])
  const planted = index(root).get(`${host.url}/dead/planted-3.jpg`)
  expect(planted).toMatchObject({ type: 'jpg', width: 40, height: 60 })
})

test('the budget takes the newest, tells the rest by category, and is not asked again', async () => {
  const root = newFolder()
  const host = await startPictureHost()
  const categories = [['News'], ['News', 'Local'], ['Tech']]
  const urls = Array.from({ length: 30 }, (_, number) =>
    wantedOf(`${host.url}/numbered/${number}.png`, {
      category: categories[Math.floor(number / 10)] ?? [],
    }),
  )
  const report = await keep(root, [host], urls, { budget: 9_000 })
  const { kept, overBudget } = report.tally
  expect(kept).toBeGreaterThan(10)
  expect(kept + overBudget).toBe(30)
  expect(report.bytes).toBeLessThanOrEqual(9_000)
  expect(urls.slice(0, kept - 3).every(({ url }) => isKept(index(root).get(url)))).toBe(true)
  expect(report.overBudget.reduce((sum, { pictures }) => sum + pictures, 0)).toBe(overBudget)
  expect(report.overBudget[0]).toEqual({ category: 'Tech', pictures: 10 })
  const before = host.requests.length
  const again = await keep(root, [host], urls, { budget: 9_000 })
  expect(again.tally).toEqual({ ...report.tally, new: 0 })
  expect(host.requests.length).toBe(before)
  const more = await keep(root, [host], urls, { budget: 90_000 })
  expect(more.tally).toMatchObject({ kept: 30, new: 30 - kept, overBudget: 0 })
})

test('a kept picture whose file is missing is asked for again, and its line is never lost', async () => {
  const root = newFolder()
  const host = await startPictureHost()
  const url = `${host.url}/whole/plain.jpg`
  await keep(root, [host], [url])
  const entry = index(root).get(url)
  const file = isKept(entry) ? pictureFile(join(root, 'pictures'), entry) : ''
  rmSync(file)
  const gone = await keep(root, [], [url])
  expect(gone.tally).toMatchObject({ kept: 0, lost: 1 })
  expect(index(root).get(url)).toEqual(entry)
  await keep(root, [host], [url])
  expect(existsSync(file)).toBe(true)
})

test('a run without a network remembers no failure', async () => {
  const root = newFolder()
  const urls = [1, 2, 3].map((last) => `http://127.0.0.${last}:9/a.jpg`)
  const allowed = urls.map((url) => ({ url: '', host: new URL(url).host, requests: [] }))
  const offline = await keep(root, allowed, urls)
  expect(offline).toMatchObject({ tally: { wanted: 3, kept: 0, lost: 3 }, isOffline: true })
  expect(index(root).size).toBe(0)
  // With one that answers, the others are down.
  const host = await startPictureHost(new Map(), '127.0.0.4')
  const online = await keep(root, [...allowed, host], [...urls, `${host.url}/dead/a.jpg`])
  expect(online.tally).toMatchObject({ wanted: 4, lost: 4 })
  expect(index(root).size).toBe(4)
})

test('a plan asks nobody and writes nothing', async () => {
  const root = newFolder()
  const wanted = [wantedOf('http://127.0.0.1:9/a.jpg'), wantedOf('http://127.0.0.1:9/b.jpg')]
  const plan = planPictures({
    wanted,
    folder: join(root, 'pictures'),
    rescues: false,
    now: () => new Date(),
  })
  expect(plan).toMatchObject({ asked: 2, tally: { wanted: 2, kept: 0, new: 0, lost: 0 } })
  expect(readdirSync(root)).toEqual([])
})

test('at most four pictures are asked for at once, and two of one host', async () => {
  const root = newFolder()
  const open: string[] = []
  const first: (() => void)[] = []
  let most = 0
  let mostPerHost = 0
  // The first answers are held back until four wait for them; those that follow come at once.
  const counting = new Map([
    [
      'held',
      (response: ServerResponse, { path }: { readonly path: string }) => {
        const host = path.split('/')[2] ?? ''
        open.push(host)
        most = Math.max(most, open.length)
        mostPerHost = Math.max(mostPerHost, open.filter((one) => one === host).length)
        const answer = () => {
          open.splice(open.indexOf(host), 1)
          response.writeHead(404).end()
        }
        if (most < 4) first.push(answer)
        else for (const one of [...first.splice(0), answer]) one()
      },
    ],
  ])
  const hosts = await Promise.all(
    [1, 2, 3].map((last) => startPictureHost(counting, `127.0.0.${last}`)),
  )
  const urls = hosts.flatMap(({ url }, at) =>
    Array.from({ length: 15 }, (_, number) => `${url}/held/${at}/${number}.jpg`),
  )
  const report = await keep(root, hosts, urls, { timeoutMs: 5000 })
  expect(report.lost.every(({ failed }) => failed === 'status-404')).toBe(true)
  expect({ most, mostPerHost }).toEqual({ most: 4, mostPerHost: 2 })
})
