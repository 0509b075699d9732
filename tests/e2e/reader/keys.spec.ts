import { expect, type Locator, type Page, test } from '@playwright/test'
import { olderLink } from '../../../src/app/ui/page-elements.ts'
import { siteUrls } from '../../../src/shared/site-urls.ts'
import { allWords } from '../../support/all-words.ts'
import { axeObjections } from '../browser/axe.ts'
import { expectHydrated, keepInside, watchTrouble } from '../browser/browser-watch.ts'
import { findArticle, readArticles, readCategories, readList } from '../sites/read-site.ts'
import { addressOf, archive, sample } from '../sites/sites.ts'

const messages = allWords('reader', 'zh-CN')
const words = allWords('keys', 'zh-CN')

test.beforeEach(async ({ page }) => {
  await keepInside(page)
})

test.describe('Keys in a list', () => {
  test('j and k go from article to article, the first key included', async ({ page }) => {
    const trouble = await watchTrouble(page)
    const { articles } = readList(archive)
    await open(page, addressOf(archive, '/'))
    await page.keyboard.press('j')
    await expect(headline(page, articles[0]?.title)).toBeFocused()
    for (let step = 1; step < 12; step += 1) {
      await page.keyboard.press(step % 2 ? 'j' : 'n')
      const link = headline(page, articles[step]?.title)
      await expect(link).toBeFocused()
      await expect(link).toBeInViewport({ ratio: 1 })
      expect(await isSeen(link), `article ${step + 1}`).toBe(true)
    }
    await page.keyboard.press('k')
    await page.keyboard.press('p')
    await expect(headline(page, articles[9]?.title)).toBeFocused()
    trouble.expectNone()
  })

  test('begin where the reader is, and lead on past the last article', async ({ page }) => {
    // Where the reader saves data, a list ends.
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
    })
    await open(page, addressOf(sample, siteUrls.list({ kind: 'all' }, 1)))
    const { articles } = readList(sample, { kind: 'all' }, 1)
    await page.evaluate(() => window.scrollTo(0, 600))
    await page.keyboard.press('j')
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await expect
      .poll(async () => articles.map(({ title }) => title).indexOf((await focused()) ?? ''))
      .toBeGreaterThan(0)
    await headline(page, articles.at(-1)?.title).focus()
    await page.keyboard.press('j')
    await expect(page.locator(`#main a.${olderLink}`)).toBeFocused()
  })

  test('o opens, j goes on in the article, u and Escape come back to what was read last', async ({
    page,
  }) => {
    const { articles } = readList(archive)
    await open(page, addressOf(archive, '/'))
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('j')
    const row = headline(page, articles[4]?.title)
    await expect(row).toBeFocused()
    for (const [at, key] of [4, 5].map((at) => [at, at === 4 ? 'u' : 'Escape'] as const)) {
      await page.keyboard.press('o')
      await expect(title(page)).toHaveText(articles[at]?.title ?? '')
      await page.keyboard.press('j')
      await expect(title(page)).toHaveText(articles[at + 1]?.title ?? '')
      await page.keyboard.press(key)
      await expect(page).toHaveURL(addressOf(archive, '/'))
      await expect(headline(page, articles[at + 1]?.title)).toBeFocused()
    }
    // What was opened and not left for another is where it was.
    await page.keyboard.press('k')
    await page.keyboard.press('k')
    await expect(row).toBeFocused()
    const top = await topOf(row)
    await page.keyboard.press('o')
    await expect(title(page)).toHaveText(articles[4]?.title ?? '')
    await page.keyboard.press('u')
    await expect(row).toBeFocused()
    expect(Math.abs((await topOf(row)) - top)).toBeLessThanOrEqual(2)
  })

  test('J and K go through the categories of a level, from the first page to the first', async ({
    page,
  }) => {
    const groups = readCategories(archive).filter(({ path }) => path.length === 1)
    await page.setViewportSize({ width: 1440, height: 900 })
    await open(page, addressOf(archive, '/'))
    await page.keyboard.press('Shift+J')
    await expect(title(page)).toHaveText(groups[0]?.node.label ?? '')
    await page.keyboard.press('Shift+J')
    await expect(title(page)).toHaveText(groups[1]?.node.label ?? '')
    await page.keyboard.press('Shift+K')
    await expect(title(page)).toHaveText(groups[0]?.node.label ?? '')
  })

  test('[ hides the column of categories and brings it back, on narrow screens the drawer', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await open(page, addressOf(sample, '/'))
    await page.keyboard.press('[')
    await expect(page.locator('.side')).toBeHidden()
    await page.keyboard.press('[')
    await expect(page.locator('.side')).toBeVisible()
    await page.setViewportSize({ width: 390, height: 780 })
    await page.keyboard.press('[')
    await expect(page.getByRole('dialog', { name: messages.menu })).toBeVisible()
  })
})

