import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { ArticleFile } from '../../../src/shared/content-files.ts'
import { siteUrls } from '../../../src/shared/site-urls.ts'
import { isLongRun } from '../../run/long-run.ts'
import { allWords } from '../../support/all-words.ts'
import {
  expectHydrated,
  followNewLink,
  keepInside,
  sidewaysOverflow,
} from '../browser/browser-watch.ts'
import { once } from '../browser/once.ts'
import { findArticle, readArticles, readList } from '../sites/read-site.ts'
import { addressOf, archive, sample } from '../sites/sites.ts'

const messages = allWords('reader', 'zh-CN')
const body = '[data-article-body]'
const widths = [320, 390, 820, 1440]

/** What captured pages and attackers bring; each would run if it got into the page as it is. */
const attacks = [
  '<img src="/none.png" onerror="window.ran = 1">',
  '<script>window.ran = 2</script>',
  '<svg onload="window.ran = 3"><script>window.ran = 4</script></svg>',
  '<a href="javascript:window.ran = 5">a link</a>',
  '<iframe srcdoc="<script>parent.ran = 6</script>"></iframe>',
  '<form action="https://evil.example"><input name="q"><button>send</button></form>',
  '<p style="position: fixed; inset: 0">a veil</p>',
  '<math><mtext><table><mglyph><style><img src onerror="window.ran = 7"></style></table></math>',
  '<details open ontoggle="window.ran = 8"><summary>more</summary>text</details>',
  '<object data="data:text/html,x"></object><base href="https://evil.example/"><p>the end</p>',
]

test.describe('A body that was tampered with', () => {
  // The first wall has to hold alone.
  test.use({ bypassCSP: true })

  test('is harmless on the way into the page', async ({ page }) => {
    await keepInside(page)
    const [article] = readList(sample).articles
    await page.route(`**/data/articles/${article?.id}.json`, async (route) => {
      const file = (await (await route.fetch()).json()) as ArticleFile
      await route.fulfill({ json: { ...file, body: attacks.join('\n') } })
    })
    await page.goto(addressOf(sample, '/'))
    await expectHydrated(page)
    const main = page.getByRole('main')
    await main.getByRole('link', { name: article?.title ?? '', exact: true }).click()
    await expect(page.locator(body)).toContainText('the end')
    await page.locator(body).getByText('a link').click()
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(() => Reflect.get(window, 'ran'))).toBeUndefined()
    const left = page
      .locator(body)
      .locator('script, svg, mglyph, style, iframe, form, input, object')
    await expect(left).toHaveCount(0)
    const attributes = page.locator(body).locator('[style], [onerror], [ontoggle], [onload]')
    await expect(attributes).toHaveCount(0)
    await expect(page.locator(body).locator('a[href^="javascript"]')).toHaveCount(0)
    await expect(page.locator('base')).toHaveCount(0)
  })
})

test('Bodies look the same whether they came as a page or by navigation', async ({ page }) => {
  await keepInside(page)
  const bodies = new Map<string, string>()
  const some = readArticles(sample).slice(0, 5)
  for (const { article } of some) {
    await page.goto(addressOf(sample, siteUrls.article(article.id)))
    await expectHydrated(page)
    bodies.set(article.id, await page.locator(body).innerHTML())
  }
  await page.goto(addressOf(sample, '/c/'))
  await expectHydrated(page)
  for (const { article } of some) {
    await followNewLink(page, siteUrls.article(article.id))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(article.title)
    expect(await page.locator(body).innerHTML()).toBe(bodies.get(article.id))
  }
})

