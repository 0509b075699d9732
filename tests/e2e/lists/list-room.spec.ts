import { expect, type Locator, type Page, test } from '@playwright/test'
import { unaskedPages } from '../../../src/app/article-list/pager/pager-state.ts'
import type { ReaderSettings } from '../../../src/app/settings/reader-settings.ts'
import { siteUrls } from '../../../src/shared/site-urls.ts'
import { isLongRun } from '../../run/long-run.ts'
import { allWords } from '../../support/all-words.ts'
import {
  expectHydrated,
  holdBack,
  keepInside,
  type Shift,
  watchShifts,
} from '../browser/browser-watch.ts'
import { once } from '../browser/once.ts'
import { savedSettings } from '../browser/saved-settings.ts'
import { afterFrames, stillTop } from '../browser/stillness.ts'
import { laterScripts, readCategories, readListPages } from '../sites/read-site.ts'
import { addressOf, archive } from '../sites/sites.ts'

const messages = allWords('reader', 'zh-CN')
const pages = once(() => readListPages(archive))

/** What lets the list grow, among others. */
const growthScripts = (url: URL) => laterScripts(archive, '')(url)

const olderPages = /\/data\/lists\/all\/\d+\.json/

const viewports = [
  { width: 390, height: 780 },
  { width: 1440, height: 900 },
]
let turn = 0

/** A test in one of the windows, the next in the other; each in both in the long run. */
function testInTurn(
  title: string,
  check: (
    page: Page,
    viewport: { readonly width: number; readonly height: number },
  ) => Promise<void>,
): void {
  const at = turn++ % viewports.length
  for (const viewport of isLongRun ? viewports : viewports.slice(at, at + 1)) {
    test(`${title}, ${viewport.width} pixels wide`, async ({ page }) => {
      await page.setViewportSize(viewport)
      await check(page, viewport)
    })
  }
}

test.describe('What is below a list stays where it is seen', () => {
  testInTurn('where the reader is faster than the articles', async (page) => {
    const shifts = await open(page)
    const data = await holdBack(page, olderPages)
    await scrollPast(page)
    await expect(room(page)).toBeInViewport()
    await expect(room(page)).toHaveAttribute('aria-busy', 'true')
    data.open()
    await expect(rowsOf(page, 1)).not.toHaveCount(0)
    expect(await shifts()).toEqual([])
  })

  testInTurn('where the end is reached before the articles are there', async (page) => {
    const shifts = await open(page)
    const data = await holdBack(page, olderPages)
    await scrollToEnd(page)
    await expect(room(page)).toBeInViewport()
    await expect(foot(page)).toHaveCount(0)
    await expect(page.getByRole('contentinfo')).toHaveCount(0)
    data.open()
    await expect(rowsOf(page, 1)).not.toHaveCount(0)
    expect(await shifts()).toEqual([])
  })

  const ends = [
    ['a short page is the last', categoryOfPages(3), 'there', byWheel],
    ['the last page is reached in leaps', categoryOfPages(2), 'failing', byEnd],
    ['the list goes on after some pages', once(() => homeUrl), 'failing', byWheel],
    ...(isLongRun ? ([['a month ends', monthUrl, 'there', byEnd]] as const) : []),
  ] as const
  for (const [title, url, pictures, goDown] of ends) {
    testInTurn(`where ${title}, its pictures ${pictures}`, async (page) => {
      test.slow()
      await page.route('https://img.example/**', (route) =>
        pictures === 'there'
          ? route.fulfill({ contentType: 'image/svg+xml', body: picture })
          : route.abort(),
      )
      // The articles come when the reader is at the end of what is there.
      await page.route(olderPages, async (route) => {
        await page.waitForFunction(
          () => window.scrollY + window.innerHeight >= document.body.scrollHeight - 2,
        )
        await route.continue()
      })
      const shifts = await open(page, url())
      await goDown(page)
      await expect(page.getByRole('contentinfo')).toBeInViewport()
      // What a leap brings on the screen was not there in the frame before: nobody has seen it elsewhere.
      const seen = (await shifts()).filter(({ scrolled }) => goDown !== byEnd || scrolled < 300)
      expect(seen).toEqual([])
      await page.unrouteAll({ behavior: 'ignoreErrors' })
    })
  }

  testInTurn('where what lets the list grow comes late', async (page) => {
    const growth = await holdBack(page, growthScripts)
    const shifts = await open(page)
    await scrollPast(page)
    await expect(room(page)).toBeInViewport()
    growth.open()
    await expect(rowsOf(page, 1)).not.toHaveCount(0)
    expect(await shifts()).toEqual([])
  })

  testInTurn('where somebody leaps to it', async (page, viewport) => {
    const shifts = await open(page)
    await page.evaluate(() => window.scrollTo({ top: 99_999, behavior: 'instant' }))
    await page.waitForLoadState('networkidle')
    await page.mouse.wheel(0, -2 * viewport.height)
    await expect(rowsOf(page, 1)).not.toHaveCount(0)
    expect(await shifts()).toEqual([])
  })

  testInTurn('where the processor is slow', async (page) => {
    test.slow()
    const shifts = await open(page)
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 })
    await scrollPast(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    await expect(rowsOf(page, 1)).not.toHaveCount(0)
    expect(await shifts()).toEqual([])
  })
})

