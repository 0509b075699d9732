import { expect, test } from '@playwright/test'
import { siteUrls } from '../../../src/shared/site-urls.ts'
import { keepInside } from '../browser/browser-watch.ts'
import { fixedPageKinds, samplePageKinds } from '../sites/page-kinds.ts'
import { findArticle, readCategories } from '../sites/read-site.ts'
import { addressOf, reading, sample } from '../sites/sites.ts'

// What the style sheets alone decide.
test.use({ javaScriptEnabled: false })

test('Headings of one kind of page have one size', async ({ page }) => {
  const lists = samplePageKinds().filter(({ name }) => !name.startsWith('An article'))
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    for (const kinds of [lists, fixedPageKinds]) {
      const sizes = new Map<string, string>()
      for (const { name, url } of kinds) {
        await page.goto(url)
        const heading = page.getByRole('heading', { level: 1 })
        sizes.set(name, await heading.evaluate((element) => getComputedStyle(element).fontSize))
      }
      expect(sizes.size).toBeGreaterThan(2)
      expect(new Set(sizes.values()).size, JSON.stringify([...sizes])).toBe(1)
    }
  }
})

test('What leads a category stands clear of the links to what is below it', async ({ page }) => {
  const category = readCategories(sample).find(({ node }) => (node.children?.length ?? 0) > 0)
  const slugs = category?.path.map(({ slug }) => slug) ?? []
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(addressOf(sample, siteUrls.category(slugs)))
  const links = await page.locator('#main .category-links').last().boundingBox()
  const lead = await page.locator('#main .lead picture, #main .lead img').first().boundingBox()
  expect((lead?.y ?? 0) - (links?.y ?? 0) - (links?.height ?? 0)).toBeGreaterThanOrEqual(12)
})

test('A picture that is narrower than the text stands in its middle', async ({ page }) => {
  await keepInside(page)
  const size = 'width="600" height="400"'
  const article = findArticle(reading, ({ body }) => body.includes(size))
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(addressOf(reading, siteUrls.article(article.id)))
  const body = await page.locator('[data-article-body]').boundingBox()
  const pictures = page.locator('[data-article-body] figure img[width="600"]')
  expect(await pictures.count()).toBeGreaterThan(1)
  for (const picture of await pictures.all()) {
    const box = await picture.boundingBox()
    expect(box?.width).toBeLessThan((body?.width ?? 0) - 20)
    const [before, after] = [
      (box?.x ?? 0) - (body?.x ?? 0),
      (body?.x ?? 0) + (body?.width ?? 0) - (box?.x ?? 0) - (box?.width ?? 0),
    ]
    expect(Math.abs(before - after)).toBeLessThanOrEqual(1)
  }
})
