import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** The counts of the requests to the servers, as one of the texts between this process and its parent. */
export interface ServedCounts {
  readonly requests: number
  /** The most requests that ran at once: of one host, and of all together. */
  readonly mostPerHost: number
  readonly mostHosts: number
}

const [hosts = 50, port = 5391] = process.argv.slice(2).map(Number)
const itemsAFeed = 20
const paragraph =
  '<p>一段用来测量的文字，说的是每天都在发生的事情，有名字、地点和数字，和真正的新闻差不多长。</p>'
const running = new Map<string, number>()
let round = 0
let counts = { requests: 0, mostPerHost: 0, mostHosts: 0 }

/** A feed of twenty items; in later rounds half of the feeds have two items more. */
function feedOf(name: string): string {
  const isBusy = Number(name) % 2 === 0
  const newest = itemsAFeed + (isBusy ? 2 * round : 0)
  const items = Array.from({ length: itemsAFeed }, (_, at) => {
    const number = newest - at
    const date = new Date(Date.UTC(2026, 0, 1) + number * 3_600_000).toUTCString()
    return `<item><title>第 ${number} 条消息（${name}）</title><link>https://feeds.example/${name}/${number}</link><guid isPermaLink="false">${name}-${number}</guid><pubDate>${date}</pubDate><description><![CDATA[${paragraph.repeat(12)}]]></description></item>`
  })
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed ${name}</title><link>https://feeds.example/${name}</link>${items.join('')}</channel></rss>`
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const host = request.headers.host ?? ''
  running.set(host, (running.get(host) ?? 0) + 1)
  const busy = [...running.values()].filter((count) => count > 0).length
  counts = {
    requests: counts.requests + 1,
    mostPerHost: Math.max(counts.mostPerHost, running.get(host) ?? 0),
    mostHosts: Math.max(counts.mostHosts, busy),
  }
  const name = request.url?.slice(1) ?? ''
  const etag = `"${Number(name) % 2 === 0 ? round : 0}"`
  response.on('close', () => running.set(host, (running.get(host) ?? 1) - 1))
  // As long as a near server takes.
  setTimeout(() => {
    const isSame = request.headers['if-none-match'] === etag
    response.writeHead(isSame ? 304 : 200, { etag, 'content-type': 'application/rss+xml' })
    response.end(isSame ? '' : feedOf(name))
  }, 50)
}

process.on('message', (message) => {
  if (message === 'next round') round += 1
  process.send?.(counts)
  counts = { requests: 0, mostPerHost: 0, mostHosts: 0 }
})
process.on('disconnect', () => process.exit())

let waiting = hosts
for (let host = 1; host <= hosts; host += 1) {
  createServer(answer).listen(port, `127.0.1.${host}`, () => {
    waiting -= 1
    if (waiting === 0) process.send?.('ready')
  })
}