test.describe('The room below a list', () => {
  test.use({ viewport: { width: 390, height: 780 } })

  test('gives way to the link where the articles cannot be had, and comes again', async ({
    page,
  }) => {
    await open(page)
    await page.route(olderPages, (route) => route.abort())
    const data = await holdBack(page, olderPages)
    await scrollPast(page)
    await expect(room(page)).toBeInViewport()
    data.open()
    await expect(page.getByRole('alert')).toBeInViewport()
    await expect(room(page)).toHaveCount(0)
    const link = foot(page).getByRole('link')
    await expect(link).toBeInViewport()
    await expect(link).toHaveAttribute('href', new RegExp(`/page/${pages()[1]?.page}/$`))
    await page.unroute(olderPages)
    const later = await holdBack(page, olderPages)
    await page.getByRole('button', { name: messages.retry }).press('Enter')
    await expect(room(page)).toBeInViewport()
    later.open()
    await expect(rowsOf(page, 1).getByRole('link').first()).toBeFocused()
  })

  test('is not kept where what lets the list grow cannot be had', async ({ page }) => {
    await page.route(growthScripts, (route) => route.abort())
    await open(page)
    await scrollPast(page)
    await expect(foot(page).getByRole('link')).toBeInViewport()
    await expect(room(page)).toHaveCount(0)
  })

  test('is not there before anybody scrolls a long list, nor far above the end', async ({
    page,
  }) => {
    await open(page)
    await expect(room(page)).toHaveCount(0)
    await scrollPast(page)
    await expect(rowsOf(page, 1)).not.toHaveCount(0)
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }))
    await expect(room(page)).toHaveCount(0)
  })
})

test.describe('A dense list', () => {
  test.use({ viewport: { width: 1280, height: 720 } })

  test('has room before anybody scrolls, and reads nothing for it', async ({ page }) => {
    await choose(page, 'headlines')
    const reads: string[] = []
    page.on('request', (request) => {
      if (olderPages.test(request.url())) reads.push(request.url())
    })
    const shifts = await open(page)
    await expect(room(page)).toHaveAttribute('aria-busy', 'false')
    await page.waitForLoadState('networkidle')
    expect(reads).toEqual([])
    await page.mouse.wheel(0, 2_500)
    await expect(rowsOf(page, 1)).not.toHaveCount(0)
    expect(await shifts()).toEqual([])
  })

  test('has none where what lets it grow cannot be had', async ({ page }) => {
    await choose(page, 'headlines')
    await page.route(growthScripts, (route) => route.abort())
    await open(page)
    await expect(room(page)).toHaveCount(1)
    await page.mouse.wheel(0, 2_500)
    await expect(room(page)).toHaveCount(0)
    await expect(foot(page).getByRole('link')).toBeInViewport()
  })
})

test.describe('Who goes on where a list ends', () => {
  test.use({ viewport: { width: 390, height: 780 } })

  test('finds more below the rows that are on the screen', async ({ page }) => {
    await open(page)
    await page.evaluate(() => window.scrollTo({ top: 99_999, behavior: 'instant' }))
    await expect(foot(page)).toBeInViewport()
    const last = rowsOf(page, 0).last()
    await expect(last).toBeInViewport()
    const top = await stillTop(last)
    // What lets the list grow may still be on its way: nobody presses the key only once then.
    await expect(async () => {
      await page.keyboard.press('ArrowDown')
      await expect(rowsOf(page, 1)).not.toHaveCount(0, { timeout: 1_000 })
    }).toPass({ timeout: 10_000 })
    const moved = top - (await stillTop(last))
    // As far as the key leads.
    expect(moved).toBeLessThan(100)
    expect(moved).toBeGreaterThanOrEqual(0)
    await expect(foot(page)).not.toBeInViewport()
  })
})

