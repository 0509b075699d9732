import { expect, type Page, type Route, test } from '@playwright/test'
import { siteUrls } from '../../../src/shared/site-urls.ts'
import { isLongRun } from '../../run/long-run.ts'
import { allWords } from '../../support/all-words.ts'
import { expectHydrated, followNewLink, keepInside } from '../browser/browser-watch.ts'
import { once } from '../browser/once.ts'
import { readArticles, readList, readListFile } from '../sites/read-site.ts'
import { addressOf, sample } from '../sites/sites.ts'

// Whatever goes wrong, a reader sees words and a way out, and the next page works again.

const messages = allWords('reader', 'zh-CN')
const articles = once(() => readList(sample).articles)
const first = () => articles()[0]

type Answer = (route: Route, text: string) => Promise<void>

/** Ways in which a file of data may arrive. */
const answers: Readonly<Record<string, Answer>> = {
  'cut short': (route, text) =>
    route.fulfill({ json: undefined, body: text.slice(0, text.length >> 1) }),
  'cut to a letter': (route) => route.fulfill({ body: '{' }),
  empty: (route) => route.fulfill({ body: '' }),
  'of bytes': (route) => route.fulfill({ body: Buffer.from([0xff, 0xfe, 0, 1, 2]) }),
  null: (route) => route.fulfill({ json: null }),
  'a list': (route) => route.fulfill({ json: [] }),
  'a number': (route) => route.fulfill({ json: 7 }),
  'a text': (route) => route.fulfill({ json: 'x' }),
  'of another kind': (route) => route.fulfill({ json: { kind: 'list', hash: 'x', articles: {} } }),
  'of another build': (route) => route.fulfill({ json: { version: 2, data: { article: {} } } }),
  'a page': (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>hello' }),
  'an error of the server': (route) =>
    route.fulfill({ status: 500, body: 'Internal Server Error' }),
  'an error of a proxy': (route) =>
    route.fulfill({ status: 502, contentType: 'text/html', body: '<p>' }),
  'too much asked': (route) => route.fulfill({ status: 429, body: '' }),
  forbidden: (route) => route.fulfill({ status: 403, body: '' }),
  refused: (route) => route.abort('connectionrefused'),
  'broken off': (route) => route.abort('connectionreset'),
}

test.beforeEach(async ({ page }) => {
  await keepInside(page)
})

test('Data of every fault ends in words, a way out, and works the next time', async ({ page }) => {
  test.setTimeout(240_000)
  const article = JSON.stringify(
    readArticles(sample).find(({ article: { id } }) => id === first()?.id),
  )
  const list = JSON.stringify(readListFile(sample, { kind: 'author', slug: authorOfSample() }))
  await open(page, '/')
  for (const [at, [what, answer]] of Object.entries(answers).entries()) {
    // Each at addresses of its own: nothing of them is in memory.
    const id = `fault-${at}`
    await test.step(what, async () => {
      for (const [files, path, text] of [
        [new RegExp(`data/articles/${id}`), siteUrls.article(id), article],
        [new RegExp(`data/lists/by/${id}/`), siteUrls.author(id), list],
      ] as const) {
        await page.route(files, (route) => answer(route, text))
        await followNewLink(page, path)
        await expectFace(page)
        await page.unroute(files)
      }
      // The way out is in every face; where it leads does not depend on the fault.
      if (at === 0) {
        await page.getByRole('main').getByRole('link', { name: messages.home }).click()
        await expect(heading(page)).toHaveText(messages.latestArticles)
      }
      const good = articles()[at + 1]
      await followNewLink(page, siteUrls.article(good?.id ?? ''))
      await expect(heading(page)).toHaveText(good?.title ?? '')
    })
  }
})

test('Each field of an article may be of the wrong type: words, or the article', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const file = readArticles(sample).find(({ article }) => article.id === first()?.id)
  const fields = Object.keys(file?.article ?? {}).filter((field) => field !== 'id')
  expect(fields.length).toBeGreaterThan(6)
  const wrong = [null, [[{}]], 'javascript:alert(1)']
  // Each field is wrong in one way, the next in another; in all ways in the long run.
  const faults = fields.flatMap((field, at) =>
    (isLongRun ? wrong : wrong.slice(at % 3, (at % 3) + 1)).map((value) => ({ field, value })),
  )
  await open(page, '/c/')
  for (const [at, { field, value }] of faults.entries()) {
    // Each at an address of its own: nothing of it is in memory.
    const id = `fault-${at}`
    const files = new RegExp(`data/articles/${id}`)
    await page.route(files, (route) =>
      route.fulfill({ json: { ...file, article: { ...file?.article, id, [field]: value } } }),
    )
    await followNewLink(page, siteUrls.article(id))
    await page.waitForFunction((old) => {
      const title = document.querySelector('main h1, [role="alert"] h1, h1')?.textContent
      return title !== undefined && title !== '' && title !== old
    }, messages.allCategories)
    await expect(page.locator('a[href^="javascript:"]'), field).toHaveCount(0)
    await expect(page.locator('body')).toHaveText(/\S/)
    await page.unroute(files)
    await followNewLink(page, '/c/')
    await expect(heading(page)).toHaveText(messages.allCategories)
  }
})

