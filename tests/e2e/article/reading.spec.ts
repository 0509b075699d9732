import { expect, type Locator, type Page, test } from '@playwright/test'
import { siteUrls } from '../../../src/shared/site-urls.ts'
import { allWords } from '../../support/all-words.ts'
import {
  announced,
  expectHydrated,
  keepInside,
  watchShifts,
  watchTrouble,
} from '../browser/browser-watch.ts'
import { readRecord } from '../sites/read-library.ts'
import { findArticle, readList } from '../sites/read-site.ts'
import { readingIds } from '../sites/reading-content.ts'
import { addressOf, reading, sample } from '../sites/sites.ts'

const messages = allWords('reader', 'zh-CN')
const words = allWords('article', 'zh-CN')
const library = allWords('library', 'zh-CN')
const body = '[data-article-body]'
const narrow = { width: 390, height: 780 }
const wide = { width: 1440, height: 900 }
const rich = addressOf(reading, siteUrls.article(readingIds.rich))
const honest = addressOf(reading, siteUrls.article(readingIds.honest))

/** Opens an article and gives the first sign of a reader. */
async function open(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await expectHydrated(page)
  await expect(page.locator('.reading-progress')).toBeAttached()
  await page.mouse.move(5, 5)
  await page.mouse.move(9, 9)
}

test.describe('The outline', () => {
  test('is a sheet on a narrow screen, which knows the section and leads to others', async ({
    page,
  }) => {
    await page.setViewportSize(narrow)
    await open(page, rich)
    const button = page.getByRole('button', { name: messages.outline })
    await expect(button).toBeHidden()
    await page.locator('[id="h-第三节"]').evaluate((heading) => heading.scrollIntoView())
    await expect(button).toBeVisible()
    await page.mouse.wheel(0, -60)
    await button.click()
    const sheet = page.getByRole('dialog', { name: messages.outline })
    await expect(sheet.getByRole('link')).toHaveCount(5)
    await expect(sheet.locator('[aria-current]')).toHaveText('第三节')
    await sheet.getByRole('link', { name: '第五节' }).click()
    await expect(sheet).toBeHidden()
    await expect(page.locator('[id="h-第五节"]')).toBeInViewport()
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe('#h-第五节')
    // It has no button where that would lie over the end of the page.
    await page.setViewportSize({ width: 820, height: 1400 })
    await page.locator('[id="h-第三节"]').evaluate((heading) => heading.scrollIntoView())
    await expect(button).toBeVisible()
    await page.evaluate(() => window.scrollTo({ top: 99_999, behavior: 'instant' }))
    await expect(page.getByRole('contentinfo')).toBeInViewport()
    await expect(button).toBeHidden()
  })

  test('marks the section being read in the margin of a wide screen', async ({ page }) => {
    await page.setViewportSize(wide)
    await open(page, rich)
    await page.locator('[id="h-第四节"]').evaluate((heading) => heading.scrollIntoView())
    const outline = page.getByRole('navigation', { name: messages.outline })
    await expect(outline.locator('[aria-current]')).toHaveText('第四节')
    await expect(page.getByRole('button', { name: messages.outline })).toHaveCount(0)
    // In a low window the outline scrolls inside itself, and the section stays in sight.
    await page.setViewportSize({ width: 1440, height: 170 })
    await page.locator('[id="h-第一节"]').evaluate((heading) => heading.scrollIntoView())
    await expect(outline.locator('[aria-current]')).toHaveText('第一节')
    await page.locator('[id="h-第五节"]').evaluate((heading) => heading.scrollIntoView())
    await expect(outline.locator('[aria-current]')).toHaveText('第五节')
    await expect(outline.locator('[aria-current]')).toBeInViewport({ ratio: 0.9 })
  })
})

test.describe('The line at the top', () => {
  const width = (page: Page) =>
    page.locator('.reading-progress').evaluate((line) => line.getBoundingClientRect().width)

  test('grows with what has been read, without a script', async ({ page }) => {
    await page.setViewportSize(wide)
    await open(page, rich)
    expect(await width(page)).toBe(0)
    await page.evaluate(() => window.scrollTo({ top: 900, behavior: 'instant' }))
    await expect.poll(() => width(page)).toBeGreaterThan(200)
    expect(await width(page)).toBeLessThan(1300)
    await page.evaluate(() => window.scrollTo({ top: 99_999, behavior: 'instant' }))
    await expect.poll(() => width(page)).toBe(1440)
    // An article that fits the screen has nothing left to show.
    await page.setViewportSize({ width: 1440, height: 20_000 })
    await expect.poll(() => width(page)).toBe(0)
    // It is not there for readers who asked for rest.
    await page.setViewportSize(wide)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await expect(page.locator('.reading-progress')).toBeHidden()
  })
})

