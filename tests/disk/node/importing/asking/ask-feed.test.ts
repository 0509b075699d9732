import { brotliCompressSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { askFeed } from '../../../../../src/node/importing/asking/ask-feed.ts'
import { type FeedSource, plainSource } from '../../../../../src/node/importing/feed-source.ts'
import { openTestClient, startLoopback } from '../../fetching/loopback.ts'

function sourceOf(url: string): FeedSource {
  return {
    ...plainSource,
    url,
    file: 'feeds.yaml',
  }
}

const feed =
  '<?xml version="1.0" encoding="gb2312"?><rss version="2.0"><channel><title>t</title><item><guid>1</guid><title>' +
  'x</title></item></channel></rss>'

test('servers that misbehave give an answer each, and never an error', async () => {
  const context = { now: new Date('2026-11-30T00:00:00Z'), timeZone: 'Asia/Shanghai' }
  const server = await startLoopback((request, response) => {
    const path = request.url
    if (path === '/gbk') {
      const [head = '', tail = ''] = feed.split('x<')
      response.setHeader('content-encoding', 'gzip')
      const bytes = [head, Buffer.from('d6d0b9fa', 'hex'), `<${tail}`]
      response.end(gzipSync(Buffer.concat(bytes.map((part) => Buffer.from(part)))))
    } else if (path === '/bomb') {
      response.writeHead(200, { 'content-encoding': 'br' })
      response.end(brotliCompressSync(Buffer.alloc(20 * 1024 * 1024), { params: { 1: 1 } }))
    } else if (path === '/drip') response.write('<rss>')
    else if (path === '/half') {
      response.writeHead(200, { 'content-length': feed.length })
      response.write(feed.slice(0, -10), () => response.destroy())
    } else if (path === '/etag') {
      const isSame = request.headers['if-none-match'] === '"é"'
      response.writeHead(isSame ? 304 : 200, { etag: '"é"' }).end(isSame ? '' : feed)
    } else if (path === '/loop') response.writeHead(301, { location: '/loop' }).end()
    else if (path === '/inside')
      response.writeHead(302, { location: 'http://169.254.169.254/' }).end()
    else response.socket?.end('HTTP/1.1 2000 \u0000\r\n\r\n')
  })
  const client = openTestClient([server])
  const ask = (path: string) =>
    askFeed(sourceOf(server.url + path), undefined, { ...context, client, timeoutMs: 2000 })
  const gbk = await ask('/gbk')
  expect(gbk).toMatchObject({ status: 'read', feed: { items: [{ title: '中国' }] } })
  const paths = ['/bomb', '/drip', '/loop', '/inside', '/nonsense']
  const answers = await Promise.all(paths.map(ask))
  expect(answers.map((answer) => 'reason' in answer && answer.reason)).toEqual([
    'the answer has over 16777216 bytes',
    '127.0.0.1 did not answer in time',
    'over 5 redirects',
    '169.254.169.254 is at 169.254.169.254, which is not a public address; to ask it, name it in allowHosts',
    '127.0.0.1: the answer cannot be read',
  ])
  expect(await ask('/half')).toMatchObject({ status: 'read', feed: { isCutOff: true } })
  const first = await ask('/etag')
  expect(first.status).toBe('read')
  const again = await askFeed(sourceOf(`${server.url}/etag`), first.seen, { ...context, client })
  expect(again.status).toBe('not-changed')
})
