import { expect, type Locator, type Page, test } from '@playwright/test'
import { siteUrls } from '../../../src/shared/site-urls.ts'
import { allWords } from '../../support/all-words.ts'
import { axeObjections } from '../browser/axe.ts'
import { expectHydrated, keepInside, watchTrouble } from '../browser/browser-watch.ts'
import { findArticle, readCategories, readList } from '../sites/read-site.ts'
import { addressOf, archive, sample } from '../sites/sites.ts'

const messages = allWords('reader', 'zh-CN')
const words = allWords('share', 'zh-CN')
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
    await expectHydrated(page)
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
    await expectHydrated(page)
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
    await expectHydrated(page)
    await expect(page.getByText(text)).toBeInViewport()
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(200)
  })

  test('is followed by the browser itself when it stands in a page', async ({ page }) => {
    const { id, text } = lateSentence()
    await page.goto(addressOf(sample, '/'))
    await expectHydrated(page)
    await page.evaluate((address) => {
      const link = document.createElement('a')
      link.href = address
      link.textContent = 'there'
      document.querySelector('main')?.prepend(link)
    }, siteUrls.article(id) + textFragment(text))
    await page.getByRole('link', { name: 'there', exact: true }).click()
    await expectHydrated(page)
    await expect(page.getByText(text)).toBeInViewport()
  })
})

test.describe('The share dialog', () => {
  test('copies the short address and the article as Markdown, and saves a QR code', async ({
    page,
  }) => {
    const trouble = await watchTrouble(page)
    const { id, title, heading } = headedArticle()
    await page.goto(`${addressOf(sample, siteUrls.article(id))}?from=somewhere#h-x`)
    await expectHydrated(page)
    // The links on the headings come now: they are no part of the text.
    await page.mouse.move(200, 200)
    await page.mouse.move(210, 210)
    await expect(page.locator(`[id="${heading.id}"] > .heading-link`)).toHaveCount(1)
    const dialog = await openDialog(page)
    const link = published + siteUrls.article(id)
    await expect(dialog.getByLabel(words.address, { exact: true })).toHaveValue(link)
    await dialog.getByRole('button', { name: words.copyLink }).click()
    await expect(dialog.getByRole('status')).toHaveText(words.linkCopied)
    expect(await clipboard(page)).toBe(link)

    await dialog.getByRole('button', { name: words.copyMarkdown }).click()
    await expect(dialog.getByRole('status')).toHaveText(words.markdownCopied)
    const lines = (await clipboard(page)).split('\n')
    expect(lines[0]).toBe(`# ${title}`)
    expect(lines[2]).toContain(`<${published}${siteUrls.article(id)}>`)
    expect(lines).toContain(`${'#'.repeat(heading.level)} ${heading.text}`)

    const code = dialog.getByRole('img', { name: words.qrCode })
    const dark = await code.evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return 0
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
      }
      return [...data].filter((value, index) => index % 4 === 0 && value === 0).length / data.length
    })
    expect(dark).toBeGreaterThan(0.05)
    const saved = page.waitForEvent('download')
    await dialog.getByRole('button', { name: words.saveQrCode }).click()
    expect((await saved).suggestedFilename()).toBe('qr-code.png')
    trouble.expectNone()
  })

  test('opens the share sheet of the device where there is one', async ({ page }) => {
    await page.addInitScript(() => {
      Object.assign(navigator, {
        canShare: () => true,
        share: async (data: ShareData) => Object.assign(window, { shared: data }),
      })
    })
    const { id, title } = headedArticle()
    await openArticle(page, id)
    const dialog = await openDialog(page)
    await dialog.getByRole('button', { name: words.device }).click()
    expect(await page.evaluate(() => Reflect.get(window, 'shared'))).toEqual({
      title,
      url: published + siteUrls.article(id),
    })
  })

  test('is opened and left by keyboard, gives the focus back, and is free of what axe finds', async ({
    page,
  }) => {
    await openArticle(page, headedArticle().id)
    const button = page.getByRole('button', { name: messages.share }).first()
    await button.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: words.title })
    await expect(dialog).toBeVisible()
    await expect(dialog.getByRole('button', { name: words.copyLink })).toBeFocused()
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    expect(await axeObjections(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    // Only the colours are others.
    expect(await axeObjections(page, (axe) => axe.withRules(['color-contrast']))).toEqual([])
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    await expect(button).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dialog).toBeVisible()
    // Who goes on at once is not called back.
    const other = page.getByRole('banner').getByRole('link').first()
    await other.evaluate((link) => {
      document.querySelector('dialog')?.close()
      link.focus()
    })
    await expect(dialog).toHaveCount(0)
    await expect(other).toBeFocused()
  })

  test('that cannot be loaded still copies the link', async ({ page }) => {
    await page.route(/share-dialog/, (route) => route.abort())
    const { id } = headedArticle()
    await openArticle(page, id)
    await page.getByRole('button', { name: messages.share }).first().click()
    await expect(page.locator('.notice')).toHaveText(messages.linkCopied)
    expect(await clipboard(page)).toBe(published + siteUrls.article(id))
  })

  test('is not offered where nothing runs', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(addressOf(sample, siteUrls.article(headedArticle().id)))
    await expect(page.locator('.share-button').first()).toBeHidden()
    await context.close()
  })
})

