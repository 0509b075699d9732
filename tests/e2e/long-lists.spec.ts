import { expect, type Locator, type Page, test } from '@playwright/test'
import type { ListFile } from '../../src/shared/content-files.ts'
import { dataUrls } from '../../src/shared/content-files.ts'
import { messagesFor } from '../../src/shared/messages.ts'
import { siteUrls } from '../../src/shared/site-urls.ts'
import { expectTakenOver, keepInside, watchTrouble } from './browser-watch.ts'
import { readListPages } from './read-site.ts'
import { addressOf, archive } from './sites.ts'

const messages = messagesFor('zh-CN')
const pages = readListPages(archive)
const listFiles = /\/data\/lists\//

/** How many pages come unasked, as `list-run.ts` has it. */
const unaskedPages = 5

test.beforeEach(async ({ page }) => {
  await keepInside(page)
})

test.describe('A long list', () => {
  test('grows while one scrolls, then asks, and shows every article once', async ({ page }) => {
    test.slow()
    const trouble = await watchTrouble(page)
    await open(page, '/')
    await growTo(page, 1 + unaskedPages)
    await page.keyboard.press('End')
    await expect(page.getByRole('contentinfo')).toBeInViewport()
    await expect(parts(page)).toHaveCount(1 + unaskedPages)
    expect(await shownIds(page)).toEqual(expectedIds(1 + unaskedPages))
    for (let left = pages.length - 1 - unaskedPages; left > 0; left -= unaskedPages) {
      await moreButton(page).click()
      const goal = left > unaskedPages ? pages.length - left + unaskedPages : pages.length
      await growTo(page, goal)
    }
    await expect(moreButton(page)).toHaveCount(0)
    await expect(page.getByRole('link', { name: messages.older })).toHaveCount(0)
    expect(await walkUp(page)).toEqual(new Set(expectedIds(pages.length)))
    await expect(page).toHaveURL(addressOf(archive, '/'))
    expect(await page.evaluate(() => window.history.length)).toBeLessThanOrEqual(2)
    trouble.expectNone()
  })

  test('names a day only once, also across the border of two pages', async ({ page }) => {
    await open(page, '/')
    await growTo(page, 1 + unaskedPages)
    const days = await page.locator('#main .day h2').allTextContents()
    expect(days.length).toBeGreaterThan(20)
    expect(days.filter((day, index) => day === days[index - 1])).toEqual([])
    const ids = await page.locator('#main [id]').evaluateAll((all) => all.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('reads nothing more as long as nobody scrolls, and no index of the archive', async ({
    page,
  }) => {
    const requests = await watchLists(page)
    await page.setViewportSize({ width: 1000, height: 3000 })
    await open(page, '/')
    await page.waitForLoadState('networkidle')
    expect(requests.filter((url) => !url.endsWith('/latest.json'))).toEqual([])
  })

  test('stays as short as it is where the reader saves data', async ({ page }) => {
    await saveData(page)
    await open(page, '/')
    await page.keyboard.press('End')
    await page.waitForTimeout(500)
    await expect(parts(page)).toHaveCount(1)
    await page.getByRole('link', { name: messages.older }).click()
    await expect(page).toHaveURL(addressOf(archive, siteUrls.list({ kind: 'all' }, pages[1]?.page)))
  })

  test('keeps the rows of a few pages only, and brings the others back', async ({ page }) => {
    await open(page, '/')
    await growTo(page, 1 + unaskedPages)
    await moreButton(page).click()
    await growTo(page, pages.length)
    await expect(part(page, pages[1]).locator('[data-place]')).toHaveCount(0)
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    await part(page, pages[1]).evaluate((element) => element.scrollIntoView())
    await expect(part(page, pages[1]).locator('[data-place]').first()).toBeInViewport()
    const again = await page.evaluate(() => document.documentElement.scrollHeight)
    expect(Math.abs(again - height)).toBeLessThan(height / 20)
  })

  test('tells inside the list what could not be read, and tries again', async ({ page }) => {
    await open(page, '/')
    const third = `**/${dataUrls.list({ kind: 'all' }, pages[2]?.page ?? 1)}`
    await page.route(third, (route) => route.fulfill({ status: 503, body: 'busy' }))
    await growTo(page, 2)
    await page.keyboard.press('End')
    const trouble = page.getByRole('alert').filter({ hasText: messages.failedTitle })
    await expect(trouble).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(messages.latestArticles)
    const end = page.getByRole('navigation', { name: messages.paging }).getByRole('link')
    await expect(end).toHaveAttribute('href', new RegExp(`/page/${pages[2]?.page}/$`))
    await page.unroute(third)
    await trouble.getByRole('button', { name: messages.retry }).click()
    await expect(part(page, pages[2]).locator('[data-place]').first()).toBeAttached()
    await expect(trouble).toHaveCount(0)
    await expect(firstHeadline(part(page, pages[2]))).toBeFocused()
  })

  test('says how many came, and who asked for them goes on at the first', async ({ page }) => {
    await open(page, '/')
    await growTo(page, 1 + unaskedPages)
    const next = pages[1 + unaskedPages]
    await moreButton(page).press('Enter')
    await expect(firstHeadline(part(page, next))).toBeFocused()
    await expect(page.locator('#main [role="status"]')).not.toBeEmpty()
    await expect(page.locator('#main [role="status"]')).toContainText(/\d+ 篇/)
  })

  for (const [name, away] of Object.entries({
    'Back from an article': async (page: Page, row: Locator) => {
      await row.getByRole('link').first().click()
      await expect(page.locator('[data-article-body]')).toBeVisible()
      await page.goBack()
      await expect(row.getByRole('heading').getByRole('link')).toBeFocused()
    },
    'Back from an article that was reloaded': async (page: Page, row: Locator) => {
      await row.getByRole('link').first().click()
      await expect(page.locator('[data-article-body]')).toBeVisible()
      await page.reload()
      await expectTakenOver(page)
      await page.goBack()
    },
    Reloading: async (page: Page) => {
      await page.reload()
      await expectTakenOver(page)
    },
  })) {
    test(`${name} returns to the same row at the same height, far down`, async ({ page }) => {
      await open(page, '/')
      await growTo(page, 5)
      const id = pages[3]?.articles[20]?.id ?? ''
      const row = page.locator(`[data-place="${id}"]`)
      await row.evaluate((element) => element.scrollIntoView({ block: 'center' }))
      await page.waitForTimeout(400)
      const top = await topOf(row)
      await away(page, row)
      await expect(async () => {
        expect(Math.abs((await topOf(row)) - top)).toBeLessThanOrEqual(2)
      }).toPass({ timeout: 10_000 })
      await page.waitForTimeout(400)
      expect(Math.abs((await topOf(row)) - top)).toBeLessThanOrEqual(2)
      // The pages above are there again, and older ones follow below.
      expect(await parts(page).count()).toBeGreaterThanOrEqual(5)
      await page.evaluate(() => window.scrollBy(0, -4_000))
      await expect(part(page, pages[2]).locator('[data-place]').first()).toBeAttached()
    })
  }

  test('begins anew where its name leads to it from far down', async ({ page }) => {
    await open(page, '/')
    await growTo(page, 3)
    await page.getByRole('banner').getByRole('link', { name: messages.latest }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    expect(await page.evaluate(() => window.scrollY)).toBe(0)
  })

  test('grows from an older page on, too, and from one list to another begins anew', async ({
    page,
  }) => {
    const from = pages[4]
    await open(page, siteUrls.list({ kind: 'all' }, from?.page))
    await growTo(page, 3)
    expect(await shownIds(page)).toEqual(
      pages.slice(4, 7).flatMap(({ articles }) => articles.map(({ id }) => id)),
    )
    await page.getByRole('link', { name: messages.newer }).click()
    await expect(page).toHaveURL(addressOf(archive, siteUrls.list({ kind: 'all' }, from?.newer)))
    await expect(parts(page)).toHaveCount(1)
  })
})

async function open(page: Page, path: string): Promise<void> {
  await page.goto(addressOf(archive, path))
  await expectTakenOver(page)
}

function parts(page: Page): Locator {
  return page.locator('#main [data-list-page]')
}

function part(page: Page, list: ListFile | undefined): Locator {
  return page.locator(`#main [data-list-page="${list?.page}"]`)
}

function firstHeadline(part: Locator): Locator {
  return part.locator('h3 a').first()
}

function moreButton(page: Page): Locator {
  return page.getByRole('button', { name: messages.moreArticles })
}

/** Scrolls down until the list has so many pages. */
async function growTo(page: Page, count: number): Promise<void> {
  await expect(async () => {
    await page.mouse.wheel(0, 2_500)
    expect(await parts(page).count()).toBe(count)
  }).toPass({ timeout: 20_000, intervals: [80] })
}

/** Scrolls from the end to the beginning and collects the articles that are drawn on the way. */
async function walkUp(page: Page): Promise<Set<string>> {
  const seen = new Set<string>()
  await page.keyboard.press('End')
  while ((await page.evaluate(() => window.scrollY)) > 0) {
    for (const id of await shownIds(page)) seen.add(id)
    await page.mouse.wheel(0, -2_500)
    await page.waitForTimeout(60)
  }
  for (const id of await shownIds(page)) seen.add(id)
  return seen
}

function shownIds(page: Page): Promise<string[]> {
  return page
    .locator('#main [data-place]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-place') ?? ''))
}

/** The articles of the first pages, each where it comes first. */
function expectedIds(count: number): string[] {
  const ids = pages.slice(0, count).flatMap(({ articles }) => articles.map(({ id }) => id))
  return [...new Set(ids)]
}

function topOf(locator: Locator): Promise<number> {
  return locator.evaluate((element) => element.getBoundingClientRect().top)
}

async function watchLists(page: Page): Promise<readonly string[]> {
  const urls: string[] = []
  page.on('request', (request) => {
    if (listFiles.test(request.url())) urls.push(request.url())
  })
  return urls
}

/** Makes the browser say that its user wants to save data. */
async function saveData(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
  })
}
