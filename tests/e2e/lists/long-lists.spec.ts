import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import {
  completeMonths,
  type MonthOfList,
} from '../../../src/app/article-list/dates/complete-months.ts'
import { unaskedPages } from '../../../src/app/article-list/pager/pager-state.ts'
import type { ReaderSettings } from '../../../src/app/settings/reader-settings.ts'
import { olderLink } from '../../../src/app/ui/page-elements.ts'
import { dataUrls, type ListFile, type MonthsFile } from '../../../src/shared/content-files.ts'
import { siteUrls } from '../../../src/shared/site-urls.ts'
import type { ListScope } from '../../../src/shared/urls/list-scope.ts'
import { createZoneClock } from '../../../src/shared/zone.ts'
import { isLongRun } from '../../run/long-run.ts'
import { allWords } from '../../support/all-words.ts'
import { axeObjections } from '../browser/axe.ts'
import { expectHydrated, holdBack, keepInside, watchTrouble } from '../browser/browser-watch.ts'
import { once } from '../browser/once.ts'
import { savedSettings } from '../browser/saved-settings.ts'
import { afterFrames, stillTop, wheel } from '../browser/stillness.ts'
import { laterScripts, readCategories, readList, readListPages } from '../sites/read-site.ts'
import { addressOf, archive } from '../sites/sites.ts'