test.describe('Code', () => {
  test('is copied whole by a button at hand, which moves nothing, and is scrolled by keys', async ({
    page,
  }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.setViewportSize(wide)
    await page.goto(rich)
    await expect(page.locator('.reading-progress')).toBeAttached()
    const block = page.locator(body).locator('pre').first()
    const before = await block.boundingBox()
    await block.hover()
    const button = block.getByRole('button', { name: words.copyCode })
    await expect(button).toHaveCSS('opacity', '1')
    expect(await block.boundingBox()).toEqual(before)
    const source = await block.textContent()
    await button.click()
    await expect(announced(page, words.codeCopied)).toHaveCount(1)
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toBe(source?.trimEnd())
    expect(copied).toContain('\n\nshort()')
    // The button stays at hand while the code is scrolled.
    const place = await button.boundingBox()
    await block.evaluate((element) => element.scrollTo({ left: 300 }))
    expect(await button.boundingBox()).toEqual(place)
    const box = await block.boundingBox()
    expect(place?.y).toBeGreaterThanOrEqual(box?.y ?? 0)
    expect((place?.x ?? 0) + (place?.width ?? 0)).toBeLessThan((box?.x ?? 0) + (box?.width ?? 0))
    await block.evaluate((element) => element.scrollTo({ left: 0 }))
    // Where code scrolls it is a stop of the keyboard with a name, and only there.
    const [long, short] = [0, 1].map((at) => page.locator(body).locator('pre').nth(at))
    await expect(short as Locator).not.toHaveAttribute('tabindex')
    await expect(page.locator(body).locator('.scroll')).not.toHaveAttribute('tabindex')
    const group = page.locator(body).getByRole('group', { name: words.code })
    await expect(group).toHaveCount(1)
    await (long as Locator).focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => (long as Locator).evaluate((box) => box.scrollLeft)).toBeGreaterThan(0)
  })
})