test.describe('Keys in an article', () => {
  test('u leads to its category where it was opened by its address', async ({ page }) => {
    const article = findArticle(sample, (file) => file.article.categories.length === 1)
    await open(page, addressOf(sample, siteUrls.article(article.id)))
    await page.keyboard.press('u')
    await expect(title(page)).toHaveText(article.categories[0]?.at(-1)?.label ?? '')
  })

  test('v opens the original', async ({ page }) => {
    const article = findArticle(sample, (file) => file.article.original !== undefined)
    await open(page, addressOf(sample, siteUrls.article(article.id)))
    const asked = page.waitForRequest(article.original ?? '')
    await page.keyboard.press('v')
    expect((await asked).url()).toBe(article.original)
  })

  test('the first Escape closes a dialog and does not lead back as well; S shares', async ({
    page,
  }) => {
    const [file] = readArticles(sample)
    const url = addressOf(sample, siteUrls.article(file?.article.id ?? ''))
    await open(page, url)
    const sharing = page.getByRole('button', { name: messages.share, exact: true }).first()
    await expect(async () => {
      await sharing.click()
      await expect(page.getByRole('dialog')).toBeVisible({ timeout: 2_000 })
    }).toPass()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    // With this key whatever came before it has had its turn.
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: words.title })
    await expect(help).toBeVisible()
    await expect(page).toHaveURL(url)
    await page.keyboard.press('Escape')
    await expect(help).toBeHidden()
    await page.keyboard.press('Shift+S')
    await expect(page.getByRole('dialog')).toBeVisible()
  })
})

test.describe('Keys anywhere', () => {
  test('g and another go to the pages of the site, g g and G to its ends', async ({ page }) => {
    await open(page, addressOf(sample, '/'))
    for (const [key, path] of [
      ['c', siteUrls.categories],
      ['Comma', siteUrls.settings],
      ['a', siteUrls.home],
    ] as const) {
      await page.keyboard.press('g')
      await page.keyboard.press(key)
      await expect(page).toHaveURL(addressOf(sample, path))
    }
    await expect(page.locator('#main .row').first()).toBeVisible()
    await page.keyboard.press('Shift+G')
    await expect(page.getByRole('contentinfo')).toBeInViewport()
    await page.keyboard.press('g')
    await page.keyboard.press('g')
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0)
  })

  test('? shows them all, by day and night, and the settings lead there too', async ({ page }) => {
    await open(page, addressOf(sample, '/'))
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: words.title })
    await expect(help).toBeVisible()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      expect(await axeObjections(page)).toEqual([])
    }
    // Below the help no key does anything else.
    await page.keyboard.press('j')
    await expect(help.locator(':focus')).toHaveCount(1)
    await page.keyboard.press('Escape')
    await expect(help).toBeHidden()
    await page.getByRole('banner').getByRole('link', { name: messages.settings }).click()
    await page.getByRole('button', { name: words.title }).click()
    await expect(help).toBeVisible()
  })

  test('mean nothing with Ctrl, Alt or ⌘, while letters are composed and where one writes, and work in any script', async ({
    page,
  }) => {
    await open(page, addressOf(sample, '/'))
    for (const key of ['Control+j', 'Alt+j', 'Meta+j']) await page.keyboard.press(key)
    await expect(page.locator('#main .row :focus')).toHaveCount(0)
    const first = headline(page, readList(sample).articles[0]?.title)
    await send(page, { key: 'j', code: 'KeyJ', isComposing: true })
    await expect(first).not.toBeFocused()
    await send(page, { key: 'о', code: 'KeyJ' })
    await expect(first).toBeFocused()
    await page.goto(addressOf(sample, siteUrls.search))
    const field = page.locator('.search-field')
    await field.pressSequentially('gc?jk')
    await expect(field).toHaveValue('gc?jk')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page).toHaveURL(/\/search\//)
  })

  test('can be turned off', async ({ page }) => {
    await page.addInitScript(() => {
      localStorage.setItem('broadsheet:/:settings', '{"version":1,"value":{"keys":"off"}}')
    })
    await open(page, addressOf(sample, '/'))
    for (const key of ['j', '?', '[', 'g', 'c']) await page.keyboard.press(key)
    await page.waitForLoadState('networkidle')
    await expect(page.locator('#main .row :focus')).toHaveCount(0)
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page).toHaveURL(addressOf(sample, '/'))
  })
})

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await expectHydrated(page)
}

function title(page: Page): Locator {
  return page.getByRole('heading', { level: 1 })
}

function headline(page: Page, name = 'no title'): Locator {
  const headings = page.locator('#main [data-place]').getByRole('heading')
  return headings.getByRole('link', { name, exact: true }).first()
}

function topOf(locator: Locator): Promise<number> {
  return locator.evaluate((element) => element.getBoundingClientRect().top)
}

/** Whether nothing lies over an element. */
function isSeen(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => {
    const { left, top, height } = element.getBoundingClientRect()
    const above = document.elementFromPoint(left + 4, top + height / 2)
    return above !== null && (element === above || element.contains(above))
  })
}

interface SentKey {
  readonly key: string
  readonly code: string
  readonly isComposing?: boolean
}

function send(page: Page, init: SentKey): Promise<void> {
  return page.evaluate((keys) => {
    const event = new KeyboardEvent('keydown', { ...keys, bubbles: true, cancelable: true })
    document.body.dispatchEvent(event)
  }, init)
}