const messages = allWords('reader', 'zh-CN')
const pages = once(() => readListPages(archive))
const listFiles = /\/data\/lists\//

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
    await expectNamesOnce(page)
    // As far as rows above are taken away; in the long run to the end.
    const last = isLongRun ? pages().length : 3 + unaskedPages
    for (let count = 1 + unaskedPages; count < last; ) {
      await moreButton(page).click()
      count = Math.min(count + unaskedPages, last)
      await growTo(page, count)
    }
    if (isLongRun) {
      await expect(moreButton(page)).toHaveCount(0)
      await expect(page.locator(`#main a.${olderLink}`)).toHaveCount(0)
    }
    await expectRowsComeBack(page)
    const seen = await walkUp(page)
    expect(expectedIds(last).filter((id) => !seen.has(id))).toEqual([])
    await expect(page).toHaveURL(addressOf(archive, '/'))
    expect(await page.evaluate(() => window.history.length)).toBeLessThanOrEqual(2)
    trouble.expectNone()
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
    await expect(page.getByRole('contentinfo')).toBeInViewport()
    await page.waitForLoadState('networkidle')
    await afterFrames(page)
    await expect(parts(page)).toHaveCount(1)
    await page.locator(`#main a.${olderLink}`).click()
    await expect(page).toHaveURL(
      addressOf(archive, siteUrls.list({ kind: 'all' }, pages()[1]?.page)),
    )
  })

  test('tells inside the list what could not be read, and tries again', async ({ page }) => {
    await open(page, '/')
    const third = `**/${dataUrls.list({ kind: 'all' }, pages()[2]?.page ?? 1)}`
    await page.route(third, (route) => route.fulfill({ status: 503, body: 'busy' }))
    await growTo(page, 2)
    const trouble = page.getByRole('alert').filter({ hasText: messages.failedTitle })
    // A leap may land on the foot, before which nothing comes until the reader goes on down.
    await expect(async () => {
      await page.keyboard.press('End')
      await expect(trouble).toBeVisible({ timeout: 500 })
    }).toPass()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(messages.latestArticles)
    const end = page.getByRole('navigation', { name: messages.paging }).getByRole('link')
    await expect(end).toHaveAttribute('href', new RegExp(`/page/${pages()[2]?.page}/$`))
    await page.unroute(third)
    await trouble.getByRole('button', { name: messages.retry }).click()
    await expect(part(page, pages()[2]).locator('[data-place]').first()).toBeAttached()
    await expect(trouble).toHaveCount(0)
    await expect(firstHeadline(part(page, pages()[2]))).toBeFocused()
  })

  test('has its months at its end, says how many came, and goes on at the first of them', async ({
    page,
  }) => {
    await open(page, '/')
    await growTo(page, 1 + unaskedPages)
    await page.keyboard.press('End')
    await page.locator('#main .list-more').getByRole('button').last().click()
    const years = page.getByRole('dialog', { name: messages.byMonth })
    await expect(years.locator('[aria-current]')).toHaveCount(1)
    await expect(years.locator('[aria-current]')).toBeInViewport()
    await page.keyboard.press('Escape')
    const next = pages()[1 + unaskedPages]
    await moreButton(page).press('Enter')
    await expect(firstHeadline(part(page, next))).toBeFocused()
    await expect(page.locator('#main [role="status"]')).not.toBeEmpty()
    await expect(page.locator('#main [role="status"]')).toContainText(/\d+ 篇/)
  })

  // Each in another density: all of them have to find their way back. The later two do so below as well,
  // where it is harder, so they are left to the long run.
  const waysBack = [
    [
      'Back from an article',
      'headlines',
      async (page: Page, row: Locator) => {
        await row.getByRole('link').first().click()
        await expect(page.locator('[data-article-body]')).toBeVisible()
        await page.goBack()
        await expect(row.getByRole('heading').getByRole('link')).toBeFocused()
      },
    ],
    [
      'Back from an article that was reloaded',
      'rows',
      async (page: Page, row: Locator) => {
        await row.getByRole('link').first().click()
        await expect(page.locator('[data-article-body]')).toBeVisible()
        await page.reload()
        await expectHydrated(page)
        await page.goBack()
      },
    ],
    [
      'Reloading',
      'magazine',
      async (page: Page) => {
        await page.reload()
        await expectHydrated(page)
      },
    ],
  ] as const
  for (const [name, density, away] of isLongRun ? waysBack : waysBack.slice(0, 1)) {
    test(`${name} returns to the same row at the same height, far down`, async ({ page }) => {
      await choose(page, density)
      const { row, top } = await goFarDown(page)
      await away(page, row)
      await expectBackAt(row, top)
      // The pages above are there again, and older ones follow below.
      expect(await parts(page).count()).toBeGreaterThanOrEqual(5)
      await page.evaluate(() => window.scrollBy(0, -4_000))
      await expect(part(page, pages()[2]).locator('[data-place]').first()).toBeAttached()
    })
  }

  test('is reloaded in its place, also where the first rows take less room than was guessed', async ({
    page,
  }) => {
    await choose(page, 'magazine')
    const { row, top } = await goFarDown(page)
    await page.addInitScript(() => {
      const guess = new CSSStyleSheet()
      guess.insertRule('#main .day { padding-block-end: 20px }')
      document.adoptedStyleSheets = [guess]
    })
    const older = /\/data\/lists\/.*\/\d+\.json/
    const gate = await holdBack(page, older)
    const asked = page.waitForRequest(older)
    await page.reload()
    await asked
    await page.evaluate(() => {
      document.adoptedStyleSheets = []
    })
    gate.open()
    await expectBackAt(row, top)
  })

  test('comes back as it was left, also where what lets it grow comes late', async ({ page }) => {
    await choose(page, 'rows')
    const { row, top } = await goFarDown(page)
    await row.getByRole('link').first().click()
    await expect(page.locator('[data-article-body]')).toBeVisible()
    await page.reload()
    await expectHydrated(page)
    const growth = await holdBack(page, laterScripts(archive, ''))
    await page.clock.install()
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(messages.latestArticles)
    // Long enough for the place in the short list to be noted.
    await page.clock.runFor(1_000)
    growth.open()
    await expectBackAt(row, top)
  })

  test('begins anew where its address is opened or its name leads to it from far down', async ({
    page,
  }) => {
    await open(page, '/')
    await growTo(page, 3)
    await open(page, '/')
    await page.waitForLoadState('networkidle')
    await afterFrames(page)
    expect(await page.evaluate(() => window.scrollY)).toBe(0)
    await expect(parts(page)).toHaveCount(1)
    await growTo(page, 3)
    await page.getByRole('banner').getByRole('link', { name: messages.latest }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    expect(await page.evaluate(() => window.scrollY)).toBe(0)
  })

  test('grows from an older page on, too, and from one list to another begins anew', async ({
    page,
  }) => {
    const from = pages()[4]
    await open(page, siteUrls.list({ kind: 'all' }, from?.page))
    await growTo(page, 3)
    expect(await shownIds(page)).toEqual(
      pages()
        .slice(4, 7)
        .flatMap(({ articles }) => articles.map(({ id }) => id)),
    )
    await page.getByRole('link', { name: messages.newer }).click()
    await expect(page).toHaveURL(addressOf(archive, siteUrls.list({ kind: 'all' }, from?.newer)))
    await expect(parts(page)).toHaveCount(1)
  })
})

