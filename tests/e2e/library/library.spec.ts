import { expect, type Page, test } from '@playwright/test'
import { libraryName } from '../../../src/app/library/database/library-name.ts'
import type { Visits } from '../../../src/app/library/news/visits.ts'
import { siteUrls } from '../../../src/shared/site-urls.ts'
import { allWords } from '../../support/all-words.ts'
import { axeObjections } from '../browser/axe.ts'
import { keepInside, watchTrouble } from '../browser/browser-watch.ts'
import { readRecord } from '../sites/read-library.ts'
import { readList } from '../sites/read-site.ts'
import { addressOf, sample } from '../sites/sites.ts'

const words = allWords('library', 'zh-CN')
const reader = allWords('reader', 'zh-CN')
const home = addressOf(sample, '/')
const saved = addressOf(sample, siteUrls.saved)
const bar = '.undo-bar'

test.beforeEach(async ({ page }) => {
  await keepInside(page)
})

/** Opens a page and waits for the library. */
async function open(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await expect(
    page.locator('.list-tools, .save-icon, .shelf-empty, .shelf-tools').first(),
  ).toBeVisible()
}

test('an article is saved and read, in all tabs, and found again, sorted and taken back', async ({
  page,
  context,
}) => {
  const trouble = await watchTrouble(page)
  const [first, second] = readList(sample).articles
  await open(page, home)
  const other = await context.newPage()
  await open(other, home)
  const rowOf = (tab: Page, id = '') => tab.locator(`[data-place="${id}"]`).first()
  await rowOf(page, first?.id).getByRole('link').first().focus()
  await page.keyboard.press('s')
  await expect(page.locator(bar)).toContainText(words.savedNow)
  await expect(rowOf(other, first?.id)).toHaveAttribute('data-saved', '')
  await other.keyboard.press('j')
  await other.keyboard.press('m')
  await expect(other.locator(bar)).toContainText(words.readNow)
  await expect(page.locator('[data-read]').first()).toBeVisible()
  await other.close()

  // An article that is left at once is not read; one that is scrolled is.
  await page.goto(addressOf(sample, siteUrls.article(second?.id ?? '')))
  const icon = page.locator('.save-icon')
  await expect(icon).toHaveAttribute('aria-pressed', 'false')
  expect((await readRecord(page, second?.id ?? ''))?.opened).toBeUndefined()
  await page.mouse.wheel(0, 400)
  await expect
    .poll(async () => (await readRecord(page, second?.id ?? ''))?.read?.value)
    .toBeTruthy()
  await icon.click()
  await expect(icon).toHaveAttribute('aria-pressed', 'true')

  await page.keyboard.press('g')
  await page.keyboard.press('s')
  const rows = page.locator('.shelf-row')
  await expect(rows).toHaveCount(2)
  // What can be taken back is of the page that was left.
  await expect(page.locator(bar)).toHaveCount(0)
  await expect(rows.first()).toContainText(second?.title ?? '')
  await page.getByLabel(words.sort).selectOption('earliest')
  await expect(rows.first()).toContainText(first?.title ?? '')
  await page.getByLabel(words.find).fill(second?.title ?? '')
  await expect(rows).toHaveCount(1)
  expect(await axeObjections(page)).toEqual([])
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: words.downloads.html }).click()
  expect((await download).suggestedFilename()).toBe('saved.html')
  await rows.getByRole('button').click()
  await expect(rows).toHaveCount(0)
  await page.locator(bar).getByRole('button').click()
  await expect(rows).toHaveCount(1)
  await page.getByLabel(words.find).fill('')
  await page.getByRole('button', { name: words.clear, exact: true }).click()
  await expect(page.locator('.shelf-empty')).toContainText(words.savedEmpty)
  await page.locator(bar).getByRole('button').click()
  // A reload ends what the browser is still writing.
  for (const id of [first?.id ?? '', second?.id ?? '']) {
    await expect.poll(async () => (await readRecord(page, id))?.saved?.value).toBeTruthy()
  }
  await page.reload()
  await expect(rows).toHaveCount(2)

  await page.keyboard.press('g')
  await page.keyboard.press('h')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(reader.history)
  await expect(rows).toHaveCount(1)
  trouble.expectNone()
})

