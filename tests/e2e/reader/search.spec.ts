import { expect, type Page, test } from '@playwright/test'
import { holdBack } from '../browser/browser-watch.ts'
import { addressOf, archive, sample } from '../sites/sites.ts'

/** The field of the palette; the list below has a choice of its own. */
const palette = (page: Page) => page.getByRole('dialog').getByRole('combobox')

/** What the browser complains about; a search never gives it a reason. */
function watchErrors(page: Page): string[] {
  const errors: string[] = []
  page.on('console', (message) => {
    // The pictures of the generated articles are nowhere.
    const isOurs = !message.text().includes('ERR_NAME_NOT_RESOLVED')
    if (message.type() === 'error' && isOurs) errors.push(message.text())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  return errors
}

for (const site of [sample, archive]) {
  test(`typing finds articles, a hit is marked and stepped through, and Back returns, at ${site.base}`, async ({
    page,
  }) => {
    const errors = watchErrors(page)
    await page.goto(addressOf(site, '/search/'))
    await page.getByRole('searchbox').fill('标题')
    await expect(page.locator('.hit').first()).toBeVisible()
    await expect(page.locator('.hit mark').first()).toHaveText('标题')
    await expect(page).toHaveURL(/\?q=/)
    await page.reload()
    await expect(page.locator('.hit mark').first()).toHaveText('标题')
    await page.getByRole('searchbox').fill('读者')
    await expect(page.locator('.hit mark').first()).toHaveText('读者')
    await page.locator('.hit h2 a').first().click()
    const bar = page.locator('.marks-bar')
    await expect(bar).toContainText('读者')
    await expect(page.locator('h1')).toBeVisible()
    const marks = await page.evaluate(() =>
      [...(CSS.highlights.get('search-hits') ?? [])].map(String),
    )
    expect(marks.length).toBeGreaterThan(0)
    expect(new Set(marks)).toEqual(new Set(['读者']))
    await page.keyboard.press('Escape')
    await expect(bar).toBeHidden()
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0)
    await page.goBack()
    await expect(page.locator('.hit').first()).toBeVisible()
    expect(errors).toEqual([])
  })
}

test('an unfinished word of an input method is not searched', async ({ page }) => {
  await page.clock.install()
  await page.goto(addressOf(sample, '/search/'))
  const field = page.getByRole('searchbox')
  await field.fill('网')
  await expect(page.locator('.hit').first()).toBeVisible()
  const session = await page.context().newCDPSession(page)
  await session.send('Input.imeSetComposition', {
    text: 'wangzhan',
    selectionStart: 8,
    selectionEnd: 8,
  })
  // Longer than a pause in typing.
  await page.clock.runFor(2_000)
  expect(new URL(page.url()).searchParams.get('q')).toBe('网')
  await session.send('Input.insertText', { text: '站' })
  await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('网站')
})

test('categories and order are links that Back takes back', async ({ page }) => {
  await page.goto(addressOf(sample, `/search/?q=${encodeURIComponent('的')}`))
  const facets = page.getByRole('navigation', { name: '按分类筛选' })
  await facets.getByRole('link', { name: /^文化/ }).click()
  await expect(page).toHaveURL(/in=culture/)
  await expect(facets.locator('.current')).toHaveText('文化')
  await page.getByRole('main').getByRole('link', { name: '按时间', exact: true }).click()
  await expect(page).toHaveURL(/sort=date/)
  await page.goBack()
  await page.goBack()
  await expect(page).not.toHaveURL(/in=/)
})

test('the palette opens from anywhere, finds categories, titles and texts', async ({ page }) => {
  const errors = watchErrors(page)
  await page.goto(addressOf(sample, '/'))
  await page.waitForLoadState('networkidle')
  for (const keys of ['Control+k', '/']) {
    // The keys work once the page has come to life.
    await expect(async () => {
      await page.keyboard.press(keys)
      await expect(palette(page)).toBeFocused({ timeout: 2_000 })
    }).toPass()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await page.keyboard.press('/')
  await expect(palette(page)).toBeFocused()
  await palette(page).fill('检')
  // One that is just closing does not take the next one with it, nor does its field keep the key.
  await page.evaluate(() => {
    const field = document.activeElement
    document.querySelector('dialog')?.close()
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }))
  })
  await expect(palette(page)).toBeFocused()
  await expect(palette(page)).toHaveValue('')
  await palette(page).fill('检索')
  await expect(page.getByRole('group', { name: '分类' })).toBeVisible()
  await expect(page.getByRole('group', { name: '全文' }).getByRole('option').nth(1)).toBeVisible()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\/\?q=/)
  await expect(page.locator('.hit').first()).toBeVisible()
  expect(errors).toEqual([])
})

