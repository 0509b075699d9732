import { expect, type Page, test } from '@playwright/test'
import { siteUrls } from '../../../src/shared/site-urls.ts'
import { allWords } from '../../support/all-words.ts'
import { expectHydrated, keepInside, watchTrouble } from '../browser/browser-watch.ts'
import { once } from '../browser/once.ts'
import { findArticle } from '../sites/read-site.ts'
import { addressOf, sample } from '../sites/sites.ts'

const messages = allWords('reader', 'zh-CN')
const articleAddress = once(() => {
  const { id } = findArticle(
    sample,
    ({ article, body }) =>
      article.lang === undefined && body.includes('<pre') && /[说这来]/.test(body),
  )
  return addressOf(sample, siteUrls.article(id))
})

async function openPanel(page: Page) {
  await page.getByRole('banner').getByRole('link', { name: messages.settings }).click()
  const panel = page.getByRole('dialog', { name: messages.settings })
  await expect(panel.getByRole('group').first()).toBeVisible()
  return panel
}

const bodyStyle = (page: Page, name: string) =>
  page.locator('[data-article-body]').evaluate((body, name) => {
    return getComputedStyle(body).getPropertyValue(name)
  }, name)

const paper = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)

test.beforeEach(async ({ page }) => {
  await keepInside(page)
})

test('A choice is seen at once, outlives a reload without a flash, and is taken back by reset', async ({
  page,
}) => {
  const trouble = await watchTrouble(page)
  await page.goto(articleAddress())
  await expectHydrated(page)
  const before = { paper: await paper(page), size: await bodyStyle(page, 'font-size') }
  const panel = await openPanel(page)
  await panel.getByRole('radio', { name: '夜间' }).check({ force: true })
  await panel.getByRole('radio', { name: '超大' }).check({ force: true })
  await panel.getByRole('radio', { name: '宋体' }).check({ force: true })
  const chosen = { paper: await paper(page), size: await bodyStyle(page, 'font-size') }
  expect(chosen.paper).not.toBe(before.paper)
  expect(Number.parseFloat(chosen.size)).toBeGreaterThan(Number.parseFloat(before.size))
  expect(await bodyStyle(page, 'font-family')).toContain('Serif')

  // The first frame of the next page has the colours already: no script of the program has run.
  await page.route(/\/assets\/index-.*\.js$/, () => {})
  await page.goto(articleAddress(), { waitUntil: 'commit' })
  await expect(page.locator('[data-article-body]')).toBeVisible()
  expect(await paper(page)).toBe(chosen.paper)
  expect(await bodyStyle(page, 'font-size')).toBe(chosen.size)
  await page.unroute(/\/assets\/index-.*\.js$/)

  await page.goto(articleAddress())
  await expectHydrated(page)
  const again = await openPanel(page)
  await expect(again.getByRole('radio', { name: '夜间' })).toBeChecked()
  await again.getByRole('button', { name: '恢复默认' }).click()
  expect(await paper(page)).toBe(before.paper)
  expect(await bodyStyle(page, 'font-size')).toBe(before.size)
  expect(await page.evaluate(() => Object.keys(document.documentElement.dataset))).toEqual([])
  trouble.expectNone()
})

test('The settings have a page of their own, and other tabs follow', async ({ page, context }) => {
  await page.goto(addressOf(sample, siteUrls.settings))
  await expectHydrated(page)
  await expect(page.getByRole('heading', { level: 1, name: messages.settings })).toBeVisible()
  const other = await context.newPage()
  await other.goto(addressOf(sample, '/'))
  await expectHydrated(other)
  const before = await paper(other)
  await page.getByRole('radio', { name: '米黄' }).check({ force: true })
  await expect.poll(() => paper(other)).not.toBe(before)
})

test('The interface speaks the language that was chosen, and articles keep theirs', async ({
  page,
}) => {
  const trouble = await watchTrouble(page)
  await page.goto(articleAddress())
  await expectHydrated(page)
  const panel = await openPanel(page)
  await panel.getByRole('radio', { name: 'English' }).check({ force: true })
  const english = allWords('reader', 'en')
  await expect(page.getByRole('dialog', { name: english.settings })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('banner').getByRole('link', { name: english.search })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('[data-article-body]')).toHaveAttribute('lang', 'zh-CN')
  await page.reload()
  await expectHydrated(page)
  await expect(page.getByRole('banner').getByRole('link', { name: english.search })).toBeVisible()
  trouble.expectNone()
})

test('Chinese turns traditional on request, never in code, also on the next page, and back', async ({
  page,
}) => {
  const trouble = await watchTrouble(page)
  await page.goto(articleAddress())
  await expectHydrated(page)
  const text = (selector: string) => page.locator(selector).first().innerText()
  const before = await text('[data-article-body]')
  const code = await text('[data-article-body] pre')
  const trail = page.locator('.breadcrumb')
  await expect(trail).toHaveAttribute('aria-label', '分类')
  await trail.evaluate((element) => element.setAttribute('title', '设置'))
  const panel = await openPanel(page)
  await panel.getByRole('radio', { name: '繁體', exact: true }).check({ force: true })
  await expect.poll(() => text('[data-article-body]')).toMatch(/[說這來]/)
  expect(await text('[data-article-body] pre')).toBe(code)
  await expect(trail).toHaveAttribute('aria-label', '分類')
  await expect(trail).toHaveAttribute('title', /^設[定置]$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-TW')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: /Broadsheet/ }).click()
  await expect(
    page
      .getByRole('heading', { level: 2 })
      .filter({ hasText: /[檔頁與報錄]/ })
      .first(),
  ).toBeVisible()
  await page.goBack()
  await expect.poll(() => text('[data-article-body]')).toMatch(/[說這來]/)
  const again = page.getByRole('dialog')
  await page.locator('.header-icon').last().click()
  await again.locator('[data-choice="original"] input').check({ force: true })
  await expect.poll(() => text('[data-article-body]')).toBe(before)
  await expect(trail).toHaveAttribute('aria-label', '分类')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  trouble.expectNone()
})

test('Where storage is forbidden, choices hold until the page is closed', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Forbidden', 'SecurityError')
      },
    })
  })
  await page.goto(articleAddress())
  await expectHydrated(page)
  const before = await paper(page)
  const panel = await openPanel(page)
  await panel.getByRole('radio', { name: '夜间' }).check({ force: true })
  expect(await paper(page)).not.toBe(before)
})

test('On a narrow phone the six sizes stand beside each other, each on one line', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(addressOf(sample, siteUrls.settings))
  const sizes = page.locator('label:has(input[name=size])')
  await expect(sizes).toHaveCount(6)
  const heights = await sizes.evaluateAll((labels) => labels.map((label) => label.clientHeight))
  // Two lines would take more.
  expect(Math.max(...heights)).toBeLessThan(40)
})
