import { expect, test } from 'vitest'
import type {
  Client,
  FetchedResource,
  FetchRequest,
} from '../../../../../src/node/fetching/client.ts'
import { FetchError } from '../../../../../src/node/fetching/fetch-error.ts'
import { askFeed } from '../../../../../src/node/importing/asking/ask-feed.ts'
import type { AskedState, FeedAnswer } from '../../../../../src/node/importing/feed-answer.ts'
import { type FeedSource, plainSource } from '../../../../../src/node/importing/feed-source.ts'

const url = 'https://a.example/feed'
const now = new Date('2026-11-30T00:00:00Z')
const hour = 60 * 60_000

const source: FeedSource = {
  ...plainSource,
  url,
  file: 'feeds.yaml',
}

const rss = (...guids: readonly string[]) =>
  `<rss version="2.0"><channel><title>t</title>${guids
    .map((guid) => `<item><guid isPermaLink="false">${guid}</guid></item>`)
    .join('')}</channel></rss>`

interface Answer {
  readonly status?: number
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Status and target of each step. */
  readonly redirects?: readonly (readonly [number, string])[]
  readonly isPartial?: boolean
}

/** A client that answers each request with the next of these, and remembers what it was asked. */
function fakeClient(...answers: readonly (Answer | FetchError)[]) {
  const asked: { url: string; headers: Record<string, string> }[] = []
  const get = async (request: FetchRequest): Promise<FetchedResource> => {
    const answer = answers[asked.length] ?? answers.at(-1) ?? {}
    const steps = answer instanceof FetchError ? [] : (answer.redirects ?? [])
    const last = steps.at(-1)?.[1] ?? request.url
    asked.push({ url: request.url, headers: { ...request.headers, ...request.headersFor?.(last) } })
    if (answer instanceof FetchError) throw answer
    return {
      status: answer.status ?? 200,
      url: last,
      headers: new Headers(answer.headers),
      bytes: Buffer.from(answer.body ?? ''),
      isPartial: answer.isPartial ?? false,
      redirects: steps.map(([status, to], at) => ({
        status,
        to,
        from: steps[at - 1]?.[1] ?? request.url,
      })),
    }
  }
  return { client: { get } satisfies Client, asked }
}

/** Asks as many times as there are answers, each time with what was seen before. */
async function askAll(feed: FeedSource, answers: readonly (Answer | FetchError)[]) {
  const { client, asked } = fakeClient(...answers)
  const told: FeedAnswer[] = []
  let before: AskedState | undefined
  while (told.length < answers.length) {
    const answer = await askFeed(feed, before, { client, now, timeZone: 'UTC' })
    told.push(answer)
    before = answer.seen
  }
  return { told, asked, statuses: told.map(({ status }) => status) }
}

const ask = async (answer: Answer | FetchError, feed = source) => {
  const [told] = (await askAll(feed, [answer])).told
  if (told === undefined) throw new Error('no answer')
  return told
}

const waitOf = ({ seen }: FeedAnswer) => Date.parse(seen.nextAskAt ?? '') - now.getTime()

test('a feed is read, and asked for conditionally by its ETag, as it was received', async () => {
  const headers = { etag: 'W/"x y"', 'last-modified': 'yesterday' }
  const { statuses, asked, told } = await askAll(source, [
    { body: rss('1'), headers },
    { status: 304 },
    { status: 304, headers: { etag: '"new"' } },
    { status: 304 },
  ])
  expect(statuses).toEqual(['read', 'not-changed', 'not-changed', 'not-changed'])
  expect(asked.map((request) => request.headers)).toEqual([
    {},
    { 'if-none-match': 'W/"x y"' },
    { 'if-none-match': 'W/"x y"' },
    { 'if-none-match': '"new"' },
  ])
  expect(told[3]?.seen).toMatchObject({ lastModified: 'yesterday', failures: 0 })
})

