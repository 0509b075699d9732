import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import type { PreviewServer } from 'vite'
import { siteUrls } from '../../../src/shared/site-urls.ts'
import { attackId, writeAttackFiles } from '../../attacks/attack-files.ts'
import { combineAttacks } from '../../attacks/combine-attacks.ts'
import { answerOutside, type OutsideRequest } from '../../attacks/outside-requests.ts'
import { type AttackArticle, readAttacks } from '../../attacks/read-attacks.ts'
import { settle, touchEverything, watchProbe } from '../../attacks/wall-pages.ts'
import { someOf } from '../../run/long-run.ts'
import { allWords } from '../../support/all-words.ts'
import { expectHydrated, followNewLink } from '../browser/browser-watch.ts'
import { once } from '../browser/once.ts'
import { ensureSites } from '../sites/ensure-sites.ts'
import { previewSite } from '../sites/preview-site.ts'
import { readArticles } from '../sites/read-site.ts'
import { addressOf, archive, type TestSite, testCache } from '../sites/sites.ts'

// Every attack of the corpus in an article of a built site, all walls standing. Each article is opened in one of
// two ways; in both in the long run. Those that leave each
// other alone share articles; `ATTACKS_EACH=1 npm run e2e -- attacks` gives each its own.

const messages = allWords('reader', 'zh-CN')
const attacks = readAttacks()
const articles = once(() => combineAttacks(attacks, process.env.ATTACKS_EACH ? 1 : 25))

const site = {
  name: 'attacks',
  contentDir: resolve(testCache, 'attacks-content'),
  makeContent: (folder) => writeAttackFiles(folder, articles()),
  outDir: resolve(testCache, 'attacks'),
  base: '/',
  port: archive.port + 19,
} as const satisfies TestSite

let server: PreviewServer | undefined

test.describe.configure({ mode: 'default', timeout: 240_000 })

test.beforeAll(async () => {
  test.setTimeout(240_000)
  ensureSites([site])
  server = await previewSite(site)
})

test.afterAll(async () => {
  await server?.close()
})

/** What an attack became. */
interface Published {
  readonly attacked: AttackArticle
  readonly id: string
  readonly title: string
  /** Everything in it that may be the address of a picture or of media. */
  readonly addresses: ReadonlySet<string>
}

