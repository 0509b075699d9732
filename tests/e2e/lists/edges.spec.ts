import { expect, type Locator, type Page, test } from '@playwright/test'
import type { ReaderSettings } from '../../../src/app/settings/reader-settings.ts'
import { siteUrls } from '../../../src/shared/site-urls.ts'
import { expectHydrated, keepInside } from '../browser/browser-watch.ts'
import { savedSettings } from '../browser/saved-settings.ts'
import { findArticle } from '../sites/read-site.ts'
import { addressOf, sample } from '../sites/sites.ts'

// What stands beside something else: on one line, at one edge, and clear of it.

const languages = ['zh-Hans', 'zh-Hant', 'en', 'ja'] as const

test.beforeEach(async ({ page }) => {
  await keepInside(page)
})

test.describe('On a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('all bookmarks of a list end at its edge, and none hides a part of a picture', async ({
    page,
  }) => {
    await open(page, '/')
    const saves = page.locator('#main .row-save')
    await expect(saves.first()).toBeVisible()
    const looks = await saves.evaluateAll((buttons) =>
      buttons.map((button) => {
        const { left, width } = button.getBoundingClientRect()
        return `${left + width / 2} ${getComputedStyle(button).backgroundColor}`
      }),
    )
    expect(looks.length).toBeGreaterThan(5)
    expect(new Set(looks).size).toBe(1)
  })

  test('the filter of all categories is as wide as their list', async ({ page }) => {
    await open(page, siteUrls.categories)
    const field = await boxOf(page.getByRole('main').getByRole('searchbox'))
    const list = await boxOf(page.locator('.category-groups'))
    expect(field.right).toBeCloseTo(list.right, 0)
  })

  for (const language of languages) {
    test(`the frames of settings stand clear of their words, in ${language}`, async ({ page }) => {
      await choose(page, { language })
      await open(page, siteUrls.settings)
      const labels = page.locator('#main .setting label')
      await expect(labels.first()).toBeVisible()
      const gaps = await labels.evaluateAll((all) =>
        all.map((label) => {
          const words = document.createRange()
          words.selectNodeContents(label.querySelector('span') ?? label)
          return words.getBoundingClientRect().left - label.getBoundingClientRect().left
        }),
      )
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(4)
    })
  }

  test('the lines between further headlines stand clear of them', async ({ page }) => {
    const { id } = findArticle(sample, ({ article }) => article.title === '读旧报的三种速度')
    await open(page, siteUrls.article(id))
    const rows = page.locator('.section-headlines li')
    await page.keyboard.press('End')
    await expect(rows.first()).toBeInViewport()
    // The space that was kept for more of them is given up when they are off the screen.
    await page.keyboard.press('Home')
    await expect(page.locator('.section-more[data-full]')).toHaveCount(1)
    await page.keyboard.press('End')
    const gap = await rows.first().evaluate((row) => {
      const date = row.querySelector('.meta')
      return row.getBoundingClientRect().bottom - (date?.getBoundingClientRect().bottom ?? 0)
    })
    expect(gap).toBeGreaterThanOrEqual(5)
  })
})

for (const width of [980, 1440]) {
  for (const language of languages) {
    test(`The heading of the tree is clear of its filter, in ${language}, ${width} pixels wide`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 })
      await choose(page, { language })
      await open(page, '/')
      const field = await boxOf(page.locator('.side .tree-filter'))
      const heading = await boxOf(page.locator('.side-title a'))
      expect(heading.right).toBeLessThanOrEqual(field.left)
    })
  }
}

test('The tools of a list stand in its heading, on one line where there is room', async ({
  page,
}) => {
  await open(page, '/')
  const centre = async (part: string) => {
    const { y = 0, height = 0 } = (await page.locator(part).boundingBox()) ?? {}
    return y + height / 2
  }
  for (const [width, isOneLine] of [
    [390, false],
    [820, true],
    [1440, true],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    const [heading, tools] = [await centre('h1'), await centre('.list-title .list-tools')]
    expect(tools - heading < 20, `${width} pixels wide`).toBe(isOneLine)
    expect(await centre('.lead')).toBeGreaterThan(tools)
  }
})

test('The largest text stays between the edges of the masthead', async ({ page }) => {
  await choose(page, { size: 'xxl' })
  await page.goto(addressOf(sample, siteUrls.article(findArticle(sample, () => true).id)))
  for (const width of [1100, 1280, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    const [text, row] = [
      await boxOf(page.locator('.article-body')),
      page.locator('.site-header-row'),
    ]
    expect(text.right, `${width} pixels wide`).toBeLessThanOrEqual((await boxOf(row)).right)
  }
})

test('Where a line has room, it has all facts of an article, in every language', async ({
  page,
}) => {
  await page.setViewportSize({ width: 820, height: 1180 })
  const id = findArticle(sample, ({ article }) => Boolean(article.author && article.date)).id
  for (const language of languages) {
    await choose(page, { language })
    await open(page, siteUrls.article(id))
    await expectOneLine(page.locator('.article-head .meta > *'))
  }
  await choose(page, { language: 'en' })
  await open(page, siteUrls.searchFor('feed'))
  await expect(page.locator('.hit').first()).toBeVisible()
  await expectOneLine(page.locator('.hit').first().locator('.meta > *'))
})

async function expectOneLine(parts: Locator): Promise<void> {
  expect(await parts.count()).toBeGreaterThan(2)
  const tops = await parts.evaluateAll((all) =>
    all.map((part) => Math.round(part.getBoundingClientRect().top)),
  )
  expect(new Set(tops).size).toBe(1)
}

async function choose(page: Page, settings: Partial<ReaderSettings>): Promise<void> {
  await page.addInitScript(
    ([key, value]) => localStorage.setItem(key, value),
    savedSettings(settings),
  )
}

async function open(page: Page, url: string): Promise<void> {
  await page.goto(addressOf(sample, url))
  await expectHydrated(page)
}

async function boxOf(part: Locator) {
  await expect(part).toBeVisible()
  return await part.evaluate((element) => {
    const { left, right } = element.getBoundingClientRect()
    return { left, right }
  })
}
