import { expect, type Page, test } from '@playwright/test'
import { siteUrls } from '../../src/shared/site-urls.ts'
import { allWords } from '../all-words.ts'
import { axeObjections, isLongRun } from './axe.ts'
import { expectTakenOver, keepInside, sidewaysOverflow } from './browser-watch.ts'
import { fixedPageKinds, missingPage, samplePageKinds } from './page-kinds.ts'

const messages = allWords('reader', 'zh-CN')
const pageKinds = [...samplePageKinds(), ...fixedPageKinds, missingPage]
const narrow = { width: 390, height: 844 }
const wide = { width: 1440, height: 900 }
/** Each width and each scheme once; all pairs of them in the long run. */
const looks = [
  [narrow, 'light'],
  [wide, 'dark'],
  ...(isLongRun
    ? ([
        [narrow, 'dark'],
        [wide, 'light'],
      ] as const)
    : []),
] as const
/** Tables of captured articles come with empty corners. */
const rulesForAuthors = ['empty-table-header']
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

test.beforeEach(async ({ page }) => {
  await keepInside(page)
})

for (const kind of pageKinds) {
  test(`${kind.name} has nothing that axe objects to, by day or night, narrow or wide`, async ({
    page,
  }) => {
    await page.goto(kind.url)
    await expectTakenOver(page)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    for (const [viewport, colorScheme] of looks) {
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await objections(page), `${viewport.width} pixels wide, ${colorScheme}`).toEqual([])
    }
  })

  test(`${kind.name} loses nothing at 320 pixels or at a zoom of 200 %`, async ({ page }) => {
    await page.goto(kind.url)
    await expectTakenOver(page)
    // A window of 1280 pixels shows 640 of them at 200 %.
    for (const width of [320, 640]) {
      await page.setViewportSize({ width, height: 450 })
      expect(await sidewaysOverflow(page), `${width} pixels wide`).toEqual([])
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    }
  })
}

test('The open drawer has nothing that axe objects to', async ({ page }) => {
  await page.setViewportSize(narrow)
  await page.goto(pageKinds[0]?.url ?? '')
  await page.getByRole('button', { name: messages.menu }).click()
  const drawer = page.getByRole('dialog', { name: messages.menu })
  await expect(drawer.getByRole('list').first()).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await objections(page), colorScheme).toEqual([])
  }
})

test.describe('By keyboard', () => {
  test('the first stop of every page skips to its content', async ({ page }) => {
    // The field of the search page takes the focus by itself.
    for (const { url, name } of pageKinds.filter(({ path }) => path !== siteUrls.search)) {
      await page.goto(url)
      await expectTakenOver(page)
      await page.keyboard.press('Tab')
      const skip = page.getByRole('link', { name: messages.skipToContent })
      await expect(skip, name).toBeFocused()
      await expect(skip, name).toBeInViewport({ ratio: 1 })
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      const isInside = await page.evaluate(() => {
        const header = document.querySelector('header.site-header, body header')
        return !header?.contains(document.activeElement)
      })
      expect(isInside, `${name}: the next stop is past the header`).toBe(true)
    }
  })

  for (const viewport of [narrow, wide]) {
    test(`every stop is seen, ${viewport.width} pixels wide`, async ({ page }) => {
      await page.setViewportSize(viewport)
      for (const { url, name } of [pageKinds[0], pageKinds[6], pageKinds[10]].flatMap(
        (kind) => kind ?? [],
      )) {
        await page.goto(url)
        await expectTakenOver(page)
        for (let stop = 0; stop < 25; stop += 1) {
          await page.keyboard.press('Tab')
          expect(await focusFault(page), `${name}, stop ${stop + 1}`).toBeUndefined()
        }
      }
    })
  }
})

test('Letters of twice the size stay inside the page', async ({ page }) => {
  await page.setViewportSize(narrow)
  for (const { url, name } of [pageKinds[0], pageKinds[10], pageKinds[11]].flatMap(
    (kind) => kind ?? [],
  )) {
    await page.goto(url)
    await expectTakenOver(page)
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    expect(await sidewaysOverflow(page), name).toEqual([])
  }
})

test('Nothing moves for readers who asked for rest', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const { url, name } of pageKinds) {
    await page.goto(url)
    await expectTakenOver(page)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await movingThings(page), name).toEqual([])
  }
})

test('Zooming is never forbidden', async ({ page }) => {
  await page.goto(pageKinds[0]?.url ?? '')
  const viewport = page.locator('meta[name="viewport"]')
  await expect(viewport).not.toHaveAttribute('content', /user-scalable|maximum-scale/)
})

/** What axe finds; looks at everything unless told what to look at. */
function objections(page: Page, only: readonly string[] = []): Promise<string[]> {
  return axeObjections(page, (axe) =>
    only.length > 0 ? axe.withRules([...only]) : axe.withTags(rules).disableRules(rulesForAuthors),
  )
}

/** Why a reader could not see where the focus is; undefined when all is well. */
function focusFault(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return undefined
    const name = element.outerHTML.slice(0, 100)
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    const isMarked =
      (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none'
    if (!isMarked) return `no outline: ${name}`
    const { top, bottom, left, right } = element.getBoundingClientRect()
    if (bottom <= 0 || top >= window.innerHeight || right <= 0) return `out of view: ${name}`
    const x = Math.min(Math.max((left + right) / 2, 1), window.innerWidth - 1)
    const y = Math.min(Math.max((top + bottom) / 2, 1), window.innerHeight - 1)
    const above = document.elementFromPoint(x, y)
    const isCovered = above && !element.contains(above) && !above.contains(element)
    return isCovered && getComputedStyle(above).position === 'fixed'
      ? `covered: ${name}`
      : undefined
  })
}

/** Elements that animate or change over time. */
function movingThings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seconds = (text: string) => Math.max(...text.split(',').map(parseFloat))
    const moving = [...document.querySelectorAll('*')].filter((element) => {
      const style = getComputedStyle(element)
      const isAnimated = style.animationName !== 'none' && seconds(style.animationDuration) > 0.05
      return isAnimated || seconds(style.transitionDuration) > 0.05
    })
    const isSmooth = getComputedStyle(document.documentElement).scrollBehavior === 'smooth'
    return [
      ...moving.map((element) => element.outerHTML.slice(0, 80)),
      ...(isSmooth ? ['scroll'] : []),
    ]
  })
}
