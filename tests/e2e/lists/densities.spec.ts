import { expect, type Locator, type Page, test } from '@playwright/test'
import type { ReaderSettings } from '../../../src/app/settings/reader-settings.ts'
import { siteUrls } from '../../../src/shared/site-urls.ts'
import { isLongRun, someOf } from '../../run/long-run.ts'
import { allWords } from '../../support/all-words.ts'
import { axeObjections } from '../browser/axe.ts'
import {
  expectHydrated,
  holdBack,
  keepInside,
  sidewaysOverflow,
  watchShifts,
} from '../browser/browser-watch.ts'
import { once } from '../browser/once.ts'
import { stillTop, wheel } from '../browser/stillness.ts'
import { samplePageKinds } from '../sites/page-kinds.ts'
import { findArticle, readList, readListPages } from '../sites/read-site.ts'
import { addressOf, archive, sample } from '../sites/sites.ts'

const messages = allWords('reader', 'zh-CN')
const densities = ['magazine', 'rows', 'headlines'] as const
const pages = once(() => readListPages(archive))
const firstPart = '#main [data-list-page="latest"]'
const olderParts = '#main [data-list-page]:not([data-list-page="latest"])'

test.beforeEach(async ({ page }) => {
  await keepInside(page)
})

test.describe('A list', () => {
  test('stands in its density before there is a script, and nothing moves after', async ({
    page,
  }) => {
    for (const density of ['rows', 'headlines'] as const) {
      await choose(page, { density })
      const shifts = await watchShifts(page)
      const program = await holdBack(page, /\/assets\/(?!before-paint).*\.js$/)
      await page.goto(addressOf(sample, '/'), { waitUntil: 'commit' })
      const rows = page.locator('#main .row')
      await expect(rows.first()).toBeVisible()
      await expect(page.locator('#main .excerpt').first()).toBeHidden()
      const before = await rowHeights(rows)
      program.open()
      await expectHydrated(page)
      await page.waitForLoadState('networkidle')
      expect(await rowHeights(rows)).toEqual(before)
      expect(await shifts()).toEqual([])
      await page.unrouteAll({ behavior: 'ignoreErrors' })
    }
  })

  test('as rows has a title, a line and a small picture; the lead story is one of them', async ({
    page,
  }) => {
    await open(page, sample, { density: 'rows' })
    const lead = page.locator('#main .lead')
    const other = page.locator('#main .row:not(.lead):has(picture)').first()
    for (const row of [lead, other]) {
      await expect(row.locator('.excerpt')).toBeHidden()
      const picture = await row.locator('picture').boundingBox()
      expect(picture?.width).toBeLessThanOrEqual(72)
      await expect(row.locator('.meta')).toBeVisible()
    }
    const sizes = [lead.locator('h2'), other.locator('h3')].map(fontSize)
    const [leadSize, otherSize] = await Promise.all(sizes)
    expect(leadSize).toBe(otherSize)
  })

  test('as headlines has a line for each article, and the same line for its day', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1100, height: 900 })
    await open(page, archive, { density: 'headlines' })
    const rows = page.locator('#main .day .row')
    const height = (await rows.first().boundingBox())?.height ?? 0
    expect(height).toBeLessThan(40)
    await expect(rows.first().locator('picture')).toHaveCount(await pictures(rows.first()))
    for (const picture of await rows.locator('picture').all()) await expect(picture).toBeHidden()
    await expect(rows.first().locator('time')).toBeVisible()
    const day = page.locator('#main .day').first()
    const heading = await day.locator('h2').boundingBox()
    const first = await day.locator('.row').first().boundingBox()
    expect(Math.abs((heading?.y ?? 0) - (first?.y ?? 99))).toBeLessThan(12)
    expect(await seenRows(page)).toBeGreaterThan(14)
  })

  test('as headlines has all times at one edge, also those in words', async ({ page }) => {
    const newest = pages()[0]?.articles[0]?.date ?? ''
    await page.clock.setFixedTime(new Date(Date.parse(newest) + 3_600_000))
    await page.setViewportSize({ width: 390, height: 844 })
    await open(page, archive, { density: 'headlines' })
    const edge = (time: Locator) =>
      time.evaluate((element) => {
        const range = new Range()
        range.selectNodeContents(element)
        return Math.round(range.getBoundingClientRect().right)
      })
    const words = page.locator('#main .row .recent > :last-child').first()
    const clock = page.locator('#main .day .row time:not(.recent)').first()
    expect(await edge(words)).toBe(await edge(clock))
  })

  test('as headlines has the dates of its first articles where the others have their day', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await open(page, sample, { density: 'headlines' })
    const left = async (part: string) => (await page.locator(part).first().boundingBox())?.x
    for (const first of ['.lead', '.second']) {
      expect(await left(`#main ${first} time`), first).toBe(await left('#main .river .day h2'))
      expect(await left(`#main ${first} :is(h2, h3)`), first).toBe(
        await left('#main .river .row h3'),
      )
    }
  })

  test('guesses in each density how high what is not drawn will be', async ({ page }) => {
    for (const density of someOf(densities, 2)) {
      await open(page, archive, { density })
      await growTo(page, 4)
      await page.evaluate(() => window.scrollTo(0, 0))
      const [guessed, drawn] = await page.locator(olderParts).evaluateAll((parts) => {
        // Copies have never been on the screen: the browser only knows what the styles guess.
        const copies = parts.map((part) => part.cloneNode(true) as HTMLElement)
        const sum = (visibility: string) => {
          for (const copy of copies) copy.style.setProperty('content-visibility', visibility)
          return copies.reduce((total, copy) => total + copy.clientHeight, 0)
        }
        parts.at(-1)?.after(...copies)
        return [sum('hidden'), sum('visible')] as const
      })
      expect(guessed / drawn, density).toBeGreaterThan(0.75)
      expect(guessed / drawn, density).toBeLessThan(1.35)
    }
  })
})

