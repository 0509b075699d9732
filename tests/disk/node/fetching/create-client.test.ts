import type { LookupAddress } from 'node:dns'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Client } from '../../../../src/node/fetching/client.ts'
import { FetchError } from '../../../../src/node/fetching/fetch-error.ts'
import type { Lookup } from '../../../../src/node/fetching/guarded-agent.ts'
import { openTestClient, startLoopback } from './loopback.ts'

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString()

/** The fault of a request that must fail. */
async function faultOf(client: Client, url: string, more: object = {}): Promise<string> {
  const error = await client.get({ url, ...more }).catch((fault: unknown) => fault)
  expect(error).toBeInstanceOf(FetchError)
  return error instanceof FetchError ? error.fault : ''
}

test('an answer comes with its status, headers and bytes', async () => {
  const server = await startLoopback((_request, response) => {
    response.writeHead(404, { etag: 'W/"a%20b"', 'x-name': 'ü' }).end('gone')
  })
  const answer = await openTestClient([server]).get({
    url: `${server.url}/feed#part`,
    accept: 'application/rss+xml',
  })
  expect(answer).toMatchObject({ status: 404, url: `${server.url}/feed`, isPartial: false })
  expect(answer.headers.get('etag')).toBe('W/"a%20b"')
  expect(text(answer.bytes)).toBe('gone')
  expect(server.requests[0]?.headers).toMatchObject({
    'user-agent': 'Broadsheet/test',
    accept: 'application/rss+xml',
    'accept-encoding': 'gzip, deflate, br',
  })
})

test('an answer that is encoded as nobody asked gives its connection back', async () => {
  const server = await startLoopback((request, response) => {
    if (request.url === '/feed') response.end('<rss>')
    else response.writeHead(200, { 'content-encoding': 'zstd' }).write('for ever')
  })
  const client = openTestClient([server], { requestsPerHost: 1 })
  expect(await faultOf(client, `${server.url}/zstd`)).toBe('bad-encoding')
  const answer = await client.get({ url: `${server.url}/feed`, timeoutMs: 3000 })
  expect(text(answer.bytes)).toBe('<rss>')
})

test('compressed answers are decompressed, wrong and cut ones as far as they go', async () => {
  const feed = '<rss>'.repeat(20_000)
  const bodies = new Map<string, [string, Buffer]>([
    ['/gzip', ['gzip', gzipSync(feed)]],
    ['/deflate', ['deflate', deflateSync(feed)]],
    ['/raw', ['deflate', deflateRawSync(feed)]],
    ['/br', ['br', brotliCompressSync(feed)]],
    ['/two', ['gzip, br', brotliCompressSync(gzipSync(feed))]],
    ['/plain', ['gzip', Buffer.from(feed)]],
    ['/unsaid', ['', gzipSync(feed)]],
    ['/none', ['gzip', Buffer.alloc(0)]],
    ['/cut', ['gzip', gzipSync(feed).subarray(0, -20)]],
    ['/zstd', ['zstd', Buffer.from(feed)]],
    ['/broken', ['gzip', Buffer.from('1f8b0800000000000003ffffffff', 'hex')]],
    ['/layers', ['gzip,gzip,gzip', gzipSync(gzipSync(gzipSync(feed)))]],
  ])
  const server = await startLoopback((request, response) => {
    const [encoding, body] = bodies.get(request.url ?? '') ?? ['', Buffer.alloc(0)]
    response.writeHead(200, { 'content-encoding': encoding }).end(body)
  })
  const client = openTestClient([server])
  for (const path of ['/gzip', '/deflate', '/raw', '/br', '/two', '/plain', '/unsaid']) {
    const answer = await client.get({ url: server.url + path })
    expect(text(answer.bytes) === feed, path).toBe(true)
  }
  expect(text((await client.get({ url: `${server.url}/none` })).bytes)).toBe('')
  expect(feed.startsWith(text((await client.get({ url: `${server.url}/cut` })).bytes))).toBe(true)
  for (const path of ['/zstd', '/broken', '/layers']) {
    expect(await faultOf(client, server.url + path), path).toBe('bad-encoding')
  }
})