/** The articles as they were published. */
function findPublished(): readonly Published[] {
  const files = readArticles(site)
  return articles().flatMap((attacked) => {
    const id = attackId(attacked)
    const file = files.find(
      ({ article }) => article.id === id || article.tags.some(({ label }) => label === id),
    )
    if (file === undefined) return []
    const words = textsOf(file).flatMap((text) => [text, ...text.split(/[\s"<>]+/)])
    const addresses = words.map((word) => word.replaceAll('&amp;', '&').replace(/,$/, ''))
    const { id: own, title } = file.article
    return [{ attacked, id: own, title, addresses: new Set(addresses) }]
  })
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

/** What happened in the pages of a test. */
interface Watch {
  readonly executed: ReadonlySet<number>
  readonly requests: OutsideRequest[]
  /** Violations of the policy and complaints of the console. */
  readonly violations: readonly string[]
}

async function watchAll(context: BrowserContext): Promise<Watch> {
  const executed = await watchProbe(context)
  return { executed, requests: [], violations: await watchViolations(context) }
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
    violations.push(`${message.location().url}: ${message.text()}`)
  })
  context.on('weberror', (error) => violations.push(`page error: ${error.error().message}`))
  return violations
}

async function newPage(context: BrowserContext, watch: Watch): Promise<Page> {
  const page = await context.newPage()
  await answerOutside(page, watch.requests)
  return page
}

/** Lets two pages share the work. */
async function share<T>(
  pages: readonly Page[],
  items: readonly T[],
  work: (page: Page, item: T) => Promise<void>,
): Promise<void> {
  const queue = [...items]
  await Promise.all(
    pages.map(async (page) => {
      for (let item = queue.shift(); item !== undefined; item = queue.shift())
        await work(page, item)
      await settle(page)
    }),
  )
}

/** Nothing ran, nothing was blocked, and only pictures and media of the articles were asked for. */
function expectQuiet({ executed, requests, violations }: Watch): void {
  const addresses = new Map(
    findPublished().flatMap((found) =>
      found.attacked.attacks.map(({ number }) => [number, found.addresses] as const),
    ),
  )
  const unasked = requests.filter(
    ({ attack, url, type, referrer }) =>
      referrer !== undefined ||
      !['image', 'media'].includes(type) ||
      !addresses.get(attack ?? 0)?.has(url),
  )
  expect(attacks.filter(({ number }) => executed.has(number)).map(({ name }) => name)).toEqual([])
  expect(violations).toEqual([])
  expect(unasked).toEqual([])
}

test('Every attack becomes an article', () => {
  const published = new Set(findPublished().map(({ attacked }) => attacked))
  expect(
    articles()
      .filter((article) => !published.has(article))
      .map(({ name }) => name),
  ).toEqual([])
  expect(articles().flatMap((article) => article.attacks)).toHaveLength(attacks.length)
})

test('Opened directly, nothing runs, is blocked, or asks for more than pictures', async ({
  context,
}) => {
  const watch = await watchAll(context)
  const pages = [await newPage(context, watch), await newPage(context, watch)]
  await share(pages, someOf(findPublished(), 2), async (page, { attacked, id, title }) => {
    await page.goto(addressOf(site, siteUrls.article(id)))
    await expectHydrated(page)
    await touchEverything(page, '[data-article-body]')
    expect(await page.evaluate(findForeign), attacked.name).toEqual([])
    expect(await page.getByRole('heading', { level: 1 }).textContent(), attacked.name).toBe(title)
  })
  expectQuiet(watch)
})

test('Reached inside the app, nothing runs, is blocked, or asks for more than pictures', async ({
  context,
}) => {
  const watch = await watchAll(context)
  const pages = [await newPage(context, watch), await newPage(context, watch)]
  for (const page of pages) {
    await page.goto(addressOf(site, '/c/'))
    await expectHydrated(page)
    await page.evaluate(() => Object.assign(window, { isSameWindow: true }))
  }
  await share(pages, someOf(findPublished(), 2, 1), async (page, { attacked, id, title }) => {
    await followNewLink(page, siteUrls.article(id))
    await page.waitForFunction(isShown, { path: siteUrls.article(id), title })
    await touchEverything(page, '[data-article-body]')
    expect(await page.evaluate(findForeign), attacked.name).toEqual([])
    expect(await page.evaluate(() => Reflect.get(window, 'isSameWindow'))).toBe(true)
  })
  expectQuiet(watch)
})

/** Runs in the page: whether the article at this address is the one on the screen. */
function isShown({ path, title }: { readonly path: string; readonly title: string }): boolean {
  const heading = document.querySelector('main h1')?.textContent
  return location.pathname === path && heading === title
}

/** Runs in the page: what must not stand in a body, and links that give more away than they should. */
function findForeign(): string[] {
  const body = document.querySelector('[data-article-body]')
  // The placeholder of a lost picture is ours: it keeps the height of the picture.
  const isHeld = (element: Element) =>
    element.matches('.missing-picture.held') &&
    /^--held: [\d.]+px;$/.test(element.getAttribute('style') ?? '')
  return [...(body?.querySelectorAll('*') ?? [])].flatMap((element) => {
    const link = element instanceof HTMLAnchorElement ? element : undefined
    const isOutside =
      link !== undefined && /^https?:$/.test(link.protocol) && link.origin !== location.origin
    const isForeign =
      /^(?:script|style|svg|annotation-xml|maction|mglyph|iframe|object|embed|form|input|template|base|meta|link)$/.test(
        element.localName,
      ) ||
      element
        .getAttributeNames()
        .some(
          (name) =>
            /^(?:on|style$|name$|ping$|target$)/.test(name) &&
            !(name === 'style' && isHeld(element)),
        ) ||
      !/^(?:$|[hu]-)/.test(element.id) ||
      (element.id !== '' && element.id in document) ||
      /^(?:fixed|sticky)$/.test(getComputedStyle(element).position) ||
      (isOutside && !/\bnoopener noreferrer\b/.test(link.rel)) ||
      (link !== undefined && !/^(?:https?|mailto|tel):$/.test(link.protocol))
    return isForeign ? [element.outerHTML.slice(0, 200)] : []
  })
}

/** The lists of the folders in which the corpus stands; their names are ours. */
function ownLists(): ReadonlySet<string> {
  const slugs = readdirSync(site.contentDir).map((name) => name.replaceAll('-', '－'))
  return new Set(slugs.map((slug) => `c/${encodeURIComponent(slug.replaceAll(' ', '-'))}/`))
}

test('Lists, categories, authors and search show hostile words as words', async ({ context }) => {
  const watch = await watchAll(context)
  const pages = [await newPage(context, watch), await newPage(context, watch)]
  const lists = readdirSync(site.outDir, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^(?:by|t|c|archive)\/.*index\.html$|^(?:index|404)\.html$/.test(path))
    // The tag by which an article is found is not an attack; its hyphen is a wide one in an address.
    .filter((path) => !/^t\/attack\P{L}\d/u.test(path))
    .map((path) =>
      path
        .replace(/index\.html$/, '')
        .split('/')
        .map(encodeURIComponent)
        .join('/'),
    )
  expect(lists.length).toBeGreaterThan(30)
  const words = [
    '<script>__attacked(1)</script>',
    '"><img src=x onerror=__attacked(1)>',
    '__proto__',
  ]
  const searches = words.map(
    (word) => `search/?q=${encodeURIComponent(word)}&in=${encodeURIComponent(word)}`,
  )
  const own = ownLists()
  const direct = [...lists.filter((path) => !own.has(path)), ...searches]
  const inside = lists.filter((path) => own.has(path))
  expect(Math.min(direct.length, inside.length)).toBeGreaterThan(10)
  await share(pages, someOf(direct, 2), async (page, path) => {
    await page.goto(addressOf(site, `/${path}`))
    await expectHydrated(page)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })
  // Lists with a name of ours hold the same rows as those of time: these are reached from there, in half the time.
  await share(pages, someOf(inside, 2), async (page, path) => {
    await followNewLink(page, `/${path}`)
    await page.waitForURL(addressOf(site, `/${path}`))
    await expect(page.locator('#main [data-place]').first()).toBeVisible()
  })
  expectQuiet(watch)
})

test('What is shared of a hostile article is words', async ({ context }) => {
  const watch = await watchAll(context)
  const page = await newPage(context, watch)
  const hostile = findPublished().filter(({ attacked }) =>
    attacked.attacks.some(({ name }) => /title ends|body in a share|headings as/.test(name)),
  )
  expect(hostile.length).toBeGreaterThan(4)
  for (const { id } of hostile) {
    await page.goto(`${addressOf(site, siteUrls.article(id))}#:~:text=%3Cimg,-%22%3E`)
    await expectHydrated(page)
    await page.getByRole('button', { name: messages.share, exact: true }).first().click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await touchEverything(page, 'dialog')
  }
  await settle(page)
  expectQuiet(watch)
})

test('Feeds, the sitemap and the outline of feeds are well-formed and run nothing', async ({
  context,
}) => {
  const watch = await watchAll(context)
  const page = await newPage(context, watch)
  const files = readdirSync(site.outDir, { recursive: true, encoding: 'utf8' })
  await page.goto(addressOf(site, '/robots.txt'))
  const xml = files.filter((path) => path.endsWith('.xml'))
  expect(xml.length).toBeGreaterThan(10)
  for (const path of xml) {
    const faults = await page.evaluate(
      (text) => {
        const parsed = new DOMParser().parseFromString(text, 'application/xml')
        return [...parsed.querySelectorAll('parsererror, script')].map((found) => found.outerHTML)
      },
      readFileSync(join(site.outDir, path), 'utf8'),
    )
    expect(faults, path).toEqual([])
  }
  for (const path of files.filter((name) => /\.(?:json|webmanifest)$/.test(name))) {
    expect(() => JSON.parse(readFileSync(join(site.outDir, path), 'utf8')), path).not.toThrow()
  }
  for (const path of ['/feed.xml', '/sitemap.xml', '/opml.xml', '/c/front-matter/feed.xml']) {
    await page.goto(addressOf(site, path))
  }
  await settle(page)
  expect([...watch.executed]).toEqual([])
  expect(watch.requests).toEqual([])
})
