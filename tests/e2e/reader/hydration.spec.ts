import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { ListFile } from '../../../src/shared/content-files.ts'
import { siteUrls } from '../../../src/shared/site-urls.ts'
import { isLongRun } from '../../run/long-run.ts'
import { allWords } from '../../support/all-words.ts'
import { expectHydrated, holdBack, keepInside, watchTrouble } from '../browser/browser-watch.ts'
import { fixedPageKinds, kind, samplePageKinds } from '../sites/page-kinds.ts'
import { findArticle, readList } from '../sites/read-site.ts'
import { addressOf, archive, sample } from '../sites/sites.ts'

const messages = allWords('reader', 'zh-CN')
/** The script that the first paint waits for is not among them. */
const programFiles = /\/assets\/(?!before-paint).*\.js$/

const archivePageKinds = [
  kind('A home page below a base', () => siteUrls.home, archive),
  kind(
    'An article below a base',
    () => siteUrls.article(findArticle(archive, ({ body }) => body.includes('<img')).id),
    archive,
  ),
]

/**
 * Lists that differ in what stands around them; all of them in the long run. `a11y.spec.ts` opens each kind
 * of page, and none may complain.
 */
const listKinds = samplePageKinds().filter(
  ({ name }) =>
    !name.startsWith('An article') && (isLongRun || /home|undated|index|section|month/.test(name)),
)

/** Pages that come to life in one window, one after the other: a window of its own takes as long. */
const windows = Object.entries({
  'Pages of lists': listKinds,
  Articles: samplePageKinds().filter(({ name }) => name.startsWith('An article')),
  'Pages without data of their own': fixedPageKinds,
  'Pages below a base': archivePageKinds,
})

for (const [name, kinds] of windows) {
  test(`${name} come to life without a complaint or a change of their markup`, async ({ page }) => {
    const trouble = await watchTrouble(page)
    const outside = await keepInside(page)
    expect(kinds.length).toBeGreaterThan(1)
    for (const pageKind of kinds) {
      await test.step(pageKind.name, async () => {
        const program = await holdBack(page, programFiles)
        await page.goto(pageKind.url, { waitUntil: 'commit' })
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        const before = await rememberMarkup(page)
        program.open()
        await expectHydrated(page)
        expect(await keptMarkup(page), pageKind.name).toEqual({ ...before, replaced: [] })
        await page.waitForLoadState('networkidle')
        await page.unroute(programFiles)
        trouble.expectNone()
        expect(outside.filter(({ type }) => type !== 'image' && type !== 'media')).toEqual([])
      })
    }
  })
}

test('The body of an article is left alone: the very same nodes, not one of them touched', async ({
  page,
}) => {
  const article = findArticle(
    sample,
    ({ body }) => body.includes('<pre') && body.includes('<table'),
  )
  await keepInside(page)
  const program = await holdBack(page, programFiles)
  await page.goto(addressOf(sample, siteUrls.article(article.id)), { waitUntil: 'commit' })
  await expect(page.getByRole('contentinfo')).toBeAttached()
  await page.evaluate(() => {
    const body = document.querySelector('[data-article-body]')
    if (!body?.firstElementChild) throw new Error('There is no body to watch')
    const changes: string[] = []
    Object.assign(window, { changes, body, first: body.firstElementChild })
    new MutationObserver((records) => {
      for (const { type, target } of records) changes.push(`${type} of ${target.nodeName}`)
    }).observe(body, { childList: true, subtree: true, attributes: true, characterData: true })
  })
  program.open()
  await expectHydrated(page)
  await page.waitForLoadState('networkidle')
  const result = await page.evaluate(() => ({
    changes: Reflect.get(window, 'changes'),
    isSameBody: document.querySelector('[data-article-body]') === Reflect.get(window, 'body'),
    isSameFirst: document.querySelector('[data-article-body] > *') === Reflect.get(window, 'first'),
  }))
  expect(result).toEqual({ changes: [], isSameBody: true, isSameFirst: true })
})