const ways = {
  wheels: (page: Page) => page.mouse.wheel(0, 2_500),
  'presses Space': (page: Page) => page.keyboard.press('Space'),
  'presses End': (page: Page) => page.keyboard.press('End'),
}
const screens = [
  [390, 844],
  [1280, 720],
  [1440, 2400],
] as const
// Each density, each screen and each way once; each with each other in the long run.
for (const [at, density] of (['headlines', 'rows', 'magazine'] as const).entries()) {
  for (const [nth, [way, goDown]] of Object.entries(ways).entries()) {
    for (const [place, [width, height]] of screens.entries()) {
      if (!isLongRun && (nth !== at || place !== at)) continue
      test.describe(`A list as ${density}, ${width} by ${height} pixels,`, () => {
        test.use({ viewport: { width, height } })
        test(`never stops growing for who ${way}`, async ({ page }) => {
          await choose(page, density)
          await open(page)
          await expect(async () => {
            await goDown(page)
            expect(await page.locator('#main [data-list-page]').count()).toBe(1 + unaskedPages)
          }).toPass({ timeout: 20_000, intervals: [80] })
        })
      })
    }
  }
}

async function choose(page: Page, density: ReaderSettings['density']): Promise<void> {
  await page.addInitScript(
    ([key, value]) => localStorage.setItem(key, value),
    savedSettings({ density }, archive),
  )
}

async function open(page: Page, url = homeUrl): Promise<() => Promise<Shift[]>> {
  await keepInside(page)
  const shifts = await watchShifts(page)
  await page.goto(url)
  await expectHydrated(page)
  return shifts
}

const room = (page: Page) => page.locator('#main .list-placeholder')
const foot = (page: Page) => page.getByRole('navigation', { name: messages.paging })
const rowsOf = (page: Page, older: number): Locator =>
  page.locator(`#main [data-list-page="${pages()[older]?.page}"] [data-place]`)

/** Scrolls as fast as a hand can, until the rows that the page came with are above the screen. */
async function scrollPast(page: Page): Promise<void> {
  await scrollUntil(page, 400, () => {
    const bottom =
      document.querySelector('#main [data-list-page="latest"]')?.getBoundingClientRect().bottom ?? 0
    return bottom < 100 || window.scrollY + window.innerHeight >= document.body.scrollHeight - 2
  })
}

/** Scrolls to where the page ends. */
async function scrollToEnd(page: Page): Promise<void> {
  await scrollUntil(
    page,
    2_000,
    () => window.scrollY + window.innerHeight >= document.body.scrollHeight - 2,
  )
}

async function scrollUntil(page: Page, step: number, isThere: () => boolean): Promise<void> {
  do {
    await page.mouse.wheel(0, step)
    await afterFrames(page, 3)
  } while (!(await page.evaluate(isThere)))
}

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"/>'
const homeUrl = addressOf(archive, '/')

/** The address of a category of so many pages, its first one included. */
function categoryOfPages(count: number): () => string {
  return once(() => {
    const scopes = readCategories(archive).map(({ path }) => ({
      kind: 'category' as const,
      slugs: path.map(({ slug }) => slug),
    }))
    const found = scopes.find((scope) => readListPages(archive, scope).length === count)
    if (!found) throw new Error(`No category has ${count} pages.`)
    return addressOf(archive, siteUrls.list(found))
  })
}

/** The address of the newest month. */
function monthUrl(): string {
  const date = new Date(pages()[0]?.articles[0]?.date ?? 0)
  const [year, month] = date.toISOString().split('-')
  return addressOf(archive, siteUrls.list({ kind: 'month', year: `${year}`, month: `${month}` }))
}

async function byWheel(page: Page): Promise<void> {
  await goUntilEnd(page, () => page.mouse.wheel(0, 700))
}

async function byEnd(page: Page): Promise<void> {
  await goUntilEnd(page, () => page.keyboard.press('End'))
}

/** Goes down in steps until the foot of the site stays on the screen and no more articles come unasked. */
async function goUntilEnd(page: Page, go: () => Promise<void>): Promise<void> {
  for (let step = 0; step < 200; step += 1) {
    await go()
    await afterFrames(page, 2)
    if (!(await isAtEnd(page))) continue
    // What a leap has just brought on the screen may be taller than was thought, and the end below it.
    await afterFrames(page)
    if (await isAtEnd(page)) return
  }
  throw new Error('The end of the list did not come in 200 steps')
}

function isAtEnd(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const foot = document.querySelector('.site-footer')?.getClientRects()[0]
    const mayGrow = document.querySelector('.paging .older') !== null
    const isAsked = document.querySelector('[data-list-more]') !== null
    return foot !== undefined && foot.bottom <= window.innerHeight + 2 && (isAsked || !mayGrow)
  })
}