test('Another density leaves the row that is being read where it is', async ({ page }) => {
  // Here the settings are in reach from everywhere in the list.
  await page.setViewportSize({ width: 390, height: 780 })
  await open(page, archive, {})
  await growTo(page, 3)
  const row = page.locator(`[data-place="${pages()[2]?.articles[10]?.id}"]`)
  await row.evaluate((element) => {
    window.scrollTo(0, window.scrollY + element.getBoundingClientRect().top)
  })
  await stillTop(row)
  // Up a little: the row is the first below the day, and the bar is there.
  await wheel(page, -60)
  const top = await stillTop(row)
  await page.getByRole('banner').getByRole('link', { name: messages.settings }).click()
  for (const choice of ['headlines', 'magazine', 'rows']) {
    await page.getByRole('dialog').locator(`label[data-choice="${choice}"]`).click()
    await expect(async () => {
      expect(Math.abs((await topOf(row)) - top)).toBeLessThanOrEqual(3)
    }).toPass({ timeout: 5_000 })
  }
})

test.describe('The day', () => {
  test('stays above its articles while they are read, in older parts too', async ({ page }) => {
    await open(page, archive, {})
    await growTo(page, 3)
    for (const part of [firstPart, olderParts]) {
      const day = page.locator(`${part} .day:has(h2):has(.row ~ .row)`).first()
      await day
        .locator('.row')
        .nth(1)
        .evaluate((row) => {
          window.scrollTo(0, window.scrollY + row.getBoundingClientRect().top - 40)
        })
      const heading = day.locator('h2')
      await stillTop(heading)
      expect(Math.abs(await topOf(heading)), part).toBeLessThanOrEqual(1)
      expect(await isOnTop(heading), part).toBe(true)
    }
  })

  test('never covers what has the focus', async ({ page }) => {
    await open(page, archive, {})
    await page.keyboard.press('End')
    const last = page.locator(`${firstPart} .row`).last().locator('h3 a')
    await stillTop(last)
    await last.focus()
    for (let stop = 0; stop < (isLongRun ? 30 : 12); stop += 1) {
      await page.keyboard.press('Shift+Tab')
      const covered = await page.evaluate(() => {
        const link = document.activeElement
        const { top = 0, left = 0 } = link?.getBoundingClientRect() ?? {}
        const above = document.elementFromPoint(left + 2, Math.max(top + 2, 0))
        return above?.matches('.day h2') ? link?.textContent : undefined
      })
      expect(covered, `stop ${stop + 1}`).toBeUndefined()
    }
  })
})