test('what stands behind a gzip answer is left out, and said', async () => {
  const feed = '<rss>'.repeat(20_000)
  const named = gzipSync(feed)
  // With a file name and an extra field in its header.
  const header = Buffer.from('1f8b080c0000000000030200aabb612e786d6c00', 'hex')
  const junk = Buffer.from('<!-- served from a cache -->')
  const bodies = new Map<string, Buffer>([
    ['/text', Buffer.concat([gzipSync(feed), junk])],
    ['/small', Buffer.concat([gzipSync('<rss>'), Buffer.from('\r\n')])],
    ['/two', Buffer.concat([gzipSync('<rss>'), gzipSync(feed), junk])],
    ['/named', Buffer.concat([header, named.subarray(10), junk])],
    ['/half', Buffer.concat([gzipSync(feed), Buffer.from([0x1f, 0x8b, 8, 0, 9, 9])])],
    ['/zeros', Buffer.concat([gzipSync(feed), Buffer.alloc(50)])],
  ])
  const server = await startLoopback((request, response) => {
    const body = bodies.get(request.url ?? '')
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(body)
  })
  const client = openTestClient([server])
  const read = async (path: string) => {
    const answer = await client.get({ url: server.url + path })
    return { text: text(answer.bytes), isPartial: answer.isPartial, hasJunk: answer.hasJunk }
  }
  const whole = { text: feed, isPartial: false, hasJunk: true }
  expect(await read('/text')).toEqual(whole)
  expect(await read('/small')).toEqual({ ...whole, text: '<rss>' })
  expect(await read('/two')).toEqual({ ...whole, text: `<rss>${feed}` })
  expect(await read('/named')).toEqual(whole)
  expect(await read('/half')).toMatchObject({ text: feed })
  expect(await read('/zeros')).toEqual({ ...whole, hasJunk: undefined })
})

test('a bomb is left when it has unpacked to the limit', async () => {
  const zeros = Buffer.alloc(64 * 1024 * 1024)
  const bombs = new Map([
    ['/gzip', gzipSync(zeros)],
    ['/br', brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })],
    ['/deflate', deflateSync(zeros)],
  ])
  const server = await startLoopback((request, response) => {
    const encoding = request.url?.slice(1) ?? ''
    response.writeHead(200, { 'content-encoding': encoding }).end(bombs.get(request.url ?? ''))
  })
  const client = openTestClient([server])
  for (const path of bombs.keys()) {
    expect(await faultOf(client, server.url + path), path).toBe('too-large')
  }
})

test('an answer that never ends is left at the limit, one that drips at its time', async () => {
  const chunk = Buffer.alloc(1 << 16, 'a')
  const flood = (response: ServerResponse) => {
    while (response.writable && response.write(chunk));
    response.once('drain', () => flood(response))
  }
  const server = await startLoopback((request, response) => {
    if (request.url === '/flood') flood(response)
    if (request.url === '/drip') response.write('<rss>')
  })
  const client = openTestClient([server])
  expect(await faultOf(client, `${server.url}/flood`)).toBe('too-large')
  expect(await faultOf(client, `${server.url}/drip`, { timeoutMs: 150 })).toBe('timeout')
  expect(await faultOf(client, `${server.url}/silent`, { timeoutMs: 150 })).toBe('timeout')
})

test('what came before a connection broke is kept and called partial', async () => {
  const server = await startLoopback((_request, response) => {
    response.writeHead(200, { 'content-length': 1000 })
    response.write('<rss><item/>', () => response.destroy())
  })
  const answer = await openTestClient([server]).get({ url: server.url })
  expect(answer).toMatchObject({ isPartial: true })
  expect(text(answer.bytes)).toBe('<rss><item/>')
})

