import { expect, type Page, test } from '@playwright/test'
import { siteUrls } from '../../../src/shared/site-urls.ts'
import { isLongRun } from '../../run/long-run.ts'
import { allWords } from '../../support/all-words.ts'
import { axeObjections } from '../browser/axe.ts'
import {
  expectHydrated,
  keepInside,
  sidewaysOverflow,
  watchTrouble,
} from '../browser/browser-watch.ts'
import { fixedPageKinds, missingPage, type PageKind, samplePageKinds } from '../sites/page-kinds.ts'

const messages = allWords('reader', 'zh-CN')
const pageKinds = [...samplePageKinds(), ...fixedPageKinds, missingPage]
/** The window in which a page comes to life. */
const first = { width: 1280, height: 720 }
const narrow = { width: 390, height: 844 }
const wide = { width: 1440, height: 900 }
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
/**
 * Kinds whose parts others have as well: every second is looked at, in one way, the next of these in the other.
 * Keys, rest and small windows are tried in all of them.
 */
const alike = pageKinds.filter(({ name }) =>
  /older|undated|group|source|section|author|tag|month|English|saved|history/.test(name),
)
/** Tables of captured articles come with empty corners. */
const rulesForAuthors = ['empty-table-header']
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

test.beforeEach(async ({ page }) => {
  await keepInside(page)
})

/** Pages that are looked at in one window, one after the other: a window of its own takes as long. */
const windows = Object.entries({
  Lists: samplePageKinds().filter(({ name }) => !name.startsWith('An article')),
  Articles: samplePageKinds().filter(({ name }) => name.startsWith('An article')),
  'Pages without data of their own': [...fixedPageKinds, missingPage],
})

for (const [name, kinds] of windows) {
  test(`${name} are open to everybody: keys, axe, small windows, rest`, async ({ page }) => {
    const trouble = await watchTrouble(page)
    expect(kinds.length).toBeGreaterThan(1)
    for (const kind of kinds) {
      await test.step(kind.name, () => expectOpen(page, kind))
      // That there is no such page is an error of the network.
      if (kind !== missingPage) trouble.expectNone()
    }
  })
}

async function expectOpen(page: Page, kind: PageKind): Promise<void> {
  await page.setViewportSize(first)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.goto(kind.url)
  await expectHydrated(page)
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toBeVisible()
  const viewportRule = page.locator('meta[name="viewport"]')
  await expect(viewportRule).not.toHaveAttribute('content', /user-scalable|maximum-scale/)
  expect(await movingThings(page), 'nothing moves for readers who asked for rest').toEqual([])
  // The field of the search page takes the focus by itself.
  if (kind.path !== siteUrls.search) await expectSkipLink(page)
  for (const [viewport, colorScheme] of looksOf(kind)) {
    const look = `${kind.name}, ${viewport.width} pixels wide, ${colorScheme}`
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await objections(page), look).toEqual([])
  }
  // A window of 1280 pixels shows 640 of them at 200 %.
  for (const width of [320, 640]) {
    await page.setViewportSize({ width, height: 450 })
    expect(await sidewaysOverflow(page), `${kind.name}, ${width} pixels wide`).toEqual([])
    await expect(heading).toBeVisible()
  }
}

/** The windows and schemes in which axe looks at a page: each has both, the alike ones together. */
function looksOf(kind: PageKind): readonly (typeof looks)[number][] {
  const at = isLongRun ? -1 : alike.indexOf(kind)
  if (at < 0) return looks
  return looks.filter((_, look) => at % 4 === 2 * look + 1)
}

async function expectSkipLink(page: Page): Promise<void> {
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: messages.skipToContent })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const isInside = await page.evaluate(() => {
    const header = document.querySelector('header.site-header, body header')
    return !header?.contains(document.activeElement)
  })
  expect(isInside, 'the next stop is past the header').toBe(true)
}

test('The open drawer has nothing that axe objects to', async ({ page }) => {
  await page.setViewportSize(narrow)
  await page.goto(pageKinds[0]?.url ?? '')
  await page.getByRole('button', { name: messages.menu }).click()
  const drawer = page.getByRole('dialog', { name: messages.menu })
  await expect(drawer.getByRole('list').first()).toBeVisible()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // Only the colours are others.
    const rule = colorScheme === 'dark' ? ['color-contrast'] : []
    expect(await objections(page, rule), colorScheme).toEqual([])
  }
})

test.describe('By keyboard', () => {
  for (const viewport of [narrow, wide]) {
    test(`every stop is seen, ${viewport.width} pixels wide`, async ({ page }) => {
      await page.setViewportSize(viewport)
      // A list of the narrow window is one with a lead, that of the wide one has the tree beside it.
      for (const { url, name } of [pageKinds[viewport === narrow ? 0 : 6], pageKinds[10]].flatMap(
        (kind) => kind ?? [],
      )) {
        await page.goto(url)
        await expectHydrated(page)
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
    await expectHydrated(page)
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    expect(await sidewaysOverflow(page), name).toEqual([])
  }
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