test('An article asks for nothing but the program, its pictures and what comes next', async ({
  page,
}) => {
  const article = findArticle(archive, ({ body }) => body.includes('<img'))
  const outside = await keepInside(page)
  await page.goto(addressOf(archive, siteUrls.article(article.id)))
  await expectHydrated(page)
  await page.getByRole('contentinfo').scrollIntoViewIfNeeded()
  await page.waitForLoadState('networkidle')
  const own = `${article.body}${article.lead?.src}`
  expect(outside.length).toBeGreaterThan(0)
  expect(outside.filter(({ url }) => !own.includes(new URL(url).pathname))).toEqual([])
})

test('A list whose data is of a newer build than its page is drawn anew', async ({ page }) => {
  const trouble = await watchTrouble(page)
  await keepInside(page)
  const [gone, next] = readList(sample).articles
  await page.route('**/data/lists/all/latest.json', async (route) => {
    const list = (await (await route.fetch()).json()) as ListFile
    await route.fulfill({ json: { ...list, hash: 'another', articles: list.articles.slice(1) } })
  })
  await page.goto(addressOf(sample, '/'))
  await expectHydrated(page)
  const main = page.getByRole('main')
  await expect(main.getByRole('link', { name: next?.title ?? '', exact: true })).toBeVisible()
  await expect(main.getByRole('link', { name: gone?.title ?? '', exact: true })).toHaveCount(0)
  trouble.expectNone()
})

test('The index of categories takes newer data too', async ({ page }) => {
  const trouble = await watchTrouble(page)
  await page.route('**/data/categories.json', async (route) => {
    const file = await (await route.fetch()).json()
    const [first, ...others] = file.categories
    const changed = { ...first, label: '改了名字的分类' }
    await route.fulfill({ json: { ...file, hash: 'another', categories: [changed, ...others] } })
  })
  await page.goto(addressOf(sample, siteUrls.categories))
  const main = page.getByRole('main')
  await expect(main.getByRole('link', { name: '改了名字的分类' })).toBeVisible()
  trouble.expectNone()
})

test('A list whose data cannot be read stays readable, links and all', async ({ page }) => {
  await page.route('**/data/lists/**', (route) => route.abort())
  await page.goto(addressOf(sample, '/'))
  await page.waitForLoadState('networkidle')
  const [first] = readList(sample).articles
  await page
    .getByRole('main')
    .getByRole('link', { name: first?.title ?? '', exact: true })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(first?.title ?? '')
  await expect(page.locator('[data-article-body]')).not.toBeEmpty()
})

test('The page of an unknown address is drawn by the reader', async ({ page }) => {
  await page.goto(addressOf(archive, '/a/none/'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(messages.missingTitle)
  await expect(page).toHaveTitle(new RegExp(messages.missingTitle))
})

test('Every page forbids scripts and styles that are not files of the site', () => {
  const html = readFileSync(join(sample.outDir, 'index.html'), 'utf8')
  expect(html).toMatch(/<meta charset="utf-8"\s*\/?>\s*<meta http-equiv="Content-Security-Policy"/i)
  expect(html).toContain('require-trusted-types-for')
  const types = [...html.matchAll(/<script(?![^>]*\bsrc=)([^>]*)>/g)].map(([, rest]) => rest)
  expect(types.filter((rest) => !/type="application\/(ld\+)?json"/.test(rest ?? ''))).toEqual([])
  expect(html).not.toMatch(/<[^>]*\sstyle=|<style|<[^>]*\son\w+=/i)
})

/** Remembers the elements of the page as they are, and tells what there is. */
async function rememberMarkup(page: Page) {
  return page.evaluate(() => {
    const elements = [...document.querySelectorAll('#root :is(main, h1, article, h2, h3, img)')]
    Object.assign(window, { remembered: elements })
    return { count: elements.length }
  })
}

/** Tells which of the remembered elements are no longer in the page. */
async function keptMarkup(page: Page) {
  return page.evaluate(() => {
    const remembered = Reflect.get(window, 'remembered') as Element[]
    const replaced = remembered.filter((element) => !element.isConnected)
    return {
      count: remembered.length,
      replaced: replaced.map((element) => element.outerHTML.slice(0, 80)),
    }
  })
}