test.describe('A picture in large', () => {
  async function openFirst(page: Page): Promise<Locator> {
    await page.route('http://127.0.0.1:*/**', (route) =>
      route.fulfill({ contentType: 'image/svg+xml', body: svg }),
    )
    await open(page, honest)
    const first = page.locator(body).locator('img').first()
    await expect.poll(() => naturalWidth(first)).toBe(600)
    await first.scrollIntoViewIfNeeded()
    return first
  }
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="teal"/></svg>'
  const naturalWidth = (image: Locator) =>
    image.evaluate((element) => (element as HTMLImageElement).naturalWidth)
  const viewerOf = (page: Page) => page.getByRole('dialog', { name: words.viewer })
  const scaleOf = (page: Page) =>
    viewerOf(page)
      .locator('img')
      .evaluate((image) => new DOMMatrix(getComputedStyle(image).transform).a)

  test('opens at a click and by keyboard, steps by keys, and leaves page and focus where they were', async ({
    page,
  }) => {
    const trouble = await watchTrouble(page)
    await page.setViewportSize(wide)
    const first = await openFirst(page)
    const place = await page.evaluate(() => window.scrollY)
    await first.click()
    const viewer = viewerOf(page)
    await expect(viewer.getByRole('img')).toHaveAttribute('alt', '第一张')
    await expect(viewer.getByText('第一张的说明')).toBeVisible()
    await page.keyboard.press('ArrowRight')
    await expect(viewer.getByRole('img')).toHaveAttribute('alt', '第二张')
    await expect(viewer.getByText('2 / 3')).toBeVisible()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await expect(viewer.getByRole('img')).toHaveAttribute('alt', '第一张')
    for (const key of ['ArrowDown', 'PageDown', 'End', ' ']) {
      await viewer.evaluate((dialog) => (dialog as HTMLElement).focus())
      await page.keyboard.press(key)
    }
    await page.keyboard.press('Escape')
    await expect(viewer).toHaveCount(0)
    await expect(first).toBeFocused()
    expect(await page.evaluate(() => window.scrollY)).toBe(place)
    trouble.expectNone()

    await expect(first).toHaveAttribute('role', 'button')
    await expect(first).toHaveAccessibleName(words.enlarge('第一张'))
    await page.keyboard.press('Enter')
    await expect(viewer.getByText('1 / 3')).toBeVisible()
    // One that cannot be shown says so, and the next one is there.
    const missing = viewer.getByText(words.missing)
    await viewer.locator('img').dispatchEvent('error')
    await expect(missing).toBeVisible()
    await expect(viewer.locator('img')).toBeHidden()
    await page.keyboard.press('ArrowRight')
    await expect(viewer.getByText('2 / 3')).toBeVisible()
    await expect(missing).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(viewer).toHaveCount(0)
    // One that is a link leads where it leads.
    await first.evaluate((image) => {
      const link = document.createElement('a')
      link.href = '#elsewhere'
      image.before(link)
      link.append(image)
    })
    await first.click()
    await expect(page).toHaveURL(/#elsewhere$/)
    await expect(viewer).toHaveCount(0)
  })

  test('is enlarged by wheel, keys and double click, and can be moved', async ({ page }) => {
    await page.setViewportSize(wide)
    const first = await openFirst(page)
    await first.click()
    const image = viewerOf(page).locator('img')
    await expect.poll(() => naturalWidth(image)).toBe(600)
    expect(await scaleOf(page)).toBe(1)
    await page.keyboard.press('+')
    expect(await scaleOf(page)).toBeCloseTo(1.5)
    await page.keyboard.press('0')
    expect(await scaleOf(page)).toBe(1)
    await page.mouse.move(720, 450)
    await page.mouse.wheel(0, -600)
    await expect.poll(() => scaleOf(page)).toBeGreaterThan(2)
    await page.keyboard.press('0')
    await image.dblclick()
    expect(await scaleOf(page)).toBeCloseTo(2.5)
    await page.keyboard.press('+')
    const before = await image.boundingBox()
    await page.mouse.move(720, 450)
    await page.mouse.down()
    await page.mouse.move(660, 450, { steps: 3 })
    await page.mouse.up()
    const after = await image.boundingBox()
    expect((after?.x ?? 0) - (before?.x ?? 0)).toBeCloseTo(-60, 0)
    await expect(viewerOf(page)).toBeVisible()
  })

  test('steps by a swipe, grows by two fingers, goes by a pull', async ({ browser }) => {
    const context = await browser.newContext({ viewport: narrow, hasTouch: true, isMobile: true })
    const page = await context.newPage()
    const first = await openFirst(page)
    await first.tap()
    const viewer = viewerOf(page)
    await expect.poll(() => naturalWidth(viewer.locator('img'))).toBe(600)
    const touch = await touches(page)
    await touch([[300, 400]], [[100, 410]])
    await expect(viewer.getByRole('img')).toHaveAttribute('alt', '第二张')
    await expect.poll(() => naturalWidth(viewer.locator('img'))).toBe(600)
    await touch(
      [
        [180, 400],
        [210, 400],
      ],
      [
        [120, 400],
        [270, 400],
      ],
    )
    expect(await scaleOf(page)).toBeGreaterThan(3)
    await page.keyboard.press('0')
    await touch([[200, 300]], [[205, 480]])
    await expect(viewer).toHaveCount(0)
    await context.close()
  })
})

test.describe('A video of another host', () => {
  const link = `${body} a[data-embed]`

  test('is played in the page after a click, built from host and id alone', async ({ page }) => {
    const asked: { url: string; referer: string | undefined }[] = []
    await page.route('https://player.bilibili.com/**', async (route) => {
      asked.push({ url: route.request().url(), referer: route.request().headers().referer })
      await route.fulfill({ contentType: 'text/html', body: '<p>player</p>' })
    })
    await open(page, rich)
    const before = await page.locator(link).boundingBox()
    expect(asked).toEqual([])
    await page.locator(link).click()
    const player = page.locator(`${body} iframe`)
    await expect(player).toBeFocused()
    await expect(page.frameLocator(`${body} iframe`).getByText('player')).toBeVisible()
    expect(asked).toHaveLength(1)
    expect(asked[0]?.url).toMatch(/^https:\/\/player\.bilibili\.com\/player\.html\?aid=250140541&/)
    expect(asked[0]?.referer).toBe(new URL('/', rich).href)
    await expect(player).toHaveAttribute('sandbox', /^allow-scripts allow-same-origin/)
    const box = await player.boundingBox()
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(16 / 9, 1)
    expect(Math.abs((box?.height ?? 0) - (before?.height ?? 0))).toBeLessThan(1)
  })

  test('opens on its own page with a modifier key', async ({ page, context }) => {
    await open(page, rich)
    const opened = context.waitForEvent('page')
    await page.locator(link).click({ modifiers: ['Control'] })
    // It stays open: Chromium has crashed where a page of the same process was closed while it opened.
    await opened
    await expect(page.locator(`${body} iframe`)).toHaveCount(0)
  })
})

test('Sound and film load nothing before they are played', async ({ page }) => {
  const outside = await keepInside(page)
  await open(page, rich)
  await page.locator('video').scrollIntoViewIfNeeded()
  await expect(page.locator('audio')).toHaveAttribute('controls')
  await page.waitForLoadState('networkidle')
  expect(outside.filter(({ url }) => url.includes('media.example'))).toEqual([])
})

test.describe('A footnote', () => {
  const sign = `${body} sup a`

  test('shows its note beside the sign for pointer and focus, and leads there and back', async ({
    page,
  }) => {
    await page.setViewportSize(wide)
    await open(page, rich)
    const note = page.getByRole('note', { name: words.note })
    await page.locator(sign).hover()
    await expect(note).toContainText('注里说的话')
    await expect(note.getByRole('link')).toHaveText(['链接'])
    await page.mouse.move(5, 5)
    await expect(note).toBeHidden()
    await page.locator(sign).click()
    await expect(page.locator('[id="u-fn1"]')).toBeInViewport()
    await page.locator('[id="u-fn1"] a[href="#u-fnref1"]').click()
    await expect(page.locator(sign)).toBeInViewport()
    await page.locator(sign).focus()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    await expect(note).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(note).toBeHidden()
  })

  test('shows its note at a tap', async ({ browser }) => {
    const context = await browser.newContext({ viewport: narrow, hasTouch: true })
    const page = await context.newPage()
    await open(page, rich)
    await page.locator(sign).tap()
    const note = page.getByRole('note', { name: words.note })
    await expect(note).toBeVisible()
    const box = await note.boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(narrow.width)
    expect(new URL(page.url()).hash).toBe('')
    await context.close()
  })
})

test.describe('What comes next', () => {
  test('is what came next in the list the reader was in', async ({ page }) => {
    await page.goto(addressOf(reading, siteUrls.tag('排版')))
    await expectHydrated(page)
    const main = page.getByRole('main')
    const titles = await main.locator('[data-place] :is(h2, h3)').allTextContents()
    await main.getByRole('link', { name: titles[1] ?? '', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(titles[1] ?? '')
    const beside = page.getByRole('navigation', { name: messages.neighbours })
    await expect(beside.getByRole('link')).toHaveText([
      `${messages.previousArticle} · 排版${titles[0]}`,
      `${messages.nextArticle} · 排版${titles[2]}`,
    ])
    await beside.getByRole('link', { name: titles[2] ?? '' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(titles[2] ?? '')
    await expect(beside.getByRole('link').last()).toHaveText(
      `${messages.nextArticle} · 排版${titles[3]}`,
    )
  })

  test('keeps the order of what was found by a search', async ({ page }) => {
    await page.goto(addressOf(reading, siteUrls.searchFor('段落')))
    const hits = page.locator('.hit h2 a')
    await expect(hits.nth(2)).toBeVisible()
    const titles = await hits.allTextContents()
    await hits.nth(1).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(titles[1] ?? '')
    const beside = page.getByRole('navigation', { name: messages.neighbours })
    const name = messages.searchFor('段落')
    await expect(beside.getByRole('link').first()).toHaveText(
      `${messages.previousArticle} · ${name}${titles[0]}`,
    )
  })

  test('is what stands beside it in its category without a list', async ({ page }) => {
    await open(page, honest)
    const beside = page.getByRole('navigation', { name: messages.neighbours })
    await expect(beside.getByRole('link').first()).toHaveText(
      `${messages.previousArticle} · 专栏古怪的图片`,
    )
  })

  test('is followed by headlines of the section, without this one and without a shift', async ({
    page,
  }) => {
    await page.setViewportSize(narrow)
    const shifts = await watchShifts(page)
    await open(page, addressOf(reading, siteUrls.article('filler-3')))
    const more = page.locator('.section-more')
    await expect(more.getByRole('link', { name: messages.moreFrom('日报') })).toBeAttached()
    await page.getByRole('contentinfo').scrollIntoViewIfNeeded()
    await expect(more.getByRole('heading', { level: 3 })).toHaveCount(4)
    await expect(more.getByRole('heading', { name: '短文 3' })).toHaveCount(0)
    expect(await shifts()).toEqual([])
  })

  test('is followed by few headlines that fill the room of many, as long as it is seen', async ({
    page,
  }) => {
    await page.setViewportSize(narrow)
    const shifts = await watchShifts(page)
    await open(page, addressOf(sample, siteUrls.article(inSmallSection().id)))
    await page.evaluate(() => window.scrollTo({ top: 99_999, behavior: 'instant' }))
    const more = page.locator('.section-more')
    const last = more.getByRole('listitem').last()
    await expect(last).toBeVisible()
    const [box, end] = [await more.boundingBox(), await last.boundingBox()]
    const hole = (box?.y ?? 0) + (box?.height ?? 0) - (end?.y ?? 0) - (end?.height ?? 0)
    expect(Math.abs(hole)).toBeLessThan(2)
    await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }))
    await expect(more).toHaveAttribute('data-full')
    expect((await more.boundingBox())?.height).toBeLessThan(box?.height ?? 0)
    expect(await shifts()).toEqual([])
  })
})

test.describe('A long article', () => {
  test('goes on where it was left, and not once it was read to its end', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 500 })
    await open(page, rich)
    const pill = page.locator('.reading-pill')
    const heading = page.locator('[id="h-第三节"]')
    await heading.evaluate((element) => element.scrollIntoView())
    const position = async () => (await readRecord(page, readingIds.rich))?.position?.value
    await expect.poll(position).toMatchObject({ ratio: expect.any(Number) })
    await page.goto(addressOf(reading, '/'))
    await expect(pill.getByRole('link')).toContainText('%')
    await page.goto(rich)
    await expect(pill).toContainText(library.resumed)
    await expect(heading).toBeInViewport()
    await pill.getByRole('button', { name: library.toTop }).click()
    await expect(pill).toHaveCount(0)
    expect(await page.evaluate(() => window.scrollY)).toBe(0)
    await page.evaluate(() => window.scrollTo({ top: 99_999, behavior: 'instant' }))
    await expect.poll(position).toBeNull()
  })

  test('is set to both margins only where a line holds enough characters', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 780 })
    await open(page, rich)
    const paragraph = page.locator(`${body} > p`).first()
    await expect(paragraph).toHaveCSS('text-align', 'start')
    await page.setViewportSize({ width: 480, height: 780 })
    await expect(paragraph).toHaveCSS('text-align', 'justify')
    await page.evaluate(() => document.documentElement.setAttribute('data-size', 'xxl'))
    await expect(paragraph).toHaveCSS('text-align', 'start')
    await page.setViewportSize({ width: 1440, height: 780 })
    await expect(paragraph).toHaveCSS('text-align', 'justify')
    // Nothing is drawn apart before what is too wide for the rest of a line.
    await page.evaluate(() => document.documentElement.removeAttribute('data-size'))
    await page.setViewportSize({ width: 480, height: 780 })
    for (const what of ['a link that says its address', 'a wide picture']) {
      const width = await page.locator(body).evaluate((element, isLink) => {
        const [paragraph, text] = [document.createElement('p'), new Text('开通地址：')]
        const after = document.createElement(isLink ? 'a' : 'img')
        after.className = isLink ? 'outside address' : ''
        after.textContent = isLink ? `https://a.example/${'path'.repeat(20)}` : ''
        if (!isLink) after.setAttribute('width', '400')
        paragraph.append(text, after, '后面还有话。')
        element.append(paragraph)
        const range = new Range()
        range.selectNode(text)
        return range.getBoundingClientRect().width
      }, what.includes('link'))
      expect(width, what).toBeLessThan(17 * 7)
    }
  })
})

