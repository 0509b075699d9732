import { expect, type Page, test } from '@playwright/test'
import type { ReaderSettings } from '../../src/app/settings/reader-settings.ts'
import { siteUrls } from '../../src/shared/site-urls.ts'
import { allWords } from '../all-words.ts'
import { axeObjections, isLongRun } from './axe.ts'
import { expectTakenOver, keepInside, sidewaysOverflow } from './browser-watch.ts'
import { samplePageKinds } from './page-kinds.ts'
import { readingIds } from './reading-content.ts'
import { savedSettings } from './saved-settings.ts'
import { addressOf, reading } from './sites.ts'

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
  await expectTakenOver(page)
  await expect(page.locator('.reading-progress')).toBeAttached()
  await page.mouse.move(5, 5)
  await page.mouse.move(9, 9)
}

/** What axe objects to; between one theme and another only the colours differ. */
function objections(page: Page, theme: (typeof themes)[number]): Promise<string[]> {
  return axeObjections(page, (axe) => {
    if (theme === 'paper') axe.withTags(rules).disableRules(['empty-table-header'])
    else axe.withRules(['color-contrast'])
    // What stands in the frame of a player is not ours.
    return axe.exclude('iframe')
  })
}

for (const theme of themes) {
  // The colours of a theme are the same in all sizes.
  for (const settings of theme === 'paper' || isLongRun ? extremes : extremes.slice(0, 1)) {
    const name = Object.values(settings).join(', ')
    test(`Articles have nothing that axe objects to, ${theme}, ${name}`, async ({ page }) => {
      test.slow()
      for (const [at, url] of articles().entries()) {
        const width = at % 2 === 0 ? 390 : 1440
        await page.setViewportSize({ width, height: 900 })
        await open(page, url, { theme, ...settings })
        expect(await objections(page, theme), `${url}, ${width} pixels wide`).toEqual([])
        await page.setViewportSize({ width: 320, height: 640 })
        expect(await sidewaysOverflow(page), `${url}, 320 pixels wide`).toEqual([])
      }
    })
  }

  test(`What opens over an article has nothing that axe objects to, ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 780 })
    await open(page, rich, { theme, size: 'xxl' })
    // Scrolling puts a note away, so the sign is in view before the pointer comes.
    const sign = page.locator('[data-article-body] sup a')
    await sign.evaluate((link) => link.scrollIntoView({ block: 'center' }))
    await expect(sign).toBeInViewport({ ratio: 1 })
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)))
    await sign.hover()
    await expect(page.getByRole('note', { name: words.note })).toBeVisible()
    expect(await objections(page, theme), 'the note').toEqual([])
    await page.locator('[id="h-第三节"]').evaluate((heading) => heading.scrollIntoView())
    await page.mouse.wheel(0, -60)
    await expect(page.locator('.reading-bar')).toHaveCSS('opacity', '1')
    expect(await objections(page, theme), 'the bar of an article').toEqual([])
    await page.getByRole('button', { name: messages.outline }).click()
    await expect(page.getByRole('dialog', { name: messages.outline })).toBeVisible()
    expect(await objections(page, theme), 'the outline').toEqual([])
    await page.goto(addressOf(reading, siteUrls.article(readingIds.honest)))
    await expectTakenOver(page)
    const image = page.locator('[data-article-body] img').first()
    await expect(image).toHaveJSProperty('complete', true)
    await page.mouse.move(9, 9)
    await page.mouse.move(5, 5)
    await image.click()
    await expect(page.getByRole('dialog', { name: words.viewer })).toBeVisible()
    expect(await objections(page, theme), 'the viewer').toEqual([])
  })
}

test('Forced colours leave every control of an article its edge and its focus', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 390, height: 780 })
  await page.goto(rich)
  await expectTakenOver(page)
  await page.locator('[id="h-第三节"]').evaluate((heading) => heading.scrollIntoView())
  const button = page.getByRole('button', { name: messages.outline })
  await expect(button).toBeVisible()
  await expect(button).toHaveCSS('border-top-style', 'solid')
  await button.focus()
  await page.keyboard.press('Shift')
  await expect(button).toHaveCSS('outline-style', 'solid')
})