test('without an ETag the date decides; both are forgotten when a changed feed has none', async () => {
  const { asked, statuses } = await askAll(source, [
    { body: rss('1'), headers: { 'last-modified': 'Sun, 29 Nov 2026 00:00:00 GMT' } },
    { body: rss('1') },
    { body: rss('2') },
    { body: rss('2') },
  ])
  expect(asked.map((request) => request.headers)).toEqual([
    {},
    { 'if-modified-since': 'Sun, 29 Nov 2026 00:00:00 GMT' },
    { 'if-modified-since': 'Sun, 29 Nov 2026 00:00:00 GMT' },
    {},
  ])
  expect(statuses).toEqual(['read', 'not-changed', 'read', 'not-changed'])
})

test('a 304 that was not asked for has failed, and is followed by a request in full', async () => {
  const { statuses, asked, told } = await askAll(source, [
    { status: 304 },
    { body: rss('1'), headers: { etag: '"a"' } },
  ])
  expect(statuses).toEqual(['failed', 'read'])
  expect(told[0]).toMatchObject({ reason: expect.stringContaining('304') })
  expect(asked[1]?.headers).toEqual({})
})

test('a server that always answers 304 is asked in full now and then', async () => {
  const answers = [{ body: rss('1'), headers: { etag: '"a"' } }, ...Array(23).fill({ status: 304 })]
  const { asked, statuses } = await askAll(source, [...answers, { body: rss('1', '2') }])
  expect(asked.slice(1, -1).every(({ headers }) => headers['if-none-match'] === '"a"')).toBe(true)
  expect(asked.at(-1)?.headers).toEqual({})
  expect(statuses.at(-1)).toBe('read')
})

test('half a feed is read, and never compared with', async () => {
  const half = rss('1', '2').slice(0, -60)
  const { told, asked } = await askAll(source, [
    { body: half, headers: { etag: '"a"' } },
    { body: rss('1', '2'), headers: { etag: '"a"' }, isPartial: true },
    { body: rss('1', '2'), headers: { etag: '"a"' } },
  ])
  expect(told).toMatchObject([
    {
      status: 'read',
      feed: { isCutOff: true },
      warnings: ['the feed breaks off after 1 whole item'],
    },
    { status: 'read', warnings: ['the connection broke off'] },
    { status: 'read', warnings: [] },
  ])
  expect(asked.map(({ headers }) => headers)).toEqual([{}, {}, {}])
})

test.each([
  [403, '', 'blocked', 'the server refuses us (403)'],
  [401, '', 'blocked', 'the server refuses us (401)'],
  [451, '', 'blocked', 'the server refuses us (451)'],
  [
    503,
    '<title>Just a moment...</title>',
    'blocked',
    'a page that wants to see a browser first (503)',
  ],
  [200, '<html><title>安全验证</title>', 'blocked', 'a page that wants to see a browser first'],
  [
    200,
    '<html><script>var acw_sc__v2=1</script>',
    'blocked',
    'a page that wants to see a browser first',
  ],
  [200, '<html><title>Hello</title>', 'no-feed', 'the answer is an HTML page; it names no feed'],
  [
    200,
    '<html><link rel="alternate" type="application/rss+xml" href="/rss">',
    'no-feed',
    'the answer is an HTML page; it names these feeds: https://a.example/rss',
  ],
  [200, '', 'no-feed', 'the answer is empty'],
  [200, 'hello', 'no-feed', 'the answer is neither RSS, Atom nor JSON Feed'],
  [404, '<html>', 'failed', 'the server answers 404'],
  [500, rss('1'), 'failed', 'the server answers 500'],
  [204, '', 'failed', 'the server answers 204'],
  [302, '', 'failed', 'the server answers 302'],
  [410, '', 'stopped', 'the feed is gone for good (410)'],
])('%i with %j is %s', async (status, body, as, reason) => {
  expect(await ask({ status, body })).toMatchObject({ status: as, reason })
})

test('a feed that a proxy has passed on (203) is a feed', async () => {
  expect(await ask({ status: 203, body: rss('1') })).toMatchObject({ status: 'read' })
})

test('a feed without items is empty, which is no failure', async () => {
  expect(await ask({ body: rss() })).toMatchObject({ status: 'empty', seen: { failures: 0 } })
})

