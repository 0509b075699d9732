import { expect, type Page, test } from '@playwright/test'
import { siteUrls } from '../../../src/shared/site-urls.ts'
import { allWords } from '../../support/all-words.ts'
import {
  announced,
  expectHydrated,
  holdBack,
  keepInside,
  watchShifts,
} from '../browser/browser-watch.ts'
import { once } from '../browser/once.ts'
import { savedSettings } from '../browser/saved-settings.ts'
import { type PictureHost, pictureUrl, startPictureHost } from '../sites/picture-host.ts'
import { findArticle, readList } from '../sites/read-site.ts'
import { readingIds } from '../sites/reading-content.ts'
import { addressOf, pictureHost, reading, sample } from '../sites/sites.ts'

const words = allWords('article', 'zh-CN')
const extras = allWords('article', 'zh-CN')
const body = '[data-article-body]'
const odd = addressOf(reading, siteUrls.article(readingIds.pictures))
const honest = addressOf(reading, siteUrls.article(readingIds.honest))

// One host of pictures for all, so one after the other.
test.describe.configure({ mode: 'default' })

let host: PictureHost

test.beforeAll(async () => {
  host = await startPictureHost()
})

test.afterAll(() => host?.stop())

test.beforeEach(() => {
  host.requests.length = 0
})

/** Scrolls through the page as a reader would, step by step. */
async function readOn(page: Page): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    await page.mouse.wheel(0, 300)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    const isAtEnd = await page.evaluate(
      () => window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 2,
    )
    if (isAtEnd) return
  }
}

/** Other tests may be reading other pages meanwhile, so what a page asks for is told by the page. */
const isOfHost = (url: string) => url.startsWith(pictureUrl(''))

const requestsFor = (name: string) => host.requests.filter(({ path }) => path.includes(name))

test.describe('A picture', () => {
  test('whose host demands a Referer becomes a tile; one more try tells the origin, and only then', async ({
    page,
  }) => {
    await page.goto(odd)
    await expectHydrated(page)
    await readOn(page)
    const tile = page.locator(`${body} .missing-picture`, { hasText: '要来路的' })
    await expect(tile).toContainText(pictureHost.name)
    expect(requestsFor('/referer').map(({ referer }) => referer)).toEqual([undefined])
    await tile.getByRole('button', { name: words.retry }).click()
    const image = page.locator(`${body} img[alt="要来路的"]`)
    await expect(image).toBeVisible()
    await expect
      .poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth))
      .toBe(600)
    expect(requestsFor('/referer')[1]?.referer).toBe(new URL('/', odd).href)
    const others = host.requests.filter(({ path }) => !path.includes('/referer'))
    expect(others.filter(({ referer }) => referer !== undefined)).toEqual([])
  })

  test('that is not there says so again after one more try; behind a proxy it is asked for itself', async ({
    page,
  }) => {
    await page.goto(odd)
    await expectHydrated(page)
    await readOn(page)
    const tile = page.locator(`${body} .missing-picture`, { hasText: /^没有的/ })
    await tile.getByRole('button', { name: words.retry }).click()
    await expect(announced(page, words.stillMissing)).toHaveCount(1)
    await expect(tile).toBeVisible()
    // One behind a proxy that is gone is asked for itself; a page is no picture.
    const inner = page.locator(`${body} img[alt="代理的"]`)
    await expect
      .poll(() => inner.evaluate((element) => (element as HTMLImageElement).naturalWidth))
      .toBe(600)
    await expect(page.locator(`${body} .missing-picture`, { hasText: '网页' })).toBeVisible()
  })

  test('of a host that the settings name is asked for with a Referer by itself', async ({
    page,
  }) => {
    // A page that the test answers itself may not ask this machine for pictures.
    await page.addInitScript((name) => {
      const { parse } = JSON
      JSON.parse = (text: string) => {
        const value = parse(text)
        return value?.timeZone ? { ...value, refererHosts: [name] } : value
      }
    }, pictureHost.name)
    await page.goto(odd)
    await expectHydrated(page)
    await readOn(page)
    const image = page.locator(`${body} img[alt="要来路的"]`)
    await expect
      .poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth))
      .toBe(600)
    expect(requestsFor('/referer').map(({ referer }) => referer)).toEqual([
      undefined,
      new URL('/', odd).href,
    ])
  })
})

for (const viewport of [
  { width: 390, height: 780 },
  { width: 1440, height: 900 },
]) {
  test.describe(`Nothing shifts, ${viewport.width} pixels wide`, () => {
    test.use({ viewport })

    test('on an article whose pictures lie, fail, wait or have no size', async ({ page }) => {
      const shifts = await watchShifts(page)
      await page.goto(odd)
      await expectHydrated(page)
      await readOn(page)
      await expect(page.locator(`${body} .missing-picture`)).toHaveCount(4)
      expect(await shifts()).toEqual([])
    })

    test('on lists and on articles of our own', async ({ page }) => {
      const shifts = await watchShifts(page)
      const own = findArticle(sample, ({ body: html }) => html.split('<img').length > 4)
      for (const url of [
        addressOf(reading, '/'),
        addressOf(sample, '/'),
        addressOf(sample, siteUrls.article(own.id)),
      ]) {
        await page.goto(url)
        await expectHydrated(page)
        await readOn(page)
        expect(await shifts(), url).toEqual([])
      }
    })
  })
}