test('redirects are followed five times, and told', async () => {
  const server = await startLoopback((request, response) => {
    const left = Number(request.url?.slice(1))
    if (left === 0) response.end('here')
    else response.writeHead(left % 2 ? 301 : 302, { location: `/${left - 1}` }).end()
  })
  const client = openTestClient([server])
  const answer = await client.get({ url: `${server.url}/5` })
  expect(answer.url).toBe(`${server.url}/0`)
  expect(answer.redirects.map(({ status }) => status)).toEqual([301, 302, 301, 302, 301])
  expect(await faultOf(client, `${server.url}/6`)).toBe('too-many-redirects')
})

test('a redirect to another host takes no private headers along, one to a file is refused', async () => {
  const other = await startLoopback((_request, response) => response.end('ok'), '127.0.0.2')
  const server = await startLoopback((request, response) => {
    const location = request.url === '/file' ? 'file:///etc/passwd' : `${other.url}/x`
    response.writeHead(302, { location }).end()
  })
  const client = openTestClient([server, other])
  await client.get({
    url: `${server.url}/a`,
    headers: { cookie: 'secret' },
    headersFor: (url) => ({ 'x-url': url }),
  })
  expect(server.requests[0]?.headers).toMatchObject({
    cookie: 'secret',
    'x-url': `${server.url}/a`,
  })
  expect(other.requests[0]?.headers).toMatchObject({ 'x-url': `${other.url}/x` })
  expect(other.requests[0]?.headers).not.toHaveProperty('cookie')
  expect(await faultOf(client, `${server.url}/file`)).toBe('bad-url')
})

/** A DNS that gives these addresses, one answer after the other. */
function dns(...answers: readonly string[]): { lookup: Lookup; asked: string[] } {
  const asked: string[] = []
  const lookup: Lookup = (hostname, _options, callback) => {
    const address = answers[asked.length] ?? answers.at(-1) ?? ''
    asked.push(hostname)
    const found: LookupAddress[] = [{ address, family: address.includes(':') ? 6 : 4 }]
    callback(null, found)
  }
  return { lookup, asked }
}

test('an address that is not public is not asked, however it is written', async () => {
  const server = await startLoopback((_request, response) => response.end('secret'))
  const port = server.host.split(':')[1]
  const client = openTestClient([])
  const hosts = [
    '127.0.0.1',
    '2130706433',
    '0x7f.1',
    '0177.0.0.1',
    '127.1',
    '[::ffff:127.0.0.1]',
    '[::1]',
    '0',
  ]
  for (const host of hosts) {
    expect(await faultOf(client, `http://${host}:${port}/`), host).toBe('refused-address')
  }
  for (const address of ['127.0.0.1', '10.0.0.1', '169.254.169.254', '::1', 'fd00:ec2::254']) {
    const named = openTestClient([], { lookup: dns(address).lookup })
    expect(await faultOf(named, `http://feeds.test:${port}/`), address).toBe('refused-address')
  }
  expect(server.requests).toEqual([])
})

test('a redirect to an address that is not public is refused', async () => {
  const inside = await startLoopback((_request, response) => response.end('secret'))
  const server = await startLoopback((_request, response) => {
    response.writeHead(302, { location: inside.url }).end()
  })
  expect(await faultOf(openTestClient([server]), server.url)).toBe('refused-address')
  expect(inside.requests).toEqual([])
})

test('a name is looked up once for a connection, so it cannot change in between', async () => {
  const server = await startLoopback((_request, response) => response.end('secret'))
  const port = server.host.split(':')[1]
  // A name that is public when it is checked and private when it is used, as DNS rebinding does.
  const found = [['127.0.0.1'], ['10.0.0.1', '127.0.0.1']]
  let lookups = 0
  const lookup: Lookup = (_hostname, _options, callback) => {
    lookups += 1
    const addresses = found[lookups % 2] ?? []
    callback(
      null,
      addresses.map((address) => ({ address, family: 4 })),
    )
  }
  const client = openTestClient([], { lookup })
  const url = `http://rebind.test:${port}/`
  expect(await faultOf(client, url)).toBe('refused-address')
  expect(await faultOf(client, url)).toBe('refused-address')
  expect(lookups).toBe(2)
  expect(server.requests).toEqual([])
})