test('On a narrow screen the found words leave the outline in reach', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 780 })
  await page.goto(addressOf(reading, `/search/?q=${encodeURIComponent('这里有一个注')}`))
  await page.getByRole('link', { name: /样样都有的文章/ }).click()
  const bar = await boxOf(page.locator('.marks-bar'))
  await page.mouse.wheel(0, 900)
  const button = await boxOf(page.locator('.reading-bar button').first())
  expect(bar.y + bar.height).toBeLessThanOrEqual(button.y)
})

test('The end of an article says where it is from; paper has the article and nothing around it', async ({
  page,
}) => {
  await open(page, rich)
  const end = page.locator('.publication')
  await expect(end).toContainText('2026年3月1日 08:30')
  await expect(end).toContainText('2026年3月3日 09:00')
  await expect(end.getByRole('link', { name: '阅读原文' })).toHaveAttribute(
    'href',
    'https://origin.example/story/1',
  )
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await expect(page.locator('.copy-code').first()).toBeHidden()
  for (const name of ['.site-footer', '.neighbours', '.section-more', '.article-actions']) {
    await expect(page.locator(name).first()).toBeHidden()
  }
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('color', 'rgb(0, 0, 0)')
  await expect(page.locator('.publication')).toBeVisible()
})

test.describe('Without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('paper has the site, the address, what is folded, and whole tables', async ({ page }) => {
    await page.setViewportSize({ width: 600, height: 900 })
    await page.emulateMedia({ media: 'print' })
    for (const part of ['<details', '<table']) {
      const { id } = findArticle(sample, ({ body: html }) => html.includes(part))
      await page.goto(addressOf(sample, siteUrls.article(id)))
      await expect(page.locator('.masthead')).toBeVisible()
      await expect(page.locator('link[rel="canonical"]')).toBeVisible()
      for (const name of ['.site-header nav', '.site-footer', '.article-actions', '.breadcrumb']) {
        await expect(page.locator(name).first(), name).toBeHidden()
      }
      for (const folded of await page.locator(`${body} details > :not(summary)`).all()) {
        await expect(folded).toBeVisible()
      }
      const cut = await page
        .locator(`${body} table`)
        .evaluateAll(
          (all) => all.filter((table) => table.getBoundingClientRect().right > 600).length,
        )
      expect(cut).toBe(0)
    }
  })

  test('outline, footnotes and videos are links', async ({ page }) => {
    await page.setViewportSize(narrow)
    await page.goto(rich)
    await expect(page.locator('.outline summary')).toBeVisible()
    await expect(page.locator(`${body} a[data-embed]`)).toHaveAttribute(
      'href',
      'https://www.bilibili.com/video/av250140541/',
    )
    await page.locator(`${body} sup a`).click()
    await expect(page.locator('[id="u-fn1"]')).toBeInViewport()
  })
})