test('what the network refuses has failed, with its sentence', async () => {
  const error = new FetchError('timeout', 'a.example did not answer in time')
  expect(await ask(error)).toMatchObject({ status: 'failed', reason: error.message })
})

test('the next time is the longest of what keeper, feed and server want, a day at most', async () => {
  const every = (minutes: number) => ({ ...source, everyMs: minutes * 60_000 })
  const early = 5 * 60_000
  expect(waitOf(await ask({ body: rss() }))).toBe(hour - early)
  expect(waitOf(await ask({ body: rss() }, every(10)))).toBe(9 * 60_000)
  expect(waitOf(await ask({ body: rss() }, every(180)))).toBe(3 * hour - early)
  const ttl = rss().replace('<title>', '<ttl>120</ttl><title>')
  expect(waitOf(await ask({ body: ttl }))).toBe(2 * hour - early)
  const headers = (name: string, value: string) => ({ body: ttl, headers: { [name]: value } })
  expect(waitOf(await ask(headers('cache-control', 'public, max-age=14400')))).toBe(
    4 * hour - early,
  )
  expect(waitOf(await ask(headers('cache-control', 'no-cache, max-age=14400')))).toBe(
    2 * hour - early,
  )
  expect(waitOf(await ask(headers('expires', 'Mon, 30 Nov 2026 05:00:00 GMT')))).toBe(
    5 * hour - early,
  )
  expect(waitOf(await ask(headers('expires', '0')))).toBe(2 * hour - early)
  expect(waitOf(await ask(headers('cache-control', 'max-age=99999999')))).toBe(24 * hour - early)
})

test('errors double the wait up to a week, and end at the first success', async () => {
  const answers = [...Array(12).fill({ status: 500 }), { body: rss('1') }, { status: 500 }]
  const { told } = await askAll(source, answers)
  const hours = told.map((answer) => Math.round(waitOf(answer) / hour))
  expect(hours).toEqual([2, 4, 8, 16, 32, 64, 128, 168, 168, 168, 168, 168, 1, 2])
  expect(told[3]?.seen).toMatchObject({ failures: 4, failingSince: now.toISOString() })
  expect(told[12]?.seen).not.toHaveProperty('failingSince')
})

test('Retry-After is kept to, a day at most', async () => {
  const answer = (value: string) => ask({ status: 429, headers: { 'retry-after': value } })
  expect(waitOf(await answer('36000'))).toBe(10 * hour)
  expect(waitOf(await answer('Mon, 30 Nov 2026 10:00:00 GMT'))).toBe(10 * hour)
  expect(waitOf(await answer('9999999'))).toBe(24 * hour)
})

test('a feed that was not asked since its host wants to be left alone has no failure more', async () => {
  const until = now.getTime() + 2 * hour
  const told = await ask(new FetchError('paused', 'a.example asks to wait', until))
  expect(told).toMatchObject({ status: 'failed', seen: { failures: 0 } })
  expect(waitOf(told)).toBe(2 * hour)
})

test('301 and 308 in three runs in a row change the address that is asked, and are told', async () => {
  const to = 'https://b.example/feed'
  const moved = { body: rss('1'), redirects: [[301, to]] as const }
  const { asked, told } = await askAll(source, [
    moved,
    moved,
    moved,
    { body: rss('2') },
    { status: 404 },
    moved,
  ])
  expect(asked.map((request) => request.url)).toEqual([url, url, url, to, to, url])
  expect(told.map(({ warnings }) => warnings.length)).toEqual([0, 0, 1, 1, 0, 0])
  expect(told[2]?.warnings).toEqual([`the feed has moved to ${to}; please change its address`])
})

