import { expect, type Locator, type Page, test } from '@playwright/test'
import { siteUrls } from '../../../src/shared/site-urls.ts'
import { allWords } from '../../support/all-words.ts'
import { expectHydrated, keepInside } from '../browser/browser-watch.ts'
import { savedSettings } from '../browser/saved-settings.ts'
import { readArticles } from '../sites/read-site.ts'
import { readingIds } from '../sites/reading-content.ts'
import { addressOf, archive, reading, sample } from '../sites/sites.ts'

const messages = allWords('reader', 'zh-CN')
const narrow = { width: 390, height: 780 }

test.use({ viewport: narrow })

test.beforeEach(async ({ page }) => {
  await keepInside(page)
})

test('On a narrow screen the ways onward stand side by side at its lower edge, with words', async ({
  page,
}) => {
  await open(page, '/')
  let from = 0
  for (const sign of signs(page)) {
    const { x = 0, y = 0, width = 0, height = 0 } = (await sign.boundingBox()) ?? {}
    expect(Math.round(x)).toBe(Math.round(from))
    expect(y + height).toBeCloseTo(narrow.height, 0)
    expect(height).toBeGreaterThanOrEqual(44)
    await expect(sign).toHaveText(/\p{Script=Han}/u)
    from = x + width
  }
  expect(Math.round(from)).toBe(narrow.width)
  // On a wider screen they stand in the header.
  await page.setViewportSize({ width: 820, height: 900 })
  for (const sign of signs(page)) {
    await expect.poll(async () => (await sign.boundingBox())?.y).toBeLessThan(60)
  }
})

test('It covers neither the foot of the page nor what has the focus', async ({ page }) => {
  await open(page, '/')
  const bar = (await signs(page)[0]?.boundingBox())?.y ?? 0
  const headline = page.locator('#main .row h3 a').nth(4)
  await page.locator('#main .row h3 a').first().focus()
  while (!(await headline.evaluate((link) => link === document.activeElement))) {
    await page.keyboard.press('Tab')
    const { y = 0, height = 0 } = (await page.locator(':focus').boundingBox()) ?? {}
    expect(y + height).toBeLessThanOrEqual(bar)
  }
  // A list would grow instead of ending.
  await open(page, siteUrls.categories)
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
  const last = await page.locator('.site-footer > :last-child').boundingBox()
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(bar)
})

test('It leaves room for the text while one reads on, and is back when it is wanted', async ({
  page,
}) => {
  const long = readArticles(archive).sort((a, b) => b.body.length - a.body.length)[0]
  await page.goto(addressOf(archive, siteUrls.article(long?.article.id ?? '')))
  await expectHydrated(page)
  const row = page.locator('.site-header-row')
  await page.mouse.move(200, 300)
  await page.mouse.wheel(0, 900)
  await expect(row).toHaveCSS('opacity', '0')
  await page.mouse.wheel(0, -200)
  await expect(row).toHaveCSS('opacity', '1')
  await page.mouse.wheel(0, 400)
  await expect(row).toHaveCSS('opacity', '0')
  await page.getByRole('button', { name: messages.menu }).focus()
  await expect(row).toHaveCSS('opacity', '1')
})

test('While an article is read it is the bar of the article, until it is asked for itself', async ({
  page,
}) => {
  await page.goto(addressOf(reading, siteUrls.article(readingIds.rich)))
  await expectHydrated(page)
  const bar = page.locator('.reading-bar')
  await page.mouse.move(200, 300)
  await page.mouse.wheel(0, 1500)
  await expect(bar).toHaveCSS('opacity', '0')
  await page.mouse.wheel(0, -200)
  await expect(bar).toHaveCSS('opacity', '1')
  const box = await bar.boundingBox()
  expect(box).toMatchObject({ x: 0, width: narrow.width })
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(narrow.height)
  // The outline, share, the size: a dialog each, after which the focus is back where it was.
  for (const way of await bar.getByRole('button').all()) {
    await way.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(way).toBeFocused()
  }
  await page.getByRole('button', { name: messages.menu, exact: true }).focus()
  await expect(bar).toBeHidden()
  // The last lines are covered by nothing.
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
  await expect(bar).toHaveCount(0)
})

test('What tells of something done or failed stands above it', async ({ context, page }) => {
  await page.goto(addressOf(archive, '/'))
  await expectHydrated(page)
  // Nothing more can be had: what tells so must need nothing more.
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await page.getByRole('button', { name: messages.byMonth }).click()
  const notice = page.locator('.notice')
  await expect(notice).toHaveText(messages.offlineTitle)
  const { y = 0, height = 0 } = (await notice.boundingBox()) ?? {}
  expect(height).toBeGreaterThan(0)
  expect(y + height).toBeLessThan((await signs(page)[0]?.boundingBox())?.y ?? 0)
})

test('Its words are whole in either language on the narrowest screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  for (const language of ['zh-Hans', 'en'] as const) {
    await page.goto(addressOf(sample, '/'))
    await page.evaluate(
      ([key, value]) => localStorage.setItem(key, value),
      savedSettings({ language }),
    )
    await open(page, siteUrls.settings)
    const broken = page.locator('.site-header-row span, .setting label').evaluateAll((all) =>
      all.flatMap((element) => {
        const text = new Range()
        text.selectNodeContents(element)
        const { width, height } = text.getBoundingClientRect()
        const isWhole = height < 40 && width <= element.getBoundingClientRect().width + 1
        return isWhole && element.scrollWidth <= element.clientWidth ? [] : [element.textContent]
      }),
    )
    expect(await broken, language).toEqual([])
  }
})

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('it leads to pages', async ({ page }) => {
    await page.goto(addressOf(sample, '/'))
    for (const sign of signs(page, 'link')) await expect(sign).toHaveAttribute('href', /\/$/)
  })
})

/** The ways onward from the first to the last; the menu is a link until there is a drawer. */
function signs(page: Page, menu: 'button' | 'link' = 'button'): readonly Locator[] {
  const header = page.getByRole('banner')
  return [
    header.getByRole('link', { name: messages.latest, exact: true }),
    header.getByRole(menu, { name: messages.menu, exact: true }),
    header.getByRole('link', { name: messages.search, exact: true }),
    header.getByRole('link', { name: messages.settings, exact: true }),
  ]
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(addressOf(sample, path))
  await expectHydrated(page)
}
