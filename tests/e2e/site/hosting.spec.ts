import type { ChildProcess } from 'node:child_process'
import { type APIRequestContext, expect, test } from '@playwright/test'
import { findNginx, nginxVersion, startNginx } from '../sites/nginx.ts'
import { archive } from '../sites/sites.ts'

const { base } = archive
/** Behind those of the other sites. */
const nginxPort = archive.port + 9
const hosts = {
  preview: `http://localhost:${archive.port}${base}`,
  nginx: `http://127.0.0.1:${nginxPort}${base}`,
} as const

/** Headers and status of an address below the base, redirects not followed. */
async function ask(request: APIRequestContext, url: string, headers: Record<string, string> = {}) {
  const response = await request.get(url, { maxRedirects: 0, headers })
  return { status: response.status(), headers: response.headers(), text: await response.text() }
}

async function newestArticle(request: APIRequestContext, root: string): Promise<string> {
  const response = await request.get(`${root}data/lists/all/latest.json`)
  const { articles } = await response.json()
  return `a/${articles[0].id}/`
}

test.describe.configure({ mode: 'default' })

let server: ChildProcess | undefined
let missing: string | undefined

test.beforeAll(async () => {
  test.setTimeout(240_000)
  const nginx = findNginx()
  if (nginx === undefined) {
    missing = 'nginx is not installed, and only root can install it from Debian’s packages'
    process.stdout.write(`hosting: ${missing}\n`)
    return
  }
  server = await startNginx(nginx, archive, nginxPort)
  process.stdout.write(`hosting: ${nginxVersion(nginx)}\n`)
})

test.afterAll(() => {
  server?.kill()
})

for (const [host, root] of Object.entries(hosts)) {
  test.describe(`behind ${host}`, () => {
    test.beforeEach(() => {
      test.skip(host === 'nginx' && missing !== undefined, missing)
    })

    test('an address deep in the site opens as a whole page and becomes the app', async ({
      page,
      request,
    }) => {
      const violations: string[] = []
      page.on('console', (message) => {
        if (/Content Security Policy|hydrat/i.test(message.text())) violations.push(message.text())
      })
      const path = await newestArticle(request, root)
      const { status, text } = await ask(request, root + path)
      expect(status).toBe(200)
      expect(text).toContain('data-article-body')
      await page.goto(root + path)
      await page.locator('a.masthead').click()
      await expect(page).toHaveURL(root)
      // The article stays on the screen until the list is there.
      await expect(page.locator('[data-article-body]')).toHaveCount(0)
      await page.locator('main h2 a, main h3 a').first().click()
      await expect(page.locator('[data-article-body]')).toBeVisible()
      expect(page.url()).toContain(`${base}a/`)
      expect(violations).toEqual([])
    })

    test('an unknown address gets the 404 page with status 404', async ({ page, request }) => {
      for (const path of ['no-such-page/', 'a/no-such-id/', 'data/articles/no-such-id.json']) {
        const { status, headers, text } = await ask(request, root + path)
        expect(status, path).toBe(404)
        expect(headers['content-type'], path).toMatch(/^text\/html/)
        expect(text, path).toContain('noindex')
      }
      const response = await page.goto(`${root}no-such-page/`)
      expect(response?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    })

    test('a folder without its slash is redirected, query and Chinese names included', async ({
      request,
    }) => {
      const path = await newestArticle(request, root)
      const bare = root + path.slice(0, -1)
      const { status, headers } = await ask(request, `${bare}?from=feed`)
      expect(status).toBe(301)
      expect(new URL(headers.location ?? '', bare).href).toBe(`${root}${path}?from=feed`)
      const category = `${root}c/${encodeURIComponent('新媒体')}`
      const answer = await ask(request, category)
      expect(new URL(answer.headers.location ?? '', category).href).toBe(`${category}/`)
    })

    test('feeds and data lie below the base and name no other host', async ({ request }) => {
      for (const path of ['feed.xml', 'feed.json', 'opml.xml', 'sitemap.xml', 'robots.txt']) {
        const { status, text } = await ask(request, root + path)
        expect(status, path).toBe(200)
        expect(text, path).toContain(base)
        expect(text, path).not.toContain('localhost')
      }
    })
  })
}

test.describe('headers of nginx', () => {
  const root = hosts.nginx

  test.beforeEach(() => {
    test.skip(missing !== undefined, missing)
  })

  test('hashed files are immutable, everything else is asked for again', async ({ request }) => {
    const home = await ask(request, root)
    const script = /data-program="[^" ]*(assets\/[^" ]+\.js)/.exec(home.text)?.[1] ?? ''
    const style = /href="[^"]*(assets\/[^"]+\.css)"/.exec(home.text)?.[1] ?? ''
    for (const path of [script, style]) {
      const { status, headers } = await ask(request, root + path)
      expect(status, path).toBe(200)
      expect(headers['cache-control'], path).toBe('public, max-age=31536000, immutable')
    }
    for (const path of [
      '',
      'data/site.json',
      'feed.xml',
      'favicon.svg',
      'assets/old-12345678.js',
    ]) {
      const { headers } = await ask(request, root + path)
      expect(headers['cache-control'], path).toBe('no-cache')
    }
    const again = await ask(request, root, { 'If-None-Match': home.headers.etag ?? '' })
    expect(again.status).toBe(304)
    expect(again.headers['cache-control']).toBe('no-cache')
  })

  test('text is compressed', async ({ request }) => {
    const home = await ask(request, root)
    const script = /data-program="[^"]*(assets\/program-[^" ]+\.js)/.exec(home.text)?.[1] ?? ''
    expect(script).not.toBe('')
    for (const path of ['', script, 'feed.xml', 'feed.json', 'data/categories.json']) {
      const { headers } = await ask(request, root + path, { 'Accept-Encoding': 'gzip' })
      expect(headers['content-encoding'], path).toBe('gzip')
      expect(headers.vary, path).toContain('Accept-Encoding')
    }
  })

  test('the policy of the page comes as a header too, and forbids frames', async ({ request }) => {
    for (const path of ['', 'no-such-page/', await newestArticle(request, root)]) {
      const { headers, text } = await ask(request, root + path)
      const inPage = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(text)?.[1] ?? ''
      const policy = headers['content-security-policy']
      expect(policy).toBe(`${inPage.replaceAll('&#39;', "'")}; frame-ancestors 'none'`)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['referrer-policy']).toBe('no-referrer')
    }
  })

  test('each kind of file has its type', async ({ request }) => {
    const types = {
      '': 'text/html; charset=utf-8',
      'feed.xml': 'application/atom+xml',
      'feed.json': 'application/feed+json',
      'opml.xml': 'text/x-opml',
      'sitemap.xml': 'text/xml; charset=utf-8',
      'data/site.json': 'application/json',
      'favicon.svg': 'image/svg+xml',
      'manifest.webmanifest': 'application/manifest+json',
    }
    for (const [path, type] of Object.entries(types)) {
      const { headers } = await ask(request, root + path)
      expect(headers['content-type'], path).toBe(type)
    }
  })
})
