import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import type { ArticleFile } from '../../../src/shared/content-files.ts'
import { siteUrls } from '../../../src/shared/site-urls.ts'
import { allWords } from '../../support/all-words.ts'
import { axeObjections } from '../browser/axe.ts'
import { expectHydrated, keepInside, watchTrouble } from '../browser/browser-watch.ts'
import { readArticles, readList } from '../sites/read-site.ts'
import { addressOf, sample } from '../sites/sites.ts'

// What readers keep beside what they read: filters, keys, highlights, the file. View tests say more of each;
// here are what needs a browser: paint, storage, files, the policy.

const share = allWords('share', 'zh-CN')
const highlights = allWords('highlights', 'zh-CN')
const panel = allWords('panel', 'zh-CN')
const speech = allWords('speech', 'zh-CN')

test.beforeEach(async ({ page }) => {
  await keepInside(page)
})

test('a muted row is never seen, from the first paint on, and a freed key does nothing', async ({
  page,
}) => {
  const trouble = await watchTrouble(page)
  // A row among others: without the lead the page would have no second level of headings.
  const { articles, front } = readList(sample)
  const word = articles[front?.seconds[0] ?? 1]?.title ?? ''
  await page.addInitScript((muted) => {
    const keep = (name: string, value: unknown) =>
      localStorage.setItem(`broadsheet:/:${name}`, JSON.stringify({ version: 1, value }))
    keep('settings', { filters: 'own' })
    keep('filters', { mutedWords: [muted] })
    keep('keys', [['search', []]])
  }, word)
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/assets/index-*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(addressOf(sample, '/'), { waitUntil: 'commit' })
  const rows = page.locator('.first-page')
  await expect(rows).toHaveCSS('opacity', '0')
  release()
  await expectHydrated(page)
  await expect(rows).toHaveCSS('opacity', '1')
  const muted = page.locator('.muted-row').first()
  await expect(muted).toContainText(word)
  await expect(muted.locator('[data-place]')).toBeHidden()
  expect(await axeObjections(page)).toEqual([])
  await muted.locator('summary').click()
  await expect(muted.locator('[data-place]')).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toHaveCount(1)
  trouble.expectNone()
})

test('marked words are drawn, listed, led to, and taken along in a file', async ({ page }) => {
  const trouble = await watchTrouble(page)
  await useOwnFile(page)
  const article = readArticles(sample).find(({ body }) => body.length > 4_000)?.article
  const url = addressOf(sample, siteUrls.article(article?.id ?? ''))
  await page.goto(url)
  await expectHydrated(page)
  const quote = await selectWords(page)
  await page.getByRole('button', { name: highlights.mark, exact: true }).click()
  await expect.poll(() => paintedWords(page, 'reader-highlights')).toBe(quote)

  await page.goto(addressOf(sample, siteUrls.saved))
  const list = page.locator('.highlight-list')
  await expect(list).toContainText(quote)
  expect(await axeObjections(page)).toEqual([])
  const [markdown] = await Promise.all([
    page.waitForEvent('download'),
    list.getByRole('button', { name: highlights.save }).click(),
  ])
  expect(readFileSync(await markdown.path(), 'utf8')).toContain(`> ${quote.slice(0, 4)}`)
  await list.getByRole('link', { name: quote }).click()
  await expect.poll(() => paintedWords(page, 'reader-highlights')).toBe(quote)
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(200)

  await page.goto(addressOf(sample, siteUrls.settings))
  const part = page.locator('.library-panel')
  await part.getByRole('button', { name: panel.chooseFile }).click()
  await expect(part).toContainText(panel.syncStates.inStep('own.json'))
  expect(await readOwnFile(page)).toContain(JSON.stringify(quote).slice(1, 8))
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    part.getByRole('button', { name: panel.save }).click(),
  ])
  expect(await axeObjections(page)).toEqual([])

  await part.getByLabel(panel.typeWord(panel.forgetWord)).fill(panel.forgetWord)
  await part.getByRole('button', { name: panel.forget }).click()
  await expect(part).toContainText(panel.forgotten)
  await page.reload()
  await part.locator('input[type=file]').setInputFiles(await file.path())
  await expect(part).toContainText(panel.change(panel.kinds.highlights, 1, 0))
  await part.getByRole('button', { name: panel.merge }).click()
  await page.goto(url)
  await expect.poll(() => paintedWords(page, 'reader-highlights')).toBe(quote)
  // Words that are marked can be chosen to take the mark away; the others can still be copied.
  await selectWords(page)
  await expect(page.getByRole('button', { name: share.copyQuote, exact: true })).toBeVisible()
  await page.getByRole('button', { name: highlights.unmark, exact: true }).click()
  await expect.poll(() => paintedWords(page, 'reader-highlights')).toBe('')
  trouble.expectNone()
})

test('an article is read aloud, and the sentence is marked', async ({ page }) => {
  const trouble = await watchTrouble(page)
  await page.addInitScript(() => {
    const said: SpeechSynthesisUtterance[] = []
    const voices = [{ lang: 'zh-CN', localService: true, default: true }]
    Object.defineProperty(window, 'said', { value: said })
    Object.defineProperty(window, 'speechSynthesis', {
      value: {
        getVoices: () => voices,
        speak: (utterance: SpeechSynthesisUtterance) => said.push(utterance),
        cancel: () => {},
      },
    })
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: class {
        text: string
        constructor(text: string) {
          this.text = text
        }
      },
    })
  })
  const inChinese = ({ article: each, body }: ArticleFile) => !each.lang && body.length > 2_000
  const article = readArticles(sample).find(inChinese)?.article
  await page.goto(addressOf(sample, siteUrls.article(article?.id ?? '')))
  await page.getByRole('button', { name: speech.listen }).click()
  const bar = page.getByRole('region', { name: speech.listen })
  await bar.getByRole('button', { name: speech.next }).click()
  const said = () =>
    page.evaluate(() => (Reflect.get(window, 'said') as { text: string }[]).at(-1)?.text)
  expect(await said()).not.toBe(article?.title)
  await expect.poll(() => paintedWords(page, 'speech-sentence')).toBe(await said())
  expect(await axeObjections(page)).toEqual([])
  await page.getByRole('banner').locator('.masthead').click()
  await expect(bar).toHaveCount(0)
  expect(await paintedWords(page, 'speech-sentence')).toBe('')
  trouble.expectNone()
})

/** Selects some words in the middle of the body, as a reader does, and gives them. */
function selectWords(page: Page): Promise<string> {
  return page.evaluate(() => {
    const blocks = [...document.querySelectorAll('[data-article-body] p')].filter(
      ({ firstChild }) => firstChild instanceof Text && firstChild.data.trim().length > 12,
    )
    const text = blocks[Math.floor(blocks.length / 2)]?.firstChild
    if (!text) return ''
    document.getSelection()?.setBaseAndExtent(text, 2, text, 10)
    return document.getSelection()?.toString() ?? ''
  })
}

/** The words on which a highlight is painted. */
function paintedWords(page: Page, name: string): Promise<string> {
  return page.evaluate(
    (own) => [...(CSS.highlights.get(own) ?? [])].map((range) => String(range)).join('|'),
    name,
  )
}

/** Gives the page's own private file in place of one that a reader chooses. */
async function useOwnFile(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'showSaveFilePicker', {
      configurable: true,
      value: async () => {
        const folder = await navigator.storage.getDirectory()
        return folder.getFileHandle('own.json', { create: true })
      },
    })
  })
}

function readOwnFile(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory()
    const handle = await folder.getFileHandle('own.json')
    return (await handle.getFile()).text()
  })
}
