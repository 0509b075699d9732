import { expect, type Locator, type Page, test } from '@playwright/test'
import { olderLink } from '../../../src/app/ui/page-elements.ts'
import { pageTitle } from '../../../src/shared/page-title.ts'
import { dataBlockIds, type SiteInfo } from '../../../src/shared/site-info.ts'
import { siteUrls } from '../../../src/shared/site-urls.ts'
import { allWords } from '../../support/all-words.ts'
import {
  announced,
  expectHydrated,
  followNewLink,
  holdBack,
  keepInside,
} from '../browser/browser-watch.ts'
import {
  readArticles,
  readCategories,
  readList,
  readListPages,
  readMovedIds,
} from '../sites/read-site.ts'
import { addressOf, archive, sample, type TestSite } from '../sites/sites.ts'

const messages = allWords('reader', 'zh-CN')

test.beforeEach(async ({ page }) => {
  await keepInside(page)
})

test.describe('Going from a list to an article', () => {
  test('changes address, title, headline and focus without loading a page', async ({ page }) => {
    await open(page, archive, '/')
    await mark(page)
    const article = readList(archive).articles[2]
    await linkTo(page, article?.title).click()
    await expect(page).toHaveURL(addressOf(archive, siteUrls.article(article?.id ?? '')))
    await expect(page).toHaveTitle(article?.title ?? '')
    await expect(heading(page)).toHaveText(article?.title ?? '')
    await expect(heading(page)).toBeFocused()
    await expect(announced(page, article?.title ?? '')).toHaveCount(1)
    expect(await page.evaluate(() => window.scrollY)).toBe(0)
    await expectMark(page)
  })

  test('and Back and Forward keep the place in the article', async ({ page }) => {
    const long = readList(archive).articles.find(({ id }) => longIds().has(id))
    await open(page, archive, '/')
    await linkTo(page, long?.title).click()
    const paragraph = page.locator('[data-article-body] p').nth(12)
    await paragraph.evaluate((element) => element.scrollIntoView({ block: 'start' }))
    await page.waitForFunction(() => window.scrollY > 100)
    const top = await topOf(paragraph)
    await page.goBack()
    await expect(heading(page)).toHaveText(messages.latestArticles)
    await page.goForward()
    await expect(heading(page)).toHaveText(long?.title ?? '')
    await expectTop(paragraph, top)
  })

  test('with Ctrl held opens a tab of its own and leaves the list', async ({ page, context }) => {
    await open(page, sample, '/')
    const article = readList(sample).articles[1]
    const opened = context.waitForEvent('page')
    await linkTo(page, article?.title).click({ modifiers: ['Control'] })
    const tab = await opened
    await expect(tab.getByRole('heading', { level: 1 })).toHaveText(article?.title ?? '')
    await expect(page).toHaveURL(addressOf(sample, '/'))
    await expect(heading(page)).toHaveText(messages.latestArticles)
  })
})

test('A list that is reloaded stays where it was', async ({ page }) => {
  await open(page, archive, '/')
  const row = linkTo(page, readList(archive).articles[20]?.title)
  await row.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await page.waitForFunction(() => window.scrollY > 100)
  const top = await topOf(row)
  await page.reload()
  await expectHydrated(page)
  await expectTop(row, top)
})

test('Older pages lead through the archive and back, each showing exactly its articles', async ({
  page,
}) => {
  const pages = readListPages(archive)
  const seen = new Set<string>()
  // Where nobody saves data, the list grows instead: `long-lists.spec.ts`.
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
  })
  await open(page, archive, '/')
  await mark(page)
  const site = await siteOf(page)
  for (const [index, list] of pages.entries()) {
    if (index > 0) await page.locator(`#main a.${olderLink}`).click()
    await expect(page).toHaveURL(addressOf(archive, siteUrls.list(list.scope, list.page)))
    await expect(page).toHaveTitle(pageTitle(list, site, messages))
    await expect(rows(page)).toHaveText(list.articles.map(({ title }) => title))
    for (const id of await shownIds(page)) seen.add(id)
  }
  const all = readArticles(archive).map(({ article }) => article.id)
  expect([...seen].sort()).toEqual(all.sort())
  const numbered = pages.slice(1).flatMap(({ articles }) => articles.map(({ id }) => id))
  expect(new Set(numbered).size, 'numbered pages do not overlap').toBe(numbered.length)
  await expect(page.locator(`#main a.${olderLink}`)).toHaveCount(0)
  for (const list of pages.slice(0, -1).reverse()) {
    await page.getByRole('link', { name: messages.newer }).click()
    await expect(page).toHaveURL(addressOf(archive, siteUrls.list(list.scope, list.page)))
  }
  await expect(page.getByRole('link', { name: messages.newer })).toHaveCount(0)
  await expectMark(page)
})