test.describe('A selection', () => {
  test('is copied with its source and a link that leads to the very words', async ({ page }) => {
    const trouble = await watchTrouble(page)
    const { id, title } = headedArticle()
    await openArticle(page, id)
    const chosen = await selectWords(page)
    const button = page.getByRole('button', { name: words.copyQuote })
    await expect.poll(() => distanceToSelection(button)).toBeLessThan(60)
    await button.click()
    await expect(page.locator('.notice')).toHaveText(words.quoteCopied)
    await expect(page.locator('.quote-bar')).toHaveCount(0)
    const [text, source, link] = (await clipboard(page)).split('\n').filter(Boolean)
    expect(text).toBe(chosen)
    expect(source).toContain(`《${title}》`)
    const address = `${published}${siteUrls.article(id)}#:~:text=`
    expect(link?.slice(0, address.length)).toBe(address)
    await page.goto('about:blank')
    await page.goto(addressOf(sample, '') + link?.slice(published.length))
    await expect(page.getByText(chosen)).toBeInViewport()
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(200)
    trouble.expectNone()
  })

  test('leads by Tab into its bar, once, and is marked there', async ({ page }) => {
    await openArticle(page, headedArticle().id)
    await selectWords(page)
    const buttons = page.locator('.quote-bar button')
    await page.keyboard.press('Tab')
    await expect(buttons.nth(0)).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(buttons.nth(1)).toBeFocused()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await expect(page.locator('.notice')).toHaveText(allWords('highlights', 'zh-CN').marked)
    await expect(page.locator('.quote-bar')).toHaveCount(0)
  })

  test('is offered in the share dialog too', async ({ page }) => {
    await openArticle(page, headedArticle().id)
    const chosen = await selectWords(page)
    const dialog = await openDialog(page)
    await dialog.getByRole('button', { name: words.copyQuote }).click()
    await expect(dialog.getByRole('status')).toHaveText(words.quoteCopied)
    expect((await clipboard(page)).split('\n')[0]).toBe(chosen)
  })

  test('outside of the body is nobody’s business', async ({ page }) => {
    await page.clock.install()
    await openArticle(page, headedArticle().id)
    await page.evaluate(() =>
      document
        .getSelection()
        ?.selectAllChildren(document.body.firstElementChild?.querySelector('h1') ?? document.body),
    )
    // Longer than a selection has to stay before something is offered for it.
    await page.clock.runFor(2_000)
    await expect(page.locator('.quote-bar')).toHaveCount(0)
  })
})

async function openDialog(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: messages.share }).first().click()
  const dialog = page.getByRole('dialog', { name: words.title })
  await expect(dialog).toBeVisible()
  return dialog
}