test.describe('On every screen', () => {
  // A body is the same however its page was reached: the test above.
  test('no article scrolls sideways, but tables and code inside themselves', async ({ page }) => {
    test.slow()
    await page.goto(addressOf(sample, '/c/'))
    await expectHydrated(page)
    const wide = { table: 0, pre: 0 }
    // Those that have what may be wide, and some of the others; all of them in the long run.
    const some = readArticles(sample).filter(
      ({ body }, at) => isLongRun || at % 4 === 0 || /<(?:table|pre)\b/.test(body),
    )
    for (const [at, { article }] of some.entries()) {
      await followNewLink(page, siteUrls.article(article.id))
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(article.title)
      // The narrowest and one of the others in turn; all of them in the long run.
      for (const width of isLongRun ? widths : [320, widths[1 + (at % 3)] ?? 390]) {
        await page.setViewportSize({ width, height: 900 })
        const label = `“${article.title}”, ${width} pixels wide`
        expect(await sidewaysOverflow(page), label).toEqual([])
        if (width > 320) continue
        for (const name of ['table', 'pre'] as const)
          wide[name] += await scrollingInside(page, name)
      }
    }
    expect(wide.table).toBeGreaterThan(0)
    expect(wide.pre).toBeGreaterThan(0)
  })
})