test.describe('Categories', () => {
  test('carry their counts in the tree, which opens level by level', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await open(page, archive, '/')
    const side = page.getByRole('navigation', { name: messages.categories, exact: true })
    const branch = readCategories(archive).find(({ path }) => path.length === 3)
    const slugs = branch?.path.map(({ slug }) => slug) ?? []
    for (const [level, term] of (branch?.path ?? []).entries()) {
      const scope = { kind: 'category', slugs: slugs.slice(0, level + 1) } as const
      const href = `${archive.base.slice(0, -1)}${siteUrls.list(scope)}`
      const item = side.locator(`a[role="treeitem"][href="${href}"]`)
      await expect(item).toHaveText(`${term.label}${readList(archive, scope).count}`)
      if (level < 2) await item.locator('.tree-toggle').click()
    }
  })

  test('lead up by the breadcrumb, aside by siblings and down by sub-categories', async ({
    page,
  }) => {
    // Where there is a column beside the list, it holds the siblings.
    await page.setViewportSize({ width: 820, height: 1180 })
    const middle = readCategories(archive).find(({ path }) => path.length === 2)
    const slugs = middle?.path.map(({ slug }) => slug) ?? []
    const place = readList(archive, { kind: 'category', slugs }).place
    const [group] = middle?.path ?? []
    await open(page, archive, siteUrls.category(slugs))
    await mark(page)
    const siblings = page.getByRole('navigation', { name: messages.siblings })
    await expect(siblings.getByRole('link')).toHaveText(
      place?.siblings.map(({ label }) => label) ?? [],
    )
    await expect(siblings.locator('[aria-current="page"]')).toHaveText(middle?.node.label ?? '')
    // One row, which scrolls where it has no space.
    await page.setViewportSize({ width: 320, height: 700 })
    const tops = await siblings
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top))
    expect(new Set(tops).size).toBe(1)
    await page.setViewportSize({ width: 820, height: 1180 })
    const below = page.getByRole('navigation', { name: messages.subcategories })
    const child = place?.children[0]
    await below.getByRole('link', { name: child?.label ?? '' }).click()
    await expect(heading(page)).toHaveText(child?.label ?? '')
    await expect(page.locator('.list-title')).toContainText(messages.articles(child?.count ?? 0))
    const above = page.getByRole('navigation', { name: messages.breadcrumb })
    await above.getByRole('link', { name: group?.label ?? '', exact: true }).click()
    await expect(heading(page)).toHaveText(group?.label ?? '')
    await expect(page).toHaveURL(addressOf(archive, siteUrls.category(slugs.slice(0, 1))))
    await expectMark(page)
  })

  test('count an article once at every level above it', async () => {
    for (const { node, path } of readCategories(sample)) {
      const slugs = path.map(({ slug }) => slug)
      const inside = readArticles(sample).filter(({ article }) =>
        article.categories.some((other) => slugs.every((slug, at) => other[at]?.slug === slug)),
      )
      expect(node.count, slugs.join('/')).toBe(inside.length)
    }
  })
})