/** An article in whose section there are one or two others that are not linked beside it. */
function inSmallSection() {
  return findArticle(sample, ({ article }) => {
    const slugs = article.categories[0]?.slice(0, 2).map(({ slug }) => slug) ?? []
    if (slugs.length < 2) return false
    const { articles } = readList(sample, { kind: 'category', slugs })
    const beside = [article.id, article.newer?.id, article.older?.id]
    const others = articles.filter(({ id }) => !beside.includes(id))
    return others.length === 1 || others.length === 2
  })
}

/** Moves fingers on the screen, all from their first places to their last. */
async function touches(page: Page) {
  const session = await page.context().newCDPSession(page)
  const points = (places: readonly (readonly number[])[]) =>
    places.map(([x = 0, y = 0], id) => ({ x, y, id }))
  return async (from: readonly number[][], to: readonly number[][]): Promise<void> => {
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: readonly number[][]) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: points(at) })
    await send('touchStart', from)
    for (const part of [0.25, 0.5, 0.75, 1]) {
      const between = from.map((place, finger) =>
        place.map((value, axis) => value + ((to[finger]?.[axis] ?? value) - value) * part),
      )
      await send('touchMove', between)
    }
    await send('touchEnd', [])
  }
}

async function boxOf(element: Locator) {
  await expect(element).toBeVisible()
  return (await element.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
}
