import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { PreviewServer } from 'vite'
import { siteUrls } from '../../../src/shared/site-urls.ts'
import { expectHydrated, keepInside, sidewaysOverflow } from '../browser/browser-watch.ts'
import { ensureSites } from '../sites/ensure-sites.ts'
import { previewSite } from '../sites/preview-site.ts'
import { readArticles } from '../sites/read-site.ts'
import { addressOf, realSamples } from '../sites/sites.ts'

const { contentDir } = realSamples
const files = existsSync(contentDir) ? readdirSync(contentDir, { recursive: true }) : []
const captured = files.map(String).filter((path) => path.endsWith('.md'))

test.describe.configure({ mode: 'default' })
test.skip(captured.length === 0, 'There is no folder of real articles beside the repository')

let server: PreviewServer

test.beforeAll(async () => {
  test.setTimeout(60_000)
  ensureSites([realSamples])
  server = await previewSite(realSamples)
})

test.afterAll(async () => server?.close())

test('Every real article is published', () => {
  expect(readArticles(realSamples)).toHaveLength(captured.length)
})

test('Every real article is published whole and fits a narrow screen', async ({ page }) => {
  test.slow()
  await keepInside(page)
  await page.setViewportSize({ width: 390, height: 844 })
  for (const path of captured) await test.step(path, () => expectWhole(page, path))
})

async function expectWhole(page: Page, path: string): Promise<void> {
  const source = readFrontMatter(path)
  const found = readArticles(realSamples).find(
    ({ article }) => labels(article.categories[0]) === source.categories,
  )
  expect(found?.article.title.replace(/\s+/g, ' ')).toBe(source.title)
  expect(found?.article.date).toBe(source.date)
  await page.goto(addressOf(realSamples, siteUrls.article(found?.article.id ?? '')))
  await expectHydrated(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(source.title)
  const trail = page.getByRole('main').locator('header').first().getByRole('link')
  for (const label of source.categories.split(' › ')) {
    await expect(trail.filter({ hasText: label }).first()).toBeVisible()
  }
  if (source.date) {
    await expect(page.locator(`time[datetime="${source.date}"]`).first()).toBeVisible()
  }
  if (source.picture) await expect(page.getByRole('main').locator('img').first()).toBeVisible()
  await expect(page.locator('[data-article-body]')).toHaveText(/\S/)
  expect(await sidewaysOverflow(page), path).toEqual([])
}

function labels(path: readonly { readonly label: string }[] | undefined): string {
  return path?.map(({ label }) => label).join(' › ') ?? ''
}

/** What the front matter says, read as plainly as its writer wrote it. */
function readFrontMatter(path: string) {
  const [, front = ''] = readFileSync(join(contentDir, path), 'utf8').split(/^---$/m)
  const value = (key: string) => new RegExp(`^${key}: *(.*)$`, 'm').exec(front)?.[1] ?? ''
  const categories = [...front.matchAll(/^ +- (.+)$/gm)].map(([, label]) => label)
  return {
    title: value('title')
      .replace(/^(["'])((?!\1).*)\1 *$/, '$2')
      .replaceAll("''", "'"),
    date: readDate(value('date')),
    // A host of random pictures has none of this article.
    picture: /^'?https?:(?!\/\/picsum\.photos\/)/.test(value('headimg')),
    categories: categories.join(' › '),
  }
}

/** Times without a zone are those of the site, eight hours before Greenwich. */
function readDate(text: string): string | undefined {
  const time = Date.parse(/^\d{4}-/.test(text) ? `${text.replace(' ', 'T')}+08:00` : text)
  return Number.isNaN(time) ? undefined : `${new Date(time).toISOString().slice(0, 19)}Z`
}