test('says what is new since the last visit, leads to it, and marks all with an exact undo', async ({
  page,
}) => {
  const trouble = await watchTrouble(page)
  await open(page, home)
  // An archive is not new to who comes for the first time.
  await expect(page.locator('.new-line')).toHaveCount(0)
  await expect.poll(() => changeVisits(page, 4)).toBe(true)
  await page.reload()
  const line = page.locator('.new-line')
  await expect(line).toContainText('4')
  await expect(page.locator('[data-new]').first()).toBeVisible()
  expect(await axeObjections(page)).toEqual([])
  await line.click()
  await expect(page).toHaveURL(/\?show=since$/)
  await expect(page.locator('main .row')).toHaveCount(4)
  await page.getByRole('link', { name: words.unread, exact: true }).click()
  await expect(page).toHaveURL(/\?show=unread$/)
  await expect(page.locator('main .row').first()).toBeVisible()
  await page.keyboard.press('Shift+A')
  await expect(page.locator(bar)).toContainText(words.markedAll(readList(sample).count ?? 0))
  await expect(page.locator('main .row:not([data-read])')).toHaveCount(0)
  await expect(line).toHaveCount(0)
  await page.locator(bar).getByRole('button').click()
  await expect(page.locator('main [data-read]')).toHaveCount(0)
  await expect(line).toContainText('4')
  await expect(page.locator('main .row').first()).toBeVisible()
  await page.keyboard.press('Shift+A')
  await expect(page.locator(bar)).toContainText(words.markedAll(readList(sample).count ?? 0))
  // What is marked, taken back and marked again is written one after the other.
  const first = readList(sample).articles[0]?.id ?? ''
  await expect.poll(async () => (await readRecord(page, first))?.read?.value).toBeTruthy()
  await page.reload()
  await expect(page.locator('main')).toContainText(words.nothingUnread)
  trouble.expectNone()
})

/** Makes the first visit one of three days ago, before the newest articles came. False while there is none. */
function changeVisits(page: Page, count: number): Promise<boolean> {
  return page.evaluate(beginAnew, [libraryName(sample.base), count] as const)
}

/** Runs in the page. */
function beginAnew([name, count]: readonly [string, number]): Promise<boolean> {
  return new Promise((resolve) => {
    const opening = indexedDB.open(name)
    opening.onsuccess = () => {
      const database = opening.result
      const transaction = database.transaction('device', 'readwrite')
      const store = transaction.objectStore('device')
      const asking = store.get('visits')
      asking.onsuccess = () => {
        const visits: Visits | undefined = asking.result
        if (!visits) return
        const known = { ...visits.baseline, ids: visits.baseline.ids.slice(count) }
        const begun = Date.now() - 3 * 86_400_000
        store.put({ baseline: known, current: { begun, until: begun, known } }, 'visits')
        transaction.oncomplete = () => resolve(true)
      }
      transaction.oncomplete = () => {
        database.close()
        resolve(false)
      }
    }
  })
}

test('without storage it lasts for the page and says so once; a storage that is cleared is no trouble', async ({
  page,
  context,
}) => {
  const trouble = await watchTrouble(page)
  await open(page, home)
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name)
        request.onsuccess = () => resolve()
        request.onerror = () => reject(request.error)
      }),
    libraryName(sample.base),
  )
  const id = readList(sample).articles[0]?.id ?? ''
  await page.locator(`[data-place="${id}"]`).first().getByRole('link').first().focus()
  await page.keyboard.press('s')
  await expect.poll(async () => (await readRecord(page, id))?.saved?.value).toBeTruthy()
  trouble.expectNone()

  const full = await context.newPage()
  await keepInside(full)
  await full.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await open(full, home)
  await full.keyboard.press('j')
  await full.keyboard.press('m')
  await expect(full.locator('.notice')).toHaveText(words.notKept)
  // It stands above the bar that offers to take the change back.
  const [notice, undo] = [full.locator('.notice'), full.locator(bar)]
  const [above, below] = await Promise.all([notice.boundingBox(), undo.boundingBox()])
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0)
  await expect(full.locator('[data-read]').first()).toBeVisible()

  const none = await context.newPage()
  await keepInside(none)
  await none.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined })
  })
  await open(none, home)
  await none.keyboard.press('j')
  await none.keyboard.press('m')
  await expect(none.locator('[data-read]').first()).toBeVisible()
})

