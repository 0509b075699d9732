import { type APIRequestContext, expect, test } from '@playwright/test'
import { olderLink } from '../../../src/app/ui/page-elements.ts'
import { siteUrls } from '../../../src/shared/site-urls.ts'
import { isLongRun } from '../../run/long-run.ts'
import { allWords } from '../../support/all-words.ts'
import { missingPage, samplePageKinds } from '../sites/page-kinds.ts'
import {
  findArticle,
  readArticles,
  readCategories,
  readList,
  readListPages,
  readMovedIds,
} from '../sites/read-site.ts'
import { addressOf, archive, sample, type TestSite } from '../sites/sites.ts'

const messages = allWords('reader', 'zh-CN')
const articleRows = '#main [data-place]'

test.use({ javaScriptEnabled: false })

test.describe('Without JavaScript', () => {
  test('the home page shows the newest articles and leads on to older ones', async ({ page }) => {
    await page.goto(addressOf(archive, '/'))
    await expectRows(page, readList(archive).articles)
    await page.locator(`#main a.${olderLink}`).click()
    await expect(page).toHaveURL(addressOf(archive, olderPath(archive)))
    await expectRows(page, readListPages(archive)[1]?.articles ?? [])
  })

  test('the way through the older pages ends with the undated articles', async ({ page }) => {
    const pages = readListPages(archive)
    await page.goto(addressOf(archive, siteUrls.list({ kind: 'all' }, 1)))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^最新文章 · \d+年\d+月\d+日/)
    await page.locator(`#main a.${olderLink}`).click()
    await expect(page).toHaveURL(addressOf(archive, '/page/undated/'))
    await expectRows(page, pages.at(-1)?.articles ?? [])
    await page.getByRole('link', { name: messages.newer }).click()
    await expect(page).toHaveURL(addressOf(archive, '/page/1/'))
  })

  test('a reader walks from the index down to an article by links alone', async ({ page }) => {
    const deepest = readCategories(sample).find(({ path }) => path.length === 3)
    const path = deepest?.path ?? []
    await page.goto(addressOf(sample, '/'))
    await page.getByRole('banner').getByRole('link', { name: messages.categories }).click()
    for (const [level, term] of path.entries()) {
      const href = siteUrls.category(path.slice(0, level + 1).map(({ slug }) => slug))
      await page.locator(`:is(#main, .side) a[href="${href}"]:visible`).first().click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(term.label)
    }
    const slugs = path.map(({ slug }) => slug)
    const [article] = readList(sample, { kind: 'category', slugs }).articles
    await page
      .getByRole('main')
      .getByRole('link', { name: article?.title ?? '' })
      .click()
    await expect(page).toHaveURL(addressOf(sample, siteUrls.article(article?.id ?? '')))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(article?.title ?? '')
  })

  test('every category shows its articles, its breadcrumb and what is below it', async ({
    page,
  }) => {
    // Beside the open tree there are no links to sub-categories.
    await page.setViewportSize({ width: 820, height: 1180 })
    for (const { node, path } of someCategories()) {
      const slugs = path.map(({ slug }) => slug)
      await page.goto(addressOf(sample, siteUrls.category(slugs)))
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(node.label)
      await expectRows(page, readList(sample, { kind: 'category', slugs }).articles)
      const above = page.getByRole('navigation', { name: messages.breadcrumb }).getByRole('link')
      await expect(above).toHaveText([
        messages.allCategories,
        ...path.slice(0, -1).map(({ label }) => label),
      ])
      const below = page.getByRole('navigation', { name: messages.subcategories })
      await expect(below.getByRole('link')).toHaveText(
        node.children.map(({ label, count }) => `${label}${count}`),
      )
    }
    const [group] = readCategories(sample).filter(({ node }) => node.children.length > 0)
    await page.setViewportSize({ width: 1280, height: 720 })
    await page.goto(addressOf(sample, siteUrls.category(group?.path.map(({ slug }) => slug) ?? [])))
    await expect(page.getByRole('navigation', { name: messages.subcategories })).toBeHidden()
  })

  test('the front page stands on common lines, and its blocks stay in view', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(addressOf(sample, '/'))
    const top = async (part: string) => (await page.locator(part).first().boundingBox())?.y
    expect(await top('.front-section')).toBe(await top('.river .day'))
    const sections = page.locator('.sections')
    await expect(sections).toHaveCSS('position', 'sticky')
    // A narrow tree where a telephone is far behind, on the edges of the masthead.
    for (const width of [820, 960, 1024]) {
      await page.setViewportSize({ width, height: 900 })
      const side = page.locator('.side')
      await expect(side).toBeVisible({ visible: width >= 960 })
      const edge = page.locator(width >= 960 ? '.side-title' : '.list-title')
      const [row, first] = [page.locator('.site-header-row'), edge]
      expect((await first.boundingBox())?.x, `${width} pixels wide`).toBe(
        (await row.boundingBox())?.x,
      )
    }
  })

  test('its river is about as long as the blocks beside it', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(addressOf(sample, '/'))
    const bottom = async (part: string) => {
      const { y = 0, height = 0 } = (await page.locator(part).boundingBox()) ?? {}
      return y + height
    }
    expect((await bottom('.sections')) - (await bottom('.river'))).toBeLessThan(140)
  })

  test('the headline of each kind of page begins at one height', async ({ page }) => {
    const { categories, search, settings, saved } = siteUrls
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      const tops = new Set<number | undefined>()
      for (const path of [siteUrls.home, categories, search, settings, saved, '/nothing/']) {
        await page.goto(addressOf(sample, path))
        const headline = await page.locator('h1').boundingBox()
        tops.add(headline?.y)
      }
      expect([...tops], `${width} pixels wide`).toHaveLength(1)
    }
  })

  test('an article is complete: headline, source, date, body, neighbours', async ({ page }) => {
    const article = findArticle(
      sample,
      ({ article }) => article.newer !== undefined && article.older !== undefined,
    )
    await page.goto(addressOf(sample, siteUrls.article(article.id)))
    const main = page.getByRole('main')
    await expect(main.getByRole('heading', { level: 1 })).toHaveText(article.title)
    await expect(main.locator(`time[datetime="${article.date}"]`).first()).toBeVisible()
    const shown = await main.locator('[data-article-body]').innerHTML()
    expect(plainText(shown)).toBe(plainText(article.body))
    const neighbours = main.getByRole('navigation', { name: messages.neighbours })
    await neighbours.getByRole('link', { name: article.older?.title ?? '' }).click()
    await expect(page).toHaveURL(addressOf(sample, siteUrls.article(article.older?.id ?? '')))
  })

  test('an author, a tag and a month each list their articles', async ({ page }) => {
    for (const { name, url, path } of samplePageKinds()) {
      if (!/author|tag|month/i.test(name)) continue
      await page.goto(url)
      await expect(page.locator(articleRows).first(), path).toBeVisible()
      await page.locator(articleRows).first().getByRole('heading').getByRole('link').click()
      await expect(page.locator('[data-article-body]'), path).not.toBeEmpty()
    }
  })

  test('an old id and an old path lead to where the article is now', async ({ page }) => {
    const [moved] = readMovedIds(sample)
    for (const old of [siteUrls.article(moved?.from ?? ''), '/2014/06/03/post-128.html']) {
      await page.goto(addressOf(sample, old))
      await expect(page).toHaveURL(addressOf(sample, siteUrls.article(moved?.to ?? '')))
    }
  })
})