test.describe('The outline', () => {
  const long = once(() => findArticle(sample, ({ article }) => article.headings.length > 9))

  test('leads to the headings, and the address names the place', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(addressOf(sample, siteUrls.article(long().id)))
    const outline = page.getByRole('navigation', { name: messages.outline })
    await expect(outline.getByRole('link')).toHaveText(long().headings.map(({ text }) => text))
    const last = long().headings.at(-2)
    await outline.getByRole('link', { name: last?.text ?? '', exact: true }).click()
    await expect(page.locator(`[id="${last?.id}"]`)).toBeInViewport()
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe(`#${last?.id}`)
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
  })

  test('folds above the body on a narrow screen', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 780 })
    await page.goto(addressOf(sample, siteUrls.article(long().id)))
    await expectHydrated(page)
    const outline = page.getByRole('navigation', { name: messages.outline })
    await expect(outline.getByRole('link').first()).toBeHidden()
    await outline.getByText(messages.outline, { exact: true }).click()
    await outline.getByRole('link').nth(3).click()
    await expect(page.locator(`[id="${long().headings[3]?.id}"]`)).toBeInViewport()
  })

  test('has an address for every heading, also when it is opened directly', async ({ page }) => {
    const heading = long().headings[5]
    await page.goto(`${addressOf(sample, siteUrls.article(long().id))}#${heading?.id}`)
    await expectHydrated(page)
    await expect(page.locator(`[id="${heading?.id}"]`)).toBeInViewport()
  })

  test('is followed from a list by a link to a heading', async ({ page }) => {
    const heading = long().headings[5]
    await page.goto(addressOf(sample, '/c/'))
    await expectHydrated(page)
    await followNewLink(page, `${siteUrls.article(long().id)}#${heading?.id}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(long().title)
    await expect(page.locator(`[id="${heading?.id}"]`)).toBeInViewport()
  })
})

test.describe('A picture that cannot be loaded', () => {
  test('becomes a tile that says what it shows', async ({ page }) => {
    const article = findArticle(sample, ({ body }) => body.split('<img').length > 4)
    await page.route('**/media/**', (route) => route.abort())
    await page.goto(addressOf(sample, siteUrls.article(article.id)))
    await expectHydrated(page)
    await showPictures(page)
    await expect(page.locator(body).locator('img')).toHaveCount(0)
    const [, alt = ''] = /<img[^>]*alt="([^"]+)"/.exec(article.body) ?? []
    await expect(page.locator(body).getByText(alt.replaceAll('&quot;', '"')).first()).toBeVisible()
    expect(await sidewaysOverflow(page)).toEqual([])
  })

  test('of another host is named and can be opened, and the page keeps its shape', async ({
    page,
  }) => {
    const article = findArticle(archive, ({ body }) => body.includes('<img'))
    await page.route('https://img.example/**', (route) => route.abort())
    await page.goto(addressOf(archive, siteUrls.article(article.id)))
    await expectHydrated(page)
    await showPictures(page)
    const openIt = page.locator(body).getByRole('link', { name: 'img.example' }).first()
    await expect(openIt).toHaveAttribute('href', /^https:\/\/img\.example\//)
    await expect(openIt).toHaveAttribute('rel', /noreferrer/)
    await expect(page.locator(body).getByText('img.example').first()).toBeVisible()
    await expect(page.locator(body).locator('img')).toHaveCount(0)
  })

  test('leaves no broken icon in a list', async ({ page }) => {
    await page.route('https://img.example/**', (route) => route.abort())
    await page.goto(addressOf(archive, '/'))
    await expectHydrated(page)
    await showPictures(page)
    await expect
      .poll(() =>
        page.locator('#main img').evaluateAll(
          (images) =>
            images.filter((image) => {
              const { complete, naturalWidth } = image as HTMLImageElement
              return (
                complete &&
                naturalWidth === 0 &&
                image.checkVisibility({ visibilityProperty: true })
              )
            }).length,
        ),
      )
      .toBe(0)
  })
})

test('Code keeps its empty lines and its braces', async ({ page }) => {
  const article = findArticle(archive, ({ body }) => body.includes('<pre'))
  await page.goto(addressOf(archive, siteUrls.article(article.id)))
  const code = page.locator(body).locator('pre').first()
  const text = (await code.textContent()) ?? ''
  expect(text).toMatch(/^function \w+\(\) \{\n\n {2}return \d+\n\}\n?$/)
  expect(await code.evaluate((element) => getComputedStyle(element).whiteSpace)).toContain('pre')
})

test('Ruby stands above its characters', async ({ page }) => {
  const article = findArticle(sample, ({ body }) => body.includes('<ruby'))
  await page.goto(addressOf(sample, siteUrls.article(article.id)))
  const ruby = page.locator(body).locator('ruby').first()
  await expect(ruby).toBeVisible()
  const gloss = await ruby.locator('rt').first().boundingBox()
  const whole = await ruby.boundingBox()
  expect(gloss?.height).toBeGreaterThan(0)
  expect((gloss?.y ?? 0) + (gloss?.height ?? 0)).toBeLessThan(
    (whole?.y ?? 0) + (whole?.height ?? 0),
  )
})

test('Links that leave the site tell the other side nothing', async ({ page }) => {
  // The pages as they were built: a browser reads them, and has no program to run for it.
  const pages = readArticles(sample).map(({ article }) =>
    readFileSync(join(sample.outDir, siteUrls.article(article.id), 'index.html'), 'utf8'),
  )
  const rels = await page.evaluate(
    (all) =>
      all.flatMap((html) => {
        const outside = new DOMParser()
          .parseFromString(html, 'text/html')
          .querySelectorAll('main a[href^="http"]')
        return [...outside].map((link) => link.getAttribute('rel')?.split(' ').sort().join(' '))
      }),
    pages,
  )
  expect(rels.length).toBeGreaterThan(5)
  expect(new Set(rels)).toEqual(new Set(['nofollow noopener noreferrer']))
})

test('Pictures ask for themselves without saying which page shows them', async ({ page }) => {
  const referrers: (string | undefined)[] = []
  await page.route('https://img.example/**', async (route) => {
    referrers.push(route.request().headers().referer)
    await route.abort()
  })
  const article = findArticle(archive, ({ body }) => body.includes('<img'))
  await page.goto(addressOf(archive, siteUrls.article(article.id)))
  await showPictures(page)
  await expect.poll(() => referrers.length).toBeGreaterThan(0)
  expect(referrers.filter((referrer) => referrer !== undefined)).toEqual([])
})

/** How many elements of a kind are cut off by a box that scrolls, be it the element itself. */
function scrollingInside(page: Page, name: string): Promise<number> {
  return page.locator(body).evaluate((root, name) => {
    const scrolls = (element: Element) =>
      element.scrollWidth > element.clientWidth + 1 &&
      /auto|scroll/.test(getComputedStyle(element).overflowX)
    return [...root.querySelectorAll(name)].filter((element) => {
      let box: Element | null = element
      while (box && box !== root) {
        if (scrolls(box)) return true
        box = box.parentElement
      }
      return false
    }).length
  }, name)
}

/** Brings every picture into view once, so that even lazy ones are asked for. */
async function showPictures(page: Page): Promise<void> {
  for (let shown = 0; shown < 60; shown += 1) {
    const isAtEnd = await page.evaluate(() => {
      window.scrollBy({ top: window.innerHeight, behavior: 'instant' })
      const { scrollHeight } = document.documentElement
      return window.scrollY + window.innerHeight >= scrollHeight - 1
    })
    if (isAtEnd) return
  }
}