test.describe('On a narrow screen', () => {
  test.use({ viewport: { width: 390, height: 780 } })

  test('the drawer opens, closes, gives the focus back and leads to a category by keyboard', async ({
    page,
  }) => {
    await open(page, sample, '/')
    const button = page.getByRole('button', { name: messages.menu })
    await button.focus()
    await page.keyboard.press('Enter')
    const drawer = page.getByRole('dialog', { name: messages.menu })
    await expect(drawer).toBeVisible()
    expect(await drawer.evaluate((element) => element.contains(document.activeElement))).toBe(true)
    await page.keyboard.press('Escape')
    await expect(drawer).toBeHidden()
    await expect(button).toBeFocused()
    // A browser hides a dialog a moment before it says that it is closed; nobody opens it again in between.
    await expect(page.locator('dialog.drawer')).toHaveCount(0)
    const [group] = readCategories(sample)
    await button.press('Enter')
    const item = drawer.getByRole('treeitem').first()
    await expect(item).toContainText(group?.node.label ?? '')
    await tabTo(page, item)
    await page.keyboard.press('Enter')
    await expect(heading(page)).toHaveText(group?.node.label ?? '')
    await expect(drawer).toBeHidden()
  })
})

test.describe('An address that leads nowhere', () => {
  test('shows the face of a missing page with ways out, unless it is an old id', async ({
    page,
  }) => {
    await open(page, sample, '/')
    await followNewLink(page, '/a/none/')
    await expect(heading(page)).toHaveText(messages.missingTitle)
    await expect(heading(page)).toBeFocused()
    await expect(page).toHaveTitle(new RegExp(messages.missingTitle))
    const main = page.getByRole('main')
    await expect(main.getByRole('link', { name: messages.allCategories })).toBeVisible()
    await main.getByRole('link', { name: messages.home }).click()
    await expect(heading(page)).toHaveText(messages.latestArticles)
    // An old id of an article leads to the article.
    const [moved] = readMovedIds(sample)
    await mark(page)
    await followNewLink(page, siteUrls.article(moved?.from ?? ''))
    await expect(page).toHaveURL(addressOf(sample, siteUrls.article(moved?.to ?? '')))
    await expect(page.locator('[data-article-body]')).not.toBeEmpty()
    await expectMark(page)
    await page.goBack()
    await expect(heading(page)).toHaveText(messages.latestArticles)
  })

  test('offers, opened directly, the nearest category that exists, or leads on from an old id', async ({
    page,
  }) => {
    const nearest = readCategories(sample).find(({ path }) => path.length === 2)
    const slugs = nearest?.path.map(({ slug }) => slug) ?? []
    await page.goto(addressOf(sample, siteUrls.category([...slugs, 'none', 'at-all'])))
    await page.getByRole('link', { name: messages.nearest(nearest?.node.label ?? '') }).click()
    await expect(heading(page)).toHaveText(nearest?.node.label ?? '')
    // An old id of an article leads to the article.
    const [moved] = readMovedIds(sample)
    await page.goto(addressOf(sample, siteUrls.article(moved?.from ?? '')))
    await expect(page).toHaveURL(addressOf(sample, siteUrls.article(moved?.to ?? '')))
    await expect(page.locator('[data-article-body]')).not.toBeEmpty()
  })
})