test('A picture of another shape than was noted takes its own once it is out of sight', async ({
  page,
}) => {
  await page.goto(odd)
  await expectHydrated(page)
  const image = page.locator(`${body} img[alt="说谎的"]`)
  await image.scrollIntoViewIfNeeded()
  await expect
    .poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalHeight))
    .toBe(900)
  const box = await image.boundingBox()
  expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(1.5, 1)
  await page.evaluate(() => window.scrollTo({ top: 99_999, behavior: 'instant' }))
  await expect(image).toHaveAttribute('height', '900')
})

test('A film gets its poster when it comes near', async ({ page }) => {
  await page.goto(odd)
  await expectHydrated(page)
  const film = page.locator(`${body} video`)
  await expect(film).not.toHaveAttribute('poster')
  await film.scrollIntoViewIfNeeded()
  await expect(film).toHaveAttribute('poster', pictureUrl('600x400.png?poster'))
})

test.describe('For readers who want no pictures', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(
      ([key, value]) => localStorage.setItem(key, value),
      savedSettings({ pictures: 'off' }),
    )
  })

  test('none is asked for, neither by articles nor by lists', async ({ page }) => {
    const images: string[] = []
    page.on('request', (request) => {
      const isPicture = request.resourceType() === 'image' || isOfHost(request.url())
      if (isPicture) images.push(request.url())
    })
    const own = findArticle(sample, ({ article }) => article.lead !== undefined)
    for (const url of [
      addressOf(reading, '/'),
      addressOf(sample, '/'),
      odd,
      addressOf(sample, siteUrls.article(own.id)),
    ]) {
      await page.goto(url)
      await expectHydrated(page)
      await readOn(page)
      await page.waitForLoadState('networkidle')
    }
    expect(images.filter((url) => !/favicon|icon/.test(url))).toEqual([])
  })

  test('a tile says what it shows, and loads that one', async ({ page }) => {
    const images: string[] = []
    page.on('request', (request) => {
      if (isOfHost(request.url())) images.push(request.url())
    })
    await page.goto(honest)
    await expectHydrated(page)
    const tile = page.getByRole('button', { name: extras.showPicture('第二张'), exact: true })
    await tile.click()
    const image = page.locator(`${body} img[alt="第二张"]`)
    await expect
      .poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth))
      .toBe(600)
    await expect(tile).toHaveCount(0)
    expect(images).toEqual([pictureUrl('600x400.png?2')])
  })
})

test('Pictures above the text are there without a sign of the reader', async ({ page }) => {
  await keepInside(page)
  const own = findArticle(sample, ({ article }) => article.lead !== undefined)
  await page.goto(addressOf(sample, siteUrls.article(own.id)))
  const image = page.locator('.lead-picture img')
  await expect
    .poll(() => image.evaluate((element) => (element as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(100)
})

test('A picture above the text that cannot be shown becomes a tile like any other', async ({
  page,
}) => {
  await page.route(/\.(?:avif|jpe?g|png|webp|svg)(?:$|\?)/, (route) => route.abort())
  const own = findArticle(sample, ({ article }) => article.lead !== undefined)
  await page.goto(addressOf(sample, siteUrls.article(own.id)))
  const tile = page.locator('.lead-picture .missing-picture')
  await expect(tile).toBeVisible()
  const [box, column] = [
    await tile.boundingBox(),
    await page.locator('.lead-picture').boundingBox(),
  ]
  expect(box?.height).toBeGreaterThanOrEqual(56)
  expect(box?.width).toBeGreaterThan((column?.width ?? 0) / 2)
})

test.describe('The picture of the lead story', () => {
  const home = addressOf(sample, '/')
  const leadSrc = once(() => readList(sample).articles[0]?.picture?.src ?? '')
  const lead = '#main .lead img'

  test('is asked for at once and before all others, the program after it', async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    const gate = await holdBack(page, `**${leadSrc()}`)
    await page.goto(home, { waitUntil: 'commit' })
    await expect(page.locator(lead)).toHaveJSProperty('loading', 'eager')
    await expect(page.locator('#main .row:not(.lead) picture').first()).toBeVisible()
    await expect(page.locator('#main .row:not(.lead) img').first()).toBeHidden()
    expect(asked.filter((path) => /\/media\/|\/index-.*\.js$/.test(path))).toEqual([leadSrc()])
    gate.open()
    await expectHydrated(page)
    await expect(page.locator('#main .row:not(.lead) img').first()).toBeVisible()
    await expect(page.locator('#main .row:not(.lead) img[fetchpriority="low"]')).not.toHaveCount(0)
    await expect(page.locator('#main img[fetchpriority="high"]')).toHaveCount(1)
  })

  test('does not keep the program waiting for a host that never answers', async ({ page }) => {
    await page.route(`**${leadSrc()}`, () => {})
    await page.goto(home, { waitUntil: 'commit' })
    await expectHydrated(page)
    await expect(page.locator(lead)).toHaveJSProperty('complete', false)
  })

  test('is not asked for where a list shows none', async ({ page }) => {
    await page.addInitScript(
      ([key, value]) => localStorage.setItem(key, value),
      savedSettings({ density: 'headlines' }),
    )
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.resourceType() === 'image') asked.push(request.url())
    })
    await page.goto(home)
    await expectHydrated(page)
    await page.waitForLoadState('networkidle')
    expect(asked.filter((url) => url.includes('/media/'))).toEqual([])
  })
})
