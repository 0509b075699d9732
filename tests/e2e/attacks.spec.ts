import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { messagesFor } from '../../src/shared/messages.ts'
import { siteUrls } from '../../src/shared/site-urls.ts'
import { attackId, writeAttackFiles } from '../attacks/attack-files.ts'
import { type Attack, readAttacks } from '../attacks/read-attacks.ts'
import { type AttackWatch, settle, touchEverything, watchAttacks } from '../attacks/wall-pages.ts'
import { expectTakenOver, followNewLink } from './browser-watch.ts'
import { buildSite } from './build-site.ts'
import { readArticles } from './read-site.ts'
import { addressOf, archive, type TestSite, testCache } from './sites.ts'
import { startVite, type ViteServer } from './start-vite.ts'

// Every attack of the corpus as an article of a built site, all walls standing.

const messages = messagesFor('zh-CN')
const attacks = readAttacks()

const site = {
  name: 'attacks',
  contentDir: resolve(testCache, 'attacks-content'),
  outDir: resolve(testCache, 'attacks'),
  base: '/',
  port: archive.port + 19,
} as const satisfies TestSite

let server: ViteServer | undefined

test.describe.configure({ mode: 'default', timeout: 240_000 })

test.beforeAll(async () => {
  test.setTimeout(240_000)
  writeAttackFiles(site.contentDir, attacks)
  expect(buildSite(site), 'the build').toBe(0)
  const args = ['preview', '--outDir', site.outDir, '--port', String(site.port)]
  server = await startVite(args, addressOf(site, '/'))
})

test.afterAll(async () => {
  await server?.stop()
})

interface AttackArticle {
  readonly id: string
  readonly title: string
  /** The addresses of pictures and media that its page may load. */
  readonly media: ReadonlySet<string>
}

/** The article that each attack became. */
function findArticles(): ReadonlyMap<Attack, AttackArticle> {
  const files = readArticles(site)
  const found = attacks.flatMap((attack) => {
    const id = attackId(attack.number)
    const file = files.find(
      ({ article }) => article.id === id || article.tags.some(({ label }) => label === id),
    )
    if (file === undefined) return []
    const { id: own, title } = file.article
    const media = new Set(
      [...`${file.body} ${JSON.stringify(file.article)}`.matchAll(/https?:\/\/[^\s"'\\,<>]+/g)].map(
        ([address]) => address.replaceAll('&amp;', '&'),
      ),
    )
    return [[attack, { id: own, title, media }] as const]
  })
  return new Map(found)
}

/** Listens for every violation of the policy and every complaint of the console, on all pages. */
async function watchViolations(context: BrowserContext): Promise<string[]> {
  const violations: string[] = []
  await context.exposeFunction('reportViolation', (text: string) => violations.push(text))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(window, 'reportViolation')
      const text = `${location.pathname} ${event.violatedDirective} ${event.blockedURI}`
      if (typeof report === 'function') report(text)
    })
  })
  context.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return
    // A picture that is not there is the attack's own affair.
    if (/Failed to load resource/.test(message.text())) return
    violations.push(`${message.location().url}: ${message.text()}`)
  })
  context.on('weberror', (error) => violations.push(`page error: ${error.error().message}`))
  return violations
}

/** Gives work to a few pages that take it in turns. */
async function share<T>(
  context: BrowserContext,
  items: readonly T[],
  work: (page: Page, item: T) => Promise<void>,
  begin: (page: Page) => Promise<void> = async () => undefined,
): Promise<void> {
  const queue = [...items]
  const readers = Array.from({ length: 3 }, async () => {
    const page = await context.newPage()
    await begin(page)
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(page, item)
    await page.close()
  })
  await Promise.all(readers)
}

function expectQuiet(
  { executed, requests }: AttackWatch,
  violations: readonly string[],
  articles: ReadonlyMap<Attack, AttackArticle>,
): void {
  const byNumber = new Map([...articles].map(([{ number }, article]) => [number, article]))
  const unasked = requests.filter(
    ({ attack, url, type, referrer, isNavigation }) =>
      isNavigation ||
      referrer !== undefined ||
      !['image', 'media'].includes(type) ||
      !byNumber.get(attack ?? 0)?.media.has(url),
  )
  expect(attacks.filter(({ number }) => executed.has(number)).map(({ name }) => name)).toEqual([])
  expect(violations).toEqual([])
  expect(unasked).toEqual([])
}

test('Every attack becomes an article', () => {
  const articles = findArticles()
  const missing = attacks.filter((attack) => !articles.has(attack)).map(({ name }) => name)
  expect(missing).toEqual([])
})

test('Opened directly, nothing runs, is blocked, or asks for more than pictures', async ({
  context,
}) => {
  const watch = await watchAttacks(context)
  const violations = await watchViolations(context)
  const articles = findArticles()
  await share(context, [...articles], async (page, [{ name }, { id, title }]) => {
    await page.goto(addressOf(site, siteUrls.article(id)))
    await expectTakenOver(page)
    await touchEverything(page, '[data-article-body]')
    expect(await page.evaluate(findForeign), name).toEqual([])
    expect(await page.getByRole('heading', { level: 1 }).textContent(), name).toBe(title)
  })
  expectQuiet(watch, violations, articles)
})

