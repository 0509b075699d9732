import { expect, type Locator, type Page, test } from '@playwright/test'
import { pinyinInitials } from '../../../src/app/content/pinyin-initials.ts'
import { siteUrls } from '../../../src/shared/site-urls.ts'
import { allWords } from '../../support/all-words.ts'
import { axeObjections } from '../browser/axe.ts'
import { expectHydrated, holdBack, keepInside, watchTrouble } from '../browser/browser-watch.ts'
import { once } from '../browser/once.ts'
import { readCategories } from '../sites/read-site.ts'
import { addressOf, archive } from '../sites/sites.ts'

const messages = allWords('reader', 'zh-CN')
const categories = once(() => readCategories(archive))
const groups = () => categories().filter(({ path }) => path.length === 1)
const deep = () => categories().find(({ path }) => path.length === 3)
const deepSlugs = () => deep()?.path.map(({ slug }) => slug) ?? []
const filterName = '筛选分类'

test.use({ viewport: { width: 1440, height: 900 } })

test.beforeEach(async ({ page }) => {
  await keepInside(page)
})

test('The tree has one stop for Tab, and keys move through it as through trees', async ({
  page,
}) => {
  const trouble = await watchTrouble(page)
  await open(page, '/')
  const items = tree(page).getByRole('treeitem')
  await expect(items).toHaveCount(groups().length)
  await expect(tree(page).locator('[tabindex="0"]')).toHaveCount(1)
  await items.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(items.nth(1)).toBeFocused()
  await expect(tree(page).locator('[tabindex="0"]')).toHaveCount(1)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowRight')
  await expect(items.first()).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowRight')
  await expect(items.nth(1)).toBeFocused()
  await expect(items.nth(1)).toHaveAttribute('aria-level', '2')
  await page.keyboard.press('ArrowLeft')
  await expect(items.first()).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(items.first()).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('End')
  await expect(items.last()).toBeFocused()
  await page.keyboard.press('Home')
  await expect(items.first()).toBeFocused()
  const other = groups().at(-1)?.node.label ?? ''
  const [initial = ''] = pinyinInitials(other)
  const named = groups().find(({ node }, at) => at > 0 && pinyinInitials(node.label)[0] === initial)
  await page.keyboard.press(initial)
  await expect(page.locator('[role="treeitem"]:focus')).toContainText(named?.node.label ?? 'none')
  await page.keyboard.press('*')
  await expect(tree(page).locator('[aria-expanded="false"][aria-level="1"]')).toHaveCount(0)
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(
    addressOf(archive, siteUrls.category([groups()[0]?.node.slug ?? ''])),
  )
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(groups()[0]?.node.label ?? '')
  trouble.expectNone()
})

test('What was opened is open on the next visit, and what the storage holds does not matter', async ({
  page,
}) => {
  await open(page, '/')
  await tree(page).locator('.tree-toggle').nth(1).click()
  await expect(page).toHaveURL(addressOf(archive, '/'))
  await open(page, '/c/')
  await open(page, '/')
  const items = tree(page).locator('[aria-level="1"]')
  await expect(items.nth(1)).toHaveAttribute('aria-expanded', 'true')
  await expect(items.nth(0)).toHaveAttribute('aria-expanded', 'false')
  await page.evaluate(() => localStorage.setItem('broadsheet:/news/:open-branches', '{"no":1'))
  await open(page, '/')
  await expect(tree(page).getByRole('treeitem')).toHaveCount(groups().length)
})

test('Without a storage the tree works all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('forbidden', 'SecurityError')
      },
    })
  })
  await open(page, '/')
  await tree(page).locator('.tree-toggle').first().click()
  await expect(tree(page).getByRole('treeitem').first()).toHaveAttribute('aria-expanded', 'true')
})

test('The page of a category is marked, its branch open and in view', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 320 })
  await open(page, siteUrls.category(deepSlugs()))
  const own = tree(page).locator('[aria-current="page"]')
  await expect(own).toContainText(deep()?.node.label ?? 'none')
  await expect(own).toHaveAttribute('aria-level', '3')
  await expect(own).toBeInViewport({ ratio: 1 })
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
})

test('A name is found by any part of it, and Enter goes there', async ({ page }) => {
  await open(page, '/')
  const label = deep()?.node.label ?? ''
  const field = page.getByRole('searchbox', { name: filterName })
  await field.fill(label.slice(-2))
  const marks = tree(page).locator('mark')
  await expect(marks.first()).toBeVisible()
  const shown = await tree(page).getByRole('treeitem').count()
  expect(shown).toBeLessThan(categories().length)
  await expect(page.locator('.tree-filter [role="status"]')).toHaveText(/\d/)
  await field.press('ArrowDown')
  await expect(tree(page).getByRole('treeitem').first()).toBeFocused()
  await field.focus()
  // The first Escape belongs to an input method.
  await field.dispatchEvent('keydown', { key: 'Escape', isComposing: true })
  await expect(field).toHaveValue(label.slice(-2))
  await field.press('Escape')
  await expect(field).toHaveValue('')
  await expect(tree(page).getByRole('treeitem')).toHaveCount(groups().length)
  await field.fill('没有这样的名字')
  await expect(page.locator('.tree-filter [role="status"]')).toBeVisible()
  await expect(tree(page).getByRole('treeitem')).toHaveCount(0)
  await field.fill(label)
  await field.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(label)
})

test('A link that had the focus keeps it when the whole tree comes', async ({ page }) => {
  const data = await holdBack(page, /categories\.json$/)
  await page.goto(addressOf(archive, siteUrls.category(deepSlugs())))
  await expectHydrated(page)
  const side = page.getByRole('navigation', { name: messages.categories, exact: true })
  const link = side.locator('[aria-current="page"]')
  await link.focus()
  const href = await link.getAttribute('href')
  data.open()
  await expect(tree(page)).toBeVisible()
  await expect(page.locator('[role="treeitem"]:focus')).toHaveAttribute('href', href ?? '')
})

test('The drawer has the same tree with the same field, and nothing to object to', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 780 })
  await open(page, siteUrls.category(deepSlugs()))
  await page.getByRole('button', { name: messages.menu }).click()
  const drawer = page.getByRole('dialog', { name: messages.menu })
  const own = drawer.locator('[aria-current="page"]')
  await expect(own).toBeInViewport()
  await drawer.getByRole('searchbox', { name: filterName }).fill(groups()[1]?.node.label ?? '')
  await expect(drawer.locator('mark').first()).toBeVisible()
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  expect(await axeObjections(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  // Only the colours are others.
  expect(await axeObjections(page, (axe) => axe.withRules(['color-contrast']))).toEqual([])
  await drawer.locator('mark').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(groups()[1]?.node.label ?? '')
  await expect(drawer).toBeHidden()
})

test('An open tree with a filter has nothing to object to', async ({ page }) => {
  await open(page, siteUrls.category(deepSlugs()))
  expect(await axeObjections(page)).toEqual([])
  await page.getByRole('searchbox', { name: filterName }).fill(deep()?.node.label ?? '')
  await expect(tree(page).locator('mark').first()).toBeVisible()
  expect(await axeObjections(page)).toEqual([])
})

function tree(page: Page): Locator {
  return page.getByRole('tree', { name: messages.categories })
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(addressOf(archive, path))
  await expectHydrated(page)
}