test('An article in two categories names the other one, wherever the reader is', async ({
  page,
}) => {
  const { id, categories, author } = findArticle(
    sample,
    ({ article }) => article.categories.length > 1 && article.author !== undefined,
  )
  const [first = [], second = []] = categories.map((path) => path.map(({ slug }) => slug))
  for (const [scope, other, label] of [
    [{ kind: 'author', slug: author?.slug ?? '' }, second, categories[1]?.at(-1)?.label],
    [{ kind: 'category', slugs: first }, second, categories[1]?.at(-1)?.label],
    [{ kind: 'category', slugs: second }, first, categories[0]?.at(-1)?.label],
  ] as const) {
    const list = readListPages(sample, scope).find((each) =>
      each.articles.some((article) => article.id === id),
    )
    await page.goto(addressOf(sample, siteUrls.list(scope, list?.page)))
    const link = page.locator(`[data-place="${id}"]`).getByText(messages.alsoIn).getByRole('link')
    await expect(link).toHaveText(label ?? 'none')
    await expect(link).toHaveAttribute('href', siteUrls.category(other))
  }
})

test('A page says what it is of, and its rows leave out what it says', async ({ page }) => {
  const { author } = findArticle(
    sample,
    ({ article }) =>
      article.author !== undefined && article.categories[0]?.at(-1)?.label !== article.author.label,
  )
  await page.goto(addressOf(sample, siteUrls.author(author?.slug ?? '')))
  await expect(page.locator('#main .breadcrumb')).toHaveText(messages.author)
  await expect(page.locator('#main .row').first()).toBeVisible()
  await expect(page.locator('#main .row .meta').getByText(author?.label ?? '')).toHaveCount(0)
})

test('A month leads to the months before and after it that have articles', async ({ page }) => {
  const { date = '' } = readList(sample, { kind: 'all' }, 1).articles[2] ?? {}
  const [year = '', month = ''] = date.split('-')
  const { months } = readList(sample, { kind: 'month', year, month })
  await page.goto(addressOf(sample, siteUrls.list({ kind: 'month', year, month })))
  await expectHydrated(page)
  for (const name of [months?.newer, months?.older]) {
    const [otherYear = '', otherMonth = ''] = name?.split('-') ?? []
    const label = messages.month(Number(otherYear), Number(otherMonth))
    const nav = page.getByRole('navigation', { name: messages.byMonth })
    await nav.getByRole('link', { name: label }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(label)
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      messages.month(Number(year), Number(month)),
    )
  }
})

test('On paper a list has its articles and nothing to click on', async ({ page }) => {
  await open(page, sample, {})
  await page.emulateMedia({ media: 'print' })
  for (const part of ['.date-jump', '.feed-link', '.paging', '.side', '.site-footer']) {
    await expect(page.locator(part).first(), part).toBeHidden()
  }
  await expect(page.locator('#main .row').first()).toBeVisible()
  await expect(page.locator('.day h2').first()).toHaveCSS('position', 'static')
})

