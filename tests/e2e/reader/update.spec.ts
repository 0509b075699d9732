import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { PreviewServer } from 'vite'
import { siteUrls } from '../../../src/shared/site-urls.ts'
import { allWords } from '../../support/all-words.ts'
import { expectHydrated, keepInside } from '../browser/browser-watch.ts'
import { buildSite } from '../sites/build-site.ts'
import { previewSite } from '../sites/preview-site.ts'
import { readArticles } from '../sites/read-site.ts'
import { addressOf, archive, type TestSite, testCache } from '../sites/sites.ts'

const messages = allWords('reader', 'zh-CN')

/** A site that is built again while a page of it is open. */
const site = {
  name: 'deployed twice',
  contentDir: resolve(testCache, 'update-content'),
  outDir: resolve(testCache, 'update'),
  base: '/paper/',
  port: archive.port + 12,
} as const satisfies TestSite

/** Where its first and its second state are kept. */
const first = resolve(testCache, 'update-first')
const second = resolve(testCache, 'update-second')

const titles = {
  kept: '留下的文章',
  gone: '将要撤下的文章',
  changed: '改名之前',
  late: '后来的文章',
}

let server: PreviewServer | undefined

// One folder for all: a test that deploys must not do so under another's page.
test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  test.setTimeout(240_000)
  buildDeploys()
  server = await previewSite(site, { keeps: false })
})

test.afterAll(async () => {
  await server?.close()
})

test.beforeEach(async ({ page }) => {
  test.setTimeout(120_000)
  await keepInside(page)
  // Requests wait while a deploy is made: what is read ahead meanwhile would be of the site before it.
  await page.route('**/*', (route) => route.fallback())
  deploy(first)
})

test('A page open during a deploy goes on: changed lists, changed and new articles', async ({
  page,
}) => {
  // What is read ahead before a slow deploy is done would be old, and rightly so.
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
  })
  await page.setViewportSize({ width: 820, height: 900 })
  await open(page, '/')
  await mark(page)
  deploy(second)
  await headline(page, titles.changed).click()
  await expect(heading(page)).toHaveText('改名之后')
  await page.getByRole('link', { name: messages.categories }).first().click()
  await page.locator('main').getByRole('link', { name: '新栏目' }).click()
  await headline(page, titles.late).click()
  await expect(page.locator('[data-article-body]')).toContainText('第二次发布')
  await expectMark(page)
})

test('An article that a deploy has taken away is missing, in words', async ({ page }) => {
  await open(page, '/')
  deploy(second)
  await headline(page, titles.gone).click()
  await expect(heading(page)).toHaveText(messages.missingTitle)
  await page.getByRole('main').getByRole('link', { name: messages.home }).click()
  // What was in memory is from before the deploy and has been dropped.
  await expect(headline(page, titles.late)).toBeVisible()
  await expect(headline(page, titles.gone)).toHaveCount(0)
})

test('A part of the program that is gone leads to a reload, which reads the article', async ({
  page,
}) => {
  await open(page, '/')
  deploy(second)
  const parts = removeParts(/^sanitize-html/)
  await headline(page, titles.kept).click()
  await expect(heading(page)).toHaveText(messages.outdatedTitle)
  await expect(page).toHaveTitle(new RegExp(messages.outdatedTitle))
  await expect(page).toHaveURL(new RegExp(`${site.base}a/`))
  parts.restore()
  await page.getByRole('button', { name: messages.reload }).click()
  await expect(heading(page)).toHaveText(titles.kept)
  await expect(page.locator('[data-article-body]')).not.toBeEmpty()
})

test('Without the other parts every page still does what it can', async ({ page }) => {
  const { article } = readArticles(site)[0] ?? {}
  await open(page, siteUrls.article(article?.id ?? ''))
  removeParts(/^(?:share|quote|make-quote|menu|search)/)
  await page.getByRole('button', { name: messages.share }).first().click()
  await expect(page.locator('.notice, #announcer')).toContainText(messages.linkCopied)
  await page.setViewportSize({ width: 390, height: 800 })
  await page.getByRole('button', { name: messages.menu }).click()
  await expect(page).toHaveURL(addressOf(site, siteUrls.categories))
  await expectHydrated(page)
  await page.keyboard.press('Control+k')
  await expect(page).toHaveURL(addressOf(site, siteUrls.search))
  await expect(heading(page)).toHaveText(messages.outdatedTitle)
  await expect(page.getByRole('button', { name: messages.reload })).toBeVisible()
})

test('An article whose extras are gone can be read, and offers to reload', async ({ page }) => {
  const parts = removeParts(/^article-extras/)
  await open(page, '/')
  await headline(page, titles.kept).click()
  await expect(page.locator('[data-article-body]')).not.toBeEmpty()
  const notice = page.locator('#announcer')
  await expect(notice).toContainText(messages.outdatedTitle)
  parts.restore()
  await notice.getByRole('button', { name: messages.reload }).click()
  await expect(heading(page)).toHaveText(titles.kept)
  await expectHydrated(page)
  await expect(notice).not.toContainText(messages.outdatedTitle)
})