test.describe('The months of a list', () => {
  test('are read when asked for, and lead to where a month begins', async ({ page }) => {
    const trouble = await watchTrouble(page)
    const requests = await watchLists(page)
    await open(page, '/')
    await mark(page)
    const years = await openMonths(page)
    const { month, count, page: number } = wanted(readMonths({ kind: 'all' }))
    await expect(years.getByRole('link')).toHaveCount(readMonths({ kind: 'all' }).length + 1)
    await monthLink(page, month, count).click()
    await expect(page).toHaveURL(`${addressOf(archive, `/page/${number}/`)}#${month}`)
    const heading = page.locator(`[id="${month}"]`)
    await expect(heading).toBeFocused()
    await expect(heading).toBeInViewport()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    // At the top, unless the page ends before it can be there.
    expect(await topOf(heading)).toBeLessThan(360)
    expect(requests.filter((url) => url.endsWith('/months.json'))).toHaveLength(1)
    await page.goBack()
    await expect(page).toHaveURL(addressOf(archive, '/'))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(messages.latestArticles)
    await expectMark(page)
    trouble.expectNone()
  })

  test('of a category lead to its own pages', async ({ page }) => {
    const category = readCategories(archive).find(({ node }) => node.count > 60)
    const scope = { kind: 'category', slugs: category?.path.map(({ slug }) => slug) ?? [] } as const
    const { month, count, page: number } = wanted(readMonths(scope))
    await open(page, siteUrls.list(scope))
    await openMonths(page)
    await monthLink(page, month, count).click()
    await expect(page).toHaveURL(`${addressOf(archive, siteUrls.list(scope, number))}#${month}`)
    // The month begins with a heading, or with a row below the heading of a longer time.
    const heading = page.locator(`h2[id="${month}"], [id="${month}"] :is(h2, h3)`).first()
    await expect(heading).toBeFocused()
  })

  test('work by keyboard, tell what cannot be read, and have nothing that axe objects to', async ({
    page,
  }) => {
    await page.route('**/months.json', (route) => route.fulfill({ status: 503, body: 'busy' }))
    await open(page, '/')
    await growTo(page, 2)
    const button = page.getByRole('button', { name: messages.byMonth })
    await button.press('Enter')
    const dialog = page.getByRole('dialog', { name: messages.byMonth })
    await expect(dialog.getByRole('alert')).toContainText(messages.failedTitle)
    await page.unroute('**/months.json')
    await dialog.getByRole('button', { name: messages.retry }).press('Enter')
    await expect(dialog.getByRole('link').first()).toBeVisible()
    await expectNoObjections(page)
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(button).toBeFocused()
    if (isLongRun) await expectNoObjections(page)
  })

  test('stand on every page to which they lead', () => {
    const scopes: ListScope[] = [{ kind: 'all' }]
    for (const { node, path } of readCategories(archive)) {
      const slugs = path.map(({ slug }) => slug)
      if (node.count > 30) scopes.push({ kind: 'category', slugs })
    }
    expect(scopes.length).toBeGreaterThan(4)
    for (const scope of scopes) {
      let sum = 0
      for (const { month, count, page } of readMonths(scope)) {
        const path = decodeURIComponent(siteUrls.list(scope, page))
        const html = readFileSync(join(archive.outDir, path, 'index.html'), 'utf8')
        // The newest month of a list may be that of its lead story alone.
        if (page !== 'latest') expect(html, path).toContain(` id="${month}"`)
        sum += count
      }
      const undated = readListPages(archive, scope)
        .filter(({ page }) => String(page).startsWith('undated'))
        .reduce((total, { articles }) => total + articles.length, 0)
      expect(sum + undated).toBe(readListPages(archive, scope)[0]?.count)
    }
  })
})

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('nothing is shown that would not work', async ({ page }) => {
    await page.goto(addressOf(archive, '/'))
    await expect(page.locator(`#main a.${olderLink}`)).toBeVisible()
    await expect(page.getByRole('button', { name: messages.byMonth })).toHaveCount(0)
    await expect(moreButton(page)).toHaveCount(0)
  })
})

function readMonths(scope: ListScope): readonly MonthOfList[] {
  const path = join(archive.outDir, decodeURIComponent(dataUrls.months(scope)))
  const file: MonthsFile = JSON.parse(readFileSync(path, 'utf8'))
  return completeMonths(file, readList(archive, scope), createZoneClock('Asia/Shanghai'))
}

