import { expect, type Page, test } from '@playwright/test'
import type { ReaderSettings } from '../../../src/app/settings/reader-settings.ts'
import { isLongRun } from '../../run/long-run.ts'
import { expectHydrated, type Shift, watchShifts } from '../browser/browser-watch.ts'
import { savedSettings } from '../browser/saved-settings.ts'
import { fixedPageKinds, kind, missingPage, samplePageKinds } from '../sites/page-kinds.ts'

const narrow = { width: 390, height: 844 }
const wide = { width: 1440, height: 900 }
/** What a page may move altogether, as browsers score it: a word of the masthead that becomes longer. */
const limit = 0.005

const pageKinds = [
  ...samplePageKinds(),
  ...fixedPageKinds,
  missingPage,
  kind('The page of an address that has no form', () => '/nothing-here'),
]
/** Kinds whose parts have all that is drawn later or in other words; all of them in the long run. */
const fewKinds = isLongRun
  ? pageKinds
  : pageKinds.filter(({ name }) => /home|source|author|article|settings|form/.test(name))
/** Kinds that have room for other words where the window is wide. */
const wideKinds = isLongRun
  ? pageKinds
  : fewKinds.filter(({ name }) => /home|source|author/.test(name))

/** The site's own language, and those that a reader has chosen: their words come with the program. */
const languages = [undefined, 'en', 'ja', 'zh-Hant'] as const

for (const language of languages) {
  test(`Nothing moves by itself, in ${language ?? 'the language of the site'}`, async ({
    page,
  }) => {
    test.slow()
    const shifts = await watchShifts(page)
    if (language) await choose(page, { language })
    expect(wideKinds.length).toBeGreaterThan(2)
    for (const viewport of [narrow, wide]) {
      await page.setViewportSize(viewport)
      for (const { name, url } of viewport === narrow ? fewKinds : wideKinds) {
        await test.step(`${name}, ${viewport.width} pixels wide`, async () => {
          await openAndRest(page, url, language ?? 'zh-CN')
          expectStill(await shifts())
        })
      }
    }
  })
}

test('Nothing moves by itself where no picture can be had', async ({ page }) => {
  const shifts = await watchShifts(page)
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const urls = ['avif', 'gif', 'jpg', 'png', 'svg', 'webp'].map((ending) => `*.${ending}`)
  await session.send('Network.setBlockedURLs', { urls })
  for (const viewport of [narrow, wide]) {
    await page.setViewportSize(viewport)
    for (const { name, url } of pageKinds.filter(({ name: own }) =>
      /home|group|article/.test(own),
    )) {
      await test.step(`${name}, ${viewport.width} pixels wide`, async () => {
        await openAndRest(page, url, 'zh-CN')
        expectStill(await shifts())
      })
    }
  }
  expect(await page.locator('[data-broken], .missing-picture').count()).toBeGreaterThan(0)
})

async function choose(page: Page, settings: Partial<ReaderSettings>): Promise<void> {
  await page.addInitScript(([key, value]) => {
    localStorage.setItem(key, value)
  }, savedSettings(settings))
}

/** Opens a page and waits until it has come to life, speaks the language and asks for nothing more. */
async function openAndRest(page: Page, url: string, language: string): Promise<void> {
  await page.goto(url)
  await expectHydrated(page)
  await expect(page.locator('html')).toHaveAttribute('lang', language)
  await page.waitForLoadState('networkidle')
}

function expectStill(shifts: readonly Shift[]): void {
  const sum = shifts.reduce((all, { size }) => all + size, 0)
  expect(sum, JSON.stringify(shifts, null, 1)).toBeLessThan(limit)
}