test('Every kind of page describes itself to readers, search engines and previews', async ({
  page,
  request,
}) => {
  for (const { name, url, path } of samplePageKinds()) {
    await test.step(name, async () => {
      const response = await request.get(url)
      expect(response.status()).toBe(200)
      const head = await readHead(page, await response.text())
      expect(head.title.length).toBeGreaterThan(3)
      expect(head.lang).toBe('zh-CN')
      expect(head.heading?.trim()).toBeTruthy()
      expect(head.description?.length ?? 0, 'description').toBeGreaterThan(5)
      expect(head.canonical).toBe(`https://news.example${path}`)
      expect(head.og).toMatchObject({
        'og:title': head.title,
        'og:url': head.canonical,
        'og:type': path.startsWith('/a/') ? 'article' : 'website',
        'og:description': head.description,
      })
      expect(head.og['og:site_name']).toBeTruthy()
      expect(head.og['og:locale']).toBeTruthy()
      expect(head.jsonLd.length).toBeGreaterThan(0)
      const [data] = head.jsonLd.map((text): unknown => JSON.parse(text))
      expect(data).toMatchObject({
        '@context': 'https://schema.org',
        '@type': path.startsWith('/a/') ? 'NewsArticle' : 'CollectionPage',
        url: head.canonical,
      })
    })
  }
})

test('The headline is the title of an article and its date stands in the preview', async ({
  page,
}) => {
  const article = findArticle(sample, ({ article }) => article.lang === 'en' && !!article.date)
  await page.goto(addressOf(sample, siteUrls.article(article.id)))
  await expect(page).toHaveTitle(article.title)
  const published = page.locator('meta[property="article:published_time"]')
  await expect(published).toHaveAttribute('content', article.date ?? '')
  await expect(page.locator('[data-article-body]')).toHaveAttribute('lang', 'en')
})

test('Feed links of the home page and of a category answer with feeds', async ({
  page,
  request,
}) => {
  const category = readCategories(archive).find(({ path }) => path.length === 2)
  const slugs = category?.path.map(({ slug }) => slug) ?? []
  for (const path of ['/', siteUrls.category(slugs)]) {
    await page.goto(addressOf(archive, path))
    const links = page.locator('head link[rel="alternate"][type*="atom"]')
    const href = await links.first().getAttribute('href')
    const feed = await request.get(new URL(href ?? '', page.url()).href)
    expect(feed.status(), `${href}`).toBe(200)
    expect(await feed.text()).toContain('<feed')
  }
})