/** A month that is neither the first nor the last. */
function wanted(months: readonly MonthOfList[]): MonthOfList {
  return months[Math.floor(months.length / 2)] ?? { month: '', count: 0, page: 1 }
}

async function openMonths(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: messages.byMonth }).first().click()
  const dialog = page.getByRole('dialog', { name: messages.byMonth })
  await expect(dialog.getByRole('link').first()).toBeVisible()
  return dialog
}

function monthLink(page: Page, name: string, count: number): Locator {
  const [year = 0, month = 0] = name.split('-').map(Number)
  const label = `${messages.month(year, month)}, ${messages.articles(count)}`
  return page.getByRole('dialog').getByRole('link', { name: label, exact: true })
}

async function mark(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(window, { mark: 'still here' }))
}

async function expectMark(page: Page): Promise<void> {
  expect(await page.evaluate(() => Reflect.get(window, 'mark'))).toBe('still here')
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(addressOf(archive, path))
  await expectHydrated(page)
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

/** Grows the list by four pages and stands with a row of the fourth in the middle of the screen. */
async function goFarDown(page: Page): Promise<{ readonly row: Locator; readonly top: number }> {
  await open(page, '/')
  await growTo(page, 5)
  const row = page.locator(`[data-place="${pages()[3]?.articles[20]?.id}"]`)
  await row.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  return { row, top: await stillTop(row) }
}

async function expectBackAt(row: Locator, top: number): Promise<void> {
  await expect(async () => {
    expect(Math.abs((await stillTop(row)) - top)).toBeLessThanOrEqual(2)
  }).toPass({ timeout: 10_000 })
}

async function choose(page: Page, density: ReaderSettings['density']): Promise<void> {
  await page.addInitScript(
    ([key, value]) => localStorage.setItem(key, value),
    savedSettings({ density }, archive),
  )
}

/** Scrolls down until the list has so many pages, and no further while one is on its way. */
async function growTo(page: Page, count: number): Promise<void> {
  await expect(async () => {
    if ((await parts(page).count()) < count) await page.mouse.wheel(0, 1_000)
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
    await expect(page.locator('#main .list-placeholder[aria-busy="true"]')).toHaveCount(0)
    expect(await parts(page).count()).toBe(count)
  }).toPass({ timeout: 30_000, intervals: [20] })
}

/** A day is named once, also across the border of two pages, and so is an id. */
async function expectNamesOnce(page: Page): Promise<void> {
  const days = await page.locator('#main .day h2').allTextContents()
  expect(days.length).toBeGreaterThan(5)
  expect(days.filter((day, index) => day === days[index - 1])).toEqual([])
  const ids = await page.locator('#main [id]').evaluateAll((all) => all.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
}

/** Only the rows of a few pages are kept; the others come back where they were. */
async function expectRowsComeBack(page: Page): Promise<void> {
  await expect(part(page, pages()[1]).locator('[data-place]')).toHaveCount(0)
  // Below the last page a placeholder comes and goes.
  const height = await heightAbove(parts(page).last())
  await part(page, pages()[1]).evaluate((element) => element.scrollIntoView())
  await expect(part(page, pages()[1]).locator('[data-place]').first()).toBeInViewport()
  const again = await heightAbove(parts(page).last())
  expect(Math.abs(again - height)).toBeLessThan(height / 20)
}

/** Scrolls from the end to the beginning and collects the articles that are drawn on the way. */
async function walkUp(page: Page): Promise<Set<string>> {
  const seen = new Set<string>()
  await page.keyboard.press('End')
  while ((await page.evaluate(() => window.scrollY)) > 0) {
    for (const id of await shownIds(page)) seen.add(id)
    await wheel(page, -2_500)
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
  const ids = pages()
    .slice(0, count)
    .flatMap(({ articles }) => articles.map(({ id }) => id))
  return [...new Set(ids)]
}

/** How far an element begins below the beginning of its page. */
function heightAbove(locator: Locator): Promise<number> {
  return locator.evaluate((element) => element.getBoundingClientRect().top + window.scrollY)
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

/** By day everything is looked at, by night the colours. */
async function expectNoObjections(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await axeObjections(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await axeObjections(page, (axe) => axe.withRules(['color-contrast']))).toEqual([])
}

/** Makes the browser say that its user wants to save data. */
async function saveData(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
  })
}
