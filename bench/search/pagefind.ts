import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join, resolve } from 'node:path'
import { chromium } from '@playwright/test'
import type { ArticleTexts, DrawnQuery } from './draw-queries.ts'

/** An article as a page for Pagefind. */
export interface PlainPage {
  readonly id: string
  readonly title: string
  readonly html: string
}

const version = '1.6.0'

/**
 * Indexes the same articles with Pagefind, installed from npm into a cache folder, and asks the same
 * queries in a browser: quoted, as its own words for a substring.
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
  const folder = resolve('node_modules/.cache/bench-pagefind')
  execFileSync('npm', ['install', '--prefix', folder, '--no-save', `pagefind@${version}`], {
    stdio: 'ignore',
  })
  const runner = join(folder, 'node_modules/.bin/pagefind')
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
  const tally = { wanted: 0, recalled: 0, found: 0 }
  let bytes = 0
  let requests = 0
  for (const { text } of queries) {
    // A context of its own: nothing is cached from the query before.
    const page = await (await browser.newContext()).newPage()
    page.on('response', async (response) => {
      requests += 1
      bytes += Number(response.headers()['content-length'] ?? 0)
    })
    await page.goto(`http://localhost:${port}/empty.html`)
    const urls: string[] = await page.evaluate(askInPage, text)
    const found = new Set(urls.map((url) => url.split('/').at(-2)))
    const right = pages.filter((_, at) => texts[at]?.some((part) => part.includes(text)))
    tally.wanted += right.length
    tally.found += found.size
    tally.recalled += right.filter(({ id }) => found.has(id)).length
    await page.context().close()
  }
  await browser.close()
  server.close()
  return {
    recall: (tally.recalled / tally.wanted).toFixed(4),
    'precision of what is shown': (tally.recalled / Math.max(1, tally.found)).toFixed(4),
    'cold query, kB, mean (first ten results)': (bytes / queries.length / 1e3).toFixed(0),
    'requests of a cold query, mean': (requests / queries.length).toFixed(1),
  }
}

/** Runs in the browser. */
async function askInPage(text: string): Promise<string[]> {
  const path = '/pagefind/pagefind.js'
  const pagefind = await import(path)
  const { results } = await pagefind.search(text)
  const first = await Promise.all(
    results.slice(0, 10).map((result: { data(): unknown }) => result.data()),
  )
  const rest = await Promise.all(
    results.slice(10).map((result: { data(): unknown }) => result.data()),
  )
  return [...first, ...rest].map((data) => (data as { url: string }).url)
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
