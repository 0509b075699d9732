import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join, resolve } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import type { ArticleTexts, DrawnQuery } from './draw-queries.ts'
import { installPagefind } from './install-pagefind.ts'

/** An article as a page for Pagefind. */
export interface PlainPage {
  readonly id: string
  readonly title: string
  readonly html: string
}

/**
 * Indexes the same articles with Pagefind, installed from npm into a cache folder, and asks the same
 * queries in a browser, as a reader would type them.
 */
export async function measurePagefind(
  pages: readonly PlainPage[],
  queries: readonly DrawnQuery[],
  texts: readonly ArticleTexts[],
  work: string,
): Promise<Record<string, string | number>> {
  const site = join(work, 'pagefind-site')
  for (const { id, title, html } of pages) {
    mkdirSync(join(site, id), { recursive: true })
    const page = `<!doctype html><html lang="zh-CN"><title>${title}</title><main data-pagefind-body><h1>${title}</h1>${html}</main></html>`
    writeFileSync(join(site, id, 'index.html'), page)
  }
  const build = await buildIndex(site)
  return { ...build, ...(await ask(site, pages, queries, texts)) }
}

async function buildIndex(site: string): Promise<Record<string, string>> {
  const runner = installPagefind(resolve('node_modules/.cache/bench-pagefind'))
  const child = spawn('/usr/bin/time', ['-f', '%U %S %M', runner, '--site', site], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let output = ''
  child.stderr.on('data', (data) => {
    output += data
  })
  await new Promise((done) => child.on('close', done))
  const [user = 0, system = 0, memory = 0] =
    output.trim().split('\n').at(-1)?.split(' ').map(Number) ?? []
  return {
    'build, CPU seconds': (user + system).toFixed(2),
    'peak memory, MB': (memory / 1e3).toFixed(0),
  }
}

async function ask(
  site: string,
  pages: readonly PlainPage[],
  queries: readonly DrawnQuery[],
  texts: readonly ArticleTexts[],
): Promise<Record<string, string>> {
  const server = createServer((request, response) => serve(site, request.url ?? '/', response))
  await new Promise<void>((done) => server.listen(0, done))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const origin = `http://localhost:${port}`
  const found = await recallOf(await openPage(browser, origin), pages, queries, texts)
  const cost = await costOf(browser, origin, queries)
  await browser.close()
  server.close()
  return { ...found, ...cost }
}

async function openPage(browser: Browser, origin: string): Promise<Page> {
  // A context of its own: nothing is cached from the query before.
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${origin}/empty.html`)
  return page
}

/** Rarer queries only: Pagefind names a result after fetching a file for it. */
const mostResults = 60
const costQueries = 40

async function recallOf(
  page: Page,
  pages: readonly PlainPage[],
  queries: readonly DrawnQuery[],
  texts: readonly ArticleTexts[],
): Promise<Record<string, string>> {
  const tally = { asked: 0, wanted: 0, recalled: 0, found: 0 }
  for (const { text } of queries) {
    const right = pages.filter((_, at) => texts[at]?.some((part) => part.includes(text)))
    if (right.length > mostResults) continue
    const urls = await page.evaluate(askInPage, { text, limit: mostResults * 5 })
    const found = new Set(urls.map((url) => url.split('/').at(-2)))
    tally.asked += 1
    tally.wanted += right.length
    tally.found += found.size
    tally.recalled += right.filter(({ id }) => found.has(id)).length
  }
  return {
    [`recall, ${tally.asked} queries of at most ${mostResults} hits`]: ratio(
      tally.recalled,
      tally.wanted,
    ),
    'precision of what is shown': ratio(tally.recalled, tally.found),
  }
}

function ratio(part: number, whole: number): string {
  return (part / Math.max(1, whole)).toFixed(4)
}

async function costOf(
  browser: Browser,
  origin: string,
  queries: readonly DrawnQuery[],
): Promise<Record<string, string>> {
  let bytes = 0
  let requests = 0
  for (const { text } of queries.slice(0, costQueries)) {
    const page = await openPage(browser, origin)
    page.on('response', (response) => {
      requests += 1
      bytes += Number(response.headers()['content-length'] ?? 0)
    })
    await page.evaluate(askInPage, { text, limit: 10 })
    await page.context().close()
  }
  return {
    'cold query with ten results, kB, mean': (bytes / costQueries / 1e3).toFixed(0),
    'requests of a cold query, mean': (requests / costQueries).toFixed(1),
  }
}

/** Runs in the browser. */
async function askInPage({ text, limit }: { text: string; limit: number }): Promise<string[]> {
  const path = '/pagefind/pagefind.js'
  const pagefind = await import(path)
  const { results } = await pagefind.search(text)
  const first: { data(): Promise<{ url: string }> }[] = results.slice(0, limit)
  const data = await Promise.all(first.map((result) => result.data()))
  return data.map(({ url }) => url)
}

function serve(site: string, url: string, response: import('node:http').ServerResponse): void {
  const path = join(site, decodeURIComponent(url.split('?')[0] ?? '/'))
  if (url === '/empty.html') {
    response.end('<!doctype html>')
    return
  }
  try {
    const content = readFileSync(path)
    const type = path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream'
    response.writeHead(200, { 'content-type': type, 'content-length': statSync(path).size })
    response.end(content)
  } catch {
    response.writeHead(404).end()
  }
}