test('Reached inside the app, nothing runs, is blocked, or asks for more than pictures', async ({
  context,
}) => {
  const watch = await watchAttacks(context)
  const violations = await watchViolations(context)
  const articles = findArticles()
  await share(
    context,
    [...articles],
    async (page, [{ name }, { id, title }]) => {
      await followNewLink(page, siteUrls.article(id))
      await page.waitForFunction(
        (path) => document.querySelector('[data-article-body]') && location.pathname === path,
        new URL(addressOf(site, siteUrls.article(id))).pathname,
      )
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title.replace(/\s+/g, ' '))
      await touchEverything(page, '[data-article-body]')
      expect(await page.evaluate(findForeign), name).toEqual([])
      expect(await page.evaluate(() => Reflect.get(window, 'isSameWindow')), name).toBe(true)
    },
    async (page) => {
      await page.goto(addressOf(site, '/c/'))
      await expectTakenOver(page)
      await page.evaluate(() => Object.assign(window, { isSameWindow: true }))
    },
  )
  await settle(context.pages()[0] ?? (await context.newPage()))
  expectQuiet(watch, violations, articles)
})

/** Runs in the page: what must not stand in a body, and links that give more away than they should. */
function findForeign(): string[] {
  const body = document.querySelector('[data-article-body]')
  return [...(body?.querySelectorAll('*') ?? [])].flatMap((element) => {
    const link = element instanceof HTMLAnchorElement ? element : undefined
    const isOutside =
      link !== undefined && /^https?:$/.test(link.protocol) && link.origin !== location.origin
    const isForeign =
      /^(?:script|style|svg|math|iframe|object|embed|form|input|template|base|meta|link)$/.test(
        element.localName,
      ) ||
      element.getAttributeNames().some((name) => /^(?:on|style$|name$|ping$|target$)/.test(name)) ||
      !/^(?:$|[hu]-)/.test(element.id) ||
      (element.id !== '' && element.id in document) ||
      /^(?:fixed|sticky)$/.test(getComputedStyle(element).position) ||
      (isOutside && !/\bnoopener noreferrer\b/.test(link.rel)) ||
      (link !== undefined && !/^(?:https?|mailto|tel):$/.test(link.protocol))
    return isForeign ? [element.outerHTML.slice(0, 200)] : []
  })
}

test('Lists, the index of categories, authors and search show hostile words as words', async ({
  context,
  page,
}) => {
  const watch = await watchAttacks(context)
  const violations = await watchViolations(context)
  const folders = readdirSync(site.outDir, { recursive: true, encoding: 'utf8' })
  const lists = folders
    .filter((path) => /^(?:by|t|c|archive)\/.*index\.html$|^(?:index|404)\.html$/.test(path))
    .map(
      (path) =>
        `/${path
          .replace(/index\.html$/, '')
          .split('/')
          .map(encodeURIComponent)
          .join('/')}`,
    )
  expect(lists.length).toBeGreaterThan(30)
  await share(
    context,
    lists.filter((path, index) => !path.startsWith('/t/attack') || index % 40 === 0),
    async (reader, path) => {
      await reader.goto(addressOf(site, path))
      await expectTakenOver(reader)
    },
  )
  const words = [
    '<script>__attacked(1)</script>',
    '"><img src=x onerror=__attacked(1)>',
    '__proto__',
    'constructor',
  ]
  for (const word of words) {
    await page.goto(
      addressOf(site, `/search/?q=${encodeURIComponent(word)}&in=${encodeURIComponent(word)}`),
    )
    await expectTakenOver(page)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await settle(page)
  expectQuiet(watch, violations, findArticles())
})

test('What is shared of a hostile article is words', async ({ context, page }) => {
  const watch = await watchAttacks(context)
  const violations = await watchViolations(context)
  const articles = findArticles()
  const hostile = [...articles].filter(([{ name }]) =>
    /title ends|body in a share|headings as/.test(name),
  )
  expect(hostile.length).toBeGreaterThan(4)
  for (const [, { id }] of hostile) {
    await page.goto(`${addressOf(site, siteUrls.article(id))}#:~:text=%3Cimg,-%22%3E`)
    await expectTakenOver(page)
    await page.getByRole('button', { name: messages.share, exact: true }).first().click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await touchEverything(page, 'dialog')
  }
  await settle(page)
  expectQuiet(watch, violations, articles)
})

test('Feeds, the sitemap and the outline of feeds are well-formed and run nothing', async ({
  context,
  page,
}) => {
  const watch = await watchAttacks(context)
  const files = readdirSync(site.outDir, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(?:xml|json|webmanifest)$/.test(path),
  )
  await page.goto(addressOf(site, '/robots.txt'))
  for (const path of files) {
    const text = readFileSync(join(site.outDir, path), 'utf8')
    if (!path.endsWith('.xml')) JSON.parse(text)
    else {
      const fault = await page.evaluate((xml) => {
        const parsed = new DOMParser().parseFromString(xml, 'application/xml')
        return parsed.querySelector('parsererror, script')?.textContent
      }, text)
      expect(fault, path).toBeUndefined()
    }
  }
  for (const path of ['/feed.xml', '/sitemap.xml', '/opml.xml', '/c/front-matter/feed.xml']) {
    await page.goto(addressOf(site, path))
  }
  await settle(page)
  expect([...watch.executed]).toEqual([])
  expect(watch.requests).toEqual([])
})