test('turned off, it stores and shows nothing', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem(
      'broadsheet:/:settings',
      JSON.stringify({ version: 1, value: { library: 'off' } }),
    )
  })
  await page.goto(saved)
  await expect(page.locator('.shelf-empty')).toContainText(words.off)
  await page.goto(addressOf(sample, siteUrls.article(readList(sample).articles[0]?.id ?? '')))
  await expect(page.locator('.reading-progress')).toBeAttached()
  await page.mouse.wheel(0, 400)
  await page.keyboard.press('s')
  await expect(page.locator('.save-icon, .undo-bar')).toHaveCount(0)
  await page.goto(`${home}?show=unread`)
  await expect(page.locator('.first-page')).toBeVisible()
  // The settings look whether there is a library without making one.
  await page.goto(addressOf(sample, siteUrls.settings))
  await expect(page.locator('.filters-panel')).toBeVisible()
  await expect(page.locator('.library-panel')).toHaveCount(0)
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([])
  const kept = await page.evaluate(() => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
  ])
  expect(kept.filter((key) => !/:(?:settings|places|list)$/.test(key))).toEqual([])
})

test('turned off after use it keeps what was there, notes nothing more, and goes on later', async ({
  page,
}) => {
  const [first, second] = readList(sample).articles
  await open(page, home)
  await page.locator(`[data-place="${first?.id}"]`).first().getByRole('link').first().focus()
  await page.keyboard.press('s')
  await expect.poll(async () => (await readRecord(page, first?.id ?? ''))?.saved).toBeTruthy()
  const choose = (library: string) =>
    page.evaluate(
      (value) => {
        localStorage.setItem('broadsheet:/:settings', JSON.stringify({ version: 1, value }))
      },
      { library },
    )
  await choose('off')
  await page.goto(addressOf(sample, siteUrls.article(second?.id ?? '')))
  await expect(page.locator('.reading-progress')).toBeAttached()
  await page.mouse.wheel(0, 400)
  await page.goto(addressOf(sample, siteUrls.settings))
  await expect(page.locator('.library-panel')).toContainText(allWords('panel', 'zh-CN').offKept)
  expect(await readRecord(page, second?.id ?? '')).toBeUndefined()
  await choose('on')
  await page.goto(saved)
  await expect(page.locator('.shelf-row')).toHaveCount(1)
})

test.describe('On a touch screen', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 780 } })

  test('a row is swiped to the right to save it and to the left to mark it', async ({ page }) => {
    await open(page, home)
    const row = page.locator('main [data-place]').first()
    await expect(row).toHaveCSS('touch-action', 'pan-y pinch-zoom')
    await row.evaluate(swipe, 150)
    await expect(row).toHaveAttribute('data-saved', '')
    await row.evaluate(swipe, -150)
    await expect(row).toHaveAttribute('data-read', '')
    await row.evaluate(swipe, 40)
    await expect(row).toHaveAttribute('data-saved', '')
  })
})

/** Runs in the page: a finger goes over an element by so many pixels. */
function swipe(target: Element, distance: number): void {
  const box = target.getBoundingClientRect()
  const [x, y] = [box.left + box.width / 2, box.top + 20]
  const send = (type: string, by: number) => {
    const finger = new Touch({ identifier: 1, target, clientX: x + by, clientY: y })
    const touches = type === 'touchend' ? [] : [finger]
    const init = { touches, changedTouches: [finger], bubbles: true, cancelable: true }
    target.dispatchEvent(new TouchEvent(type, init))
  }
  send('touchstart', 0)
  for (const part of [0.25, 0.5, 0.75, 1]) send('touchmove', distance * part)
  send('touchend', distance)
}