test('A part that fails for want of a network says so, and comes when there is one', async ({
  page,
}) => {
  await open(page, '/')
  await page.route(/sanitize-html|site\.json/, (route) => route.abort())
  await headline(page, titles.kept).click()
  await expect(heading(page)).toHaveText(messages.failedTitle)
  await page.unroute(/sanitize-html|site\.json/)
  await page.getByRole('button', { name: messages.retry }).click()
  await expect(heading(page)).toHaveText(titles.kept)
})

test('Data for another program leads to a reload, and only then', async ({ page }) => {
  await open(page, '/')
  await page.route(/data\/articles\//, (route) => route.fulfill({ json: { form: 2 } }))
  const home = addressOf(site, '/')
  await page.route(home, (route) => route.fulfill({ body: '<script src="/x.js"></script>' }))
  await headline(page, titles.kept).click()
  await expect(heading(page)).toHaveText(messages.outdatedTitle)
  await page.unroute(home)
  await page.goto(home)
  await expectHydrated(page)
  await headline(page, titles.kept).click()
  await expect(heading(page)).toHaveText(messages.failedTitle)
})

test('A window that was away for long shows what is new', async ({ page }) => {
  await page.clock.install()
  await open(page, '/')
  await page.locator('header').getByRole('link', { name: messages.categories }).click()
  await expect(heading(page)).toHaveText(messages.allCategories)
  deploy(second)
  await setVisibility(page, 'hidden')
  await page.clock.fastForward('10:00')
  const asked = page.waitForResponse(/site\.json/)
  await setVisibility(page, 'visible')
  await asked
  await page.locator('header').getByRole('link', { name: messages.latest }).click()
  await expect(headline(page, titles.late)).toBeVisible()
})

/** Builds the site as it is deployed first and as it is deployed later, each once for all tests. */
function buildDeploys(): void {
  rmSync(site.contentDir, { recursive: true, force: true })
  write('栏目/留下.md', titles.kept, '2026-01-03', '一直都在。')
  write('栏目/撤下.md', titles.gone, '2026-01-02', '不久就没有了。')
  write('栏目/改名.md', titles.changed, '2026-01-01', '第一次发布。')
  build(first)
  rmSync(join(site.contentDir, '栏目/撤下.md'))
  write('栏目/改名.md', '改名之后', '2026-01-01', '第二次发布。')
  write('新栏目/后来.md', titles.late, '2026-01-04', '第二次发布才有。')
  build(second)
}

/** Builds the site and keeps it in a folder. */
function build(kept: string): void {
  if (buildSite(site) !== 0) throw new Error('The build has failed')
  rmSync(kept, { recursive: true, force: true })
  cpSync(site.outDir, kept, { recursive: true })
}

/** Puts a site where its readers find it, as a build or a copy to a host does: what is new, then away with the rest. */
function deploy(from: string): void {
  cpSync(from, site.outDir, { recursive: true })
  for (const path of readdirSync(site.outDir, { recursive: true, encoding: 'utf8' })) {
    if (!existsSync(join(from, path)))
      rmSync(join(site.outDir, path), { recursive: true, force: true })
  }
}

function write(path: string, title: string, date: string, text: string): void {
  const file = join(site.contentDir, path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, `---\ntitle: ${title}\ndate: ${date}\n---\n\n${text}\n`)
}

/** Takes away lazy parts of the program, as a deploy with other code does. */
function removeParts(name: RegExp): { restore(): void } {
  const assets = join(site.outDir, 'assets')
  const aside = resolve(testCache, 'update-parts')
  rmSync(aside, { recursive: true, force: true })
  cpSync(assets, aside, { recursive: true })
  const parts = readdirSync(assets).filter((file) => name.test(file))
  expect(parts.length).toBeGreaterThan(0)
  for (const file of parts) rmSync(join(assets, file))
  return { restore: () => cpSync(aside, assets, { recursive: true }) }
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(addressOf(site, path))
  await expectHydrated(page)
}

function heading(page: Page) {
  return page.getByRole('main').getByRole('heading', { level: 1 })
}

function headline(page: Page, title: string) {
  return page.getByRole('main').getByRole('link', { name: title, exact: true })
}

/** Marks the window, so that a reload would show. */
async function mark(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(window, { isSameWindow: true }))
}

async function expectMark(page: Page): Promise<void> {
  expect(await page.evaluate(() => Reflect.get(window, 'isSameWindow'))).toBe(true)
}

async function setVisibility(page: Page, state: DocumentVisibilityState): Promise<void> {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { value, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)
}