test('a chosen line of the palette stays chosen while more is found', async ({ page }) => {
  await page.goto(addressOf(archive, '/'))
  const texts = await holdBack(page, '**/data/articles/**')
  await expect(async () => {
    await page.keyboard.press('/')
    await expect(palette(page)).toBeFocused({ timeout: 2_000 })
  }).toPass()
  await palette(page).fill('读者')
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowUp')
  const chosen = page.locator('[role=option][aria-selected=true]')
  await expect(chosen).toContainText('全部结果')
  texts.open()
  await expect(page.getByRole('group', { name: '全文' }).getByRole('option').nth(2)).toBeVisible()
  await expect(chosen).toContainText('全部结果')
})

test('arrow keys and Enter open a hit, and the search is remembered on this device until it is cleared', async ({
  page,
}) => {
  await page.goto(addressOf(sample, `/search/?q=${encodeURIComponent('检索')}`))
  await expect(page.locator('.hit').nth(1)).toBeVisible()
  await page.getByRole('searchbox').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('.hit').nth(1).getByRole('link').first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/a\/.+\?q=/)
  await expect(page.locator('.marks-bar')).toBeVisible()
  await page.goto(addressOf(sample, '/search/'))
  await page.getByRole('button', { name: '检索' }).click()
  await expect(page.locator('.hit').first()).toBeVisible()
  await page.getByRole('searchbox').fill('')
  await page.getByRole('button', { name: '清除记录' }).click()
  await expect(page.getByText('最近搜过')).toBeHidden()
})

test('more hits come below the first ten, and Back returns to as many', async ({ page }) => {
  await page.goto(addressOf(archive, `/search/?q=${encodeURIComponent('读者')}`))
  await expect(page.locator('.search-count')).toHaveText(/^约 \d+ 篇$/)
  await expect(page.locator('.hit')).toHaveCount(10)
  await page.getByRole('button', { name: '更多结果' }).click()
  await expect(page.locator('.hit')).toHaveCount(20)
  await page.locator('.hit h2 a').nth(15).click()
  await expect(page.locator('.marks-bar')).toBeVisible()
  await page.goBack()
  await expect(page.locator('.hit')).toHaveCount(20)
})

test('a search in vain among the first articles goes on when asked, to the end', async ({
  page,
}) => {
  await page.goto(addressOf(archive, `/search/?q=${encodeURIComponent('读者 -读')}`))
  const more = page.getByRole('button', { name: /继续搜索/ })
  const empty = page.getByRole('heading', { name: /没有找到含/ })
  await expect(async () => {
    if (await more.isVisible()) await more.click()
    await expect(empty).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await expect(page.locator('.search-count')).toHaveText('0 篇')
})

test('what makes no sense is searched as it stands, and what is found nowhere says so', async ({
  page,
}) => {
  await page.goto(addressOf(sample, `/search/?q=${encodeURIComponent('"读者')}`))
  await expect(page.locator('.hit mark').first()).toHaveText('读者')
  await page.getByRole('searchbox').fill('before:读者')
  await expect(page.getByRole('heading', { name: /before:读者/ })).toBeVisible()
  await page.getByRole('searchbox').fill('绝无此词之句')
  await expect(page.getByRole('heading', { name: /绝无此词之句/ })).toBeVisible()
})

test('a link to a search opens it with its category and order', async ({ page }) => {
  const query = `q=${encodeURIComponent('的')}&in=culture&sort=date`
  await page.goto(addressOf(sample, `/search/?${query}`))
  await expect(page.getByRole('searchbox')).toHaveValue('的')
  await expect(page.locator('.search-facets .current')).toHaveText('文化')
  await expect(page.locator('.search-sort [aria-current]')).toHaveText('按时间')
  const dates = await page
    .locator('.hit time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''))
  expect(dates.length).toBeGreaterThan(1)
  expect(dates).toEqual(dates.toSorted().reverse())
})

test('without a network the page says so and shows the titles it has', async ({
  page,
  context,
}) => {
  await page.goto(addressOf(sample, `/search/?q=${encodeURIComponent('检索')}`))
  await expect(page.locator('.hit').first()).toBeVisible()
  await page.route('**/data/**', (route) => route.abort())
  await context.setOffline(true)
  await page.getByRole('searchbox').fill('网站')
  await expect(page.getByRole('alert').getByRole('heading')).toBeVisible()
  await context.setOffline(false)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the search page says what it needs and leads to the categories', async ({ page }) => {
    await page.goto(addressOf(sample, '/search/'))
    const needs = page.locator('main noscript p')
    await expect(needs).toBeVisible()
    expect(await needs.evaluate((element) => element.textContent)).toContain('JavaScript')
    await expect(page.locator('main').getByRole('link', { name: '全部分类' })).toBeVisible()
  })
})