/** How far an element ends from the selection, up or down, in pixels. */
async function distanceToSelection(element: Locator): Promise<number> {
  return element.evaluate((button) => {
    const { top = Number.POSITIVE_INFINITY } =
      document.getSelection()?.getRangeAt(0).getBoundingClientRect() ?? {}
    return Math.abs(top - button.getBoundingClientRect().bottom)
  })
}

/** Selects some words in the middle of a late paragraph and says which. */
async function selectWords(page: Page): Promise<string> {
  const chosen = await page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll('[data-article-body] > p')]
    const text = paragraphs.findLast(
      (paragraph) => (paragraph.textContent?.length ?? 0) > 60,
    )?.firstChild
    if (!(text instanceof Text)) return ''
    text.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
    const range = document.createRange()
    range.setStart(text, 3)
    range.setEnd(text, Math.min(text.length, 17))
    document.getSelection()?.removeAllRanges()
    document.getSelection()?.addRange(range)
    return range.toString().trim()
  })
  await expect(page.locator('.quote-bar')).toBeVisible()
  return chosen
}

test.describe('An address without a page', () => {
  test('leads to the nearest category and to a search for its words', async ({ page }) => {
    const [first] = readCategories(archive)
    const slug = first?.path[0]?.slug ?? ''
    await page.goto(addressOf(archive, siteUrls.category([slug, '没有-这个'])))
    const main = page.getByRole('main')
    await expect(
      main.getByRole('link', { name: messages.nearest(first?.node.label ?? ''), exact: true }),
    ).toHaveAttribute('href', archive.base.slice(0, -1) + siteUrls.category([slug]))
    await main.getByRole('link', { name: messages.searchFor('没有 这个') }).click()
    await expect(page).toHaveURL(addressOf(archive, siteUrls.searchFor('没有 这个')))
    await expect(page.getByRole('searchbox')).toHaveValue('没有 这个')
  })

  test('that is an article’s promises nothing', async ({ page }) => {
    await page.goto(addressOf(archive, '/a/4a17b1560a/'))
    const links = page.getByRole('main').getByRole('link')
    await expect(links).toHaveText([messages.home, messages.allCategories, messages.search])
  })

  test('is told in words and links where nothing runs', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(addressOf(archive, '/no/such/page/'))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(messages.missingTitle)
    await page.getByRole('main').getByRole('link', { name: messages.allCategories }).click()
    await expect(page).toHaveURL(addressOf(archive, siteUrls.categories))
    await context.close()
  })
})

test('Feeds are linked where they can be seen, and opened by the browser itself', async ({
  page,
}) => {
  const [first] = readCategories(sample)
  const scope = { kind: 'category', slugs: first?.path.map(({ slug }) => slug) ?? [] } as const
  await page.goto(addressOf(sample, siteUrls.list(scope)))
  await expectHydrated(page)
  const own = page.getByRole('main').getByRole('link', { name: messages.subscribe, exact: true })
  await expect(own).toHaveAttribute('href', siteUrls.feed(scope))
  // A list that is whole has a foot; below one that can grow there is room for what comes.
  const ofSite = page.getByRole('contentinfo').getByRole('link', { name: messages.feed })
  await expect(ofSite).toHaveAttribute('href', '/feed.xml')
  const request = page.waitForRequest((asked) => asked.url().endsWith('feed.xml'))
  await own.click()
  expect((await (await request).response())?.status()).toBe(200)
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
  const { id, title, headings, body } = findArticle(sample, ({ article, body }) => {
    return listed.has(article.id) && article.headings.length > 3 && body.length > 4000
  })
  const heading = headings[2]
  if (!heading) throw new Error('The article has no third heading')
  return { id, title, heading, body }
}

async function openArticle(page: Page, id: string): Promise<void> {
  await page.goto(addressOf(sample, siteUrls.article(id)))
  await expectHydrated(page)
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
