import { expect, type Page, test } from '@playwright/test'
import type { ReaderSettings } from '../../../src/app/settings/reader-settings.ts'
import { siteUrls } from '../../../src/shared/site-urls.ts'
import { isLongRun } from '../../run/long-run.ts'
import { allWords } from '../../support/all-words.ts'
import { axeObjections } from '../browser/axe.ts'
import { expectHydrated, keepInside, sidewaysOverflow } from '../browser/browser-watch.ts'
import { savedSettings } from '../browser/saved-settings.ts'
import { afterFrames, stillTop } from '../browser/stillness.ts'
import { samplePageKinds } from '../sites/page-kinds.ts'
import { readingIds } from '../sites/reading-content.ts'
import { addressOf, reading } from '../sites/sites.ts'

const messages = allWords('reader', 'zh-CN')
const words = allWords('article', 'zh-CN')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const rich = addressOf(reading, siteUrls.article(readingIds.rich))
const articles = () => [
  ...samplePageKinds()
    .filter(({ name }) => name.startsWith('An article'))
    .map(({ url }) => url),
  rich,
  addressOf(reading, siteUrls.article(readingIds.pictures)),
]
const themes = ['paper', 'sepia', 'night'] as const
const extremes: readonly Partial<ReaderSettings>[] = [
  { size: 'xxl', measure: 'wide', leading: 'loose', font: 'serif', align: 'justify' },
  { size: 'xs', measure: 'narrow', leading: 'tight', pictures: 'off' },
]

async function open(page: Page, url: string, settings: Partial<ReaderSettings>): Promise<void> {
  await keepInside(page)
  await page.addInitScript(
    ([key, value]) => localStorage.setItem(key, value),
    savedSettings(settings),
  )
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(url)
  await expectHydrated(page)
  await expect(page.locator('.reading-progress')).toBeAttached()
  await page.mouse.move(5, 5)
  await page.mouse.move(9, 9)
}

/** Shows a theme as the reader's choice of it does. */
async function choose(page: Page, theme: (typeof themes)[number]): Promise<void> {
  await page.evaluate((wanted) => {
    if (wanted === 'paper') document.documentElement.removeAttribute('data-theme')
    else document.documentElement.dataset.theme = wanted
  }, theme)
}

/**
 * What axe objects to; between one theme and another only the colours differ, and only those of `part`
 * are looked at where the rest was before.
 */
function objections(page: Page, theme: (typeof themes)[number], part?: string): Promise<string[]> {
  return axeObjections(page, (axe) => {
    if (theme !== 'paper' && part !== undefined) axe.include(part)
    if (theme === 'paper') axe.withTags(rules).disableRules(['empty-table-header'])
    else axe.withRules(['color-contrast'])
    // What stands in the frame of a player is not ours.
    return axe.exclude('iframe')
  })
}

// The rich article in both extremes, the others in one: what differs between articles is what they hold.
// Small letters in a narrow column, without pictures, break the least: all articles in the long run.
for (const settings of extremes) {
  const name = Object.values(settings).join(', ')
  const isFirst = settings === extremes[0]
  test(`Articles have nothing that axe objects to, in every theme, ${name}`, async ({ page }) => {
    test.slow()
    const wanted = isFirst || isLongRun ? articles() : [rich]
    for (const [at, url] of wanted.entries()) {
      const width = (at + (isFirst ? 0 : 1)) % 2 === 0 ? 390 : 1440
      await page.setViewportSize({ width, height: 900 })
      await open(page, url, settings)
      // The colours of a theme are the same in all sizes, and the rich article has all that others have.
      const hasAll = isLongRun || (isFirst && url === rich)
      for (const theme of hasAll ? themes : themes.slice(0, 1)) {
        await choose(page, theme)
        expect(await objections(page, theme), `${url}, ${width} pixels, ${theme}`).toEqual([])
      }
      await page.setViewportSize({ width: 320, height: 640 })
      expect(await sidewaysOverflow(page), `${url}, 320 pixels wide`).toEqual([])
    }
  })
}

test('What opens over an article has nothing that axe objects to, in every theme', async ({
  page,
}) => {
  test.slow()
  const expectNone = async (what: string, part: string) => {
    await expect(page.locator(part)).toBeVisible()
    for (const theme of themes) {
      await choose(page, theme)
      expect(await objections(page, theme, part), `${what}, ${theme}`).toEqual([])
    }
    await choose(page, 'paper')
  }
  await page.setViewportSize({ width: 390, height: 780 })
  await open(page, rich, { size: 'xxl' })
  // Scrolling puts a note away, so the sign is in view, and the page at rest, before the pointer comes.
  const sign = page.locator('[data-article-body] sup a')
  await sign.evaluate((link) => link.scrollIntoView({ block: 'center' }))
  await stillTop(sign)
  await afterFrames(page)
  await sign.hover()
  await expect(page.getByRole('note', { name: words.note })).toBeVisible()
  await expectNone('the note', '[role="note"]')
  await page.locator('[id="h-第三节"]').evaluate((heading) => heading.scrollIntoView())
  await page.mouse.wheel(0, -60)
  await expect(page.locator('.reading-bar')).toHaveCSS('opacity', '1')
  await expectNone('the bar of an article', '.reading-bar')
  await page.getByRole('button', { name: messages.outline }).click()
  await expect(page.getByRole('dialog', { name: messages.outline })).toBeVisible()
  await expectNone('the outline', 'dialog[open]')
  await page.goto(addressOf(reading, siteUrls.article(readingIds.honest)))
  await expectHydrated(page)
  const image = page.locator('[data-article-body] img').first()
  await expect(image).toHaveJSProperty('complete', true)
  await page.mouse.move(9, 9)
  await page.mouse.move(5, 5)
  await image.click()
  await expect(page.getByRole('dialog', { name: words.viewer })).toBeVisible()
  await expectNone('the viewer', 'dialog[open]')
})

test('Forced colours leave every control of an article its edge and its focus', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 390, height: 780 })
  await page.goto(rich)
  await expectHydrated(page)
  await page.locator('[id="h-第三节"]').evaluate((heading) => heading.scrollIntoView())
  const button = page.getByRole('button', { name: messages.outline })
  await expect(button).toBeVisible()
  await expect(button).toHaveCSS('border-top-style', 'solid')
  await button.focus()
  await page.keyboard.press('Shift')
  await expect(button).toHaveCSS('outline-style', 'solid')
})