test('a host that is allowed by its name is asked at a private address', async () => {
  const server = await startLoopback((_request, response) => response.end('mine'))
  const port = server.host.split(':')[1]
  const { lookup } = dns('127.0.0.1')
  const client = openTestClient([], { lookup, allowHosts: [`rsshub.home:${port}`] })
  expect(text((await client.get({ url: `http://rsshub.home:${port}/` })).bytes)).toBe('mine')
  expect(await faultOf(client, `http://other.home:${port}/`)).toBe('refused-address')
})

test('so many requests run at once for a host, and so many hosts', async () => {
  const running = new Map<string, number>()
  let most = 0
  let mostHosts = 0
  const answers: (() => void)[] = []
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    const host = request.headers.host ?? ''
    running.set(host, (running.get(host) ?? 0) + 1)
    most = Math.max(most, running.get(host) ?? 0)
    mostHosts = Math.max(mostHosts, [...running.values()].filter((count) => count > 0).length)
    answers.push(() => {
      running.set(host, (running.get(host) ?? 0) - 1)
      response.end()
    })
    setImmediate(() => answers.shift()?.())
  }
  const addresses = ['127.0.0.1', '127.0.0.2', '127.0.0.3', '127.0.0.4']
  const servers = await Promise.all(addresses.map((address) => startLoopback(listener, address)))
  const client = openTestClient(servers, { requestsPerHost: 2, hostsAtOnce: 3 })
  const urls = servers.flatMap(({ url }) => Array.from({ length: 10 }, (_, at) => `${url}/${at}`))
  const all = await Promise.all(urls.map((url) => client.get({ url })))
  expect(all.every(({ status }) => status === 200)).toBe(true)
  expect(most).toBeLessThanOrEqual(2)
  expect(mostHosts).toBeLessThanOrEqual(3)
})

test('a host that asks to be left alone is left alone, others are not', async () => {
  const busy = await startLoopback((_request, response) => {
    response.writeHead(429, { 'retry-after': '60' }).end()
  })
  const other = await startLoopback((_request, response) => response.end('ok'), '127.0.0.2')
  let now = Date.parse('2026-11-30T00:00:00Z')
  const client = openTestClient([busy, other], { now: () => now })
  expect((await client.get({ url: busy.url })).status).toBe(429)
  const error = await client.get({ url: busy.url }).catch((fault: unknown) => fault)
  expect(error).toMatchObject({
    fault: 'paused',
    message: '127.0.0.1 asks to wait until 2026-11-30T00:01:00.000Z',
    until: now + 60_000,
  })
  expect((await client.get({ url: other.url })).status).toBe(200)
  now += 60_000
  expect((await client.get({ url: busy.url })).status).toBe(429)
  expect(busy.requests).toHaveLength(2)
})

test('a connection that is broken before an answer is tried once more', async () => {
  const server = await startLoopback((_request, response) => {
    if (server.requests.length === 1) response.socket?.destroy()
    else response.end('here')
  })
  const answer = await openTestClient([server]).get({ url: server.url })
  expect(text(answer.bytes)).toBe('here')
  expect(server.requests).toHaveLength(2)
})

test('errors of the network are named by the host alone', async () => {
  const server = await startLoopback((_request, response) => response.socket?.destroy())
  const lookup: Lookup = (_hostname, _options, callback) => {
    callback(Object.assign(new Error('no'), { code: 'ENOTFOUND' }), [])
  }
  const client = openTestClient([server], { lookup })
  const messages = [
    'http://nowhere.test/?key=secret',
    `${server.url}/?key=secret`,
    'http://a b/',
  ].map((url) => client.get({ url }).catch((fault: Error) => fault.message))
  expect(await Promise.all(messages)).toEqual([
    'nowhere.test: the name is not known (ENOTFOUND)',
    '127.0.0.1: the connection was broken off (UND_ERR_SOCKET)',
    'the address cannot be read',
  ])
})