test('a redirect for now, or to another place each time, changes nothing', async () => {
  const for302 = { body: rss('1'), redirects: [[302, 'https://b.example/']] as const }
  expect((await askAll(source, Array(5).fill(for302))).asked.every((one) => one.url === url)).toBe(
    true,
  )
  const places = [1, 2, 1, 2, 1].map((n) => ({
    body: rss('1'),
    redirects: [[308, `https://b.example/${n}`]] as const,
  }))
  expect((await askAll(source, places)).asked.every((one) => one.url === url)).toBe(true)
  const broken = [for302, { ...for302, redirects: [[301, 'https://c.example/']] as const }]
  const { told } = await askAll(source, [...broken, ...broken, ...broken])
  expect(told.at(-1)?.seen.movedRuns).toBe(1)
  const mixed = {
    body: rss('1'),
    redirects: [
      [301, 'https://b.example/'],
      [302, 'https://c.example/'],
    ] as const,
  }
  expect((await ask(mixed)).seen).toMatchObject({ movedTo: 'https://b.example/', movedRuns: 1 })
})

test('validators go to the URL that gave them, and to no other', async () => {
  const { asked } = await askAll(source, [
    { body: rss('1'), headers: { etag: '"a"' }, redirects: [[302, 'https://b.example/']] },
    { status: 304, redirects: [[302, 'https://b.example/']] },
    { body: rss('1'), redirects: [[302, 'https://c.example/']] },
  ])
  expect(asked.map(({ headers }) => headers)).toEqual([{}, { 'if-none-match': '"a"' }, {}])
})

test('the bases of a route are asked in turn; the key is told nowhere', async () => {
  const key = 'very-secret-key'
  const route: FeedSource = {
    ...source,
    url: 'https://one.example/r?limit=5',
    bases: ['https://one.example/r?limit=5', 'https://two.example/r?limit=5'],
    secretQuery: { key },
  }
  const { asked, told } = await askAll(route, [
    { status: 503 },
    { body: rss('1'), headers: { etag: '"b"' } },
  ])
  expect(asked.map((request) => request.url)).toEqual(
    [
      `https://one.example/r?limit=5&key=${key}`,
      `https://two.example/r?limit=5&key=${key}`,
      `https://one.example/r?limit=5&key=${key}`,
    ].slice(0, asked.length),
  )
  expect(told[0]?.status).toBe('read')
  expect(JSON.stringify(told)).not.toContain(key)
  const page = `<html><link rel="alternate" type="application/rss+xml" href="/rss?key=${key}">`
  const moved = { body: page, redirects: [[301, `https://three.example/?key=${key}`]] as const }
  const failed = await ask(moved, route)
  expect(failed.status).toBe('no-feed')
  expect(JSON.stringify(failed)).not.toContain(key)
  const withHeader = { ...source, headers: { authorization: 'Bearer my-token-1' } }
  const echoed = await ask(new FetchError('network', 'no my-token-1'), withHeader)
  expect(JSON.stringify(echoed)).not.toContain('my-token-1')
})

test('a host to which a private feed has moved gets no secret, and no secret is remembered', async () => {
  const secret: FeedSource = {
    ...source,
    headers: { authorization: 'Bearer my-token-1' },
    secretQuery: { key: 'very-secret-key' },
  }
  const to = 'https://b.example/feed'
  const moved = (target: string) => ({ body: rss('1'), redirects: [[301, target]] as const })
  const leads = moved(`${to}?key=very-secret-key`)
  const { asked, told } = await askAll(secret, [leads, leads, leads, { body: rss('2') }])
  expect(asked[2]).toEqual({
    url: `${url}?key=very-secret-key`,
    headers: secret.headers,
  })
  expect(asked[3]).toEqual({ url: to, headers: {} })
  expect(JSON.stringify(told)).not.toMatch(/very-secret-key|my-token-1/)
  const other = await ask(moved(`${to}/very-secret-key?k=very-secret-key`), secret)
  expect(JSON.stringify(other)).not.toContain('very-secret-key')
  const open = moved('http://a.example/feed')
  expect((await askAll(secret, [open, open, open, open])).asked[3]).toEqual({
    url: 'http://a.example/feed',
    headers: {},
  })
  const same = moved('https://a.example/new')
  expect((await askAll(secret, [same, same, same, same])).asked[3]).toEqual({
    url: 'https://a.example/new?key=very-secret-key',
    headers: secret.headers,
  })
})