test('Search whose index is broken says so', async ({ page }) => {
  for (const answer of ['cut short', 'an error of the server', 'a list', 'refused'] as const) {
    await page.unrouteAll({ behavior: 'wait' })
    await page.route(/data\/search\//, async (route) =>
      answers[answer]?.(route, await (await route.fetch()).text()),
    )
    await page.goto(addressOf(sample, `/search/?q=${encodeURIComponent('网站')}`))
    await expectHydrated(page)
    const trouble = page.getByRole('alert')
    await expect(trouble.getByRole('button', { name: messages.retry }), answer).toBeVisible()
    await expect(trouble.getByRole('heading')).toHaveText(/\S/)
  }
  // An answer may still be on its way.
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})

const storages: Readonly<Record<string, () => void>> = {
  forbidden: () => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError')
        },
      })
    }
  },
  missing: () => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, { value: null })
    }
  },
  full: () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    }
  },
  'full of rubbish': () => {
    Storage.prototype.getItem = () => '{"version":99,"theme":[1,{}],"\u0000":'
  },
}

for (const [what, spoil] of Object.entries(storages)) {
  test(`With a storage that is ${what} everything can still be read`, async ({ page }) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    await page.addInitScript(spoil)
    await open(page, '/')
    await page
      .getByRole('main')
      .getByRole('link', { name: first()?.title ?? '', exact: true })
      .click()
    await expect(heading(page)).toHaveText(first()?.title ?? '')
    await page.goBack()
    await expect(heading(page)).toHaveText(messages.latestArticles)
    await page.goto(addressOf(sample, `/search/?q=${encodeURIComponent('网站')}`))
    await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
    expect(errors).toEqual([])
  })
}

test('With a clock that is wrong by decades dates are still words', async ({ page }) => {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  for (const day of ['1970-01-01', '2001-09-09', '2099-12-31']) {
    await page.clock.setFixedTime(new Date(`${day}T00:00:00Z`))
    await open(page, '/')
    await expect(page.locator('main time').first()).toHaveText(/\d/)
    await followNewLink(page, siteUrls.article(first()?.id ?? ''))
    await expect(heading(page)).toHaveText(first()?.title ?? '')
    const words = (await page.locator('main time').allTextContents()).join(' ')
    expect(words, day).not.toMatch(/NaN|Invalid|undefined|-\d/)
    expect(errors, day).toEqual([])
  }
})

test('A page whose block of data is broken still shows its article', async ({ page }) => {
  const address = addressOf(sample, siteUrls.article(first()?.id ?? ''))
  for (const block of ['', '{', 'null', '[]', '{"kind":"article","hash":"x","article":{}}']) {
    await page.unrouteAll()
    await page.route(address, async (route) => {
      const html = await (await route.fetch()).text()
      const body = html.replace(
        /(<script type="application\/json" id="broadsheet-page">)[\s\S]*?(?=<\/script>)/,
        `$1${block}`,
      )
      expect(body).not.toBe(html)
      await route.fulfill({ contentType: 'text/html', body })
    })
    await page.goto(address)
    await page.waitForLoadState('networkidle')
    await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText(/\S/)
    await expect(page.locator('body')).toContainText(first()?.title ?? '')
  }
})

function authorOfSample(): string {
  const slug = readArticles(sample).find(({ article }) => article.author)?.article.author?.slug
  if (slug === undefined) throw new Error('The sample has no author')
  return slug
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(addressOf(sample, path))
  await expectHydrated(page)
}

function heading(page: Page) {
  return page.getByRole('main').getByRole('heading', { level: 1 })
}

/** Words of ours, and something to press. */
async function expectFace(page: Page): Promise<void> {
  const titles = [
    messages.failedTitle,
    messages.offlineTitle,
    messages.missingTitle,
    messages.outdatedTitle,
  ]
  await expect(heading(page)).toHaveText(new RegExp(titles.join('|')))
  await expect(page.getByRole('main').getByRole('link', { name: messages.home })).toBeVisible()
}