test.describe('Nothing to object to and nothing lost', () => {
  // Every kind of page is looked at in `a11y.spec.ts`, the home page as a magazine by day and by night.
  // Here each density has one page and its own colours; each has all of them in the long run.
  const looks = {
    magazine: { name: 'The home page', rules: ['color-contrast'], themes: ['sepia', 'night'] },
    rows: { name: 'The home page', rules: undefined, themes: ['sepia'] },
    headlines: { name: 'An author', rules: undefined, themes: ['night'] },
  } as const
  const names = [
    'The home page',
    'An author',
    'The page of undated articles',
    'A source',
    'A month',
  ]
  for (const density of densities) {
    const own = looks[density]
    const kinds = samplePageKinds().filter(({ name }) =>
      isLongRun ? names.includes(name) : name === own.name,
    )
    test(`in lists as ${density}, in every theme`, async ({ page }) => {
      await choose(page, { density })
      await page.emulateMedia({ reducedMotion: 'reduce' })
      expect(kinds.length).toBeGreaterThan(0)
      for (const { name, url } of kinds) {
        await page.setViewportSize({ width: 1100, height: 900 })
        await page.goto(url)
        await expectHydrated(page)
        expect(await objections(page, isLongRun ? undefined : own.rules), name).toEqual([])
        for (const theme of isLongRun ? ['sepia', 'night'] : own.themes) {
          await page.evaluate((wanted) => {
            document.documentElement.dataset.theme = wanted
          }, theme)
          // Only the colours are others.
          expect(await objections(page, ['color-contrast']), `${name}, ${theme}`).toEqual([])
        }
        expect(await smallTargets(page), name).toEqual([])
        for (const width of [320, 640]) {
          await page.setViewportSize({ width, height: 450 })
          expect(await sidewaysOverflow(page), `${name}, ${width} pixels`).toEqual([])
        }
      }
    })
  }
})

function objections(page: Page, rules?: readonly string[]): Promise<string[]> {
  return axeObjections(page, (axe) => (rules === undefined ? axe : axe.withRules([...rules])))
}

/** Links and buttons that are smaller than 24 pixels and not apart from others, as WCAG 2.2 has it. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const targets = [...document.querySelectorAll('main a, main button, header a, header button')]
    return targets
      .filter((target) => target.checkVisibility() && !target.closest('.visually-hidden, p'))
      .filter((target) => {
        const { width, height } = target.getBoundingClientRect()
        const isRow = target.closest('.row :is(h2, h3)') !== null
        return !isRow && (width < 24 || height < 24)
      })
      .map((target) => target.outerHTML.slice(0, 100))
  })
}

async function choose(page: Page, settings: Partial<ReaderSettings>): Promise<void> {
  // As settings were kept before names carried the archive: they are still read.
  await page.addInitScript(
    (saved) => localStorage.setItem('broadsheet:settings', saved),
    JSON.stringify({ version: 1, ...settings }),
  )
}

async function open(
  page: Page,
  site: Parameters<typeof addressOf>[0],
  settings: Partial<ReaderSettings>,
): Promise<void> {
  await choose(page, settings)
  await page.goto(addressOf(site, '/'))
  await expectHydrated(page)
}

function rowHeights(rows: Locator): Promise<number[]> {
  return rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height))
}

function fontSize(locator: Locator): Promise<string> {
  return locator.evaluate((element) => getComputedStyle(element).fontSize)
}

function pictures(row: Locator): Promise<number> {
  return row.locator('picture').count()
}

/** How many rows can be seen without scrolling. */
function seenRows(page: Page): Promise<number> {
  return page
    .locator('#main .row')
    .evaluateAll(
      (rows) =>
        rows.filter((row) => row.getBoundingClientRect().bottom <= window.innerHeight).length,
    )
}

function topOf(locator: Locator): Promise<number> {
  return locator.evaluate((element) => element.getBoundingClientRect().top)
}

function isOnTop(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => {
    const { left, top, height } = element.getBoundingClientRect()
    return document.elementFromPoint(left + 4, top + height / 2) === element
  })
}

/** Scrolls down until the list has so many pages. */
async function growTo(page: Page, count: number): Promise<void> {
  await expect(async () => {
    await page.mouse.wheel(0, 2_500)
    expect(await page.locator('#main [data-list-page]').count()).toBeGreaterThanOrEqual(count)
  }).toPass({ timeout: 20_000, intervals: [80] })
}
