import { expect, type Page, test } from '@playwright/test'
import { messagesFor } from '../../src/shared/messages.ts'
import { siteUrls } from '../../src/shared/site-urls.ts'
import { expectTakenOver, keepInside, watchTrouble } from './browser-watch.ts'
import { findArticle, readList } from './read-site.ts'
import { addressOf, sample } from './sites.ts'

const messages = messagesFor('zh-CN')
/** What the sites of the tests are told to be published as. */
const published = 'https://news.example'

test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await keepInside(page)
})

test.describe('A heading', () => {
  test('has a link that copies its address and goes there', async ({ page }) => {
    const trouble = await watchTrouble(page)
    const { id, heading } = headedArticle()
    await openArticle(page, id)
    const element = page.locator(`[id="${heading.id}"]`)
    await element.hover()
    const link = element.getByRole('link', { name: messages.headingLink })
    await expect(link).toHaveCSS('opacity', '1')
    const box = await link.boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
    await link.click()
    await expect(page.locator('.notice')).toHaveText(messages.linkCopied)
    const hash = `#${encodeURIComponent(heading.id)}`
    expect(await clipboard(page)).toBe(published + siteUrls.article(id) + hash)
    await expect(page).toHaveURL(addressOf(sample, siteUrls.article(id)) + hash)
    await expect(element).toBeInViewport()
    await expect(page.locator('.notice')).toHaveCount(0, { timeout: 5_000 })
    trouble.expectNone()
  })

  test('has its link by keyboard too, and no text of its own', async ({ page }) => {
    const { id, heading, body } = headedArticle()
    await openArticle(page, id)
    const text = await page.locator('[data-article-body]').textContent()
    await page.keyboard.press('Tab')
    const link = page.locator(`[id="${heading.id}"] > .heading-link`)
    await expect(link).toBeAttached()
    expect(await page.locator('[data-article-body]').textContent()).toBe(text)
    expect(body).not.toContain('heading-link')
    await link.focus()
    await expect(link).toHaveCSS('opacity', '1')
    await page.keyboard.press('Enter')
    await expect(page.locator('.notice')).toHaveText(messages.linkCopied)
  })

  test('is gone to from another page, focus and all', async ({ page }) => {
    const { id, heading } = headedArticle()
    await page.goto(addressOf(sample, '/'))
    await expectTakenOver(page)
    const href = `${siteUrls.article(id)}#${heading.id}`
    await page.evaluate((address) => {
      const link = document.createElement('a')
      link.href = address
      link.textContent = 'there'
      document.querySelector('main')?.prepend(link)
      Object.assign(window, { isSameWindow: true })
    }, href)
    await page.getByRole('link', { name: 'there', exact: true }).click()
    const element = page.locator(`[id="${heading.id}"]`)
    await expect(element).toBeFocused()
    await expectAtTop(page, heading.id)
    expect(await page.evaluate(() => Reflect.get(window, 'isSameWindow'))).toBe(true)
  })

  test('keeps its link when the body is drawn anew', async ({ page }) => {
    const { id, heading } = headedArticle()
    await page.goto(addressOf(sample, '/'))
    await expectTakenOver(page)
    await page
      .locator(`a[href="${siteUrls.article(id)}"]`)
      .first()
      .click()
    await expect(page.locator('[data-article-body]')).not.toBeEmpty()
    await page.mouse.move(50, 50)
    await page.mouse.move(60, 60)
    await expect(page.locator(`[id="${heading.id}"] > .heading-link`)).toHaveCount(1)
  })
})

test.describe('A link to a text', () => {
  test('scrolls a prerendered page, and the reader that takes it over leaves it there', async ({
    page,
  }) => {
    const { id, text } = lateSentence()
    await page.goto(addressOf(sample, siteUrls.article(id)) + textFragment(text))
    await expectTakenOver(page)
    await expect(page.getByText(text)).toBeInViewport()
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(200)
  })

  test('is followed by the browser itself when it stands in a page', async ({ page }) => {
    const { id, text } = lateSentence()
    await page.goto(addressOf(sample, '/'))
    await expectTakenOver(page)
    await page.evaluate((address) => {
      const link = document.createElement('a')
      link.href = address
      link.textContent = 'there'
      document.querySelector('main')?.prepend(link)
    }, siteUrls.article(id) + textFragment(text))
    await page.getByRole('link', { name: 'there', exact: true }).click()
    await expectTakenOver(page)
    await expect(page.getByText(text)).toBeInViewport()
  })
})

/** Words far down in an English article, where the browser needs no dictionary to find them. */
function lateSentence(): { id: string; text: string } {
  const { id, body } = findArticle(sample, ({ article, body }) => {
    return article.lang === 'en' && body.length > 4000
  })
  const texts = [...body.matchAll(/<p>([^<>&]{40,})<\/p>/g)].map(([, text]) => text ?? '')
  const text = texts.at(-1)?.split(' ').slice(0, 6).join(' ')
  if (!text) throw new Error('The article has no paragraph of words only')
  return { id, text }
}

function textFragment(text: string): string {
  return `#:~:text=${encodeURIComponent(text).replaceAll('-', '%2D')}`
}

/** An article of the first list with a heading far enough down that going there scrolls. */
function headedArticle() {
  const listed = new Set(readList(sample).articles.map(({ id }) => id))
  const { id, headings, body } = findArticle(sample, ({ article, body }) => {
    return listed.has(article.id) && article.headings.length > 3 && body.length > 4000
  })
  const heading = headings[2]
  if (!heading) throw new Error('The article has no third heading')
  return { id, heading, body }
}

async function openArticle(page: Page, id: string): Promise<void> {
  await page.goto(addressOf(sample, siteUrls.article(id)))
  await expectTakenOver(page)
}

async function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText())
}

async function expectAtTop(page: Page, id: string): Promise<void> {
  await expect(async () => {
    const top = await page
      .locator(`[id="${id}"]`)
      .evaluate((element) => element.getBoundingClientRect().top)
    expect(top).toBeGreaterThanOrEqual(0)
    expect(top).toBeLessThan(60)
  }).toPass()
}
