import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from '@playwright/test'
import { serveSite } from '../../src/node/serving/serve-site.ts'
import { findBrowser } from '../../tests/e2e/browser/find-browser.ts'

/** One thing that a reader does in a fresh window, and when it is done. */
interface Visit {
  readonly name: string
  readonly path: string
  /** The step of a reader after the page has come; without it the page alone counts. */
  readonly act?: (page: Page) => Promise<void>
  /** The selector that shows that it is done. */
  readonly shown: string
}

const port = 4_391

/** Opens a built site in Chromium at each of these, and gives rows of a table: status, requests, bytes, time. */
export async function openSite(
  outDir: string,
  visits: readonly Visit[],
): Promise<readonly string[]> {
  const server = await serveSite({ folder: outDir, base: '/', port })
  const browser = await chromium.launch({
    executablePath: await findBrowser('node_modules/.cache'),
  })
  try {
    const rows: string[] = []
    for (const visit of visits) rows.push(await makeVisit(browser, server.url, visit))
    return ['| | status | requests | kB | s |', '|---|--:|--:|--:|--:|', ...rows]
  } finally {
    await browser.close()
    await server.close()
  }
}

async function makeVisit(
  browser: Browser,
  url: string,
  { name, path, act, shown }: Visit,
): Promise<string> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const sizes: Promise<number>[] = []
  await page.route(/^(?!http:\/\/localhost)/, (route) => route.abort())
  page.on('response', (response) => {
    if (response.url().startsWith(url)) sizes.push(sentSize(response))
  })
  const start = performance.now()
  const response = await page.goto(url + path.slice(1))
  await page.waitForLoadState('networkidle')
  if (act) {
    sizes.length = 0
    await act(page)
  }
  await page.locator(shown).first().waitFor()
  await page.waitForLoadState('networkidle')
  const seconds = ((performance.now() - start) / 1000).toFixed(2)
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  await context.close()
  return `| ${name} | ${response?.status()} | ${sizes.length} | ${(bytes / 1000).toFixed(1)} | ${seconds} |`
}

/** The bytes of an answer as hosts send it: texts with gzip, others as they are. */
async function sentSize(response: {
  body(): Promise<Buffer>
  headers(): Record<string, string>
}): Promise<number> {
  const body = await response.body().catch(() => Buffer.alloc(0))
  const isText = /^(?:text|application\/(?!octet))|svg/.test(
    response.headers()['content-type'] ?? '',
  )
  return isText ? gzipSync(body, { level: 6 }).length : body.length
}