test('Every page that was built is reached from the home page by plain links', async ({
  request,
}) => {
  const { pages, broken } = await crawl(request, sample)
  expect(broken).toEqual([])
  const articles = readArticles(sample).map(({ article }) => siteUrls.article(article.id))
  const categories = readCategories(sample).map(({ path }) =>
    siteUrls.category(path.map(({ slug }) => slug)),
  )
  const lists = readListPages(sample).map(({ page }) => siteUrls.list({ kind: 'all' }, page))
  const kinds = samplePageKinds().map(({ path }) => path)
  const wanted = new Set([...articles, ...categories, ...lists, ...kinds])
  expect([...wanted].filter((path) => !pages.has(path))).toEqual([])
})

test('Unknown addresses answer with the 404 page and its status', async ({ request }) => {
  const paths = [missingPage.path, '/c/none/', '/page/999/', '/none', '/by/none/']
  for (const site of [sample, archive]) {
    for (const path of paths) {
      const response = await request.get(addressOf(site, path))
      expect(response.status(), path).toBe(404)
      expect(response.headers()['content-type'], path).toContain('text/html')
      const html = await response.text()
      expect(html, path).toContain('<meta name="robots" content="noindex">')
      expect(html, path).not.toContain('data-article-body')
    }
  }
})

test('What is no address is refused in a plain sentence', async ({ request }) => {
  const response = await request.get(addressOf(sample, '/a/%E0%A4%A/'))
  expect(response.status()).toBe(400)
  expect(response.headers()['content-type']).toContain('text/plain')
  expect(await response.text()).not.toContain(process.cwd())
})

test('An address without its last slash is redirected to the one with it', async ({ request }) => {
  const chinese = readCategories(archive)[0]?.path.map(({ slug }) => slug) ?? []
  for (const path of [siteUrls.category(chinese), siteUrls.categories, '/page/1/']) {
    const address = addressOf(archive, path)
    const response = await request.get(address.slice(0, -1), { maxRedirects: 0 })
    expect(response.status(), path).toBe(301)
    const location = response.headers().location ?? ''
    expect(new URL(location, address).href).toBe(address)
  }
})

test('A Chinese address opens directly, written out or percent-encoded', async ({ page }) => {
  const category = readCategories(archive).find(({ path }) => path.length === 3)
  const slugs = category?.path.map(({ slug }) => slug) ?? []
  const encoded = addressOf(archive, siteUrls.category(slugs))
  expect(encoded).toContain('%')
  for (const address of [encoded, decodeURIComponent(encoded)]) {
    const response = await page.goto(address)
    expect(response?.status()).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(category?.node.label ?? '')
  }
})

/** Two categories of each level with some below them and two without; all of them in the long run. */
function someCategories() {
  const seen = new Map<string, number>()
  return readCategories(sample).filter(({ node, path }) => {
    const kind = `${path.length} ${node.children.length > 0}`
    seen.set(kind, (seen.get(kind) ?? 0) + 1)
    return isLongRun || Number(seen.get(kind)) <= 2
  })
}

type Page = Parameters<Parameters<typeof test>[2]>[0]['page']

async function expectRows(page: Page, articles: readonly { readonly title: string }[]) {
  expect(articles.length).toBeGreaterThan(0)
  await expect(page.locator(articleRows).getByRole('heading')).toHaveText(
    articles.map(({ title }) => title),
  )
}

function olderPath(site: TestSite): string {
  return siteUrls.list({ kind: 'all' }, readList(site).older)
}

/** What the head of a page says, as a browser reads it that draws nothing. */
async function readHead(page: Page, html: string) {
  return page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, 'text/html')
    const content = (selector: string) => document.querySelector(selector)?.getAttribute('content')
    const previews = [...document.querySelectorAll('meta[property^="og:"]')]
    const data = [...document.querySelectorAll('script[type="application/ld+json"]')]
    return {
      title: document.title,
      lang: document.documentElement.lang,
      description: content('meta[name="description"]'),
      canonical: document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
      og: Object.fromEntries(
        previews.map((meta) => [meta.getAttribute('property') ?? '', meta.getAttribute('content')]),
      ),
      jsonLd: data.map((script) => script.textContent ?? ''),
      heading: document.querySelector('h1')?.textContent,
    }
  }, html)
}

function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Follows every link of every page from the home page on, as a machine without scripts does. */
async function crawl(request: APIRequestContext, site: TestSite) {
  const pages = new Set(['/'])
  const broken: string[] = []
  for (const path of pages) {
    const response = await request.get(addressOf(site, path))
    if (response.status() !== 200) broken.push(`${response.status()} ${path}`)
    const html = await response.text()
    for (const [, href = ''] of html.matchAll(/<a [^>]*?href="([^"#]+)/g)) {
      const url = new URL(href.replaceAll('&amp;', '&'), response.url())
      if (url.origin === new URL(response.url()).origin) pages.add(url.pathname)
    }
  }
  return { pages, broken }
}