test.describe('A network', () => {
  test('that is slow leaves the old page standing, then says that it is loading', async ({
    page,
  }) => {
    const data = await holdBack(page, /\/data\/articles\//)
    await open(page, sample, '/')
    const article = readList(sample).articles[0]
    const standing = await linkTo(page, article?.title).evaluate((link: HTMLElement) => {
      link.click()
      return document.querySelector('h1')?.textContent
    })
    expect(standing).toBe(messages.latestArticles)
    await expect(page.getByRole('status').filter({ hasText: messages.loading })).toBeVisible()
    data.open()
    await expect(heading(page)).toHaveText(article?.title ?? '')
    await expect(page.getByRole('status')).toHaveCount(0)
  })

  test('that is quick never shows the face of loading', async ({ page }) => {
    await open(page, sample, '/')
    await page.evaluate(() => {
      Object.assign(window, { loadings: 0 })
      new MutationObserver(() => {
        const isLoading = document.querySelector('main[aria-busy="true"]') !== null
        if (isLoading) Object.assign(window, { loadings: 1 })
      }).observe(document.body, { childList: true, subtree: true })
    })
    const article = readList(sample).articles[1]
    await Promise.all([
      page.waitForResponse(/\/data\/articles\//),
      linkTo(page, article?.title).hover(),
    ])
    await linkTo(page, article?.title).click()
    await expect(heading(page)).toHaveText(article?.title ?? '')
    expect(await page.evaluate(() => Reflect.get(window, 'loadings'))).toBe(0)
  })

  test('that fails or brings a broken file is told in words, and trying again works', async ({
    page,
  }) => {
    const files = '**/data/articles/**'
    await page.route(files, (route) =>
      route.fulfill({ json: { kind: 'article', hash: 'x', article: { id: 1 }, body: 2 } }),
    )
    await open(page, sample, '/')
    const [article, broken] = readList(sample).articles
    await linkTo(page, broken?.title).click()
    await expect(heading(page)).toHaveText(messages.failedTitle)
    await page.unroute(files)
    await page.route(files, (route) => route.fulfill({ status: 503, body: 'busy' }))
    await page.getByRole('main').getByRole('link', { name: messages.home }).click()
    await linkTo(page, article?.title).click()
    await expect(heading(page)).toHaveText(messages.failedTitle)
    await expect(page.getByRole('main').getByRole('link', { name: messages.home })).toBeVisible()
    await page.unroute(files)
    await page.getByRole('button', { name: messages.retry }).click()
    await expect(heading(page)).toHaveText(article?.title ?? '')
    await expect(page).toHaveTitle(article?.title ?? '')
  })

  test('that is cut is told in words, and what was read before stays readable', async ({
    page,
    context,
  }) => {
    await open(page, sample, '/')
    await linkTo(page, readList(sample).articles[0]?.title).click()
    await expect(page.locator('[data-article-body]')).not.toBeEmpty()
    await context.setOffline(true)
    await followNewLink(page, siteUrls.category(['en']))
    await expect(heading(page)).toHaveText(messages.offlineTitle)
    await page.goBack()
    await expect(page.locator('[data-article-body]')).not.toBeEmpty()
    await page.goBack()
    await expect(heading(page)).toHaveText(messages.latestArticles)
    await context.setOffline(false)
  })
})

test('The article asked for last wins over one that arrives late', async ({ page }) => {
  const [slow, quick] = readList(sample).articles
  const data = await holdBack(page, new RegExp(`/data/articles/${slow?.id}`))
  await open(page, sample, '/')
  await linkTo(page, slow?.title).click()
  await expect(page.getByRole('status').filter({ hasText: messages.loading })).toBeVisible()
  await page.goBack()
  await linkTo(page, quick?.title).click()
  await expect(heading(page)).toHaveText(quick?.title ?? '')
  data.open()
  await page.waitForLoadState('networkidle')
  await expect(heading(page)).toHaveText(quick?.title ?? '')
})

/** Opens a page and waits until the reader has taken it over. */
async function open(page: Page, site: TestSite, path: string): Promise<void> {
  await page.goto(addressOf(site, path))
  await expectHydrated(page)
}

function heading(page: Page): Locator {
  return page.getByRole('heading', { level: 1 })
}

function rows(page: Page): Locator {
  return page.locator('#main [data-place]').getByRole('heading')
}

function linkTo(page: Page, title = 'no title'): Locator {
  return rows(page).getByRole('link', { name: title, exact: true }).first()
}

function shownIds(page: Page): Promise<string[]> {
  const places = page.locator('#main [data-place]')
  return places.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-place') ?? ''))
}

/** Leaves something in the window that does not outlive a load. */
async function mark(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(window, { mark: 'still here' }))
}

async function expectMark(page: Page): Promise<void> {
  expect(await page.evaluate(() => Reflect.get(window, 'mark'))).toBe('still here')
}

function topOf(locator: Locator): Promise<number> {
  return locator.evaluate((element) => element.getBoundingClientRect().top)
}

async function expectTop(locator: Locator, top: number): Promise<void> {
  await expect(async () => {
    expect(Math.abs((await topOf(locator)) - top)).toBeLessThanOrEqual(2)
  }).toPass({ timeout: 5_000 })
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let steps = 0; steps < 30; steps += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
}

async function siteOf(page: Page): Promise<SiteInfo> {
  return JSON.parse((await page.locator(`#${dataBlockIds.site}`).textContent()) ?? '{}')
}

/** The articles that are long enough to scroll in. */
function longIds(): Set<string> {
  const long = readArticles(archive).filter(({ body }) => body.split('<p').length > 25)
  return new Set(long.map(({ article }) => article.id))
}
